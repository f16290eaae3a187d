-- Counties that a city's totals are summed over.
-- grain: one row per plan and county
-- units: none
-- params: none; plans_in_force and regions_in_force hold what counts
select
    heads.plan,
    heads.city_code,
    places.code,
    places.position
from plans_in_force as heads
inner join regions_in_force as places
    on
        heads.plan = places.plan
        and places.kind = 'county'
        and coalesce(places.parent, heads.city_code) = heads.city_code
order by heads.plan, places.position
