-- The tonnage target of each region that has one of its own, in tonnes; of several the last.
-- grain: one row per plan, indicator and region
-- units: target_t in tonnes, null where the target is in no unit of mass
-- params: none; targets_in_force holds what counts
select
    plan,
    indicator,
    region_code,
    base_year,
    target_year,
    value * unit_factor(unit, '吨') as target_t
from targets_in_force
where rule = 'cumulative'
qualify
    row_number() over (
        partition by plan, indicator, region_code
        order by target_year desc, number asc
    ) = 1
order by plan, indicator, region_code
