-- County targets that were uploaded.
-- grain: one row per plan, region, indicator and target year
-- units: value and stretch_value in `unit`
-- params: none; records_in_force holds the rows
select
    plan,
    data ->> 'region_code' as region_code,
    data ->> 'indicator' as indicator,
    try_cast(data ->> 'value' as double) as value,
    try_cast(data ->> 'stretch_value' as double) as stretch_value,
    data ->> 'unit' as unit,
    try_cast(data ->> 'base_year' as smallint) as base_year,
    try_cast(data ->> 'target_year' as smallint) as target_year
from records_in_force
where table_name = 'county_targets'
order by plan, region_code, indicator, target_year
