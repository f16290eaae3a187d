-- The regions of the records in force that incoming ones would replace.
-- grain: one row per key of `incoming_records` that stands in force with a region
-- units: none
-- params: $plan; $table_name
select
    held.key,
    json_extract_string(held.data, '$.region_code') as region_code
from records_in_force as held
inner join incoming_records on held.key = incoming_records.key
where
    held.plan = $plan
    and held.table_name = $table_name
    and json_extract_string(held.data, '$.region_code') is not null
order by held.key
