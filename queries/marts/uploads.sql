-- The upload history, newest first, retracted ones included.
-- grain: one row per upload entry
-- units: counts of rows and of figures; times in UTC
-- params: $as_of ledger entry; $plan, $upload optional filters
select
    uploads.entry as upload,
    ledger.recorded_at as "at",
    ledger.who as "by",
    uploads.file,
    uploads.sha256,
    uploads.table_name as "table",
    uploads.row_count as "rows",
    uploads.accepted_count as accepted,
    uploads.new_count as "new",
    uploads.changed_count as changed,
    uploads.unchanged_count as unchanged,
    retracted.retracted_at,
    ledger.note,
    uploads.plan,
    uploads.origin,
    retraction.who as retracted_by,
    retraction.note as retracted_why
from uploads
inner join ledger on uploads.entry = ledger.entry
left join uploads_retracted as retracted on uploads.entry = retracted.entry
left join ledger as retraction on retracted.retract_entry = retraction.entry
where
    uploads.entry <= $as_of
    and ($plan is null or uploads.plan = $plan)
    and ($upload is null or uploads.entry = $upload)
order by uploads.entry desc
