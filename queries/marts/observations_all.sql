-- Every figure ever uploaded, superseded and retracted ones included.
-- grain: one row per figure key and upload
-- units: value in the indicator's unit (changes in %), null with a reason
-- params: $as_of ledger entry; $plan, $region_code, $indicator, $period, $measure, $basis
--   optional filters
with
in_force as (
    select
        entry,
        file,
        sheet,
        row,
        col,
        indicator,
        region_code,
        period,
        measure,
        basis
    from observations_in_force($as_of)
    where
        ($plan is null or plan = $plan)
        and ($region_code is null or region_code = $region_code)
        and ($indicator is null or indicator = $indicator)
)

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
    observations.sheet,
    observations.row,
    observations.col as "column",
    observations.source,
    observations.note,
    observations.value_text,
    observations.unit_text,
    ledger.recorded_at as "at",
    ledger.who as "by",
    in_force.entry is not null as in_force,
    retracted.entry is not null as retracted
from observations
inner join ledger on observations.entry = ledger.entry
left join indicators_in_force as indicators
    on observations.plan = indicators.plan and observations.indicator = indicators.indicator
left join in_force
    on
        observations.entry = in_force.entry
        and observations.region_code = in_force.region_code
        and observations.indicator = in_force.indicator
        and observations.period = in_force.period
        and observations.measure = in_force.measure
        and observations.basis = in_force.basis
        and observations.file = in_force.file
        and observations.row = in_force.row
        and observations.sheet is not distinct from in_force.sheet
        and observations.col is not distinct from in_force.col
left join uploads_retracted as retracted on observations.entry = retracted.entry
where
    observations.entry <= $as_of
    and ($plan is null or observations.plan = $plan)
    and ($region_code is null or observations.region_code = $region_code)
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
