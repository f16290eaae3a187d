-- Figures in force, as a table macro over the ledger's observations: of uploads not retracted,
-- less those that a later upload replaced.
-- grain: one row per figure key (plan, region, indicator, period, measure, basis, base year)
-- units: value in the indicator's unit (changes in %)
-- params: as_of_entry, a ledger entry; uploads_retracted and figures_superseded must be of it
create or replace macro observations_in_force(as_of_entry) as table (
    select observations.*
    from observations
    anti join uploads_retracted as retracted on observations.entry = retracted.entry
    anti join figures_superseded as superseded
        on
            observations.entry = superseded.entry
            and observations.plan = superseded.plan
            and observations.region_code = superseded.region_code
            and observations.indicator = superseded.indicator
            and observations.period = superseded.period
            and observations.measure = superseded.measure
            and observations.basis = superseded.basis
            and coalesce(observations.base_year, 0) = superseded.base_year
    where observations.entry <= as_of_entry
);
