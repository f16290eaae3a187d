-- Indicators and tasks that bodies of a plan answer for.
-- grain: one row per indicator or task
-- units: none
-- params: $plan; $bodies list of bodies
select distinct
    indicator as code,
    false as task
from targets_in_force
where
    plan = $plan
    and list_has_any(list_concat(lead_bodies, bodies), $bodies)
union all
select
    measure as code,
    true as task
from measures_in_force
where
    plan = $plan
    and list_has_any(list_concat(lead_bodies, bodies), $bodies)
order by task, code
