-- What high-energy projects add to their county's energy, and what that would do to its target: as
-- if every proposed project and every one being built ran today and output stayed as it is.
-- `gap_rows` holds the gap rows of the energy-intensity target.
-- grain: one row per plan and region with a high-energy project
-- units: *_tce in tonnes of coal equivalent a year; coming_pct of the region's last reported total
--   energy, achieved and achieved_with in percent below the base year
-- params: $as_of ledger entry; $plan optional filter; $energy indicator of total energy
with
projects as (
    select
        *,
        stage in ('存量', '已建', '建成', '投产', '运行', 'existing') as stands,
        disposal in ('停止', '叫停', '关停', '停', 'stop') as stopped
    from high_energy_in_force
    where recency = 1 and ($plan is null or plan = $plan)
),

sums as (
    select
        plan,
        region_code,
        count(*) as projects,
        count(*) filter (where not stands and not stopped) as coming,
        added(case when stands and not stopped then energy_tce end) as standing_tce,
        added(case when not stands and not stopped then energy_tce end) as coming_tce,
        added(case when stopped then energy_tce end) as stopped_tce
    from (
        select * replace (coalesce(stands, false) as stands, coalesce(stopped, false) as stopped)
        from projects
    ) as known
    group by plan, region_code
),

totals as (
    select
        figures.plan,
        figures.region_code,
        arg_max(
            figures.value * case when indicators.unit like '万%' then 10000 else 1 end,
            figures.year
        ) as total_tce,
        max(figures.year) as total_year
    from observations_in_force($as_of) as figures
    inner join indicators_in_force as indicators
        on figures.plan = indicators.plan and figures.indicator = indicators.indicator
    where
        figures.indicator = $energy
        and figures.measure = 'level'
        and figures.span = 'year'
        and figures.value is not null
    group by figures.plan, figures.region_code
),

goals as (
    select
        plan,
        region_code,
        arg_max(achieved, target_year) as achieved,
        arg_max(target_value, target_year) as target_value,
        max(target_year) as target_year,
        arg_max(period, target_year) as period
    from gap_rows
    group by plan, region_code
)

select
    sums.plan,
    sums.region_code,
    coalesce(places.name, sums.region_code) as region,
    coalesce(places.name_en, sums.region_code) as region_en,
    sums.projects,
    sums.coming,
    sums.standing_tce,
    sums.coming_tce,
    sums.stopped_tce,
    totals.total_tce,
    totals.total_year,
    finite(sums.coming_tce / nullif(totals.total_tce, 0) * 100) as coming_pct,
    goals.period,
    goals.achieved,
    finite(achieved_with_energy(goals.achieved, sums.coming_tce / nullif(totals.total_tce, 0)))
        as achieved_with,
    goals.target_value,
    goals.target_year
from sums
left join totals on sums.plan = totals.plan and sums.region_code = totals.region_code
left join goals on sums.plan = goals.plan and sums.region_code = goals.region_code
left join regions_in_force as places
    on sums.plan = places.plan and sums.region_code = places.code
order by sums.plan, places.position, sums.region_code
