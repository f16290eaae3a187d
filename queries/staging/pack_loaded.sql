-- The plan that a pack of these very files is in force for.
-- grain: one row, or none
-- units: none
-- params: $digest SHA-256 over the pack's files
select plan
from plans_in_force
where digest = $digest
order by plan
