-- Which region reported which indicator.
-- grain: one row per plan, region and indicator with a figure in force
-- units: none
-- params: $as_of ledger entry; later entries are not seen; $region_codes optional list of regions
select distinct
    plan,
    region_code,
    indicator
from observations_in_force($as_of)
where
    value is not null
    and (
        $region_codes is null
        -- bounds let the scan skip what lies outside; the list alone would not
        or (
            region_code >= list_min($region_codes)
            and region_code <= list_max($region_codes)
            and region_code in $region_codes
        )
    )
order by region_code, plan, indicator
