-- High-energy, high-emission projects as last reported, the large ones marked, with what each
-- adds to its county's energy, and the states before.
-- grain: one row per plan and project
-- units: energy_tce in tonnes of coal equivalent a year; share_pct of the county's last reported
--   total energy on the basis that it is judged on, in percent; standing as high_energy_standing
-- params: $as_of ledger entry; $plan, $region_code optional filters (a city's code is every
--   region); $energy indicator of total energy
with
totals as (
    select
        levels.plan,
        levels.region_code,
        levels.basis,
        levels.year as total_year,
        levels.value * unit_factor(indicators.unit, '吨标准煤') as total_tce
    from last_levels($as_of, $energy) as levels
    inner join indicators_in_force as indicators
        on levels.plan = indicators.plan and levels.indicator = indicators.indicator
    semi join energy_bases_in_force as judged
        on
            levels.plan = judged.plan
            and levels.region_code = judged.region_code
            and levels.basis = judged.basis
),

large_projects as (
    select
        plan,
        try_cast(settings ->> '$.high_energy.large_tce' as double) as large_tce
    from plans_in_force
),

histories as (
    select
        plan,
        project,
        list(
            { 'date': date, 'stage': stage, 'disposal': disposal, 'state': state }
            order by recency desc
        ) as history
    from high_energy_in_force
    group by plan, project
)

select
    projects.plan,
    projects.project,
    projects.name,
    projects.region_code,
    coalesce(places.name, projects.region_code) as region,
    coalesce(places.name_en, projects.region_code) as region_en,
    projects.stage,
    projects.energy_tce,
    projects.emissions_t,
    coalesce(reaches(projects.energy_tce, limits.large_tce), false) as large,
    projects.reviews,
    projects.disposal,
    projects.state,
    projects.standing,
    projects.date,
    histories.history,
    totals.total_tce,
    totals.total_year,
    totals.basis as total_basis,
    finite(projects.energy_tce / nullif(totals.total_tce, 0) * 100) as share_pct,
    heads.example,
    projects.entry as upload,
    projects.file,
    projects.row
from high_energy_in_force as projects
inner join plans_in_force as heads on projects.plan = heads.plan
inner join large_projects as limits on projects.plan = limits.plan
inner join histories on projects.plan = histories.plan and projects.project = histories.project
left join totals
    on projects.plan = totals.plan and projects.region_code = totals.region_code
left join regions_in_force as places
    on projects.plan = places.plan and projects.region_code = places.code
where
    projects.recency = 1
    and ($plan is null or projects.plan = $plan)
    and ($region_code is null or $region_code in (projects.region_code, heads.city_code))
order by projects.plan asc, projects.energy_tce desc nulls last, projects.project asc
