-- Gaps to targets from a mart that was reckoned once (`gaps_made`, the rows of marts/gaps for a
-- plan and period): the same rows, filtered.
-- grain: one row per target and region, as marts/gaps
-- units: as marts/gaps
-- params: $sector, $region_code, $indicator, $target optional filters
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
    gap,
    path_value,
    path_gap,
    completion_pct,
    progress_pct,
    pace_ratio,
    required_per_year,
    projected_value,
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
    notes,
    target_position,
    region_position
from gaps_made
where
    ($sector is null or sector = $sector)
    and ($indicator is null or indicator = $indicator)
    and ($target is null or target = $target)
    and ($region_code is null or region_code = $region_code)
order by target_position, region_position, region_code
