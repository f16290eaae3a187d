-- What does not fit together in a store: entries missing or there twice, uploads with more or
-- fewer rows than they say, original files that are not those that came, rows of no entry.
-- grain: one row per fault and entry
-- units: none
-- params: none
with numbered as (
    select
        entry,
        row_number() over (order by entry) as place
    from ledger
),

rows_held as (
    select
        entry,
        count(*) as row_count
    from (
        select entry from observations
        union all
        select entry from records
    ) as both_kinds
    group by entry
),

rows_of_entries as (
    select entry from uploads
    union all
    select entry from files
    union all
    select entry from rows_held
    union all
    select entry from repeats
    union all
    select entry from plans
    union all
    select entry from targets
    union all
    select entry from indicators
    union all
    select entry from regions
    union all
    select entry from bodies
)

select
    'entry' as fault,
    min(entry) as entry
from numbered
where entry <> place
having count(*) > 0
union all
select
    'rows' as fault,
    uploads.entry
from uploads
left join rows_held on uploads.entry = rows_held.entry
where coalesce(rows_held.row_count, 0) <> uploads.accepted_count
union all
select
    'file' as fault,
    uploads.entry
from uploads
left join files on uploads.entry = files.entry
where
    files.entry is null
    or files.sha256 <> uploads.sha256
    or sha256(files.data) <> uploads.sha256
union all
select distinct
    'stray' as fault,
    entry
from rows_of_entries
where entry not in (select ledger.entry from ledger)
order by fault, entry
