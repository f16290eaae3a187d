-- Every figure ever uploaded, superseded and retracted ones included.
-- grain: one row per figure key and upload
-- units: value in the indicator's unit (changes in %), null with a reason
-- params: $as_of ledger entry; $plan, $region_code, $indicator, $period, $measure, $basis
--   optional filters; $region_codes optional list of regions
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
    observations.end_month,
    ledger.recorded_at as "at",
    ledger.who as "by",
    retracted.entry is null and superseded.entry is null as in_force,
    retracted.entry is not null as retracted
from observations
inner join ledger on observations.entry = ledger.entry
left join indicators_in_force as indicators
    on observations.plan = indicators.plan and observations.indicator = indicators.indicator
left join figures_superseded as superseded
    on
        observations.entry = superseded.entry
        and observations.plan = superseded.plan
        and observations.region_code = superseded.region_code
        and observations.indicator = superseded.indicator
        and observations.period = superseded.period
        and observations.measure = superseded.measure
        and observations.basis = superseded.basis
        and coalesce(observations.base_year, 0) = superseded.base_year
left join uploads_retracted as retracted on observations.entry = retracted.entry
where
    observations.entry <= $as_of
    and ($plan is null or observations.plan = $plan)
    and ($region_code is null or observations.region_code = $region_code)
    and ($region_codes is null or observations.region_code in $region_codes)
    and ($indicator is null or observations.indicator = $indicator)
    and ($period is null or observations.period = $period)
    and ($measure is null or observations.measure = $measure)
    and ($basis is null or observations.basis = $basis)
order by
    observations.plan,
    observations.region_code,
    observations.indicator,
    observations.year,
    observations.end_month,
    observations.period,
    observations.measure,
    observations.basis,
    observations.base_year,
    observations.entry,
    observations.row
