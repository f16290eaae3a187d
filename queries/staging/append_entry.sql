-- Append one entry to the ledger. A clock that went back does not take the ledger with it: the
-- time of an entry is never before that of the one before it.
-- grain: one row, the new entry
-- units: time in UTC
-- params: $entry its number; the others as the columns of `ledger`
insert into ledger
select
    $entry,
    greatest(timezone('UTC', now()), (select max(recorded_at) from ledger)) as recorded_at,
    $kind,
    $who,
    $plan,
    $subject,
    $note,
    $detail
