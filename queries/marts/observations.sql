-- Figures in force, each with the upload, file and row it came from.
-- grain: one row per figure key (plan, region, indicator, period, measure, basis, base year)
-- units: value in the indicator's unit (changes in %), null with a reason
-- params: $as_of ledger entry; $plan, $region_code, $indicator optional filters; $region_codes
--   optional list of regions; $annual_only true leaves out sub-annual figures
select
    observations.plan,
    observations.region_code,
    observations.indicator,
    observations.period,
    observations.measure,
    observations.basis,
    observations.base_year,
    observations.vintage,
    observations.value,
    case
        when observations.measure in ('annual_change', 'cumulative_change') then '%'
        else indicators.unit
    end as unit,
    observations.qualifier,
    observations.reason,
    observations.entry as upload,
    observations.file,
    observations.row,
    observations.sheet,
    observations.col as "column",
    observations.source,
    observations.note,
    observations.value_text,
    observations.unit_text,
    observations.year,
    observations.span,
    observations.end_month
from observations_in_force($as_of) as observations
left join indicators_in_force as indicators
    on observations.plan = indicators.plan and observations.indicator = indicators.indicator
where
    ($plan is null or observations.plan = $plan)
    and ($region_code is null or observations.region_code = $region_code)
    and (
        $region_codes is null
        -- bounds let the scan skip what lies outside; the list alone would not
        or (
            observations.region_code >= list_min($region_codes)
            and observations.region_code <= list_max($region_codes)
            and observations.region_code in $region_codes
        )
    )
    and ($indicator is null or observations.indicator = $indicator)
    and (not coalesce($annual_only, false) or observations.span = 'year')
order by
    observations.plan,
    observations.region_code,
    observations.indicator,
    observations.year,
    observations.end_month,
    observations.period,
    observations.measure,
    observations.basis,
    observations.base_year
