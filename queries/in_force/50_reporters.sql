-- Regions that reported an indicator: any figure, of any period.
-- grain: one row per plan, indicator and region
-- units: none
-- params: $as_of ledger entry; later entries are not seen
select distinct
    plan,
    indicator,
    region_code
from observations_in_force($as_of)
where value is not null
order by plan, indicator, region_code
