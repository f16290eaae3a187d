-- What an upload would change: incoming figures beside those in force.
-- grain: one row per incoming figure (arrow table registered as `incoming`)
-- units: values in the indicator's unit (changes in %)
-- params: $as_of ledger entry; $plan plan of the incoming figures
with
in_force as (
    select *
    from observations_in_force($as_of)
    where plan = $plan
)

select
    incoming.region_code,
    incoming.indicator,
    incoming.period,
    incoming.measure,
    incoming.basis,
    incoming.base_year,
    incoming.value,
    incoming.reason,
    incoming.qualifier,
    incoming.vintage,
    incoming.file,
    incoming.sheet,
    incoming.row,
    incoming.col as "column",
    in_force.value as old_value,
    in_force.reason as old_reason,
    in_force.qualifier as old_qualifier,
    in_force.vintage as old_vintage,
    in_force.entry as old_upload,
    in_force.file as old_file,
    in_force.row as old_row,
    ledger.who as old_by,
    ledger.recorded_at as old_at,
    case
        when in_force.entry is null then 'new'
        when
            coalesce(
                in_force.value = incoming.value,
                in_force.value is null and incoming.value is null
            )
            and coalesce(in_force.reason, '') = coalesce(incoming.reason, '')
            and coalesce(in_force.qualifier, '') = coalesce(incoming.qualifier, '')
            and coalesce(in_force.vintage, '') = coalesce(incoming.vintage, '')
            then 'unchanged'
        else 'changed'
    end as change
from incoming
left join in_force
    on
        incoming.region_code = in_force.region_code
        and incoming.indicator = in_force.indicator
        and incoming.period = in_force.period
        and incoming.measure = in_force.measure
        and incoming.basis = in_force.basis
        and coalesce(incoming.base_year, 0) = coalesce(in_force.base_year, 0)
left join ledger on in_force.entry = ledger.entry
order by incoming.file, incoming.sheet, incoming.row, incoming.col
