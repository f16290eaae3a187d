-- Briefings kept in the ledger, each with whom it is about and the entry that it tells of.
-- grain: one row per briefing kept, newest first
-- units: times in UTC
-- params: $as_of ledger entry, the last looked at; $report, $plan, $region_code, $body optional
--   filters
with
kept as (
    select
        entry as report,
        recorded_at as "at",
        who as "by",
        plan,
        detail ->> '$.region' as region_code,
        detail ->> '$.body' as body,
        cast(detail ->> '$.period' as integer) as period,
        subject as as_of,
        cast(detail ->> '$.since' as bigint) as since,
        detail ->> '$.office' as office,
        cast(detail ->> '$.year' as integer) as office_year,
        cast(detail ->> '$.serial' as integer) as serial,
        note as title
    from ledger
    where kind = 'report' and entry <= $as_of
)

select
    report,
    "at",
    "by",
    plan,
    region_code,
    body,
    period,
    as_of,
    since,
    office,
    office_year,
    serial,
    title
from kept
where
    ($report is null or report = $report)
    and ($plan is null or plan = $plan)
    and ($region_code is null or region_code = $region_code)
    and ($body is null or body = $body)
order by report desc
