-- The entries that can have moved a gap: packs loaded, uploads, and uploads taken out or back.
-- grain: one row per ledger entry, newest first
-- units: times in UTC
-- params: $as_of ledger entry, the last looked at; $since ledger entry, itself not looked at, null
--   = from the start; $plan optional filter
select
    entry,
    recorded_at as "at",
    kind,
    who as "by",
    plan,
    case when kind = 'plan_load' then null else coalesce(subject, entry) end as upload
from ledger
where
    entry <= $as_of
    and ($since is null or entry > $since)
    and ($plan is null or plan = $plan)
    and kind in ('plan_load', 'upload', 'retract', 'reinstate')
order by entry desc
