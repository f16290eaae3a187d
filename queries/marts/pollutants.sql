-- Which indicator each pollutant of the project ledger counts towards.
-- grain: one row per plan and pollutant
-- units: none
-- params: $as_of ledger entry; $plan optional filter
select
    plans.plan,
    pollutants.pollutant,
    abatement_indicator(plans.settings, pollutants.pollutant) as indicator
from plans_in_force as plans
cross join (select unnest(['cod', 'nh3_n', 'nox', 'voc']) as pollutant) as pollutants
where $plan is null or plans.plan = $plan
order by plans.plan, pollutants.pollutant
