-- Whose the records of a file are: the regions that hold the same project, unit or task, the
-- indicator that a row counts for, and the row that stands under its key.
-- grain: one row per record of `incoming_records`
-- units: none
-- params: $plan; $table_name
with
incoming as (
    select
        incoming_records.key,
        record_subject($table_name, incoming_records.data) as subject,
        coalesce(
            json_extract_string(incoming_records.data, '$.indicator'),
            abatement_indicator(
                heads.settings, json_extract_string(incoming_records.data, '$.pollutant')
            )
        ) as indicator
    from incoming_records
    inner join plans_in_force as heads on heads.plan = $plan
),

standing as (
    select
        key,
        data,
        record_subject(table_name, data) as subject,
        json_extract_string(data, '$.region_code') as region_code
    from records_in_force
    where plan = $plan and table_name = $table_name
),

holders as (
    select
        subject,
        list(distinct region_code order by region_code) filter (where region_code is not null)
            as regions
    from standing
    where subject is not null
    group by subject
)

select
    incoming.key,
    incoming.indicator,
    coalesce(holders.regions, []) as regions,
    coalesce(
        case when $table_name = 'measures' and tasks.measure is not null then to_json(tasks) end,
        standing.data
    ) as standing
from incoming
left join holders on incoming.subject = holders.subject
left join standing on incoming.key = standing.key
left join measures_in_force as tasks on tasks.plan = $plan and incoming.key = tasks.measure
order by incoming.key
