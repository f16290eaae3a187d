-- The last word on uploads (that they were made, retracted or reinstated), where it was said by
-- somebody who may write all rows: an editor's decision. To somebody held to regions, uploads of
-- whoever is held to none are decided as well: their years are asked of every region.
-- grain: one row per upload
-- units: none
-- params: $since ledger entry, the last looked at; $upload optional upload; $plan, $sha256 optional
--   plan and bytes of uploads; $of_region true for a word by somebody held to regions
with
words as (
    select
        uploads.entry as upload,
        arg_max(ledger.kind, ledger.entry) as kind,
        arg_max(ledger.who, ledger.entry) as who,
        arg_max(coalesce(json_extract_string(ledger.detail, '$.role'), ''), ledger.entry) as role,
        bool_or(
            ledger.kind = 'upload' and json_extract_string(ledger.detail, '$.regions[0]') is null
        ) as asks_all
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
    who,
    role
from words
where role = '' or ($of_region and asks_all)
order by upload
