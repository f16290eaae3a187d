-- The latest entry that can change a gap of a plan: a pack, an upload, one taken out or back.
-- grain: one row
-- units: none
-- params: $as_of ledger entry; $plan optional, null = any plan
select coalesce(max(entry), 0) as entry
from ledger
where
    entry <= $as_of
    and ($plan is null or plan = $plan)
    and kind in ('plan_load', 'upload', 'retract', 'reinstate')
