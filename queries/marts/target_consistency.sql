-- Do the counties' own targets lead to the city's? Amounts are added; energy intensities are
-- weighted by each county's energy, else by its GDP, in the base year or the first year that all
-- counties reported. A county without a target of its own stands in with the city's value.
-- grain: one row per target of the city for which a county has a target of its own
-- units: counties_value and city_value in the target's unit
-- params: $as_of ledger entry; $plan; $energy, $gdp indicators that weigh, in order
with
levels as (
    select
        figures.indicator,
        figures.region_code,
        figures.year,
        figures.value,
        case figures.indicator when $energy then 1 else 2 end as choice
    from observations_in_force($as_of) as figures
    semi join counties_in_force as counties
        on figures.plan = counties.plan and figures.region_code = counties.code
    where
        figures.plan = $plan
        and figures.indicator in ($energy, $gdp)
        and figures.measure = 'level'
        and figures.span = 'year'
        and figures.basis = 'statistical'
        and figures.value > 0
),

county_count as (
    select count(*) as counties
    from counties_in_force
    where plan = $plan
),

weights as (
    select
        indicator,
        year,
        map_from_entries(list((region_code, value))) as shares
    from levels
    group by indicator, year, choice
    having
        count(distinct region_code) = (select county_count.counties from county_count)
    order by choice, year
    limit 1
),

pairs as (
    select
        city.number,
        counties.code,
        own.value is not null as own_target,
        coalesce(own.value / own.amount_factor * city.amount_factor, city.value) as value,
        city.value as city_value
    from targets_in_force as city
    inner join counties_in_force as counties on city.plan = counties.plan
    left join targets_in_force as own
        on
            city.plan = own.plan
            and city.indicator = own.indicator
            and city.rule = own.rule
            and city.target_year = own.target_year
            and counties.code = own.region_code
    where city.of_city and city.plan = $plan and city.value is not null
),

joint as (
    select
        pairs.number,
        count(*) filter (where pairs.own_target) as counties_own,
        count(*) as counties,
        sum(pairs.value order by pairs.value) filter (where pairs.own_target) as added,
        sum(pairs.value * weights.shares[pairs.code] order by pairs.code)
        / nullif(sum(weights.shares[pairs.code] order by pairs.code), 0) as weighted,
        min(pairs.value) filter (where pairs.own_target) as lowest,
        max(pairs.value) filter (where pairs.own_target) as highest
    from pairs
    left join weights on true
    group by pairs.number
    having counties_own > 0
)

select
    targets.plan,
    targets.target,
    targets.indicator,
    targets.name,
    targets.name_en,
    targets.rule,
    targets.unit,
    targets.decimals,
    targets.qualifier,
    targets.gets_warning,
    joint.counties_own,
    joint.counties,
    case
        when targets.rule = 'cumulative' then 'sum'
        when targets.gets_warning then weights.indicator
    end as weighed_by,
    case when targets.gets_warning then weights.year end as weight_year,
    case
        when targets.rule = 'cumulative' then joint.added
        when targets.gets_warning then joint.weighted
    end as counties_value,
    targets.value as city_value,
    -gap_value(targets.rule, targets.value, counties_value) as difference,
    joint.lowest,
    joint.highest
from joint
inner join targets_in_force as targets on joint.number = targets.number
left join weights on true
order by targets.number
