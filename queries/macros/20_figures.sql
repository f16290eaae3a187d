-- Figures in force, as a table macro over the ledger's observations: the latest upload that is
-- not retracted. A key uploaded only once needs no search, and that is nearly all of them.
-- grain: one row per figure key (plan, region, indicator, period, measure, basis, base year)
-- units: value in the indicator's unit (changes in %)
-- params: as_of_entry, a ledger entry; uploads_retracted and figures_contested must be of it
create or replace macro observations_in_force(as_of_entry) as table (
    select observations.*
    from observations
    anti join uploads_retracted as retracted on observations.entry = retracted.entry
    anti join figures_contested as contested
        on
            observations.plan = contested.plan
            and observations.region_code = contested.region_code
            and observations.indicator = contested.indicator
            and observations.period = contested.period
            and observations.measure = contested.measure
            and observations.basis = contested.basis
            and coalesce(observations.base_year, 0) = contested.base_year
    where observations.entry <= as_of_entry
    union all
    select observations.*
    from observations
    anti join uploads_retracted as retracted on observations.entry = retracted.entry
    semi join figures_contested as contested
        on
            observations.plan = contested.plan
            and observations.region_code = contested.region_code
            and observations.indicator = contested.indicator
            and observations.period = contested.period
            and observations.measure = contested.measure
            and observations.basis = contested.basis
            and coalesce(observations.base_year, 0) = contested.base_year
    where observations.entry <= as_of_entry
    qualify row_number() over (
        partition by
            observations.plan,
            observations.region_code,
            observations.indicator,
            observations.period,
            observations.measure,
            observations.basis,
            observations.base_year
        order by observations.entry desc
    ) = 1
);
