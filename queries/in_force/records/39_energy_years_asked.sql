-- The years for which a region's energy users are asked to report: those that a row of the region
-- itself names, and those that somebody held to no region reported.
-- grain: one row per plan, region and year
-- units: years as calendar years
-- params: none; energy_users_in_force, asked_years and regions_in_force hold what counts
with
asked as (
    select
        plan,
        region_code,
        year,
        energy_tce is not null as energy_known
    from energy_users_in_force
    union all
    select
        years.plan,
        places.code as region_code,
        years.year,
        years.energy_known
    from asked_years as years
    inner join regions_in_force as places on years.plan = places.plan
    where years.table_name = 'energy_users'
)

select
    plan,
    region_code,
    year,
    bool_or(energy_known) as energy_known
from asked
group by plan, region_code, year
order by plan, region_code, year
