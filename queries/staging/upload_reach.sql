-- Whose rows an upload holds: regions, indicators, tasks, and the columns that are filled in.
-- grain: one row per table, region, indicator and (other tables) record key of the upload
-- units: none
-- params: $upload ledger entry of the upload
select distinct
    'observations' as table_name,
    region_code,
    indicator,
    null as "key",
    []::varchar[] as columns
from observations
where entry = $upload
union all
select
    records.table_name,
    json_extract_string(records.data, '$.region_code') as region_code,
    coalesce(
        json_extract_string(records.data, '$.indicator'),
        abatement_indicator(heads.settings, json_extract_string(records.data, '$.pollutant'))
    ) as indicator,
    records.key,
    list_filter(
        json_keys(records.data),
        lambda name: json_type(records.data, '$."' || name || '"') <> 'NULL'
    ) as columns
from records
inner join plans_in_force as heads on records.plan = heads.plan
where records.entry = $upload
order by all
