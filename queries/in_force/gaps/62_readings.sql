-- What is achieved of a target in a region, as known at the end of each year reported; a city's sum
-- over its counties is whole where every one of them can be read.
-- grain: one row per target, region and year up to which is looked (`up_to_year`)
-- units: in the target's unit; changes in %; lean as macro `leaning`
-- params: none; target_figures and member_readings hold what counts
with
leanings as (
    select
        figures.number,
        figures.region_code,
        readings.up_to_year,
        bit_or(
            case
                when
                    figures.measure in ('annual_change', 'cumulative_change')
                    or (
                        figures.year = readings.t
                        and readings.measure = 'level'
                        and readings.rule in ('relative_reduction', 'point_reduction')
                    )
                    then leaning_turned(figures.lean)
                else figures.lean
            end
        ) as lean
    from target_figures as figures
    inner join member_readings as readings
        on
            figures.number = readings.number
            and figures.region_code = readings.region_code
            and figures.member = readings.member
            and figures.measure = readings.measure
    where
        figures.lean > 0
        and figures.year <= readings.t
        and case
            -- a chain and a sum start after the base year, whose own figure they do not read
            when
                readings.measure = 'annual_change'
                or (readings.rule = 'cumulative' and readings.measure = 'level')
                then figures.year > readings.base_year
            else
                figures.year = readings.t
                or (
                    figures.year = readings.base_year
                    and readings.measure = 'level'
                    and readings.rule in ('relative_reduction', 'point_reduction')
                )
        end
    group by figures.number, figures.region_code, readings.up_to_year
),

county_totals as (
    select
        readings.number,
        readings.region_code,
        readings.up_to_year,
        max(readings.t) as t,
        bit_or(readings.reported_years) as reported_years,
        sum(readings.achieved order by readings.member) as achieved,
        max(readings.measure) as measure,
        bool_or(readings_conflict(readings.lowest, readings.highest, false)) as conflict,
        bool_or(readings.recognised) as recognised,
        case
            when min(readings.reported_year) = max(readings.reported_year)
                then max(readings.reported_year)
        end as reported_year,
        sum(readings.reported_total order by readings.member) as reported_total,
        count(readings.reported_total) as reported_members,
        list(readings.member) filter (where readings.achieved is not null) as codes_read,
        count(*) as members_found,
        bit_and(coalesce(readings.years_read, 0)) as years_read
    from member_readings as readings
    where readings.member <> readings.region_code
    group by readings.number, readings.region_code, readings.up_to_year
),

county_sums as (
    select
        county_totals.*,
        counties.codes
    from county_totals
    inner join targets_in_force as targets on county_totals.number = targets.number
    inner join county_lists as counties on targets.plan = counties.plan
),

own_readings as (
    select
        own.*,
        coalesce(own.reported_year, summed.reported_year) as rival_year,
        coalesce(own.reported_total, summed.reported_total) as rival_total,
        coalesce(list_filter(own.ledger, lambda held: held['year'] <= rival_year)[-1].total, 0)
            as ledger_then
    from member_readings as own
    left join county_sums as summed
        on
            own.number = summed.number
            and own.region_code = summed.region_code
            and own.up_to_year = summed.up_to_year
            and summed.recognised
            and summed.reported_year is not null
            and summed.reported_members = len(summed.codes)
    where own.member = own.region_code
),

placed as (
    select
        number,
        region_code,
        up_to_year,
        t,
        reported_years,
        x_b,
        x_t,
        chain_years,
        years_read,
        done_year,
        achieved,
        case measure when 'ledger_total' then 'running_total' else measure end as measure,
        recognised,
        rival_year as reported_year,
        rival_total as reported_total,
        coalesce(
            change_t,
            change_from_levels(x_before, x_t),
            change_from_cumulative(cumulative_earlier, cumulative_t)
        ) as change_pct,
        readings_conflict(lowest, highest, rule = 'relative_reduction')
        or coalesce(
            readings_conflict(
                least(ledger_then, rival_total), greatest(ledger_then, rival_total), false
            ),
            false
        ) as conflict,
        false as summed,
        null as missing_regions
    from own_readings
    union all by name
    select
        number,
        region_code,
        up_to_year,
        t,
        reported_years,
        case when members_found = len(codes) then years_read end as years_read,
        case when len(codes_read) = len(codes) then achieved end as achieved,
        measure,
        conflict,
        true as summed,
        list_filter(
            codes, lambda code: not list_contains(coalesce(codes_read, []), code)
        ) as missing_regions
    from county_sums
    where not recognised
)

select
    placed.*,
    coalesce(leanings.lean, 0) as lean
from placed
left join leanings
    on
        placed.number = leanings.number
        and placed.region_code = leanings.region_code
        and placed.up_to_year = leanings.up_to_year
