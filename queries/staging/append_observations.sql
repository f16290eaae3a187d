-- Append incoming figures to the ledger's observations, after append_repeats.
-- grain: one row per incoming figure (arrow table registered as `incoming`)
-- units: value in the indicator's unit (changes in %)
-- params: $entry upload entry; $plan plan of the figures
insert into observations
select
    $entry,
    $plan,
    incoming.region_code,
    incoming.indicator,
    incoming.period,
    incoming.year,
    incoming.span,
    incoming.end_month,
    incoming.measure,
    incoming.basis,
    incoming.base_year,
    incoming.vintage,
    incoming.value,
    incoming.qualifier,
    incoming.reason,
    incoming.source,
    incoming.note,
    incoming.file,
    incoming.sheet,
    incoming.row,
    incoming.col,
    incoming.value_text,
    incoming.unit_text
from incoming
