-- Note which incoming figures have a key that already stands in the store, retracted or not.
-- grain: one row per such key (incoming figures: arrow table registered as `incoming`)
-- units: none
-- params: $entry upload entry; $plan plan of the figures
insert into repeats
select distinct
    $entry,
    $plan,
    incoming.region_code,
    incoming.indicator,
    incoming.period,
    incoming.measure,
    incoming.basis,
    incoming.base_year
from incoming
semi join observations as earlier
    on
        incoming.region_code = earlier.region_code
        and incoming.indicator = earlier.indicator
        and incoming.period = earlier.period
        and incoming.measure = earlier.measure
        and incoming.basis = earlier.basis
        and coalesce(incoming.base_year, 0) = coalesce(earlier.base_year, 0)
        and earlier.plan = $plan
