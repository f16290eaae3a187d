-- The indicators of the packs in force.
-- grain: one row per plan and indicator
-- units: min and max in the unit of the row
-- params: none; plan_versions holds the loads in force
select indicators.*
from indicators
semi join plan_versions as version
    on indicators.plan = version.plan and indicators.entry = version.entry
order by indicators.plan, indicators.indicator
