-- The rows behind gaps that moved: of uploads stored, taken out or taken back since an entry, those
-- that speak of the same indicator and region, or of what a city's total is summed over. A yearly
-- figure sent once more without a change moves nothing.
-- grain: one row per gap, upload, file and row
-- units: none
-- params: $uploads list of upload entries; $since ledger entry; $plans, $regions, $indicators,
--   $summed lists of one length, one place for each gap
with
places as (
    select
        unnest($plans) as plan,
        unnest($regions) as place_code,
        unnest($indicators) as indicator,
        unnest($summed) as summed
),

members as (
    select distinct
        places.plan,
        places.place_code,
        places.indicator,
        unnest(list_append(
            case when places.summed then coalesce(counties.codes, []) else [] end,
            places.place_code
        )) as region_code
    from places
    left join county_lists as counties on places.plan = counties.plan
),

figures as (
    select
        members.place_code,
        observations.*
    from observations
    inner join members
        on
            observations.plan = members.plan
            and observations.region_code = members.region_code
            and observations.indicator = members.indicator
    where observations.span = 'year'
),

earlier as (
    select
        place_code,
        plan,
        region_code,
        indicator,
        period,
        measure,
        basis,
        coalesce(base_year, 0) as base_year,
        arg_max(value, entry) as value
    from figures
    where entry <= $since
    group by all
),

written as (
    select
        records.plan,
        records.entry,
        records.file,
        records.row,
        records.data ->> 'region_code' as region_code,
        coalesce(
            records.data ->> 'indicator',
            abatement_indicator(heads.settings, records.data ->> 'pollutant')
        ) as indicator
    from records
    inner join plans_in_force as heads on records.plan = heads.plan
    where records.entry in $uploads and records.table_name in ('projects', 'county_targets')
)

select
    figures.plan,
    figures.place_code as region_code,
    figures.indicator,
    figures.entry as upload,
    figures.file,
    figures.row
from figures
left join earlier
    on
        figures.entry > $since
        and figures.place_code = earlier.place_code
        and figures.plan = earlier.plan
        and figures.region_code = earlier.region_code
        and figures.indicator = earlier.indicator
        and figures.period = earlier.period
        and figures.measure = earlier.measure
        and figures.basis = earlier.basis
        and coalesce(figures.base_year, 0) = earlier.base_year
where figures.entry in $uploads and figures.value is distinct from earlier.value
union
select
    written.plan,
    members.place_code as region_code,
    written.indicator,
    written.entry as upload,
    written.file,
    written.row
from written
inner join members
    on
        written.plan = members.plan
        and written.region_code = members.region_code
        and written.indicator = members.indicator
order by upload, file, row
