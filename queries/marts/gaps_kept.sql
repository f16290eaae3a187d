-- Gaps to targets from a mart that was reckoned once (`gaps_made`, the rows of marts/gaps for a
-- plan and period): the same rows, filtered.
-- grain: one row per target and region, as marts/gaps
-- units: as marts/gaps
-- params: $period as the mart was made for; $sector, $region_code, $indicator, $target optional
--   filters
-- A row is `old` where its year lies before the period chosen, or before the latest year that any
-- target of its region has figures for; neither looks beyond the row's own target year.
with
reported as (
    select
        plan,
        region_code,
        bit_or(reported_years) as years
    from gaps_made
    where $region_code is null or region_code = $region_code
    group by plan, region_code
),

dated as (
    select
        gaps_made.*,
        years_up_to(reported.years, gaps_made.target_year) as years_to_date,
        case
            -- `least` alone would pass over a period that is not chosen
            when $period is not null then least($period, gaps_made.target_year)
            else latest_year_of(years_to_date)
        end as latest_year,
        coalesce(
            gaps_made.status not in ('met', 'late')
            and gaps_made.period < gaps_made.target_year
            and latest_year >= gaps_made.target_year,
            false
        ) as final_missing
    from gaps_made
    left join reported
        on
            gaps_made.plan = reported.plan
            and gaps_made.region_code = reported.region_code
)

select
    plan,
    target,
    indicator,
    name,
    name_en,
    sector,
    clause,
    region_code,
    region,
    region_en,
    rule,
    unit,
    indicator_unit,
    decimals,
    better,
    base_year,
    target_year,
    target_value,
    stretch_value,
    qualifier,
    binding,
    path,
    period,
    base_value,
    achieved,
    achieved_qualifier,
    gap,
    path_value,
    path_gap,
    completion_pct,
    progress_pct,
    pace_ratio,
    required_per_year,
    projected_value,
    case when period < target_year and not final_missing then projected_within end
        as projected_end,
    status,
    stretch_status,
    warning_level,
    warning_rule,
    change_pct,
    to_date_period,
    to_date_change,
    to_date_warning_level,
    missing,
    missing_regions,
    basis,
    measure,
    own_target,
    additive,
    energy_intensity,
    summed,
    example,
    lead_bodies,
    bodies,
    done_year,
    from_ledger,
    reported_year,
    reported_total,
    coalesce(period < latest_year, false) as old,
    final_missing,
    notes,
    target_position,
    region_position
from dated
where
    ($sector is null or sector = $sector)
    and ($indicator is null or indicator = $indicator)
    and ($target is null or target = $target)
    and ($region_code is null or region_code = $region_code)
order by target_position, region_position, region_code
