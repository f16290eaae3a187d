-- The barometer: warning level of each region's energy intensity, annual and year to date, and
-- how each stands against the issue before (the year before, the report to date before it).
-- `gap_rows` are gap rows of the year looked at, `gap_rows_before` each region's of its own
-- reported year before.
-- grain: one row per plan, target and region with a warning level to give
-- units: changes, reductions and rates in percent; levels 1 (worst) to 3
-- params: $as_of ledger entry; $rule `rise` or `shortfall`, null = the plan's own; $period last
--   calendar year to look at, null = the latest
with
annual as (
    select
        gap_rows.*,
        heads.behind_pct,
        coalesce($rule, heads.warning_rule) as applied
    from gap_rows
    inner join plans_in_force as heads on gap_rows.plan = heads.plan
),

before as (
    select
        gap_rows_before.*,
        annual.applied,
        annual.behind_pct
    from gap_rows_before
    inner join annual
        on
            gap_rows_before.plan = annual.plan
            and gap_rows_before.target = annual.target
            and gap_rows_before.region_code = annual.region_code
    where annual.period is null or gap_rows_before.period < annual.period
),

within_year as (
    select
        annual.plan,
        annual.target,
        annual.region_code,
        figures.period,
        figures.year,
        figures.end_month as rank,
        figures.value as change_pct,
        warning_level_to_date(
            figures.value, annual.target_value, annual.target_year - annual.base_year
        ) as level
    from observations_in_force($as_of) as figures
    inner join annual
        on
            figures.plan = annual.plan
            and figures.indicator = annual.indicator
            and figures.region_code = annual.region_code
            and figures.basis = annual.basis
    where
        figures.measure = 'annual_change'
        and (figures.span = 'ytd' or (figures.span = 'quarter' and figures.end_month = 3))
        and figures.value is not null
        and figures.year > annual.base_year
        and ($period is null or figures.year <= $period)
        and annual.applied = 'rise'
),

issues as (
    select
        plan,
        target,
        region_code,
        period::varchar as period,
        period as year,
        13 as rank,
        change_pct,
        warning_level(applied, change_pct, path_gap, path_value, behind_pct) as level
    from annual
    where period is not null
    union all
    select
        plan,
        target,
        region_code,
        period::varchar as period,
        period as year,
        13 as rank,
        change_pct,
        warning_level(applied, change_pct, path_gap, path_value, behind_pct) as level
    from before
    where period is not null
    union all by name
    select *
    from within_year
),

latest as (
    select
        plan,
        target,
        region_code,
        arg_max(period, year * 100 + rank, 2) as periods,
        arg_max(level, year * 100 + rank, 2) as levels,
        arg_max(period, year * 100 + rank, 2) filter (where rank = 13) as annual_periods,
        arg_max(level, year * 100 + rank, 2) filter (where rank = 13) as annual_levels,
        arg_max(period, year * 100 + rank, 2) filter (where rank < 13) as to_date_periods,
        arg_max(level, year * 100 + rank, 2) filter (where rank < 13) as to_date_levels,
        arg_max(change_pct, year * 100 + rank) filter (where rank < 13) as to_date_change
    from issues
    where level is not null
    group by plan, target, region_code
)

select
    annual.plan,
    annual.target,
    annual.indicator,
    annual.name,
    annual.name_en,
    annual.region_code,
    annual.region,
    annual.region_en,
    annual.applied as rule,
    annual.base_year,
    annual.target_year,
    annual.target_value,
    annual.stretch_value,
    annual.unit,
    annual.decimals,
    annual.qualifier,
    annual.own_target,
    annual.basis,
    annual.period,
    annual.change_pct,
    annual.achieved,
    annual.achieved_qualifier,
    annual.old,
    annual.final_missing,
    annual.path_value,
    annual.path_gap,
    annual.gap,
    annual.pace_ratio,
    annual.required_per_year,
    finite(compound_share(annual.target_value, 1, annual.target_year - annual.base_year))
        as even_rate_pct,
    warning_level(
        annual.applied,
        annual.change_pct,
        annual.path_gap,
        annual.path_value,
        annual.behind_pct
    ) as warning_level,
    latest.annual_periods[2] as annual_previous_period,
    latest.annual_levels[2] as annual_previous_level,
    level_turn(latest.annual_levels) as annual_turn,
    latest.to_date_periods[1] as to_date_period,
    latest.to_date_change,
    latest.to_date_levels[1] as to_date_warning_level,
    latest.to_date_periods[2] as to_date_previous_period,
    latest.to_date_levels[2] as to_date_previous_level,
    level_turn(latest.to_date_levels) as to_date_turn,
    latest.periods[1] as issue_period,
    latest.levels[1] as issue_level,
    latest.periods[2] as previous_period,
    latest.levels[2] as previous_level,
    level_turn(latest.levels) as turn,
    annual.status,
    annual.stretch_status,
    annual.example,
    annual.notes
from annual
left join latest
    on
        annual.plan = latest.plan
        and annual.target = latest.target
        and annual.region_code = latest.region_code
left join regions_in_force as places
    on annual.plan = places.plan and annual.region_code = places.code
order by annual.plan, annual.indicator, annual.target_year, places.position, annual.region_code
