-- The bodies of the packs in force.
-- grain: one row per plan and body
-- units: none
-- params: none; plan_versions holds the loads in force
select bodies.*
from bodies
semi join plan_versions as version
    on bodies.plan = version.plan and bodies.entry = version.entry
order by bodies.plan, bodies.position
