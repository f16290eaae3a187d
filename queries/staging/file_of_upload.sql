-- The original file of one upload.
-- grain: one row, or none
-- units: none
-- params: $upload upload entry
select
    name,
    data
from files
where entry = $upload
order by entry
