-- Append one entry to the ledger.
-- grain: one row, the new entry
-- units: time in UTC
-- params: $entry its number; $kind, $who, $plan, $subject, $note, $detail what it says
insert into ledger
select
    $entry,
    timezone('UTC', now()),
    $kind,
    $who,
    $plan,
    $subject,
    $note,
    $detail
