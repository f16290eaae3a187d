-- Key energy users' yearly reports, typed; a blank energy is a report that did not come.
-- grain: one row per plan, unit and year
-- units: *_tce in tonnes of coal equivalent
-- params: none; records_in_force holds the rows
select
    plan,
    entry,
    file,
    row,
    data ->> 'unit' as unit,
    data ->> 'name' as name,
    data ->> 'region_code' as region_code,
    try_cast(data ->> 'year' as integer) as year,
    try_cast(data ->> 'target_tce' as double) as target_tce,
    try_cast(data ->> 'energy_tce' as double) as energy_tce,
    try_cast(data ->> 'reported_on' as date) as reported_on
from records_in_force
where table_name = 'energy_users'
order by plan, unit, year
