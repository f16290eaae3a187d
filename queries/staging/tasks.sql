-- The codes and titles of a plan's tasks, in the register's order.
-- grain: one row per measure
-- units: none
-- params: $plan; measures_in_force holds what counts
select
    measure,
    title
from measures_in_force
where plan = $plan
order by position
