-- Gaps to targets: how far, how fast, what at this pace.
-- grain: one row per target and region that has a target of its own, plus one per region that
--   reported the indicator (against the city's value; additive ones without a target); with
--   $every_year one for each year of these that has a figure
-- units: value, gap, path and projection in the target's unit; *_pct in percent; years as years
-- params: $plan, $sector, $indicator, $target, $region_code, $region_codes optional filters;
--   $period last calendar year to look at, null = the latest reported; $every_year true = each year
--   as it was at its end
-- A row is `old` where its year lies before the period chosen, or before the latest year that any
-- target of its region has figures for; neither looks beyond the row's own target year.
with
chosen as (
    select *
    from gap_years
    where
        ($region_code is null or region_code = $region_code)
        and ($region_codes is null or region_code in $region_codes)
        and case
            when $every_year then up_to_year = period
            when $period is null then next_year is null
            else up_to_year <= $period and (next_year is null or next_year > $period)
        end
),

reported as (
    select
        targets.plan,
        chosen.region_code,
        bit_or(chosen.reported_years) as years
    from chosen
    inner join targets_in_force as targets on chosen.number = targets.number
    group by targets.plan, chosen.region_code
),

dated as (
    select
        chosen.*,
        facts.* exclude (number, region_code, stretch_value),
        years_up_to(reported.years, facts.target_year) as years_to_date,
        case
            -- `least` alone would pass over a period that is not chosen
            when $every_year then least(chosen.period, facts.target_year)
            when $period is not null then least($period, facts.target_year)
            else latest_year_of(years_to_date)
        end as latest_year,
        coalesce(
            chosen.status not in ('met', 'late')
            and chosen.period < facts.target_year
            and latest_year >= facts.target_year,
            false
        ) as final_missing
    from chosen
    inner join targets_in_force as facts on chosen.number = facts.number
    left join reported
        on facts.plan = reported.plan and chosen.region_code = reported.region_code
    where
        ($plan is null or facts.plan = $plan)
        and ($sector is null or facts.sector = $sector)
        and ($indicator is null or facts.indicator = $indicator)
        and ($target is null or facts.target = $target)
)

select
    dated.plan,
    dated.target,
    dated.indicator,
    dated.name,
    dated.name_en,
    dated.sector,
    dated.clause,
    dated.region_code,
    coalesce(places.name, dated.region_code) as region,
    coalesce(places.name_en, dated.region_code) as region_en,
    dated.rule,
    dated.unit,
    dated.decimals,
    dated.better,
    dated.base_year,
    dated.target_year,
    dated.target_value,
    dated.stretch_value,
    dated.qualifier,
    dated.binding,
    dated.path,
    dated.period,
    dated.base_value,
    dated.achieved,
    dated.achieved_qualifier,
    dated.gap,
    dated.path_value,
    dated.path_gap,
    dated.completion_pct,
    dated.progress_pct,
    dated.pace_ratio,
    dated.required_per_year,
    dated.projected_value,
    dated.status,
    dated.stretch_status,
    dated.warning_level,
    dated.warning_rule,
    dated.change_pct,
    dated.to_date_period,
    dated.to_date_change,
    dated.to_date_warning_level,
    dated.missing,
    dated.missing_regions,
    dated.basis,
    dated.measure,
    dated.own_target,
    dated.additive,
    dated.energy_intensity,
    dated.summed,
    dated.example,
    dated.lead_bodies,
    dated.bodies,
    dated.done_year,
    dated.from_ledger,
    dated.reported_total,
    dated.reported_year,
    coalesce(dated.period < dated.latest_year, false) as old,
    dated.final_missing,
    dated.notes,
    dated.indicator_unit,
    case
        when dated.period < dated.target_year and not dated.final_missing
            then dated.projected_within
    end as projected_end,
    dated.number as target_position,
    places.position as region_position
from dated
left join regions_in_force as places
    on dated.plan = places.plan and dated.region_code = places.code
order by dated.number, places.position, dated.region_code, dated.up_to_year
