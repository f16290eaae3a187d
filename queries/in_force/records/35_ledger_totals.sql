-- Recognised tonnes of the project ledger, summed since the plan began: what the tonnage targets
-- are reckoned from where the ledger is used. The city's total holds every project.
-- grain: one row per plan, indicator, region with a project in the ledger (and the city) and year
--   after the base year up to the last year with recognised tonnes, of the region's own projects
--   or in uploads of people held to no region
-- units: total_t in tonnes
-- params: none; projects_in_force, plans_in_force and asked_years hold what counts
with
wide as (
    select
        projects.plan,
        projects.indicator,
        projects.region_code,
        projects.year,
        case when projects.standing = 'counted' then projects.recognised_t end as counted_t
    from projects_in_force as projects
    where projects.standing <> 'outside'
),

members as (
    select *
    from wide
    union all
    select wide.* replace (heads.city_code as region_code)
    from wide
    inner join plans_in_force as heads on wide.plan = heads.plan
    where wide.region_code <> heads.city_code
),

asked as (
    select
        plan,
        indicator,
        max(year) as last_year,
        max(year) filter (where recognised) as counted_year
    from asked_years
    where table_name = 'projects'
    group by plan, indicator
),

spans as (
    select
        members.plan,
        members.indicator,
        members.region_code,
        any_value(heads.base_year) + 1 as first_year,
        coalesce(
            greatest(
                max(members.year) filter (where members.counted_t is not null),
                any_value(asked.counted_year)
            ),
            greatest(max(members.year), any_value(asked.last_year))
        ) as last_year
    from members
    inner join plans_in_force as heads on members.plan = heads.plan
    left join asked on members.plan = asked.plan and members.indicator = asked.indicator
    group by members.plan, members.indicator, members.region_code
),

calendar as (
    select
        plan,
        indicator,
        region_code,
        unnest(range(first_year::bigint, last_year::bigint + 1))::integer as year
    from spans
)

select
    members.plan,
    members.indicator,
    members.region_code,
    calendar.year,
    added(case when members.year <= calendar.year then members.counted_t end) as total_t
from members
inner join calendar
    on
        members.plan = calendar.plan
        and members.indicator = calendar.indicator
        and members.region_code = calendar.region_code
group by members.plan, members.indicator, members.region_code, calendar.year
order by members.plan, members.indicator, members.region_code, calendar.year
