-- The regions that hold the projects, units and tasks of an upload, as of the tables in force.
-- grain: one row per region
-- units: none
-- params: $upload ledger entry of the upload
select distinct json_extract_string(held.data, '$.region_code') as region_code
from records_in_force as held
inner join records
    on
        held.plan = records.plan
        and held.table_name = records.table_name
        and record_subject(held.table_name, held.data)
        = record_subject(records.table_name, records.data)
where
    records.entry = $upload
    and json_extract_string(held.data, '$.region_code') is not null
order by region_code
