-- What the years left must bring for a target, beside the fastest year that there was, and where
-- a supposed yearly rate, or supposed figures of single years, would lead.
-- grain: one row per target and region that has a figure, a target, and years left
-- units: required_per_year, fastest_rate and the supposed rate as the method has them: percent a
--   year for a cut that compounds, else the target's unit, as supposed_value and supposed_gap
-- params: $plan; $indicator; $rate the supposed yearly rate, null = none; $figures what is supposed
--   of each year left to $region, null = nothing: the level of a floor or ceiling, else what the
--   year brings. Other regions are supposed to move by as much in the same years.
with
known as (
    select
        facts.number as target_number,
        facts.plan,
        facts.target,
        facts.rule,
        facts.path,
        facts.base_year,
        facts.target_year,
        gap_years.region_code,
        gap_years.up_to_year,
        gap_years.next_year,
        gap_years.period,
        gap_years.target_value,
        gap_years.base_value,
        gap_years.achieved,
        gap_years.gap,
        gap_years.required_per_year
    from gap_years
    inner join targets_in_force as facts on gap_years.number = facts.number
    where
        facts.plan = $plan
        and facts.indicator = $indicator
        and facts.rule <> 'milestone'
        and gap_years.achieved is not null
),

-- Nothing is cut or added up yet in the base year itself.
by_year as (
    select
        target_number,
        region_code,
        rule,
        path,
        period as year,
        achieved
    from known
    where up_to_year = period
    union
    select
        target_number,
        region_code,
        rule,
        path,
        base_year as year,
        case when rule in ('floor', 'ceiling') then base_value else 0 end as achieved
    from known
    where next_year is null
),

yearly as (
    select
        target_number,
        region_code,
        year,
        lag(year) over so_far as year_before,
        finite(yearly_rate(rule, path, lag(achieved) over so_far, achieved)) as rate
    from by_year
    where achieved is not null
    window so_far as (partition by target_number, region_code order by year)
),

-- The fastest in the direction of the target is the last after sorting that way.
fastest as (
    select
        latest.target_number,
        latest.region_code,
        count(*) as years_known,
        max_by(yearly.year, yearly.rate * sign(latest.required_per_year)) as fastest_year,
        max_by(yearly.rate, yearly.rate * sign(latest.required_per_year)) as fastest_rate
    from known as latest
    inner join yearly
        on
            latest.target_number = yearly.target_number
            and latest.region_code = yearly.region_code
            and yearly.year = yearly.year_before + 1
            and yearly.rate is not null
    where latest.next_year is null
    group by latest.target_number, latest.region_code
),

asked as (
    select
        target_year,
        period,
        case
            when rule in ('floor', 'ceiling')
                then rates_of_values(rule, path, achieved, $figures::double[])
            else $figures::double[]
        end as rates
    from known
    where next_year is null and region_code = $region
),

-- A region that is a year behind the one asked about lacks what is supposed of that year.
supposed as (
    select
        latest.target_number,
        latest.region_code,
        values_at_rates(
            latest.rule,
            latest.path,
            latest.achieved,
            case
                when $rate::double is not null
                    then list_transform(
                        range(latest.target_year - latest.period), lambda y: $rate::double
                    )
                when latest.period >= asked.period
                    then asked.rates[latest.period - asked.period + 1:]
            end
        ) as supposed_values
    from known as latest
    left join asked on latest.target_year = asked.target_year
    where latest.next_year is null and latest.period < latest.target_year
)

select
    latest.plan,
    latest.target,
    latest.region_code,
    latest.period,
    latest.target_year,
    latest.achieved,
    latest.gap,
    latest.required_per_year,
    fastest.fastest_year,
    fastest.fastest_rate,
    coalesce(
        latest.gap > 0
        and fastest.years_known > 1
        and exceeds(
            latest.required_per_year * sign(latest.required_per_year),
            fastest.fastest_rate * sign(latest.required_per_year)
        ),
        false
    ) as out_of_reach,
    supposed.supposed_values,
    finite(supposed.supposed_values[-1]) as supposed_value,
    gap_value(latest.rule, latest.target_value, supposed_value) as supposed_gap
from known as latest
left join fastest
    on
        latest.target_number = fastest.target_number
        and latest.region_code = fastest.region_code
inner join supposed
    on
        latest.target_number = supposed.target_number
        and latest.region_code = supposed.region_code
where
    latest.next_year is null
    and latest.target_value is not null
order by latest.target_number, latest.region_code
