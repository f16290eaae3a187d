-- Figures that a later upload replaced. Only keys uploaded more than once need the search, and
-- `repeats` names them.
-- grain: one row per figure key and the upload entry that lost
-- units: none
-- params: $as_of ledger entry; later entries are not seen
with
contested as (
    select distinct
        plan,
        region_code,
        indicator,
        period,
        measure,
        basis,
        coalesce(base_year, 0) as base_year
    from repeats
    where entry <= $as_of
),

standing as (
    select
        observations.plan,
        observations.region_code,
        observations.indicator,
        observations.period,
        observations.measure,
        observations.basis,
        coalesce(observations.base_year, 0) as base_year,
        observations.entry
    from observations
    anti join uploads_retracted as retracted on observations.entry = retracted.entry
    semi join contested
        on
            observations.plan = contested.plan
            and observations.region_code = contested.region_code
            and observations.indicator = contested.indicator
            and observations.period = contested.period
            and observations.measure = contested.measure
            and observations.basis = contested.basis
            and coalesce(observations.base_year, 0) = contested.base_year
    where observations.entry <= $as_of
)

select
    plan,
    region_code,
    indicator,
    period,
    measure,
    basis,
    base_year,
    entry
from standing
qualify
    entry < max(entry) over (
        partition by plan, region_code, indicator, period, measure, basis, base_year
    )
order by plan, region_code, indicator, period, measure, basis, base_year, entry
