-- Gap rows with the figures that decided each (method, section 3), or the projects whose
-- recognised tonnes made a total of the ledger: upload, file and row, region by region and year by
-- year.
-- grain: one row per row of `asked_gaps`, a temporary table of rows of marts/gaps, in its order
-- units: those of marts/gaps
-- params: $as_of ledger entry; $within_plan true leaves out years outside the plan's own
with
members as (
    select
        asked.rowid as gap_row,
        asked.plan,
        asked.indicator,
        asked.basis,
        coalesce(counties.code, asked.region_code) as region_code,
        coalesce(counties.position, 0) as position,
        -- counties that are summed may report differently: a running total goes before its years
        unnest(case
            when asked.rule = 'milestone' then ['level']
            when asked.summed then ['running_total', 'level']
            when
                asked.rule = 'cumulative'
                or asked.measure in ('cumulative_change', 'running_total', 'annual_change')
                then [asked.measure]
            else ['level']
        end) as measure,
        asked.rule,
        asked.base_year,
        asked.period,
        asked.done_year
    from asked_gaps as asked
    left join counties_in_force as counties
        on case when asked.summed then asked.plan end = counties.plan
    where not asked.from_ledger and asked.period is not null
),

wanted as (
    select
        gap_row,
        plan,
        indicator,
        basis,
        region_code,
        position,
        measure,
        case when measure = 'cumulative_change' then base_year else 0 end as since,
        unnest(list_distinct(case
            when rule = 'milestone' then [done_year, period]
            when measure in ('cumulative_change', 'running_total') then [period]
            when measure = 'annual_change' or rule = 'cumulative'
                then range(base_year + 1, period + 1)
            else [base_year, period]
        end)) as year
    from members
),

found as (
    select
        wanted.gap_row,
        wanted.position,
        wanted.year,
        wanted.measure,
        figures.entry as upload,
        figures.file,
        figures.row
    from observations_in_force($as_of) as figures
    inner join wanted
        on
            figures.plan = wanted.plan
            and figures.region_code = wanted.region_code
            and figures.indicator = wanted.indicator
            and figures.basis = wanted.basis
            and figures.measure = wanted.measure
            and coalesce(figures.base_year, 0) = wanted.since
            and figures.year = wanted.year
    where figures.span = 'year' and figures.value is not null
),

totalled as (
    select
        gap_row,
        position
    from found
    where measure = 'running_total'
),

deciding as (
    select
        found.gap_row,
        -- sorted as a whole: an ordered list a group takes five times as long
        list_sort(list({
            'position': found.position,
            'year': found.year,
            'upload': found.upload,
            'file': found.file,
            'row': found.row
        })) as figures
    from found
    anti join totalled
        on
            found.gap_row = totalled.gap_row
            and found.position = totalled.position
            and found.measure <> 'running_total'
    group by found.gap_row
),

counted as (
    select
        asked.rowid as gap_row,
        list(
            { 'upload': projects.entry, 'file': projects.file, 'row': projects.row }
            order by projects.project, projects.pollutant, projects.year
        ) as sources
    from asked_gaps as asked
    inner join plans_in_force as heads on asked.plan = heads.plan
    inner join projects_in_force as projects
        on
            asked.plan = projects.plan
            and asked.indicator = projects.indicator
            and asked.region_code in (projects.region_code, heads.city_code)
            and asked.period >= projects.year
    where asked.from_ledger and projects.standing = 'counted'
    group by asked.rowid
)

select
    asked.*,
    coalesce(
        list_transform(
            deciding.figures,
            lambda figure: {
                'upload': struct_extract(figure, 'upload'),
                'file': struct_extract(figure, 'file'),
                'row': struct_extract(figure, 'row')
            }
        ),
        counted.sources,
        []
    ) as sources
from asked_gaps as asked
left join deciding on asked.rowid = deciding.gap_row
left join counted on asked.rowid = counted.gap_row
left join plans_in_force as heads on asked.plan = heads.plan
where
    not coalesce($within_plan, false)
    or (asked.period > heads.base_year and asked.period <= heads.end_year)
order by asked.rowid
