-- Abatement by county and pollutant: recognised tonnes that count, tonnes claimed beside, and
-- what of the claims does not count and why.
-- grain: one row per plan, pollutant and region of the ledger, the city (every project) first
-- units: *_t in tonnes, completion_pct in percent of the region's own target (the city's for it)
-- params: $plan, $region_code, $year optional filters; $year = last year to look at
with
members as (
    select
        *,
        region_code as member
    from projects_in_force
    union all
    select
        projects.* replace (heads.city_code as region_code),
        projects.region_code as member
    from projects_in_force as projects
    inner join plans_in_force as heads on projects.plan = heads.plan
    where projects.region_code <> heads.city_code
),

sums as (
    select
        plan,
        indicator,
        pollutant,
        region_code,
        count(distinct project) as projects,
        added(case when standing = 'counted' then recognised_t end) as recognised_t,
        added(case when standing in ('counted', 'unrecognised') then claimed_t end) as claimed_t,
        added(case when standing = 'unrecognised' then claimed_t end) as unrecognised_t,
        added(case when standing = 'repeated' then recognised_t end) as repeated_t,
        added(case when standing = 'outside' then recognised_t end) as outside_t,
        max(year) filter (where standing = 'counted') as period
    from members
    where $year is null or year <= $year
    group by plan, indicator, pollutant, region_code
)

select
    sums.plan,
    sums.pollutant,
    sums.indicator,
    indicators.name,
    indicators.name_en,
    sums.region_code,
    coalesce(places.name, sums.region_code) as region,
    coalesce(places.name_en, sums.region_code) as region_en,
    sums.projects,
    sums.claimed_t,
    sums.recognised_t,
    sums.unrecognised_t,
    sums.repeated_t,
    sums.outside_t,
    own_goals.target_t,
    finite(sums.recognised_t / nullif(own_goals.target_t, 0) * 100) as completion_pct,
    sums.period,
    heads.example
from sums
inner join plans_in_force as heads on sums.plan = heads.plan
left join tonnage_goals_in_force as own_goals
    on
        sums.plan = own_goals.plan
        and sums.indicator = own_goals.indicator
        and sums.region_code = own_goals.region_code
left join indicators_in_force as indicators
    on sums.plan = indicators.plan and sums.indicator = indicators.indicator
left join regions_in_force as places
    on sums.plan = places.plan and sums.region_code = places.code
where
    ($plan is null or sums.plan = $plan)
    and ($region_code is null or sums.region_code = $region_code)
order by sums.plan, sums.pollutant, places.position, sums.region_code
