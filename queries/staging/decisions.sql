-- The last word on uploads (that they were made, retracted or reinstated), where it was said by
-- somebody who may write all rows: an editor's decision.
-- grain: one row per upload
-- units: none
-- params: $since ledger entry, the last looked at; $upload optional upload; $plan, $sha256 optional
--   plan and bytes of uploads
with
words as (
    select
        uploads.entry as upload,
        arg_max(ledger.kind, ledger.entry) as kind,
        arg_max(ledger.who, ledger.entry) as who,
        arg_max(coalesce(json_extract_string(ledger.detail, '$.role'), ''), ledger.entry) as role
    from uploads
    inner join ledger
        on
            uploads.entry = coalesce(ledger.subject, ledger.entry)
            and ledger.kind in ('upload', 'retract', 'reinstate')
            and ledger.entry <= $since
    where
        ($upload is null or uploads.entry = $upload)
        and ($plan is null or uploads.plan = $plan)
        and ($sha256 is null or uploads.sha256 = $sha256)
    group by uploads.entry
)

select
    upload,
    kind,
    who
from words
where role = ''
order by upload
