-- The register of the plan's tasks: what it says of a task, and the last progress reported. A
-- body that uploads progress need not repeat clause and bodies: what is blank keeps its value.
-- grain: one row per plan and measure
-- units: progress_pct in percent
-- params: $as_of ledger entry; later entries are not seen
with
reported as (
    select
        records.plan,
        records.entry,
        records.file,
        records.row,
        records.data ->> 'measure' as measure,
        records.data ->> 'clause' as clause,
        records.data ->> 'title' as title,
        records.data ->> 'title_en' as title_en,
        try_cast(records.data -> 'lead_bodies' as varchar[]) as lead_bodies,
        try_cast(records.data -> 'bodies' as varchar[]) as bodies,
        try_cast(records.data ->> 'progress_pct' as double) as progress_pct,
        records.data ->> 'evidence' as evidence,
        try_cast(records.data ->> 'date' as date) as date
    from records
    semi join uploads_in_force as upload on records.entry = upload.entry
    where records.table_name = 'measures' and records.entry <= $as_of
)

select
    plan,
    measure,
    arg_max(clause, entry) filter (where clause is not null) as clause,
    arg_min(title, entry) as title,
    arg_max(title_en, entry) filter (where title_en is not null) as title_en,
    coalesce(arg_max(lead_bodies, entry) filter (where lead_bodies is not null), [])
        as lead_bodies,
    coalesce(arg_max(bodies, entry) filter (where bodies is not null), []) as bodies,
    arg_max(progress_pct, entry) filter (where progress_pct is not null) as progress_pct,
    arg_max(evidence, entry) filter (where progress_pct is not null) as evidence,
    arg_max(date, entry) filter (where progress_pct is not null) as date,
    arg_max(file, entry) filter (where progress_pct is not null) as file,
    arg_max(row, entry) filter (where progress_pct is not null) as row,
    max(entry) filter (where progress_pct is not null) as upload,
    min(entry * 1000000 + row) as position
from reported
group by plan, measure
order by plan, position
