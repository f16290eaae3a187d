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

-- The last yearly level of an indicator in each region, the bases apart.
-- grain: one row per plan, region and basis
create or replace macro last_levels(as_of_entry, slug) as table (
    select
        plan,
        region_code,
        indicator,
        basis,
        arg_max(value, year) as value,
        max(year) as year
    from observations_in_force(as_of_entry)
    where indicator = slug and measure = 'level' and span = 'year' and value is not null
    group by plan, region_code, indicator, basis
);
