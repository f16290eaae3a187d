-- What was reported and what was not: every region, targeted indicator and year so far. Late is
-- a region that has reported the indicator before, in the latest year that any region reported.
-- grain: one row per plan, region (city, county, zone), indicator with a target, and year
-- units: figures as a count; years as calendar years
-- params: $as_of ledger entry; $plan, $region_code optional filters
with
asked as (
    select
        plan,
        indicator,
        arg_min(sector, number) as sector,
        any_value(name) as name,
        any_value(name_en) as name_en,
        min(number) as place,
        -- Only these rules read the base year's own level.
        bool_or(rule in ('floor', 'ceiling', 'point_reduction')) as asks_base_year
    from targets_in_force
    where $plan is null or plan = $plan
    group by plan, indicator
),

yearly as (
    select
        plan,
        region_code,
        indicator,
        year,
        count(value) as figures,
        any_value(reason) as reason
    from observations_in_force($as_of)
    where
        span = 'year'
        and ($plan is null or plan = $plan)
        and indicator in (select asked.indicator from asked)
    group by plan, region_code, indicator, year
),

years as (
    select
        heads.plan,
        heads.base_year,
        unnest(
            range(heads.base_year::bigint, coalesce(max(yearly.year), heads.base_year)::bigint + 1)
        ) as year
    from plans_in_force as heads
    left join yearly on heads.plan = yearly.plan and heads.end_year >= yearly.year
    where $plan is null or heads.plan = $plan
    group by heads.plan, heads.base_year
),

started as (
    select distinct
        plan,
        region_code,
        indicator
    from yearly
    where figures > 0
),

latest as (
    select
        plan,
        indicator,
        max(year) as year
    from yearly
    where figures > 0
    group by plan, indicator
)

select
    asked.plan,
    places.code as region_code,
    asked.indicator,
    asked.name,
    asked.name_en,
    asked.sector,
    years.year,
    coalesce(yearly.figures, 0) as figures,
    yearly.reason,
    case
        when yearly.figures > 0 then 'reported'
        when yearly.indicator is not null then 'marked'
        when latest.year = years.year and started.indicator is not null then 'late'
        else 'missing'
    end as state
from asked
inner join years on asked.plan = years.plan
inner join regions_in_force as places
    on asked.plan = places.plan and ($region_code is null or places.code = $region_code)
left join yearly
    on
        asked.plan = yearly.plan
        and asked.indicator = yearly.indicator
        and places.code = yearly.region_code
        and years.year = yearly.year
left join latest on asked.plan = latest.plan and asked.indicator = latest.indicator
left join started
    on
        asked.plan = started.plan
        and asked.indicator = started.indicator
        and places.code = started.region_code
where asked.asks_base_year or years.year > years.base_year
order by asked.plan, asked.place, asked.indicator, places.position, years.year
