-- The bodies that the plans make answerable, in the pack's order.
-- grain: one row per plan and body
-- units: none
-- params: $as_of ledger entry; $plan optional filter
select
    plan,
    position,
    body,
    name,
    name_en,
    aliases
from bodies_in_force
where $plan is null or plan = $plan
order by plan, position
