-- The counties of each plan's city, as a list.
-- grain: one row per plan
-- units: none
-- params: none; counties_in_force holds what counts
select
    plan,
    list(code order by position) as codes
from counties_in_force
group by plan
order by plan
