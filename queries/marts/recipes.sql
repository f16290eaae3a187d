-- Readings remembered for a plan's forms, and not forgotten.
-- grain: one row per recipe
-- units: time in UTC
-- params: $as_of ledger entry; $plan, $recipe optional filters
with
uses as (
    select
        cast(json_extract_string(detail, '$.recipe') as integer) as recipe,
        count(*) as used,
        arg_max(who, entry) as last_by,
        max(recorded_at) as last_at,
        arg_max(json_extract_string(detail, '$.readings'), entry) as readings
    from ledger
    where
        kind = 'upload'
        and entry <= $as_of
        and json_extract_string(detail, '$.recipe') is not null
    group by all
)

select
    ledger.entry as recipe,
    ledger.plan,
    json_extract_string(ledger.detail, '$.file') as file,
    coalesce(json_extract_string(ledger.detail, '$.table'), 'observations') as "table",
    json_extract_string(ledger.detail, '$.readings[0].sheet') as sheet,
    ledger.who as "by",
    ledger.recorded_at as "at",
    coalesce(uses.used, 0) as used,
    coalesce(uses.last_by, ledger.who) as last_by,
    coalesce(uses.last_at, ledger.recorded_at) as last_at,
    uses.readings as last_readings,
    json_extract_string(ledger.detail, '$.role') is not null as limited,
    ledger.detail
from ledger
left join uses on ledger.entry = uses.recipe
where
    ledger.kind = 'recipe'
    and ledger.entry <= $as_of
    and ($plan is null or ledger.plan = $plan)
    and ($recipe is null or ledger.entry = $recipe)
    and not exists (
        select 1
        from ledger as ended
        where
            ended.kind = 'recipe_forget'
            and ended.subject = ledger.entry
            and ended.entry <= $as_of
    )
order by ledger.entry desc
