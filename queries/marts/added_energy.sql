-- What high-energy projects add to their county's energy, and what that would do to its target: as
-- if every proposed project and every one being built ran today and output stayed as it is.
-- `gap_rows` holds the gap rows of the energy-intensity target.
-- grain: one row per plan and region with a high-energy project
-- units: *_tce in tonnes of coal equivalent a year; coming_pct of the region's last reported total
--   energy, achieved and achieved_with in percent below the base year; total and cut on one `basis`
-- params: $as_of ledger entry; $plan optional filter; $energy indicator of total energy
with
sums as (
    select
        plan,
        region_code,
        count(*) as projects,
        count(*) filter (where standing = 'coming') as coming,
        count(*) filter (where standing = 'unknown') as unknown,
        added(case when standing = 'standing' then energy_tce end) as standing_tce,
        added(case when standing = 'coming' then energy_tce end) as coming_tce,
        added(case when standing = 'stopped' then energy_tce end) as stopped_tce,
        added(case when standing = 'unknown' then energy_tce end) as unknown_tce
    from high_energy_in_force
    where recency = 1 and ($plan is null or plan = $plan)
    group by plan, region_code
),

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
),

goals as (
    select *
    from gap_rows
    qualify row_number() over (partition by plan, region_code, basis order by target_year desc) = 1
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
    sums.unknown,
    sums.unknown_tce,
    totals.total_tce,
    totals.total_year,
    judged.basis,
    finite(sums.coming_tce / nullif(totals.total_tce, 0) * 100) as coming_pct,
    goals.period,
    goals.achieved,
    finite(achieved_with_energy(goals.achieved, sums.coming_tce / nullif(totals.total_tce, 0)))
        as achieved_with,
    goals.target_value,
    goals.target_year
from sums
left join energy_bases_in_force as judged
    on sums.plan = judged.plan and sums.region_code = judged.region_code
left join totals
    on
        judged.plan = totals.plan
        and judged.region_code = totals.region_code
        and judged.basis = totals.basis
left join goals
    on
        judged.plan = goals.plan
        and judged.region_code = goals.region_code
        and judged.basis = goals.basis
left join regions_in_force as places
    on sums.plan = places.plan and sums.region_code = places.code
order by sums.plan, places.position, sums.region_code
