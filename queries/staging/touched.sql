-- Which figures were touched by the uploads, retractions and reinstatements between two entries.
-- grain: one row per plan, region and indicator
-- units: none
-- params: $since ledger entry, itself not looked at; $as_of ledger entry, the last looked at
select distinct
    plan,
    region_code,
    indicator
from observations
where
    entry in (
        select coalesce(subject, entry)
        from ledger
        where
            entry > $since
            and entry <= $as_of
            and kind in ('upload', 'retract', 'reinstate')
    )
order by plan, region_code, indicator
