-- Each row of an upload of another table as it stands while the upload counts and while it does
-- not: what retracting it leaves, what reinstating it replaces.
-- grain: one row per shown record of the upload, at least one; the counts of all stand on each
-- units: as the table says; counts of records
-- params: $as_of ledger entry; $upload upload entry; $shown records at most, after $skipped
with
standing as (
    select records.*
    from records
    semi join records as own
        on
            own.entry = $upload
            and records.plan = own.plan
            and records.table_name = own.table_name
            and records.key = own.key
    where
        records.entry <= $as_of
        and records.entry not in (
            select retracted.entry
            from uploads_retracted as retracted
            where retracted.entry <> $upload
        )
),

folded as (
    select
        plan,
        key,
        max(entry) as last_entry,
        max(entry) filter (where entry <> $upload) as other_entry,
        list(data order by entry) as every,
        list(data order by entry) filter (where entry <> $upload) as others
    from standing
    group by plan, key
),

compared as (
    select
        plan,
        key,
        last_entry,
        other_entry,
        list_reduce(every, lambda a, b: record_after(a, b)) as with_data, -- noqa: PRS
        list_reduce(others, lambda a, b: record_after(a, b)) as without_data,
        case
            when other_entry is null then 'only'
            when other_entry > $upload and with_data = without_data then 'later'
            else 'earlier'
        end as other
    from folded
),

counted as (
    select
        count(*) filter (where other = 'earlier') as earlier_count,
        count(*) filter (where other = 'only') as only_count,
        count(*) filter (where other = 'later') as later_count
    from compared
),

listed as (
    select *
    from compared
    order by list_position(['earlier', 'only', 'later'], other), key
    limit $shown offset $skipped
)

select
    counted.earlier_count,
    counted.only_count,
    counted.later_count,
    listed.other,
    listed.key,
    listed.with_data,
    listed.last_entry as with_upload,
    with_ledger.who as with_by,
    listed.without_data,
    listed.other_entry as without_upload,
    without_ledger.who as without_by
from counted
left join listed on true
left join ledger as with_ledger on listed.last_entry = with_ledger.entry
left join ledger as without_ledger on listed.other_entry = without_ledger.entry
order by list_position(['earlier', 'only', 'later'], listed.other), listed.key
