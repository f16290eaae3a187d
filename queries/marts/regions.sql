-- The regions of the plans, in the pack's order.
-- grain: one row per plan and region
-- units: none
-- params: $as_of ledger entry; $plan optional filter
select
    plan,
    position,
    code,
    name,
    name_en,
    aliases,
    parent,
    kind,
    tile_row,
    tile_col
from regions_in_force
where $plan is null or plan = $plan
order by plan, position
