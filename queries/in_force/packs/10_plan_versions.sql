-- The load of each plan's pack that is in force.
-- grain: one row per plan
-- units: none
-- params: $as_of ledger entry; later entries are not seen
select
    plan,
    max(entry) as entry
from ledger
where kind = 'plan_load' and entry <= $as_of
group by plan
order by plan
