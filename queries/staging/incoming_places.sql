-- Regions and indicators of the figures of a file that is being looked at (`incoming`).
-- grain: one row per region and indicator
-- units: none
-- params: none
select distinct
    region_code,
    indicator
from incoming
order by region_code, indicator
