-- Each row of an upload of another table before and after it is retracted, or reinstated.
-- grain: one row per shown record of the upload, at least one; the counts of all stand on each
-- units: as the table says; counts of records
-- params: $as_of ledger entry; $upload upload entry; $shown records at most, after $skipped;
--   $retracts true: the upload counts before and not after, false: the other way round
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
        key,
        list_reduce(every, lambda a, b: record_after(a, b)) as with_data, -- noqa: PRS
        list_reduce(others, lambda a, b: record_after(a, b)) as without_data,
        if($retracts, with_data, without_data) as before_data,
        if($retracts, without_data, with_data) as after_data,
        if($retracts, last_entry, other_entry) as before_upload,
        if($retracts, other_entry, last_entry) as after_upload,
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
    listed.before_data,
    listed.before_upload,
    before_ledger.who as before_by,
    listed.after_data,
    listed.after_upload,
    after_ledger.who as after_by
from counted
left join listed on true
left join ledger as before_ledger on listed.before_upload = before_ledger.entry
left join ledger as after_ledger on listed.after_upload = after_ledger.entry
order by list_position(['earlier', 'only', 'later'], listed.other), listed.key
