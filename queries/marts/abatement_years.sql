-- Abatement year by year, for the yearly review: tonnes recognised in the year, since the plan
-- began, and what an even path to the region's own target asks for by then.
-- grain: one row per plan, indicator, region of the ledger (and the city) and year
-- units: *_t in tonnes
-- params: $plan, $region_code optional filters
select
    totals.plan,
    totals.indicator,
    totals.region_code,
    totals.year,
    totals.total_t - coalesce(lag(totals.total_t) over (
        partition by totals.plan, totals.indicator, totals.region_code
        order by totals.year
    ), 0) as year_t,
    totals.total_t,
    goals.target_t,
    finite(
        goals.target_t * (totals.year - goals.base_year)
        / nullif(goals.target_year - goals.base_year, 0)
    ) as path_t,
    coalesce(exceeds(path_t, totals.total_t), false) as behind
from ledger_totals as totals
left join tonnage_goals_in_force as goals
    on
        totals.plan = goals.plan
        and totals.indicator = goals.indicator
        and totals.region_code = goals.region_code
where
    ($plan is null or totals.plan = $plan)
    and ($region_code is null or totals.region_code = $region_code)
order by totals.plan, totals.indicator, totals.region_code, totals.year
