-- Indicators of which the ledger of projects holds recognised tonnes.
-- grain: one row per indicator
-- units: none
-- params: $plan
select distinct indicator
from ledger_totals
where plan = $plan and total_t > 0
order by indicator
