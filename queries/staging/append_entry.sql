-- Append one entry to the ledger.
-- grain: one row, the new entry
-- units: time in UTC
-- params: $entry its number; the others as the columns of `ledger`
insert into ledger
select
    $entry,
    timezone('UTC', now()) as recorded_at,
    $kind,
    $who,
    $plan,
    $subject,
    $note,
    $detail
