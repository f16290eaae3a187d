-- High-energy projects: every state reported, in order of date, the last one being in force.
-- grain: one row per plan, project and report
-- units: energy_tce in tonnes of coal equivalent a year, emissions_t in tonnes a year
-- params: none; records_in_force holds the rows
select
    plan,
    entry,
    file,
    row,
    data ->> 'project' as project,
    data ->> 'name' as name,
    data ->> 'region_code' as region_code,
    data ->> 'stage' as stage,
    try_cast(data ->> 'energy_tce' as double) as energy_tce,
    try_cast(data ->> 'emissions_t' as double) as emissions_t,
    coalesce(try_cast(data -> 'reviews' as varchar[]), []) as reviews,
    data ->> 'disposal' as disposal,
    data ->> 'state' as state,
    try_cast(data ->> 'date' as date) as date,
    high_energy_standing(stage, disposal) as standing,
    row_number() over (
        partition by plan, data ->> 'project'
        order by try_cast(data ->> 'date' as date) desc nulls last, entry desc
    ) as recency
from records_in_force
where table_name = 'high_energy_projects'
order by plan, project, recency
