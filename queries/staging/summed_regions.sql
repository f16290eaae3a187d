-- A region and the counties that its totals are summed over.
-- grain: one row per region code
-- units: none
-- params: $region_code the region
select distinct code
from regions_in_force
where
    code = $region_code
    or (
        kind = 'county'
        and coalesce(parent, $region_code) = $region_code
        and $region_code in (select plans_in_force.city_code from plans_in_force)
    )
order by code
