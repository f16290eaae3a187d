-- Uploads in force that came with a plan pack.
-- grain: one row per upload
-- units: none
-- params: $as_of ledger entry; $plan
select
    entry,
    file,
    sha256
from uploads_in_force
where plan = $plan and origin = 'pack'
order by entry
