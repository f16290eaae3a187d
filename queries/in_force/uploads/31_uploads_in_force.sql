-- Uploads that count.
-- grain: one row per upload
-- units: counts of rows and of figures
-- params: $as_of ledger entry; later entries are not seen
select uploads.*
from uploads
anti join uploads_retracted as retracted on uploads.entry = retracted.entry
where uploads.entry <= $as_of
order by uploads.entry
