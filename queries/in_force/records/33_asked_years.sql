-- The years that were reported by people held to no region: these are asked of every region, while
-- what a region's own people report asks nothing of the others. Rows that a region replaced count
-- still.
-- grain: one row per plan, table (projects, energy_users), indicator (null for energy_users) and
--   year
-- units: years as calendar years
-- params: none; uploads_in_force, regional_uploads and plans_in_force hold what counts
with
asked as (
    select
        heads.plan,
        records.table_name,
        abatement_indicator(heads.settings, records.data ->> 'pollutant') as indicator,
        try_cast(records.data ->> 'year' as integer) as year,
        try_cast(records.data ->> 'recognised_t' as double) > 0 as recognised,
        records.data ->> 'energy_tce' is not null as energy_known,
        heads.base_year,
        heads.end_year
    from records
    semi join uploads_in_force as upload on records.entry = upload.entry
    anti join regional_uploads as regional on records.entry = regional.entry
    inner join plans_in_force as heads on records.plan = heads.plan
    where records.table_name in ('projects', 'energy_users')
)

select
    plan,
    table_name,
    indicator,
    year,
    coalesce(bool_or(recognised), false) as recognised,
    bool_or(energy_known) as energy_known
from asked
where table_name = 'energy_users' or (year > base_year and year <= end_year)
group by plan, table_name, indicator, year
order by plan, table_name, indicator, year
