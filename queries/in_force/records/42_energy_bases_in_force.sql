-- On which basis a region's energy is judged: that of its own energy-intensity target, else of the
-- city's; of several the last. What has no such target is told on all energy.
-- grain: one row per plan and region
-- units: none
-- params: none; regions_in_force and targets_in_force hold what counts
with
judged as (
    select
        plan,
        region_code,
        of_city,
        arg_max(basis, target_year) as basis
    from targets_in_force
    where gets_warning
    group by plan, region_code, of_city
)

select
    regions.plan,
    regions.code as region_code,
    coalesce(own.basis, city.basis, 'statistical') as basis
from regions_in_force as regions
left join judged as own on regions.plan = own.plan and regions.code = own.region_code
left join judged as city on regions.plan = city.plan and city.of_city
order by regions.plan, regions.code
