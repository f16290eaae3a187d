-- What each region's figures say of a target, as known at the end of each year reported: the
-- readings of every measure, and the one that decides.
-- grain: one row per target, region looked at, year up to which is looked (`up_to_year`) and region
--   that reported (`member`)
-- units: in the target's unit; changes in %
-- params: none; target_figures holds what counts
with
seen as (
    select
        figures.* exclude (last_year),
        asked.up_to_year,
        targets.rule,
        targets.base_year,
        targets.target_year
    from (
        select distinct
            number,
            region_code,
            year as up_to_year
        from target_figures
    ) as asked
    inner join target_figures as figures
        on
            asked.number = figures.number
            and asked.region_code = figures.region_code
            and asked.up_to_year >= figures.year
            and asked.up_to_year <= coalesce(figures.last_year, 9999)
    inner join targets_in_force as targets on asked.number = targets.number
),

latest as (
    select
        number,
        region_code,
        up_to_year,
        bool_or(measure = 'ledger_total') as recognised,
        coalesce(
            max(year) filter (where measure = 'ledger_total' and year <= target_year),
            min(year) filter (where measure = 'ledger_total'),
            max(year) filter (where rule = 'milestone'),
            max(year) filter (where year > base_year and year <= target_year),
            min(year) filter (where year > target_year),
            max(year)
        ) as t,
        bit_or(year_bit(year)) as reported_years
    from seen
    group by number, region_code, up_to_year
),

members as (
    select
        seen.number,
        seen.region_code,
        seen.up_to_year,
        seen.member,
        any_value(rule) as rule,
        any_value(base_year)::bigint as base_year,
        any_value(t)::bigint as t,
        any_value(recognised) as recognised,
        any_value(reported_years) as reported_years,
        max(value) filter (where measure = 'ledger_total' and year = t) as ledger_t,
        list({ 'year': year, 'total': value } order by year) filter (
            where measure = 'ledger_total'
        ) as ledger,
        max(year) filter (where measure = 'running_total' and year <= t) as running_year,
        arg_max(value, year) filter (where measure = 'running_total' and year <= t) as running,
        min(year) filter (where measure = 'running_total' and year > t) as later_year,
        arg_min(value, year) filter (where measure = 'running_total' and year > t) as later,
        max(year) filter (where measure = 'level' and year > base_year) as level_year,
        max(value) filter (where measure = 'level' and year = base_year) as x_b,
        max(value) filter (where measure = 'level' and year = t) as x_t,
        max(value) filter (where measure = 'level' and year = t - 1) as x_before,
        max(value) filter (where measure = 'annual_change' and year = t) as change_t,
        max(value) filter (where measure = 'cumulative_change' and year = t) as cumulative_t,
        max(value) filter (where measure = 'cumulative_change' and year = t - 1)
            as cumulative_before,
        max(value) filter (where measure = 'running_total' and year = t) as running_t,
        count(*) filter (where measure = 'annual_change' and year > base_year) as chain_years,
        product(1 + value / 100 order by year) filter (
            where measure = 'annual_change' and year > base_year
        ) as chain,
        count(*) filter (where measure = 'level' and year > base_year) as level_years,
        sum(value order by year) filter (
            where rule = 'cumulative' and measure = 'level' and year > base_year
        ) as level_sum,
        bit_or(1::bigint << least(year - base_year, 62)::bigint) filter (
            where
            year > base_year
            and measure = case rule when 'cumulative' then 'level' else 'annual_change' end
        ) as years_read,
        -- `about 100` and `at most 100` may be less
        min(year) filter (where measure = 'level' and reaches(value, 100) and lean & 6 = 0)
            as done_year
    from seen
    inner join latest
        on
            seen.number = latest.number
            and seen.region_code = latest.region_code
            and seen.up_to_year = latest.up_to_year
    where year <= t or (recognised and measure = 'running_total')
    group by seen.number, seen.region_code, seen.up_to_year, seen.member
),

rivals as (
    select
        *,
        case rule
            when 'relative_reduction' then reduction_from_levels(x_b, x_t)
            when 'point_reduction' then x_b - x_t
            when 'cumulative' then coalesce(ledger_t, running_t)
            else x_t
        end as first_reading,
        case
            when rule = 'relative_reduction' then -cumulative_t
            when rule = 'cumulative' and level_years = t - base_year then coalesce(level_sum, 0)
        end as second_reading,
        case
            when rule = 'relative_reduction' and chain_years = t - base_year
                then (1 - coalesce(chain, 1)) * 100
        end as third_reading,
        case when t - 1 = base_year then 0 else cumulative_before end as cumulative_earlier,
        level_years = level_year - base_year as levels_whole,
        case
            when not recognised then null
            when levels_whole and level_year > coalesce(running_year, 0) then level_year
            else coalesce(running_year, later_year)
        end as reported_year,
        case
            when not recognised then null
            when levels_whole and level_year > coalesce(running_year, 0) then level_sum
            else coalesce(running, later)
        end as reported_total
    from members
)

select
    number,
    region_code,
    up_to_year,
    member,
    rule,
    base_year,
    t,
    reported_years,
    recognised,
    ledger,
    x_b,
    x_t,
    x_before,
    change_t,
    cumulative_t,
    cumulative_earlier,
    chain_years,
    years_read,
    done_year,
    reported_year,
    reported_total,
    coalesce(first_reading, second_reading, third_reading) as achieved,
    least(first_reading, second_reading, third_reading) as lowest,
    greatest(first_reading, second_reading, third_reading) as highest,
    case
        when ledger_t is not null then 'ledger_total'
        when rule = 'cumulative' and first_reading is not null then 'running_total'
        when rule <> 'relative_reduction' or first_reading is not null then 'level'
        when second_reading is not null then 'cumulative_change'
        else 'annual_change'
    end as measure
from rivals
