-- Uploads in force of the very same bytes.
-- grain: one row per upload
-- units: none
-- params: $as_of ledger entry; $plan; $table_name; $sha256
select entry as upload
from uploads_in_force
where plan = $plan and table_name = $table_name and sha256 = $sha256
order by entry
