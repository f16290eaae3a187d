-- Spellings that uploaders confirmed, oldest first.
-- grain: one row per mapping entry; `detail` holds a list under "mappings"
-- units: none
-- params: $as_of ledger entry; $plan
select
    entry,
    detail
from ledger
where kind = 'mapping' and plan = $plan and entry <= $as_of
order by entry
