-- Uploads by people who are held to some regions: what they report asks nothing of other regions.
-- grain: one row per upload
-- units: none
-- params: $as_of ledger entry; later entries are not seen
select entry
from ledger
where
    kind = 'upload'
    and entry <= $as_of
    and json_extract_string(detail, '$.regions[0]') is not null
order by entry
