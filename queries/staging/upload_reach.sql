-- Whose rows an upload holds: regions, indicators and tasks.
-- grain: one row per table, region, indicator and (other tables) record key of the upload
-- units: none
-- params: $upload ledger entry of the upload
select distinct
    'observations' as table_name,
    region_code,
    indicator,
    null as "key"
from observations
where entry = $upload
union all
select distinct
    table_name,
    json_extract_string(data, '$.region_code') as region_code,
    json_extract_string(data, '$.indicator') as indicator,
    key
from records
where entry = $upload
order by all
