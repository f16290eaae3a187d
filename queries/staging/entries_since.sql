-- What was written after an entry, and the upload that each entry is about.
-- grain: one row per ledger entry
-- units: none
-- params: $since ledger entry, itself not looked at
select
    ledger.entry,
    ledger.kind,
    ledger.plan,
    coalesce(ledger.subject, ledger.entry) as upload,
    case
        when json_extract_string(ledger.detail, '$.finding') is not null
            then [json_extract_string(ledger.detail, '$.finding')]
        else coalesce(json_keys(ledger.detail, '$.findings'), [])
    end as findings,
    uploads.table_name,
    uploads.sha256
from ledger
left join uploads on coalesce(ledger.subject, ledger.entry) = uploads.entry
where ledger.entry > $since
order by ledger.entry
