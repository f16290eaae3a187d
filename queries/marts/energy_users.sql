-- Key energy users, year by year, against their targets, and who has not reported. A unit known
-- from any year is looked for in every later one up to the last that was asked for: by a row of
-- its own region, or by somebody held to no region. It has failed to report only where its report
-- was due (by $due of the next year, else by the end of its own, on the day of the last entry seen)
-- and some unit's of these came; else its report is `awaited`.
-- grain: one row per plan, unit and year
-- units: *_tce in tonnes of coal equivalent; deviation_pct in percent, positive = over target
-- params: $as_of ledger entry; $plan, $region_code, $year optional filters; a city's code is every
--   region; $due month and day of the next year (`03-31`), null = no date is set
with
latest as (
    select max(recorded_at)::date as day
    from ledger
    where entry <= $as_of
),

reported as (
    select distinct
        asked.plan,
        asked.region_code,
        asked.year,
        try_cast((asked.year + 1) || '-' || coalesce($due, '01-01') as date) < latest.day as due
    from energy_years_asked as asked
    cross join latest
    where asked.energy_known
),

spans as (
    select
        plan,
        region_code,
        max(year) as last_year
    from energy_years_asked
    group by plan, region_code
),

units as (
    select
        users.plan,
        users.unit,
        arg_max(users.name, users.year) as name,
        arg_max(users.region_code, users.year) as region_code,
        unnest(range(min(users.year)::bigint, max(spans.last_year) + 1)) as year
    from energy_users_in_force as users
    inner join spans on users.plan = spans.plan and users.region_code = spans.region_code
    group by users.plan, users.unit
)

select
    units.plan,
    units.unit,
    units.name,
    units.region_code,
    coalesce(places.name, units.region_code) as region,
    coalesce(places.name_en, units.region_code) as region_en,
    units.year,
    own.target_tce,
    own.energy_tce,
    finite(deviation_pct(own.energy_tce, own.target_tce)) as deviation_pct,
    own.reported_on,
    coalesce(
        own.energy_tce is not null
        and own.reported_on > try_cast((units.year + 1) || '-' || $due as date),
        false
    ) as late,
    user_standing(own.energy_tce, own.target_tce, reported.due) as standing,
    heads.example,
    own.entry as upload,
    own.file,
    own.row
from units
inner join plans_in_force as heads on units.plan = heads.plan
left join energy_users_in_force as own
    on units.plan = own.plan and units.unit = own.unit and units.year = own.year
left join reported
    on
        units.plan = reported.plan
        and units.region_code = reported.region_code
        and units.year = reported.year
left join regions_in_force as places
    on units.plan = places.plan and units.region_code = places.code
where
    ($plan is null or units.plan = $plan)
    and ($region_code is null or $region_code in (units.region_code, heads.city_code))
    and ($year is null or units.year = $year)
order by units.plan asc, units.year desc, units.unit asc
