-- Append rows of an uploaded table other than observations.
-- grain: one row per record (arrow table registered as `incoming_records`)
-- units: as the table's own columns say
-- params: $entry upload entry; $plan; $table_name
insert into records
select
    $entry,
    $plan,
    $table_name,
    incoming_records.key,
    incoming_records.data,
    incoming_records.file,
    incoming_records.sheet,
    incoming_records.row
from incoming_records
