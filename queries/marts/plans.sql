-- The plans in the store.
-- grain: one row per plan
-- units: years as calendar years; thresholds as ratios; behind_pct in percent
-- params: $as_of ledger entry; $plan optional filter
select
    plans.plan,
    plans.title,
    plans.title_en,
    coalesce(regions.name, plans.city_code) as city,
    coalesce(regions.name_en, plans.city_code) as city_en,
    plans.city_code,
    plans.base_year,
    plans.end_year,
    plans.document,
    plans.example,
    plans.warning_rule,
    plans.behind_pct,
    plans.on_track,
    plans.lagging,
    plans.end_year < latest.year as ended,
    plans.entry,
    plans.settings
from plans_in_force as plans
cross join (
    select year(max(recorded_at)) as year
    from ledger
    where entry <= $as_of
) as latest
left join regions_in_force as regions
    on plans.plan = regions.plan and plans.city_code = regions.code
where $plan is null or plans.plan = $plan
order by plans.plan
