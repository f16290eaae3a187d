-- Key energy users: their yearly reports against their targets, and who has not reported. A unit
-- known from any year is expected in every later year up to the last one that its own region
-- reported, or somebody who is held to no region did.
-- grain: one row per plan, unit and year
-- units: *_tce in tonnes of coal equivalent; deviation_pct in percent, positive = over target
-- params: $plan, $region_code, $year optional filters; a city's code is every region; $due month
--   and day of the next year by which a report must come (`03-31`), null = no date is set
with
typed as (
    select
        plan,
        entry,
        file,
        row,
        data ->> 'unit' as unit,
        data ->> 'name' as name,
        data ->> 'region_code' as region_code,
        try_cast(data ->> 'year' as integer) as year,
        try_cast(data ->> 'target_tce' as double) as target_tce,
        try_cast(data ->> 'energy_tce' as double) as energy_tce,
        try_cast(data ->> 'reported_on' as date) as reported_on
    from records_in_force
    where table_name = 'energy_users'
),

spans as (
    select
        typed.plan,
        typed.region_code,
        greatest(max(typed.year), any_value(asked.last_year)) as last_year
    from typed
    left join asked_years as asked
        on typed.plan = asked.plan and asked.table_name = 'energy_users'
    group by typed.plan, typed.region_code
),

units as (
    select
        typed.plan,
        typed.unit,
        arg_max(typed.name, typed.year) as name,
        arg_max(typed.region_code, typed.year) as region_code,
        unnest(range(min(typed.year)::bigint, max(spans.last_year) + 1)) as year
    from typed
    inner join spans on typed.plan = spans.plan and typed.region_code = spans.region_code
    group by typed.plan, typed.unit
)

select
    units.plan,
    units.unit,
    units.name,
    units.region_code,
    coalesce(places.name, units.region_code) as region,
    coalesce(places.name_en, units.region_code) as region_en,
    units.year,
    typed.target_tce,
    typed.energy_tce,
    finite(deviation_pct(typed.energy_tce, typed.target_tce)) as deviation_pct,
    typed.reported_on,
    coalesce(
        typed.energy_tce is not null
        and typed.reported_on > try_cast((units.year + 1) || '-' || $due as date),
        false
    ) as late,
    case
        when typed.energy_tce is null then 'not_reported'
        when typed.target_tce is null then 'no_target'
        when typed.energy_tce > typed.target_tce then 'over'
        else 'within'
    end as standing,
    heads.example,
    typed.entry as upload,
    typed.file,
    typed.row
from units
inner join plans_in_force as heads on units.plan = heads.plan
left join typed
    on units.plan = typed.plan and units.unit = typed.unit and units.year = typed.year
left join regions_in_force as places
    on units.plan = places.plan and units.region_code = places.code
where
    ($plan is null or units.plan = $plan)
    and ($region_code is null or $region_code in (units.region_code, heads.city_code))
    and ($year is null or units.year = $year)
order by units.plan asc, units.year desc, units.unit asc
