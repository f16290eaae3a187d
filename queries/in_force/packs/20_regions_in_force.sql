-- The regions of the packs in force.
-- grain: one row per plan and region
-- units: none
-- params: none; plan_versions holds the loads in force
select regions.*
from regions
semi join plan_versions as version
    on regions.plan = version.plan and regions.entry = version.entry
order by regions.plan, regions.position
