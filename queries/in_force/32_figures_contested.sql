-- Keys of figures that were uploaded more than once.
-- grain: one row per figure key
-- units: none
-- params: $as_of ledger entry; later entries are not seen
select distinct
    plan,
    region_code,
    indicator,
    period,
    measure,
    basis,
    coalesce(base_year, 0) as base_year
from repeats
where entry <= $as_of
order by plan, region_code, indicator, period, measure, basis, base_year
