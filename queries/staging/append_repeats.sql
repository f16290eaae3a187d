-- Note which incoming figures have a key that already stands in the store, retracted or not.
-- grain: one row per such key (incoming figures: arrow table registered as `incoming`)
-- units: none
-- params: $entry upload entry; $plan plan of the figures
insert into repeats
select distinct
    $entry,
    $plan,
    earlier.region_code,
    earlier.indicator,
    earlier.period,
    earlier.measure,
    earlier.basis,
    earlier.base_year
from observations as earlier
semi join incoming
    on
        earlier.region_code = incoming.region_code
        and earlier.indicator = incoming.indicator
        and earlier.period = incoming.period
        and earlier.measure = incoming.measure
        and earlier.basis = incoming.basis
        and coalesce(earlier.base_year, 0) = coalesce(incoming.base_year, 0)
where earlier.plan = $plan
