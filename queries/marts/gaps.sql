-- Gaps to targets: how far, how fast, what at this pace.
-- grain: one row per target and region that has a target of its own, plus one per region that
--   reported the indicator (against the city's value; additive ones without a target)
-- units: value, gap, path and projection in the target's unit; *_pct in percent; years as years
-- params: $as_of ledger entry; $plan, $sector, $indicator, $target optional filters;
--   $region_codes optional list of regions, with $read_codes those and the counties that their
--   totals are summed over; $period last calendar year to look at, null = the latest reported
-- Sums and products name their order, so that a pinned view is the same to the last digit.
with
wanted as (
    select
        number,
        plan,
        indicator,
        region_code,
        city_code,
        of_city,
        rule,
        path,
        basis,
        value,
        stretch_value,
        amount_factor,
        base_year,
        target_year,
        years,
        additive,
        gets_warning,
        on_track,
        lagging,
        unit_factor('吨', unit) as per_tonne
    from targets_in_force
    where
        ($plan is null or plan = $plan)
        and ($sector is null or sector = $sector)
        and ($indicator is null or indicator = $indicator)
        and ($target is null or target = $target)
),

served as (
    select
        wanted.number,
        wanted.rule,
        wanted.base_year,
        wanted.target_year,
        figures.region_code,
        figures.measure,
        figures.year,
        case
            when figures.measure in ('level', 'running_total')
                then figures.value * wanted.amount_factor
            else figures.value
        end as value,
        leaning(figures.qualifier) as lean
    from observations_in_force($as_of) as figures
    inner join wanted
        on
            figures.plan = wanted.plan
            and figures.indicator = wanted.indicator
            and figures.basis = wanted.basis
    where
        figures.span = 'year'
        and figures.value is not null
        and ($plan is null or figures.plan = $plan)
        and ($indicator is null or figures.indicator = $indicator)
        and ($period is null or figures.year <= $period)
        and (
            $region_codes is null
            -- bounds let the scan skip what lies outside; the list alone would not
            or (
                figures.region_code >= list_min($read_codes)
                and figures.region_code <= list_max($read_codes)
                and figures.region_code in $read_codes
            )
        )
        and (wanted.of_city or figures.region_code = wanted.region_code)
        and (wanted.base_year is null or figures.year >= wanted.base_year)
        and (figures.measure <> 'cumulative_change' or figures.base_year = wanted.base_year)
    union all
    select
        wanted.number,
        wanted.rule,
        wanted.base_year,
        wanted.target_year,
        totals.region_code,
        'ledger_total' as measure,
        totals.year,
        totals.total_t * wanted.per_tonne as value,
        0 as lean
    from ledger_totals as totals
    inner join wanted on totals.plan = wanted.plan and totals.indicator = wanted.indicator
    where
        wanted.rule = 'cumulative'
        and totals.total_t > 0
        and wanted.per_tonne is not null
        and ($period is null or totals.year <= $period)
        and ($region_codes is null or totals.region_code in $read_codes)
        and (wanted.of_city or totals.region_code = wanted.region_code)
),

summed as (
    select
        served.* replace (wanted.city_code as region_code),
        served.region_code as member
    from served
    inner join wanted on served.number = wanted.number
    semi join counties_in_force as counties
        on wanted.plan = counties.plan and served.region_code = counties.code
    anti join served as city_figures
        on
            served.number = city_figures.number
            and wanted.city_code = city_figures.region_code
            and city_figures.measure <> 'ledger_total'
    where
        wanted.rule = 'cumulative'
        and served.measure <> 'ledger_total'
        and wanted.of_city
        and ($region_codes is null or wanted.city_code in $region_codes)
),

usable as (
    select
        *,
        region_code as member
    from served
    where $region_codes is null or region_code in $region_codes
    union all
    select *
    from summed
),

latest as (
    select
        number,
        region_code,
        bool_or(measure = 'ledger_total') as recognised,
        coalesce(
            max(year) filter (where measure = 'ledger_total' and year <= target_year),
            min(year) filter (where measure = 'ledger_total'),
            max(year) filter (where rule = 'milestone'),
            max(year) filter (where year > base_year and year <= target_year),
            min(year) filter (where year > target_year),
            max(year)
        ) as t,
        bit_or(year_bit(year)) as reported_years
    from usable
    group by number, region_code
),

members as (
    select
        usable.number,
        usable.region_code,
        usable.member,
        any_value(rule) as rule,
        any_value(base_year)::bigint as base_year,
        any_value(t)::bigint as t,
        any_value(recognised) as recognised,
        any_value(reported_years) as reported_years,
        max(value) filter (where measure = 'ledger_total' and year = t) as ledger_t,
        list({ 'year': year, 'total': value } order by year) filter (
            where measure = 'ledger_total'
        ) as ledger,
        max(year) filter (where measure = 'running_total' and year <= t) as running_year,
        arg_max(value, year) filter (where measure = 'running_total' and year <= t) as running,
        min(year) filter (where measure = 'running_total' and year > t) as later_year,
        arg_min(value, year) filter (where measure = 'running_total' and year > t) as later,
        max(year) filter (where measure = 'level' and year > base_year) as level_year,
        max(value) filter (where measure = 'level' and year = base_year) as x_b,
        max(value) filter (where measure = 'level' and year = t) as x_t,
        max(value) filter (where measure = 'level' and year = t - 1) as x_before,
        max(value) filter (where measure = 'annual_change' and year = t) as change_t,
        max(value) filter (where measure = 'cumulative_change' and year = t) as cumulative_t,
        max(value) filter (where measure = 'cumulative_change' and year = t - 1)
            as cumulative_before,
        max(value) filter (where measure = 'running_total' and year = t) as running_t,
        count(*) filter (where measure = 'annual_change' and year > base_year) as chain_years,
        product(1 + value / 100 order by year) filter (
            where measure = 'annual_change' and year > base_year
        ) as chain,
        count(*) filter (where measure = 'level' and year > base_year) as level_years,
        sum(value order by year) filter (
            where rule = 'cumulative' and measure = 'level' and year > base_year
        ) as level_sum,
        bit_or(1::bigint << least(year - base_year, 62)::bigint) filter (
            where
            year > base_year
            and measure = case rule when 'cumulative' then 'level' else 'annual_change' end
        ) as years_read,
        -- `about 100` and `at most 100` may be less
        min(year) filter (where measure = 'level' and reaches(value, 100) and lean & 6 = 0)
            as done_year
    from usable
    inner join latest
        on usable.number = latest.number and usable.region_code = latest.region_code
    where year <= t or (recognised and measure = 'running_total')
    group by usable.number, usable.region_code, usable.member
),

rivals as (
    select
        *,
        case rule
            when 'relative_reduction' then reduction_from_levels(x_b, x_t)
            when 'point_reduction' then x_b - x_t
            when 'cumulative' then coalesce(ledger_t, running_t)
            else x_t
        end as first_reading,
        case
            when rule = 'relative_reduction' then -cumulative_t
            when rule = 'cumulative' and level_years = t - base_year then coalesce(level_sum, 0)
        end as second_reading,
        case
            when rule = 'relative_reduction' and chain_years = t - base_year
                then (1 - coalesce(chain, 1)) * 100
        end as third_reading,
        case when t - 1 = base_year then 0 else cumulative_before end as cumulative_earlier,
        level_years = level_year - base_year as levels_whole,
        case
            when not recognised then null
            when levels_whole and level_year > coalesce(running_year, 0) then level_year
            else coalesce(running_year, later_year)
        end as reported_year,
        case
            when not recognised then null
            when levels_whole and level_year > coalesce(running_year, 0) then level_sum
            else coalesce(running, later)
        end as reported_total
    from members
),

member_readings as (
    select
        *,
        coalesce(first_reading, second_reading, third_reading) as achieved,
        least(first_reading, second_reading, third_reading) as lowest,
        greatest(first_reading, second_reading, third_reading) as highest,
        case
            when ledger_t is not null then 'ledger_total'
            when rule = 'cumulative' and first_reading is not null then 'running_total'
            when rule <> 'relative_reduction' or first_reading is not null then 'level'
            when second_reading is not null then 'cumulative_change'
            else 'annual_change'
        end as measure,
        measure = 'annual_change' or (rule = 'cumulative' and measure = 'level') as every_year,
        measure = 'level' and rule in ('relative_reduction', 'point_reduction') as from_base
    from rivals
),

leanings as (
    select
        usable.number,
        usable.region_code,
        bit_or(
            case
                when
                    usable.measure in ('annual_change', 'cumulative_change')
                    or (usable.year = readings.t and readings.from_base)
                    then leaning_turned(usable.lean)
                else usable.lean
            end
        ) as lean
    from usable
    inner join member_readings as readings
        on
            usable.number = readings.number
            and usable.region_code = readings.region_code
            and usable.member = readings.member
            and usable.measure = readings.measure
    where
        usable.lean > 0
        and usable.year <= readings.t
        and (
            usable.year = readings.t
            or (readings.every_year and usable.year > readings.base_year)
            or (readings.from_base and usable.year = readings.base_year)
        )
    group by usable.number, usable.region_code
),

county_totals as (
    select
        number,
        region_code,
        max(t) as t,
        bit_or(reported_years) as reported_years,
        sum(achieved order by member) as achieved,
        max(measure) as measure,
        bool_or(readings_conflict(lowest, highest, false)) as conflict,
        bool_or(recognised) as recognised,
        case when min(reported_year) = max(reported_year) then max(reported_year) end
            as reported_year,
        sum(reported_total order by member) as reported_total,
        count(reported_total) as reported_members,
        list(member) filter (where achieved is not null) as codes_read,
        count(*) as members_found,
        bit_and(coalesce(years_read, 0)) as years_read
    from member_readings
    where member <> region_code
    group by number, region_code
),

own_readings as (
    select
        own.*,
        coalesce(own.reported_year, summed.reported_year) as rival_year,
        coalesce(own.reported_total, summed.reported_total) as rival_total,
        coalesce(list_filter(own.ledger, lambda held: held['year'] <= rival_year)[-1].total, 0)
            as ledger_then
    from member_readings as own
    left join (
        select county_totals.*
        from county_totals
        inner join wanted on county_totals.number = wanted.number
        inner join county_lists as counties on wanted.plan = counties.plan
        where
            county_totals.recognised
            and county_totals.reported_year is not null
            and county_totals.reported_members = len(counties.codes)
    ) as summed
        on own.number = summed.number and own.region_code = summed.region_code
    where own.member = own.region_code
),

placed as (
    select
        number,
        region_code,
        t,
        reported_years,
        x_b,
        x_t,
        chain_years,
        years_read,
        done_year,
        achieved,
        case measure when 'ledger_total' then 'running_total' else measure end as measure,
        recognised,
        rival_year as reported_year,
        rival_total as reported_total,
        coalesce(
            change_t,
            change_from_levels(x_before, x_t),
            change_from_cumulative(cumulative_earlier, cumulative_t)
        ) as change_pct,
        readings_conflict(lowest, highest, rule = 'relative_reduction')
        or coalesce(
            readings_conflict(
                least(ledger_then, rival_total), greatest(ledger_then, rival_total), false
            ),
            false
        ) as conflict,
        false as summed,
        null as missing_regions
    from own_readings
    union all by name
    select
        county_totals.number,
        county_totals.region_code,
        county_totals.t,
        county_totals.reported_years,
        case
            when county_totals.members_found = len(counties.codes) then county_totals.years_read
        end as years_read,
        case
            when len(county_totals.codes_read) = len(counties.codes) then county_totals.achieved
        end as achieved,
        county_totals.measure,
        county_totals.conflict,
        true as summed,
        list_filter(
            counties.codes,
            lambda code: not list_contains(coalesce(county_totals.codes_read, []), code)
        ) as missing_regions
    from county_totals
    inner join wanted on county_totals.number = wanted.number
    inner join county_lists as counties on wanted.plan = counties.plan
    where not county_totals.recognised
),

to_date as (
    select
        plan,
        region_code,
        indicator,
        basis,
        arg_max(change_pct, year) as change_pct,
        arg_max(period, year) as period,
        max(year) as year
    from year_to_date
    where
        ($plan is null or plan = $plan)
        and ($region_codes is null or region_code in $region_codes)
        and ($period is null or year <= $period)
    group by plan, region_code, indicator, basis
),

measured as (
    select
        wanted.number,
        assessed.region_code,
        assessed.own_target,
        wanted.rule,
        wanted.path,
        wanted.target_year,
        wanted.years,
        wanted.on_track,
        wanted.lagging,
        placed.* exclude (number, region_code, x_b),
        coalesce(leanings.lean, 0) as lean,
        case when wanted.rule not in ('cumulative', 'milestone') then placed.x_b end as base_value,
        assessed.own_target or not wanted.additive as has_target,
        case when assessed.own_target or not wanted.additive then wanted.value end as goal,
        case when assessed.own_target or not wanted.additive then wanted.stretch_value end
            as stretch_goal,
        least(placed.t, wanted.target_year) - wanted.base_year as n
    from assessed
    inner join wanted on assessed.number = wanted.number
    left join placed
        on assessed.number = placed.number and assessed.region_code = placed.region_code
    left join leanings
        on assessed.number = leanings.number and assessed.region_code = leanings.region_code
    where $region_codes is null or assessed.region_code in $region_codes
),

distances as (
    select
        *,
        case
            when rule = 'milestone' then gap_value(rule, 100, achieved)
            else gap_value(rule, goal, achieved)
        end as distance,
        gap_value(rule, stretch_goal, achieved) as stretch_gap,
        base_satisfies(rule, goal, base_value) as satisfied,
        base_satisfies(rule, stretch_goal, base_value) as stretch_satisfied
    from measured
),

-- Where the figure leaves open whether the target is reached, nothing is reckoned from it.
started as (
    select
        *,
        coalesce(side_open(rule, lean, distance), false) as undecided,
        coalesce(side_open(rule, lean, stretch_gap), false) as stretch_undecided,
        case when not undecided then achieved end as certain,
        case when not undecided and rule <> 'milestone' then distance end as gap
    from distances
),

reckoned as (
    select
        *,
        pace_ratio(rule, path, goal, base_value, satisfied, certain, n, years) as raw_pace,
        pace_ratio(
            rule, path, stretch_goal, base_value, stretch_satisfied, achieved, n, years
        ) as raw_stretch_pace,
        path_value(rule, path, goal, base_value, satisfied, n, years) as raw_path,
        projected_value(rule, path, base_value, certain, n, years) as raw_projected,
        completion_pct(rule, goal, base_value, satisfied, certain) as completion
    from started
),

judged as (
    select
        *,
        finite(raw_pace) as pace,
        finite(raw_stretch_pace) as stretch_pace,
        case when t is not null then finite(raw_path) end as path_at_t,
        case when has_target then finite(raw_projected) end as projected,
        progress_pct(rule, goal, certain, completion) as progress,
        required_per_year(rule, path, goal, certain, target_year - t) as raw_required
    from reckoned
),

worded as (
    select
        *,
        gap_value(rule, path_at_t, certain) as path_gap,
        case
            when rule = 'milestone'
                then milestone_status(t is not null, done_year, undecided, t, target_year)
            else target_status(
                t is not null, has_target, achieved, gap, undecided, pace, satisfied, t,
                target_year, on_track, lagging
            )
        end as status,
        case
            when stretch_goal is not null
                then target_status(
                    t is not null, has_target, achieved, stretch_gap, stretch_undecided,
                    stretch_pace, stretch_satisfied, t, target_year, on_track, lagging
                )
        end as stretch_status,
        gap_value(rule, goal, projected) as projected_gap
    from judged
)

select
    facts.plan,
    facts.target,
    facts.indicator,
    facts.name,
    facts.name_en,
    facts.sector,
    facts.clause,
    worded.region_code,
    coalesce(places.name, worded.region_code) as region,
    coalesce(places.name_en, worded.region_code) as region_en,
    worded.rule,
    facts.unit,
    facts.indicator_unit,
    facts.decimals,
    facts.better,
    facts.base_year,
    worded.target_year,
    worded.goal as target_value,
    worded.stretch_goal as stretch_value,
    facts.qualifier,
    facts.binding,
    worded.path,
    worded.t as period,
    worded.base_value,
    worded.achieved,
    qualifier_of(worded.lean) as achieved_qualifier,
    worded.gap,
    worded.path_at_t as path_value,
    worded.path_gap,
    finite(worded.completion) as completion_pct,
    finite(worded.progress) as progress_pct,
    worded.pace as pace_ratio,
    finite(worded.raw_required) as required_per_year,
    worded.projected as projected_value,
    within_limits(
        worded.rule, worded.projected, worded.base_value, facts.least, facts.most,
        facts.amount_factor
    ) as projected_within,
    worded.status,
    worded.stretch_status,
    case
        when facts.gets_warning and worded.t is not null
            then warning_level(
                facts.warning_rule,
                worded.change_pct,
                worded.path_gap,
                worded.path_at_t,
                facts.behind_pct
            )
    end as warning_level,
    facts.warning_rule,
    case when facts.gets_warning then worded.change_pct end as change_pct,
    case when facts.gets_warning then to_date.period end as to_date_period,
    case when facts.gets_warning then to_date.change_pct end as to_date_change,
    case
        when facts.gets_warning
            then warning_level_to_date(to_date.change_pct, worded.goal, facts.years)
    end as to_date_warning_level,
    case
        when worded.status = 'incomplete' and worded.achieved is null
            then years_missing(
                worded.rule, facts.base_year, worded.t, worded.base_value, worded.x_t,
                worded.chain_years, worded.years_read
            )
        else []
    end as missing,
    coalesce(worded.missing_regions, []) as missing_regions,
    facts.basis,
    worded.measure,
    worded.own_target,
    facts.additive,
    facts.energy_intensity,
    coalesce(worded.summed, false) as summed,
    facts.example,
    facts.lead_bodies,
    facts.bodies,
    worded.done_year,
    coalesce(worded.recognised, false) as from_ledger,
    worded.reported_year,
    worded.reported_total,
    worded.reported_years,
    list_filter(
        [
            case when worded.recognised then 'from_ledger' end,
            case when worded.conflict then 'conflict' end,
            case
                when worded.undecided and worded.status = 'incomplete' then 'qualifier_contradicts'
            end,
            case
                when worded.satisfied and worded.projected_gap > 0 then 'projected_to_miss'
            end,
            case
                when worded.rule <> 'milestone' and worded.t > worded.target_year
                    then 'after_target_year'
            end,
            case when worded.summed and worded.achieved is not null then 'summed' end,
            case when not worded.own_target and worded.has_target then 'city_value' end
        ],
        lambda note: note is not null
    ) as notes,
    worded.number as target_position,
    places.position as region_position
from worded
inner join targets_in_force as facts on worded.number = facts.number
left join regions_in_force as places
    on facts.plan = places.plan and worded.region_code = places.code
left join to_date
    on
        facts.plan = to_date.plan
        and worded.region_code = to_date.region_code
        and facts.indicator = to_date.indicator
        and facts.basis = to_date.basis
        and facts.base_year < to_date.year
order by worded.number, places.position, worded.region_code
