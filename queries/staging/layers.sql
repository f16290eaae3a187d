-- The latest entry that each layer of a snapshot depends on: equal entries, equal tables.
-- grain: one row; no column is below that of a layer it is made from
-- units: none
-- params: $as_of ledger entry; later entries are not seen
with
told as (
    select
        ledger.entry,
        ledger.kind,
        uploads.table_name
    from ledger
    left join uploads on coalesce(ledger.subject, ledger.entry) = uploads.entry
    where ledger.entry <= $as_of
),

latest as (
    select
        coalesce(max(entry) filter (where kind = 'plan_load'), 0) as packs,
        coalesce(max(entry) filter (where kind in ('upload', 'retract', 'reinstate')), 0)
            as uploads,
        coalesce(
            max(entry) filter (
                where kind in ('upload', 'retract', 'reinstate')
                and table_name is distinct from 'observations'
            ),
            0
        ) as records
    from told
)

select
    packs,
    uploads,
    greatest(packs, records) as records,
    greatest(packs, uploads) as figures
from latest
