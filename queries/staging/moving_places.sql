-- Which event can have moved the gaps of which place. A pack and the figures that came with it are
-- one event; so is each upload that somebody sent, took out or took back.
-- grain: one row per region, indicator and event, newest event first; of a loaded pack one row
--   without region and indicator, for it speaks of all places
-- units: times in UTC
-- params: $plan; $as_of ledger entry, the last looked at; $region_code optional filter
with
happened as (
    select
        ledger.entry,
        ledger.recorded_at,
        ledger.kind,
        coalesce(ledger.subject, ledger.entry) as upload,
        case
            when ledger.kind = 'plan_load' then ledger.entry
            when ledger.kind = 'upload' and sent.origin = 'pack'
                then max(case when ledger.kind = 'plan_load' then ledger.entry end)
                    over (order by ledger.entry)
        end as pack_entry
    from ledger
    left join uploads as sent on ledger.entry = sent.entry
    where
        ledger.plan = $plan
        and ledger.entry <= $as_of
        and ledger.kind in ('plan_load', 'upload', 'retract', 'reinstate')
),

events as (
    select
        upload,
        kind,
        coalesce(pack_entry, entry) as event,
        min(entry) over whole as first_entry,
        max(entry) over whole as last_entry,
        min(recorded_at) over whole as recorded_at,
        event = min(coalesce(pack_entry, entry)) over () as is_first
    from happened
    window whole as (partition by coalesce(pack_entry, entry))
),

spoken_of as (
    select distinct
        entry,
        region_code,
        indicator
    from observations
    where plan = $plan and span = 'year' and entry <= $as_of
    union
    select
        records.entry,
        records.data ->> 'region_code' as region_code,
        coalesce(
            records.data ->> 'indicator',
            abatement_indicator(heads.settings, records.data ->> 'pollutant')
        ) as indicator
    from records
    inner join plans_in_force as heads on records.plan = heads.plan
    where
        records.plan = $plan
        and records.table_name in ('projects', 'county_targets')
),

-- A city's total is summed over its counties.
places as (
    from spoken_of
    union
    select
        spoken_of.entry,
        counties.city_code as region_code,
        spoken_of.indicator
    from spoken_of
    inner join counties_in_force as counties
        on counties.plan = $plan and spoken_of.region_code = counties.code
    semi join targets_in_force as targets
        on
            targets.plan = $plan
            and targets.rule = 'cumulative'
            and spoken_of.indicator = targets.indicator
)

select distinct
    places.region_code,
    places.indicator,
    events.first_entry,
    events.last_entry,
    events.recorded_at as "at",
    events.is_first
from events
left join places on events.upload = places.entry and events.kind <> 'plan_load'
where
    (events.kind = 'plan_load' or places.region_code is not null)
    and ($region_code is null or places.region_code is null or places.region_code = $region_code)
order by events.first_entry desc, places.region_code asc, places.indicator asc
