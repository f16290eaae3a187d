-- Rows of the other uploaded tables: the latest of each key not retracted.
-- grain: one row per plan, table and key
-- units: as the tables say
-- params: $as_of ledger entry; later entries are not seen
select records.*
from records
semi join uploads_in_force as upload on records.entry = upload.entry
where records.entry <= $as_of
qualify
    row_number() over (
        partition by records.plan, records.table_name, records.key
        order by records.entry desc
    ) = 1
order by records.plan, records.table_name, records.entry, records.row
