-- Rows of the other uploaded tables: the latest of each key not retracted. Columns that its sender
-- may not set stay as the rows before left them.
-- grain: one row per plan, table and key
-- units: as the tables say
-- params: $as_of ledger entry; later entries are not seen
with
standing as (
    select records.*
    from records
    semi join uploads_in_force as upload on records.entry = upload.entry
    where records.entry <= $as_of
),

kept as (
    select
        plan,
        table_name,
        key,
        list_reduce(list(data order by entry), lambda a, b: record_after(a, b)) as data -- noqa: PRS
    from standing
    group by plan, table_name, key
    having bool_or(json_extract(data, '$.keeps') is not null)
),

latest as (
    select *
    from standing
    qualify row_number() over (partition by plan, table_name, key order by entry desc) = 1
)

select latest.* replace (coalesce(kept.data, latest.data) as data)
from latest
left join kept
    on
        latest.plan = kept.plan
        and latest.table_name = kept.table_name
        and latest.key = kept.key
order by latest.plan, latest.table_name, latest.entry, latest.row
