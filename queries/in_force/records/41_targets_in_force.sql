-- Targets in force, with their plan's and indicator's settings and a short number. An uploaded
-- county target takes rule, path, basis, clause and bodies from the city's target on the same
-- indicator (the one of its year, else the last), and replaces the pack's own row for that
-- region, indicator, rule and target year. An amount without a unit of its own (kept as %) is in
-- the indicator's unit.
-- grain: one row per target
-- units: value and stretch_value in `unit`
-- params: none; plan_versions and county_targets_in_force hold what counts
with
pack_targets as (
    select targets.*
    from targets
    semi join plan_versions as version
        on targets.plan = version.plan and targets.entry = version.entry
),

uploaded_targets as (
    select
        city.* replace (
            city.target || '@' || county.region_code || case
                when county.target_year <> city.target_year then '-' || county.target_year else ''
            end as target,
            county.region_code as region_code,
            county.value as value,
            county.stretch_value as stretch_value,
            case
                when city.rule in ('relative_reduction', 'point_reduction') then city.unit
                when county.unit in ('%', 'pp') and indicators.unit not in ('%', '‰')
                    then indicators.unit
                else coalesce(county.unit, indicators.unit)
            end as unit,
            coalesce(county.base_year, city.base_year) as base_year,
            coalesce(county.target_year, city.target_year) as target_year
        )
    from county_targets_in_force as county
    inner join pack_targets as city
        on county.plan = city.plan and county.indicator = city.indicator
    inner join indicators_in_force as indicators
        on city.plan = indicators.plan and city.indicator = indicators.indicator
    semi join plans_in_force as head
        on city.plan = head.plan and city.region_code = head.city_code
    where city.rule <> 'milestone'
    qualify row_number() over (
        partition by county.plan, county.region_code, county.indicator, county.target_year
        order by
            coalesce(city.target_year = county.target_year, false) desc,
            city.target_year desc,
            city.position asc
    ) = 1
),

chosen_targets as (
    select pack_targets.*
    from pack_targets
    anti join uploaded_targets as uploaded
        on
            pack_targets.plan = uploaded.plan
            and pack_targets.region_code = uploaded.region_code
            and pack_targets.indicator = uploaded.indicator
            and pack_targets.rule = uploaded.rule
            and pack_targets.target_year = uploaded.target_year
    union all
    select uploaded_targets.*
    from uploaded_targets
)

select
    chosen_targets.* exclude (unit_factor),
    heads.city_code,
    heads.warning_rule,
    heads.behind_pct,
    heads.on_track,
    heads.lagging,
    heads.example,
    indicators.name,
    indicators.name_en,
    indicators.unit as indicator_unit,
    target_factor(chosen_targets.rule, indicators.unit, chosen_targets.unit) as amount_factor,
    digits_in_unit(indicators.decimals, amount_factor) as decimals,
    indicators.better,
    indicators.additive,
    indicators.energy_intensity,
    indicators.min as least,
    indicators.max as most,
    chosen_targets.region_code = heads.city_code as of_city,
    indicators.energy_intensity and chosen_targets.rule = 'relative_reduction' as gets_warning,
    chosen_targets.target_year - chosen_targets.base_year as years,
    row_number() over (
        order by chosen_targets.plan, chosen_targets.position, chosen_targets.target
    )::integer as number
from chosen_targets
inner join plans_in_force as heads on chosen_targets.plan = heads.plan
inner join indicators_in_force as indicators
    on
        chosen_targets.plan = indicators.plan
        and chosen_targets.indicator = indicators.indicator
order by number
