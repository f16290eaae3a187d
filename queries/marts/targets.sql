-- The target table: pack targets and uploaded county targets in force.
-- grain: one row per target
-- units: value and stretch_value in `unit`; years as calendar years
-- params: $as_of ledger entry; $plan, $sector optional filters
select
    targets.target,
    targets.plan,
    targets.indicator,
    indicators.name,
    indicators.name_en,
    targets.sector,
    targets.clause,
    targets.region_code,
    targets.rule,
    targets.value,
    targets.stretch_value,
    targets.unit,
    targets.qualifier,
    targets.binding,
    targets.base_year,
    targets.target_year,
    targets.path,
    targets.basis,
    targets.lead_bodies,
    targets.bodies,
    indicators.decimals
from targets_in_force as targets
inner join indicators_in_force as indicators
    on targets.plan = indicators.plan and targets.indicator = indicators.indicator
where
    ($plan is null or targets.plan = $plan)
    and ($sector is null or targets.sector = $sector)
order by targets.plan, targets.position, targets.target
