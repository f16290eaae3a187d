-- What an upload would change: how many figures are new, changed and unchanged, and the first of
-- them beside those in force, in the order people look at them: final figures that give way to
-- less final ones, other changes, new ones, the rest.
-- grain: one row per shown figure of the incoming (arrow table registered as `incoming`), at
--   least one; the counts and a digest of all stand on each
-- units: values in the indicator's unit (changes in %); counts of figures
-- params: $as_of ledger entry; $plan plan of the incoming figures; $shown figures at most
with
-- only what the incoming figures meet: of the rest there may be millions
in_force as materialized (
    select standing.*
    from observations_in_force($as_of) as standing
    semi join incoming
        on standing.region_code = incoming.region_code and standing.indicator = incoming.indicator
    where standing.plan = $plan
),

compared as not materialized (
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
        incoming.col_at as column_at,
        in_force.value as old_value,
        in_force.reason as old_reason,
        in_force.qualifier as old_qualifier,
        in_force.vintage as old_vintage,
        in_force.entry as old_upload,
        case
            when in_force.entry is null then 'new'
            when
                (in_force.value is not distinct from incoming.value)
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
),

counted as (
    select
        count(*) filter (where change = 'new') as new_count,
        count(*) filter (where change = 'changed') as changed_count,
        count(*) filter (where change = 'unchanged') as unchanged_count,
        coalesce(sum(hash(compared)), 0)::varchar as digest
    from compared
),

ranked as (
    select
        *,
        case
            when change = 'changed' and old_vintage = 'final' and coalesce(vintage, '') != 'final'
                then 0
            else list_position(['changed', 'new', 'unchanged'], change)
        end as rank
    from compared
    order by rank asc, file asc, sheet asc, row asc, "column" asc
    limit $shown
)

select
    counted.*,
    ranked.*,
    ledger.who as old_by
from counted
left join ranked on true
left join ledger on ranked.old_upload = ledger.entry
order by
    ranked.rank asc, ranked.file asc, ranked.sheet asc, ranked.row asc, ranked."column" asc
