-- The digest of the load of a pack that is in force.
-- grain: one row, or none
-- units: none
-- params: $as_of ledger entry; $plan
select digest
from plans_in_force
where plan = $plan
order by plan
