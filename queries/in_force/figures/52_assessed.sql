-- Which target is looked at for which region: each target's own region, and every region that
-- reported the indicator of a city's target (or has recognised tonnes in the ledger that count
-- towards it) and has no such target of its own.
-- grain: one row per region and target
-- units: none
-- params: none; reporters, ledger_totals and targets_in_force hold what counts
with
reached as (
    select
        plan,
        indicator,
        region_code
    from reporters
    union
    select
        plan,
        indicator,
        region_code
    from ledger_totals
    where total_t > 0
),

own as (
    select
        number,
        region_code,
        true as own_target
    from targets_in_force
),

of_the_city as (
    select
        city.number,
        reached.region_code,
        false as own_target
    from targets_in_force as city
    inner join reached
        on city.plan = reached.plan and city.indicator = reached.indicator
    anti join targets_in_force as own_targets
        on
            city.plan = own_targets.plan
            and city.indicator = own_targets.indicator
            and city.rule = own_targets.rule
            and city.target_year = own_targets.target_year
            and reached.region_code = own_targets.region_code
    where city.of_city
)

select
    own.region_code,
    own.number,
    own.own_target
from own
union all
select
    of_the_city.region_code,
    of_the_city.number,
    of_the_city.own_target
from of_the_city
order by region_code, number
