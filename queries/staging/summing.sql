-- A plan's city and the indicators of which its totals are summed over its counties.
-- grain: one row
-- units: none
-- params: $plan
select
    heads.city_code,
    coalesce(
        list(distinct targets.indicator) filter (
            where targets.of_city and targets.rule = 'cumulative'
        ),
        []
    ) as indicators
from plans_in_force as heads
left join targets_in_force as targets on heads.plan = targets.plan
where heads.plan = $plan
group by heads.city_code
