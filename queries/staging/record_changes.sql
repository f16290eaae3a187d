-- What an upload of records would change: incoming rows beside those in force.
-- grain: one row per incoming record (arrow table registered as `incoming_records`)
-- units: none
-- params: $as_of ledger entry; $plan; $table_name
with
in_force as (
    select *
    from records_in_force
    where plan = $plan and table_name = $table_name
)

select
    incoming_records.key,
    incoming_records.data,
    incoming_records.file,
    incoming_records.sheet,
    incoming_records.row,
    in_force.data as old_data,
    in_force.entry as old_upload,
    ledger.who as old_by,
    case
        when in_force.entry is null then 'new'
        when in_force.data = incoming_records.data then 'unchanged'
        -- a row that keeps columns is written shorter than the one it leaves as it was
        when
            json_extract(incoming_records.data, '$.keeps') is not null
            and json_merge_patch(json_object(), in_force.data, '{"keeps": null}')
            = json_merge_patch(
                json_object(), in_force.data, incoming_records.data, '{"keeps": null}'
            )
            then 'unchanged'
        else 'changed'
    end as change
from incoming_records
left join in_force on incoming_records.key = in_force.key
left join ledger on in_force.entry = ledger.entry
order by incoming_records.row, incoming_records.key
