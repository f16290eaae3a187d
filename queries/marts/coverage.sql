-- What was reported and what was not: every region, each targeted indicator that it owes, and year
-- so far, up to the indicator's last target year and, of a state, the year it was reached; what
-- came all the same is listed. A city owes every indicator; others what the pack's `[reports]` says
-- of their kind, what they have a target of their own for, what they have reported before, and,
-- where the pack says nothing, the parts of a sum. Late is a region that has reported the indicator
-- before, in the latest year that was asked for: one that the region itself reported, or somebody
-- who is held to no region did.
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
        max(target_year) as last_year,
        bool_and(rule = 'milestone') as is_state,
        bool_or(rule = 'cumulative') as is_sum,
        list(region_code) as targeted_regions,
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

-- not only figures in force: one that a region replaced still asked for its year
shared as (
    select
        plan,
        indicator,
        year,
        count(value) as figures
    from observations
    where
        entry <= $as_of
        and span = 'year'
        and ($plan is null or plan = $plan)
        and indicator in (select asked.indicator from asked)
        and entry not in (select uploads_retracted.entry from uploads_retracted)
        and entry not in (select regional_uploads.entry from regional_uploads)
    group by plan, indicator, year
),

reached as (
    select
        plan,
        region_code,
        indicator,
        year,
        figures
    from yearly
    union all
    select
        shared.plan,
        places.code as region_code,
        shared.indicator,
        shared.year,
        shared.figures
    from shared
    inner join regions_in_force as places on shared.plan = places.plan
),

years as (
    select
        heads.plan,
        heads.base_year,
        places.code as region_code,
        unnest(
            range(heads.base_year::bigint, coalesce(max(reached.year), heads.base_year)::bigint + 1)
        ) as year
    from plans_in_force as heads
    inner join regions_in_force as places on heads.plan = places.plan
    left join reached
        on
            places.plan = reached.plan
            and places.code = reached.region_code
            and heads.end_year >= reached.year
    where $plan is null or heads.plan = $plan
    group by heads.plan, heads.base_year, places.code
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
        region_code,
        indicator,
        max(year) as year
    from reached
    where figures > 0
    group by plan, region_code, indicator
),

owed as (
    select
        asked.plan,
        places.code as region_code,
        asked.indicator
    from asked
    inner join plans_in_force as heads on asked.plan = heads.plan
    inner join regions_in_force as places on asked.plan = places.plan
    where
        places.kind not in ('county', 'zone')
        or list_contains(asked.targeted_regions, places.code)
        or coalesce(
            list_contains(
                from_json(
                    heads.settings::json -> ('$.reports.' || places.kind), '["VARCHAR"]'
                ),
                asked.indicator
            ),
            asked.is_sum and places.kind = 'county'
            and not coalesce(json_exists(heads.settings, '$.reports'), false)
        )
),

-- A state that is reached is not asked for again.
finished as (
    select
        figures.plan,
        figures.region_code,
        figures.indicator,
        min(figures.year) as year
    from observations_in_force($as_of) as figures
    inner join asked on figures.plan = asked.plan and figures.indicator = asked.indicator
    where
        asked.is_state
        and figures.span = 'year'
        and figures.measure = 'level'
        and reaches(figures.value, 100)
    group by figures.plan, figures.region_code, figures.indicator
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
inner join regions_in_force as places
    on asked.plan = places.plan and ($region_code is null or places.code = $region_code)
inner join years on places.plan = years.plan and places.code = years.region_code
left join yearly
    on
        asked.plan = yearly.plan
        and asked.indicator = yearly.indicator
        and places.code = yearly.region_code
        and years.year = yearly.year
left join latest
    on
        asked.plan = latest.plan
        and asked.indicator = latest.indicator
        and places.code = latest.region_code
left join started
    on
        asked.plan = started.plan
        and asked.indicator = started.indicator
        and places.code = started.region_code
left join owed
    on
        asked.plan = owed.plan
        and asked.indicator = owed.indicator
        and places.code = owed.region_code
left join finished
    on
        asked.plan = finished.plan
        and asked.indicator = finished.indicator
        and places.code = finished.region_code
where
    (asked.asks_base_year or years.year > years.base_year)
    and (
        yearly.indicator is not null
        or (owed.indicator is not null or started.indicator is not null)
        and years.year <= least(asked.last_year, coalesce(finished.year, asked.last_year))
    )
order by asked.plan, asked.place, asked.indicator, places.position, years.year
