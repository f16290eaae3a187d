-- Gaps to targets as known at the end of each year: how far, how fast, what at this pace. The table
-- that every answer about gaps reads.
-- grain: one row per target, region and year up to which is looked (`up_to_year`): 0, when nothing
--   is reported yet, and every year with a figure; it holds until the year before `next_year`
--   (null = for good), so that any year has exactly one row
-- units: value, gap, path and projection in the target's unit; *_pct in percent; years as years
-- params: $region_codes optional list of regions; readings holds what counts
with
warned as (
    select
        targets.number,
        held.region_code,
        held.year as up_to_year,
        held.change_pct,
        held.period
    from year_to_date as held
    inner join targets_in_force as targets
        on
            held.plan = targets.plan
            and held.indicator = targets.indicator
            and held.basis = targets.basis
            and held.year > targets.base_year
    where targets.gets_warning
),

looked_at as (
    select
        number,
        region_code,
        up_to_year
    from readings
    union
    select
        number,
        region_code,
        up_to_year
    from warned
    union all
    select
        number,
        region_code,
        0 as up_to_year
    from assessed
    where $region_codes is null or region_code in $region_codes
),

known as (
    select
        assessed.number,
        assessed.region_code,
        assessed.own_target,
        looked_at.up_to_year,
        lead(looked_at.up_to_year) over known_since as next_year,
        max(readings.up_to_year) over known_since as read_year,
        max(warned.up_to_year) over known_since as warned_year
    from assessed
    inner join looked_at
        on
            assessed.number = looked_at.number
            and assessed.region_code = looked_at.region_code
    left join readings
        on
            looked_at.number = readings.number
            and looked_at.region_code = readings.region_code
            and looked_at.up_to_year = readings.up_to_year
    left join warned
        on
            looked_at.number = warned.number
            and looked_at.region_code = warned.region_code
            and looked_at.up_to_year = warned.up_to_year
    where $region_codes is null or assessed.region_code in $region_codes
    window known_since as (
        partition by assessed.number, assessed.region_code
        order by looked_at.up_to_year
    )
),

measured as (
    select
        known.number,
        known.region_code,
        known.own_target,
        known.up_to_year,
        known.next_year,
        targets.rule,
        targets.path,
        targets.base_year,
        targets.target_year,
        targets.years,
        targets.on_track,
        targets.lagging,
        targets.least,
        targets.most,
        targets.amount_factor,
        targets.gets_warning,
        targets.warning_rule,
        targets.behind_pct,
        readings.* exclude (number, region_code, up_to_year, x_b, lean),
        coalesce(readings.lean, 0) as lean,
        case when targets.rule not in ('cumulative', 'milestone') then readings.x_b end
            as base_value,
        known.own_target or not targets.additive as has_target,
        case when has_target then targets.value end as goal,
        case when has_target then targets.stretch_value end as stretch_goal,
        least(readings.t, targets.target_year) - targets.base_year as n,
        warned.period as to_date_period,
        warned.change_pct as to_date_change
    from known
    inner join targets_in_force as targets on known.number = targets.number
    left join readings
        on
            known.number = readings.number
            and known.region_code = readings.region_code
            and known.read_year = readings.up_to_year
    left join warned
        on
            known.number = warned.number
            and known.region_code = warned.region_code
            and known.warned_year = warned.up_to_year
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
    number,
    region_code,
    own_target,
    up_to_year,
    next_year,
    goal as target_value,
    stretch_goal as stretch_value,
    t as period,
    base_value,
    achieved,
    qualifier_of(lean) as achieved_qualifier,
    gap,
    path_at_t as path_value,
    path_gap,
    finite(completion) as completion_pct,
    finite(progress) as progress_pct,
    pace as pace_ratio,
    finite(raw_required) as required_per_year,
    projected as projected_value,
    within_limits(rule, projected, base_value, least, most, amount_factor) as projected_within,
    status,
    stretch_status,
    case
        when gets_warning and t is not null
            then warning_level(warning_rule, change_pct, path_gap, path_at_t, behind_pct)
    end as warning_level,
    case when gets_warning then change_pct end as change_pct,
    to_date_period,
    to_date_change,
    case
        when gets_warning then warning_level_to_date(to_date_change, goal, years)
    end as to_date_warning_level,
    case
        when status = 'incomplete' and achieved is null
            then years_missing(
                rule, base_year, t, base_value, x_t, chain_years, years_read
            )
        else []
    end as missing,
    coalesce(missing_regions, []) as missing_regions,
    measure,
    coalesce(summed, false) as summed,
    done_year,
    coalesce(recognised, false) as from_ledger,
    reported_year,
    reported_total,
    reported_years,
    list_filter(
        [
            case when recognised then 'from_ledger' end,
            case when conflict then 'conflict' end,
            case when undecided and status = 'incomplete' then 'qualifier_contradicts' end,
            case when satisfied and projected_gap > 0 then 'projected_to_miss' end,
            case when rule <> 'milestone' and t > target_year then 'after_target_year' end,
            case when summed and achieved is not null then 'summed' end,
            case when not own_target and has_target then 'city_value' end
        ],
        lambda note: note is not null
    ) as notes
from worded
-- A region's rows side by side, the latest of all apart, so that a scan skips all others.
order by next_year is not null, region_code, number, up_to_year
