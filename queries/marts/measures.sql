-- The register of measures: each task with its clause, sector, bodies in the pack's spelling, and
-- its last reported progress against the share of the plan's years that had gone by then.
-- grain: one row per plan and measure
-- units: progress_pct and time_pct in percent
-- params: $plan, $clause, $body optional filters; a body leads or supports
with
spellings as (
    select
        plan,
        body,
        unnest(list_distinct(list_concat([body, name], coalesce(aliases, [])))) as written
    from bodies_in_force
),

named as (
    select
        measures.plan,
        measures.measure,
        named_bodies.leads,
        named_bodies.place,
        coalesce(spellings.body, named_bodies.written) as body,
        spellings.body is null as unknown
    from measures_in_force as measures
    cross join
        lateral (
            select
                unnest(measures.lead_bodies) as written,
                generate_subscripts(measures.lead_bodies, 1) as place,
                true as leads
            union all
            select
                unnest(measures.bodies) as written,
                generate_subscripts(measures.bodies, 1) as place,
                false as leads
        ) as named_bodies
    left join spellings
        on measures.plan = spellings.plan and named_bodies.written = spellings.written
),

listed as (
    select
        plan,
        measure,
        list(body order by place) filter (where leads) as lead_bodies,
        list(body order by place) filter (where not leads) as bodies,
        list(body order by place) filter (where unknown) as unknown_bodies
    from named
    group by plan, measure
),

sectors as (
    select
        plan,
        clause,
        mode(sector) as sector
    from targets_in_force
    group by plan, clause
),

timed as (
    select
        measures.*,
        case
            when measures.date is not null then least(greatest(
                date_diff('day', make_date(heads.base_year + 1, 1, 1), measures.date)
                / date_diff(
                    'day', make_date(heads.base_year + 1, 1, 1), make_date(heads.end_year + 1, 1, 1)
                ) * 100,
                0
            ), 100)
        end as time_pct,
        heads.example
    from measures_in_force as measures
    inner join plans_in_force as heads on measures.plan = heads.plan
)

select
    timed.plan,
    timed.measure,
    timed.clause,
    coalesce(sectors.sector, 'citywide') as sector,
    timed.title,
    timed.title_en,
    coalesce(listed.lead_bodies, []) as lead_bodies,
    coalesce(listed.bodies, []) as bodies,
    coalesce(listed.unknown_bodies, []) as unknown_bodies,
    timed.progress_pct,
    timed.time_pct,
    measure_status(timed.progress_pct, timed.time_pct) as status,
    timed.evidence,
    timed.date,
    timed.upload,
    timed.file,
    timed.row,
    timed.example
from timed
left join listed on timed.plan = listed.plan and timed.measure = listed.measure
left join sectors on timed.plan = sectors.plan and timed.clause = sectors.clause
where
    ($plan is null or timed.plan = $plan)
    and ($clause is null or timed.clause = $clause)
    and (
        $body is null
        or list_contains(coalesce(listed.lead_bodies, []), $body)
        or list_contains(coalesce(listed.bodies, []), $body)
    )
order by timed.plan, timed.position
