-- Rows of uploaded tables: what they are about, and how one follows another.
-- grain: none (scalar macros)
-- units: none
-- params: data is a row as JSON text, settings the plan's settings as JSON text

-- What a row of an uploaded table is about, apart from year or date: its project, unit or task;
-- null where the table has no such thing. It belongs to the region that first reported it.
create or replace macro record_subject(table_name, data) as (
    case table_name
        when 'projects' then json_extract_string(data, '$.project')
        when 'high_energy_projects' then json_extract_string(data, '$.project')
        when 'energy_users' then json_extract_string(data, '$.unit')
        when 'measures' then json_extract_string(data, '$.measure')
    end
);

-- A row as it stands once a later one with the same key has come: the later one, but for columns
-- that its sender may not set (named under `keeps`), which stay as they were.
create or replace macro record_after(earlier, later) as (
    case
        when json_extract(later, '$.keeps') is null then later
        else json_merge_patch(json_merge_patch(json_object(), earlier), later)::varchar
    end
);

-- The indicator that a pollutant's abatement counts for: the plan's own word for it, else its name.
create or replace macro abatement_indicator(settings, pollutant) as (
    coalesce(
        json_extract_string(settings::json, '$.abatement.' || pollutant),
        case pollutant when 'nh3_n' then 'ammonia' else pollutant end || '-abatement'
    )
);
