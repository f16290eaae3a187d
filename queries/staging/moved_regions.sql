-- The regions whose gaps figures can move: their own, and each one's city where its total is summed
-- over its counties; with the regions that these gaps are reckoned from.
-- grain: one row
-- units: none
-- params: $plans, $regions, $indicators lists of one length: what was touched, place by place
with
touched as (
    select
        unnest($plans) as plan,
        unnest($regions) as region_code,
        unnest($indicators) as indicator
),

moved as (
    select region_code
    from touched
    union
    select targets.city_code as region_code
    from touched
    inner join targets_in_force as targets
        on touched.plan = targets.plan and touched.indicator = targets.indicator
    where targets.of_city and targets.rule = 'cumulative'
),

needed as (
    select region_code
    from moved
    union
    select code as region_code
    from counties_in_force
    where city_code in (select moved.region_code from moved)
)

select
    (select coalesce(list(region_code order by region_code), []) from moved) as region_codes,
    (select coalesce(list(region_code order by region_code), []) from needed) as read_codes
