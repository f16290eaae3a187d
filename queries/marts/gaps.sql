-- Gaps to targets: how far, how fast, what at this pace.
-- grain: one row per target and region that has a target of its own, plus one per region that
--   reported the indicator (against the city's value; additive ones without a target)
-- units: value, gap, path and projection in the target's unit; *_pct in percent; years as years
-- params: $as_of ledger entry; $plan, $sector, $region_code, $indicator, $target optional
--   filters; $period last calendar year to look at, null = the latest reported
with
heads as (
    select *
    from plans_in_force($as_of)
    where $plan is null or plan = $plan
),

wanted as (
    select
        targets.*,
        heads.city_code,
        heads.warning_rule,
        heads.behind_pct,
        heads.on_track,
        heads.lagging,
        heads.example,
        indicators.name,
        indicators.name_en,
        indicators.unit as indicator_unit,
        indicators.decimals,
        indicators.better,
        indicators.additive,
        indicators.energy_intensity
    from targets_in_force($as_of) as targets
    inner join heads on targets.plan = heads.plan
    inner join indicators_in_force($as_of) as indicators
        on targets.plan = indicators.plan and targets.indicator = indicators.indicator
    where
        ($sector is null or targets.sector = $sector)
        and ($indicator is null or targets.indicator = $indicator)
        and ($target is null or targets.target = $target)
),

regions as (
    select
        plan,
        code,
        name,
        name_en,
        parent,
        kind,
        position
    from regions_in_force($as_of)
    where
        $region_code is null
        or code = $region_code
        or ((parent is null or parent = $region_code) and kind = 'county')
),

figures as (
    select
        plan,
        region_code,
        indicator,
        basis,
        measure,
        base_year,
        span,
        year,
        end_month,
        period,
        value
    from observations_in_force($as_of)
    where
        value is not null
        and ($plan is null or plan = $plan)
        and ($indicator is null or indicator = $indicator)
        and ($region_code is null or region_code in (select regions.code from regions))
),

reporters as (
    select distinct
        plan,
        indicator,
        region_code
    from figures
),

assessed as (
    select
        wanted.*,
        wanted.region_code as target_region,
        true as own_target
    from wanted
    where $region_code is null or wanted.region_code = $region_code
    union all by name
    select
        wanted.* replace (reporters.region_code as region_code),
        wanted.region_code as target_region,
        false as own_target
    from wanted
    inner join reporters
        on wanted.plan = reporters.plan and wanted.indicator = reporters.indicator
    anti join wanted as own
        on
            wanted.plan = own.plan
            and wanted.indicator = own.indicator
            and wanted.rule = own.rule
            and wanted.target_year = own.target_year
            and reporters.region_code = own.region_code
    where
        wanted.region_code = wanted.city_code
        and reporters.region_code <> wanted.city_code
        and ($region_code is null or reporters.region_code = $region_code)
),

annual as (
    select
        plan,
        region_code,
        indicator,
        basis,
        measure,
        base_year,
        year,
        value
    from figures
    where span = 'year' and ($period is null or year <= $period)
),

summed_targets as (
    select
        assessed.plan,
        assessed.target
    from assessed
    anti join annual
        on
            assessed.plan = annual.plan
            and assessed.region_code = annual.region_code
            and assessed.indicator = annual.indicator
            and assessed.basis = annual.basis
            and assessed.base_year <= annual.year
    where assessed.rule = 'cumulative' and assessed.region_code = assessed.city_code
),

members as (
    select
        assessed.*,
        assessed.region_code as member,
        false as summed
    from assessed
    anti join summed_targets
        on
            assessed.plan = summed_targets.plan
            and assessed.target = summed_targets.target
            and assessed.region_code = assessed.city_code
    union all by name
    select
        assessed.*,
        regions.code as member,
        true as summed
    from assessed
    inner join summed_targets
        on assessed.plan = summed_targets.plan and assessed.target = summed_targets.target
    inner join regions
        on
            assessed.plan = regions.plan
            and regions.kind = 'county'
            and coalesce(regions.parent, assessed.city_code) = assessed.city_code
    where assessed.region_code = assessed.city_code
),

usable as (
    select
        members.plan,
        members.target,
        members.region_code,
        members.member,
        members.rule,
        members.base_year,
        members.target_year,
        annual.measure,
        annual.year,
        case
            when
                members.rule in ('point_reduction', 'floor', 'ceiling', 'cumulative')
                and annual.measure in ('level', 'running_total')
                then annual.value * members.unit_factor
            else annual.value
        end as value
    from members
    inner join annual
        on
            members.plan = annual.plan
            and members.member = annual.region_code
            and members.indicator = annual.indicator
            and members.basis = annual.basis
    where
        (members.base_year is null or annual.year >= members.base_year)
        and (annual.measure <> 'cumulative_change' or annual.base_year = members.base_year)
),

latest as (
    select
        plan,
        target,
        region_code,
        case
            when any_value(rule) = 'milestone' then max(year)
            else coalesce(max(year) filter (where year <= target_year), min(year))
        end as t
    from usable
    group by plan, target, region_code
),

read_members as (
    select
        usable.plan,
        usable.target,
        usable.region_code,
        usable.member,
        max(value) filter (where measure = 'level' and year = base_year) as x_b,
        max(value) filter (where measure = 'level' and year = t) as x_t,
        max(value) filter (where measure = 'level' and year = t - 1) as x_before,
        max(value) filter (where measure = 'annual_change' and year = t) as change_t,
        max(value) filter (where measure = 'cumulative_change' and year = t) as cumulative_t,
        max(value) filter (where measure = 'cumulative_change' and year = t - 1)
            as cumulative_before,
        max(value) filter (where measure = 'running_total' and year = t) as running_t,
        count(*) filter (where measure = 'annual_change' and year > base_year) as chain_years,
        product(1 + value / 100) filter (where measure = 'annual_change' and year > base_year)
            as chain,
        list(year) filter (where measure = 'annual_change' and year > base_year) as chain_list,
        count(*) filter (where measure = 'level' and year > base_year) as level_years,
        sum(value) filter (where measure = 'level' and year > base_year) as level_sum,
        list(year) filter (where measure = 'level' and year > base_year) as level_list,
        min(year) filter (where measure = 'level' and value >= 100) as done_year
    from usable
    inner join latest
        on
            usable.plan = latest.plan
            and usable.target = latest.target
            and usable.region_code = latest.region_code
    where usable.year <= latest.t
    group by usable.plan, usable.target, usable.region_code, usable.member
),

readings as (
    select
        members.*,
        latest.t,
        read_members.* exclude (plan, target, region_code, member),
        case
            when members.rule = 'relative_reduction'
                then reduction_from_levels(read_members.x_b, read_members.x_t)
        end as by_levels,
        case when members.rule = 'relative_reduction' then -read_members.cumulative_t end
            as by_cumulative,
        case
            when
                members.rule = 'relative_reduction'
                and coalesce(read_members.chain_years, 0) = latest.t - members.base_year
                then (1 - coalesce(read_members.chain, 1)) * 100
        end as by_chain,
        case when members.rule = 'cumulative' then read_members.running_t end as by_running,
        case
            when
                members.rule = 'cumulative'
                and coalesce(read_members.level_years, 0) = latest.t - members.base_year
                then coalesce(read_members.level_sum, 0)
        end as by_sum,
        range(members.base_year::bigint + 1, latest.t::bigint + 1) as plan_years
    from members
    left join latest
        on
            members.plan = latest.plan
            and members.target = latest.target
            and members.region_code = latest.region_code
    left join read_members
        on
            members.plan = read_members.plan
            and members.target = read_members.target
            and members.region_code = read_members.region_code
            and members.member = read_members.member
),

decided as (
    select
        *,
        case
            when rule = 'relative_reduction' then coalesce(by_levels, by_cumulative, by_chain)
            when rule = 'point_reduction' then x_b - x_t
            when rule = 'cumulative' then coalesce(by_running, by_sum)
            else x_t
        end as member_achieved,
        case
            when rule = 'relative_reduction' and by_levels is not null then 'level'
            when rule = 'relative_reduction' and by_cumulative is not null
                then 'cumulative_change'
            when rule = 'relative_reduction' then 'annual_change'
            when rule = 'cumulative' and by_running is not null then 'running_total'
            else 'level'
        end as member_measure,
        case
            when t is null then []
            when rule = 'relative_reduction' and x_t is not null and chain_years = 0
                then [base_year::bigint]
            when rule = 'relative_reduction'
                then list_filter(plan_years, lambda y: not list_contains(
                    coalesce(chain_list, []), y
                ))
            when rule = 'cumulative'
                then list_filter(plan_years, lambda y: not list_contains(
                    coalesce(level_list, []), y
                ))
            when rule = 'point_reduction'
                then list_concat(
                    case when x_b is null then [base_year::bigint] else [] end,
                    case when x_t is null then [t::bigint] else [] end
                )
            when rule = 'milestone' or x_t is not null then []
            else [t::bigint]
        end as member_missing,
        readings_conflict(
            least(by_levels, by_cumulative, by_chain),
            greatest(by_levels, by_cumulative, by_chain),
            true
        ) as reduction_conflict,
        readings_conflict(least(by_running, by_sum), greatest(by_running, by_sum), false)
            as amount_conflict
    from readings
),

summed as (
    select
        plan,
        target,
        region_code,
        case when count(member_achieved) = count(*) then sum(member_achieved) end as achieved,
        any_value(member_measure) as measure_used,
        list_sort(list_distinct(flatten(
            list(member_missing) filter (where member_achieved is null)
        ))) as missing_years,
        list(member order by member) filter (where member_achieved is null) as missing_members,
        coalesce(bool_or(reduction_conflict), false) or coalesce(bool_or(amount_conflict), false)
            as conflict
    from decided
    group by plan, target, region_code
),

to_date as (
    select
        plan,
        region_code,
        indicator,
        basis,
        arg_max(value, year * 100 + end_month) as to_date_change,
        arg_max(period, year * 100 + end_month) as to_date_period,
        arg_max(year, year * 100 + end_month) as to_date_year
    from figures
    where
        measure = 'annual_change'
        and (span = 'ytd' or (span = 'quarter' and end_month = 3))
        and ($period is null or year <= $period)
        and indicator in (select wanted.indicator from wanted where wanted.energy_intensity)
    group by plan, region_code, indicator, basis
),

placed as (
    select
        decided.* exclude (member, member_achieved, member_measure, member_missing),
        summed.achieved,
        summed.measure_used,
        case when summed.achieved is null then summed.missing_years else [] end as missing_years,
        case when decided.summed then coalesce(summed.missing_members, []) else [] end
            as missing_members,
        summed.conflict,
        least(decided.t, decided.target_year) - decided.base_year as n,
        decided.target_year - decided.base_year as years,
        decided.target_year - decided.t as years_left,
        decided.own_target or not decided.additive as has_target,
        case when decided.own_target or not decided.additive then decided.value end as goal,
        case when decided.own_target or not decided.additive then decided.stretch_value end
            as stretch_goal,
        case when decided.rule in ('relative_reduction', 'point_reduction', 'floor', 'ceiling')
            then decided.x_b
        end as base_level,
        to_date.to_date_change,
        to_date.to_date_period,
        to_date.to_date_year,
        coalesce(
            decided.change_t,
            change_from_levels(decided.x_before, decided.x_t),
            change_from_cumulative(
                case
                    when decided.t - 1 = decided.base_year then 0
                    else decided.cumulative_before
                end,
                decided.cumulative_t
            )
        ) as change_pct
    from decided
    inner join summed
        on
            decided.plan = summed.plan
            and decided.target = summed.target
            and decided.region_code = summed.region_code
    left join to_date
        on
            decided.plan = to_date.plan
            and decided.region_code = to_date.region_code
            and decided.indicator = to_date.indicator
            and decided.basis = to_date.basis
            and to_date.to_date_year > decided.base_year
    qualify row_number() over (
        partition by decided.plan, decided.target, decided.region_code
        order by decided.member
    ) = 1
),

measured as (
    select
        *,
        base_satisfies(rule, goal, base_level) as satisfied,
        base_satisfies(rule, stretch_goal, base_level) as stretch_satisfied,
        case when rule <> 'milestone' then gap_value(rule, goal, achieved) end as gap,
        case when rule <> 'milestone' then gap_value(rule, stretch_goal, achieved) end
            as stretch_gap
    from placed
),

pathed as (
    select
        *,
        case
            when rule = 'milestone' or t is null then null
            else path_value(rule, path, goal, base_level, satisfied, n, years)
        end as path_at_t,
        case
            when rule <> 'milestone'
                then pace_ratio(rule, path, goal, base_level, satisfied, achieved, n, years)
        end as pace,
        case
            when rule <> 'milestone'
                then pace_ratio(
                    rule, path, stretch_goal, base_level, stretch_satisfied, achieved, n, years
                )
        end as stretch_pace,
        case
            when rule <> 'milestone'
                then projected_value(rule, path, base_level, achieved, n, years)
        end as projected
    from measured
),

judged as (
    select
        *,
        case
            when rule in ('floor', 'ceiling') then gap_value(rule, path_at_t, achieved)
            else path_at_t - achieved
        end as path_gap_at_t,
        case
            when rule = 'milestone'
                then milestone_status(t is not null, done_year, coalesce($period, t), target_year)
            else target_status(
                t is not null, has_target, achieved, gap, pace, satisfied, t, target_year,
                on_track, lagging
            )
        end as status_word,
        case
            when rule <> 'milestone' and stretch_goal is not null
                then target_status(
                    t is not null, has_target, achieved, stretch_gap, stretch_pace,
                    stretch_satisfied, t, target_year, on_track, lagging
                )
        end as stretch_word
    from pathed
)

select
    judged.plan,
    judged.target,
    judged.indicator,
    judged.name,
    judged.name_en,
    judged.sector,
    judged.clause,
    judged.region_code,
    coalesce(regions.name, judged.region_code) as region,
    coalesce(regions.name_en, judged.region_code) as region_en,
    judged.rule,
    judged.unit,
    judged.indicator_unit,
    judged.decimals,
    judged.better,
    judged.base_year,
    judged.target_year,
    judged.goal as target_value,
    judged.stretch_goal as stretch_value,
    judged.qualifier,
    judged.binding,
    judged.path,
    judged.t as period,
    judged.base_level as base_value,
    judged.achieved,
    judged.gap,
    judged.path_at_t as path_value,
    judged.path_gap_at_t as path_gap,
    case
        when judged.rule <> 'milestone'
            then completion_pct(
                judged.rule, judged.goal, judged.base_level, judged.satisfied, judged.achieved
            )
    end as completion_pct,
    case
        when judged.rule <> 'milestone'
            then progress_pct(
                judged.rule, judged.goal, judged.base_level, judged.satisfied, judged.achieved
            )
    end as progress_pct,
    judged.pace as pace_ratio,
    case
        when judged.rule <> 'milestone'
            then required_per_year(
                judged.rule, judged.path, judged.goal, judged.achieved, judged.years_left
            )
    end as required_per_year,
    case when judged.has_target then judged.projected end as projected_value,
    judged.status_word as status,
    judged.stretch_word as stretch_status,
    case
        when
            judged.energy_intensity
            and judged.rule = 'relative_reduction'
            and judged.goal is not null
            and judged.t is not null
            then warning_level(
                judged.warning_rule,
                judged.change_pct,
                judged.path_gap_at_t,
                judged.path_at_t,
                judged.behind_pct
            )
    end as warning_level,
    judged.warning_rule,
    case when judged.energy_intensity and judged.rule = 'relative_reduction'
        then judged.change_pct
    end as change_pct,
    judged.to_date_period,
    judged.to_date_change,
    case
        when judged.energy_intensity and judged.rule = 'relative_reduction'
            then warning_level_to_date(judged.to_date_change, judged.goal, judged.years)
    end as to_date_warning_level,
    judged.missing_years as missing,
    judged.missing_members as missing_regions,
    judged.basis,
    judged.measure_used as measure,
    judged.own_target,
    judged.additive,
    judged.energy_intensity,
    judged.summed,
    judged.example,
    judged.lead_bodies,
    judged.bodies,
    judged.done_year,
    list_filter(
        [
            case when judged.conflict then 'conflict' end,
            case
                when
                    judged.satisfied
                    and gap_value(judged.rule, judged.goal, judged.projected) > 0
                    and judged.status_word in ('ahead', 'met')
                    then 'projected_to_miss'
            end,
            case when judged.rule <> 'milestone' and judged.t > judged.target_year
                then 'after_target_year'
            end,
            case when judged.summed and judged.achieved is not null then 'summed' end,
            case when not judged.own_target and judged.has_target then 'city_value' end
        ],
        lambda note: note is not null
    ) as notes
from judged
left join regions
    on judged.plan = regions.plan and judged.region_code = regions.code
order by judged.plan, judged.position, judged.target, regions.position, judged.region_code
