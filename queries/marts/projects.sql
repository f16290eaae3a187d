-- The ledger of abatement projects, each with its three checks and what it counts for.
-- grain: one row per plan, project, pollutant and year
-- units: claimed_t, recognised_t in tonnes
-- params: $plan, $region_code, $indicator, $year optional filters; a city's code is every region
with
names as (
    select
        plan,
        pollutant,
        region_code,
        name,
        count(distinct project) as projects
    from projects_in_force
    group by plan, pollutant, region_code, name
)

select
    projects.plan,
    projects.project,
    projects.name,
    projects.region_code,
    coalesce(places.name, projects.region_code) as region,
    coalesce(places.name_en, projects.region_code) as region_en,
    projects.sector,
    projects.pollutant,
    projects.indicator,
    projects.year,
    projects.claimed_t,
    projects.recognised_t,
    projects.standing,
    projects.state,
    projects.evidence,
    coalesce(projects.claimed_t > 0, false) as measurable,
    coalesce(trim(projects.evidence), '') <> '' as verifiable,
    coalesce(projects.recognised_t > 0, false) and projects.standing <> 'outside' as assessable,
    list_filter(
        [
            case when projects.standing = 'repeated' then 'counted_before' end,
            case when names.projects > 1 then 'same_name' end,
            case when exceeds(projects.recognised_t, projects.claimed_t) then 'over_claim' end
        ],
        lambda note: note is not null
    ) as notes,
    heads.example,
    projects.entry as upload,
    projects.file,
    projects.row,
    heads.city_code
from projects_in_force as projects
inner join plans_in_force as heads on projects.plan = heads.plan
inner join names
    on
        projects.plan = names.plan
        and projects.pollutant = names.pollutant
        and projects.region_code = names.region_code
        and projects.name = names.name
left join regions_in_force as places
    on projects.plan = places.plan and projects.region_code = places.code
where
    ($plan is null or projects.plan = $plan)
    and ($region_code is null or $region_code in (projects.region_code, heads.city_code))
    and ($indicator is null or projects.indicator = $indicator)
    and ($year is null or projects.year = $year)
order by projects.plan, projects.project, projects.pollutant, projects.year
