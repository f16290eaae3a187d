-- Notebooks kept in the ledger, each in its latest version.
-- grain: one row per notebook
-- units: times in UTC
-- params: $as_of ledger entry; $notebook optional filter
with
versions as (
    select
        entry,
        recorded_at,
        who,
        note,
        detail ->> '$.notebook' as notebook,
        detail -> '$.document' as document,
        subject as earlier
    from ledger
    where kind = 'notebook' and entry <= $as_of
)

select
    notebook,
    entry,
    recorded_at as "at",
    who as "by",
    note as title,
    document,
    earlier,
    count(*) over (partition by notebook) as versions
from versions
where $notebook is null or notebook = $notebook
qualify row_number() over (partition by notebook order by entry desc) = 1
order by notebook
