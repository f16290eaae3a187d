-- Every value one figure ever had, oldest first.
-- grain: one row per upload of the figure
-- units: value in the indicator's unit (changes in %); times in UTC
-- params: $as_of ledger entry; $plan, $region_code, $indicator, $period, $measure, $basis the key
select
    observations.value,
    observations.reason,
    observations.vintage,
    observations.file,
    observations.sheet,
    observations.row,
    observations.entry as upload,
    observations.source,
    ledger.recorded_at as "at",
    ledger.who as "by",
    retracted.entry is not null as retracted
from observations
inner join ledger on observations.entry = ledger.entry
left join uploads_retracted as retracted on observations.entry = retracted.entry
where
    observations.entry <= $as_of
    and observations.plan = $plan
    and observations.region_code = $region_code
    and observations.indicator = $indicator
    and observations.period = $period
    and observations.measure = $measure
    and observations.basis = $basis
order by observations.entry, observations.row
