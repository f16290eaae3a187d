-- The ledger: everything that ever happened to the store.
-- grain: one row per entry, newest first
-- units: times in UTC
-- params: $as_of ledger entry; $plan, $kind, $subject optional filters
select
    entry,
    recorded_at as "at",
    kind,
    who as "by",
    plan,
    subject,
    note,
    detail
from ledger
where
    entry <= $as_of
    and ($plan is null or plan = $plan)
    and ($kind is null or kind = $kind)
    and ($subject is null or subject = $subject)
order by entry desc
