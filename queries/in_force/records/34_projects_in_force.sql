-- The ledger of abatement projects, typed, with what each row counts for. A project counts once
-- per pollutant: in the first year that tonnes of it were recognised, later years are `repeated`.
-- Blank or no tonnes are not recognised.
-- grain: one row per plan, project, pollutant and year
-- units: claimed_t and recognised_t in tonnes
-- params: none; records_in_force and plans_in_force hold what counts
with
typed as (
    select
        plan,
        entry,
        file,
        row,
        data ->> 'project' as project,
        data ->> 'name' as name,
        data ->> 'region_code' as region_code,
        data ->> 'sector' as sector,
        data ->> 'pollutant' as pollutant,
        try_cast(data ->> 'year' as integer) as year,
        try_cast(data ->> 'claimed_t' as double) as claimed_t,
        try_cast(data ->> 'recognised_t' as double) as recognised_t,
        data ->> 'state' as state,
        data ->> 'evidence' as evidence
    from records_in_force
    where table_name = 'projects'
),

placed as (
    select
        typed.*,
        abatement_indicator(heads.settings, typed.pollutant) as indicator,
        typed.year > heads.base_year and typed.year <= heads.end_year as within_plan
    from typed
    inner join plans_in_force as heads on typed.plan = heads.plan
),

first_years as (
    select
        plan,
        project,
        pollutant,
        min(year) as year
    from placed
    where recognised_t > 0 and within_plan
    group by plan, project, pollutant
)

select
    placed.*,
    case
        when not placed.within_plan then 'outside'
        when coalesce(placed.recognised_t, 0) = 0 then 'unrecognised'
        when placed.year = first_years.year then 'counted'
        else 'repeated'
    end as standing
from placed
left join first_years
    on
        placed.plan = first_years.plan
        and placed.project = first_years.project
        and placed.pollutant = first_years.pollutant
order by placed.plan, placed.project, placed.pollutant, placed.year
