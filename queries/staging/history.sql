-- Figures in force, for checks of incoming figures against what is known.
-- grain: one row per figure key
-- units: value in the indicator's unit (changes in %)
-- params: $as_of ledger entry; $plan; $indicators list of indicators to look at
select
    region_code,
    indicator,
    period,
    measure,
    basis,
    base_year,
    value
from observations_in_force($as_of)
where
    plan = $plan
    and value is not null
    and list_contains($indicators, indicator)
order by indicator, region_code, period, measure, basis, base_year
