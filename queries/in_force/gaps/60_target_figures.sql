-- The figures that targets are reckoned from: yearly figures in force, totals of the ledger of
-- projects, and for a city's sums those of its counties.
-- grain: one row per target, region looked at, region that reported (`member`: another one only in
--   a city's sum), measure and year
-- units: value in the target's unit (changes in %); lean as macro `leaning`
-- params: $as_of ledger entry; $region_codes optional list of regions, with $read_codes those and
--   the counties that their totals are summed over
-- `last_year`: the last year up to which a sum counts: from the next on the city has its own.
with
wanted as (
    select
        number,
        plan,
        indicator,
        region_code,
        city_code,
        of_city,
        rule,
        basis,
        amount_factor,
        base_year,
        of_city and rule = 'cumulative' as sums,
        unit_factor('吨', unit) as per_tonne
    from targets_in_force
),

reported as (
    select
        wanted.number,
        figures.region_code,
        figures.measure,
        figures.year,
        case
            when figures.measure in ('level', 'running_total')
                then figures.value * wanted.amount_factor
            else figures.value
        end as value,
        leaning(figures.qualifier) as lean
    from observations_in_force($as_of) as figures
    inner join wanted
        on
            figures.plan = wanted.plan
            and figures.indicator = wanted.indicator
            and figures.basis = wanted.basis
    where
        figures.span = 'year'
        and figures.value is not null
        and (
            $region_codes is null
            -- bounds let the scan skip what lies outside; the list alone would not
            or (
                figures.region_code >= list_min($read_codes)
                and figures.region_code <= list_max($read_codes)
                and figures.region_code in $read_codes
                and (wanted.sums or figures.region_code in $region_codes)
            )
        )
        and (wanted.of_city or figures.region_code = wanted.region_code)
        and (wanted.base_year is null or figures.year >= wanted.base_year)
        and (figures.measure <> 'cumulative_change' or figures.base_year = wanted.base_year)
),

own_years as (
    select
        reported.number,
        min(reported.year) as first_year
    from reported
    inner join wanted
        on reported.number = wanted.number and reported.region_code = wanted.city_code
    where wanted.sums
    group by reported.number
)

select
    number,
    region_code,
    region_code as member,
    measure,
    year,
    value,
    lean,
    null::integer as last_year
from reported
where $region_codes is null or region_code in $region_codes
union all
select
    wanted.number,
    totals.region_code,
    totals.region_code as member,
    'ledger_total' as measure,
    totals.year,
    totals.total_t * wanted.per_tonne as value,
    0 as lean,
    null::integer as last_year
from ledger_totals as totals
inner join wanted on totals.plan = wanted.plan and totals.indicator = wanted.indicator
where
    wanted.rule = 'cumulative'
    and totals.total_t > 0
    and wanted.per_tonne is not null
    and ($region_codes is null or totals.region_code in $region_codes)
    and (wanted.of_city or totals.region_code = wanted.region_code)
union all
select
    wanted.number,
    wanted.city_code as region_code,
    reported.region_code as member,
    reported.measure,
    reported.year,
    reported.value,
    reported.lean,
    own_years.first_year - 1 as last_year
from reported
inner join wanted on reported.number = wanted.number
semi join counties_in_force as counties
    on wanted.plan = counties.plan and reported.region_code = counties.code
left join own_years on reported.number = own_years.number
where
    wanted.sums
    and reported.year < coalesce(own_years.first_year, 9999)
    and ($region_codes is null or wanted.city_code in $region_codes)
