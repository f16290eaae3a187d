-- The annual evaluation of counties under a scheme: how each point came about. `gap_rows` are gap
-- rows of the scheme's indicator up to the year evaluated.
-- grain: one row per plan and county
-- units: changes and completion in percent, points as points
-- params: $year evaluated; $scheme as JSON: steps, bonus, items, classes, strict
with
settings as (
    select from_json(
        $scheme::json,
        '{"steps": [{"at_least": "DOUBLE", "points": "DOUBLE"}],
          "bonus": {"step_pct": "DOUBLE", "points": "DOUBLE", "most": "DOUBLE"},
          "items": [{"item": "VARCHAR", "points": "DOUBLE"}],
          "classes": [{"at_least": "DOUBLE", "class": "VARCHAR"}],
          "strict": "BOOLEAN"}'
    ) as scheme
),

items as (
    select
        unnest(settings.scheme.items).item as item,
        unnest(settings.scheme.items).points as most
    from settings
),

awarded as (
    select
        records.plan,
        records.data ->> 'region_code' as region_code,
        records.data ->> 'item' as item,
        try_cast(records.data ->> 'points' as double) as points,
        records.data ->> 'evidence' as evidence
    from records_in_force as records
    where
        records.table_name = 'evaluation_points'
        and try_cast(records.data ->> 'year' as integer) = $year
),

measured as (
    select
        gap_rows.plan,
        gap_rows.region_code,
        sum(least(awarded.points, items.most) order by items.item) filter (
            where awarded.points is not null
        ) as item_points,
        list(items.item order by items.item) filter (where awarded.points is null)
            as items_missing,
        list({
            'item': items.item,
            'points': least(awarded.points, items.most),
            'awarded': awarded.points,
            'most': items.most,
            'evidence': awarded.evidence
        } order by items.item) filter (where awarded.points is not null) as items_awarded
    from gap_rows
    cross join items
    left join awarded
        on
            gap_rows.plan = awarded.plan
            and gap_rows.region_code = awarded.region_code
            and items.item = awarded.item
    group by gap_rows.plan, gap_rows.region_code
),

reached as (
    select
        gap_rows.plan,
        gap_rows.region_code,
        gap_rows.target_value,
        gap_rows.own_target,
        gap_rows.region,
        gap_rows.region_en,
        gap_rows.target,
        gap_rows.example,
        case when gap_rows.period = $year then gap_rows.change_pct end as change_pct,
        compound_share(gap_rows.target_value, 1, gap_rows.target_year - gap_rows.base_year)
            as annual_rate_pct
    from gap_rows
    semi join counties_in_force as counties
        on gap_rows.plan = counties.plan and gap_rows.region_code = counties.code
),

completed as (
    select
        reached.*,
        finite(annual_completion_pct(reached.change_pct, reached.annual_rate_pct))
            as completion_pct
    from reached
),

pointed as (
    select
        completed.*,
        step_points(settings.scheme.steps, completed.completion_pct) as base_points,
        step_reached(settings.scheme.steps, completed.completion_pct) as step_pct,
        bonus_points(
            completed.completion_pct,
            settings.scheme.bonus.step_pct,
            settings.scheme.bonus.points,
            settings.scheme.bonus.most
        ) as extra_points,
        reaches(completed.completion_pct, 100) as target_met,
        coalesce(measured.item_points, 0) as item_points,
        coalesce(measured.items_missing, []) as items_missing,
        coalesce(measured.items_awarded, []) as items_awarded,
        settings.scheme
    from completed
    cross join settings
    left join measured
        on completed.plan = measured.plan and completed.region_code = measured.region_code
),

summed as (
    select
        *,
        coalesce(base_points + extra_points, 0) + item_points as points_so_far,
        case
            when len(items_missing) = 0 then base_points + extra_points + item_points
        end as points
    from pointed
)

select
    summed.plan,
    $year::integer as year,
    summed.region_code,
    summed.region,
    summed.region_en,
    summed.target,
    summed.target_value,
    summed.own_target,
    summed.change_pct,
    summed.annual_rate_pct,
    summed.completion_pct,
    summed.target_met,
    summed.step_pct,
    summed.base_points,
    summed.extra_points,
    summed.base_points + summed.extra_points as target_points,
    summed.item_points,
    summed.items_missing,
    summed.items_awarded,
    summed.points_so_far,
    summed.points,
    evaluation_class(summed.scheme.classes, summed.points, summed.target_met, summed.scheme.strict)
        as class,
    summed.example
from summed
left join regions_in_force as places
    on summed.plan = places.plan and summed.region_code = places.code
order by summed.plan, places.position, summed.region_code
