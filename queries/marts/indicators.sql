-- The indicators of the plans.
-- grain: one row per plan and indicator
-- units: min and max in `unit`
-- params: $as_of ledger entry; $plan optional filter
select
    plan,
    indicator,
    name,
    name_en,
    aliases,
    unit,
    decimals,
    better,
    default_measure,
    description,
    energy_intensity,
    min,
    max,
    additive
from indicators_in_force
where $plan is null or plan = $plan
order by plan, indicator
