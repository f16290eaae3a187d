-- When the latest entry was made: no time before it has yet to come, whatever a clock says.
-- grain: one row
-- units: time in UTC
-- params: none
select max(recorded_at) as "at"
from ledger
