-- The plans of the packs in force.
-- grain: one row per plan
-- units: thresholds as ratios, behind_pct in percent
-- params: none; plan_versions holds the loads in force
select plans.*
from plans
semi join plan_versions as version
    on plans.plan = version.plan and plans.entry = version.entry
order by plans.plan
