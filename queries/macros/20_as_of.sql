-- The store as it stood after ledger entry `as_of_entry`: table macros over the append-only tables.
-- grain: named at each macro
-- units: none
-- params: as_of_entry, a ledger entry; later entries are not seen

-- One row per plan: the load of its pack that is in force.
create or replace macro plan_versions(as_of_entry) as table (
    select
        plan,
        max(entry) as entry
    from ledger
    where kind = 'plan_load' and entry <= as_of_entry
    group by plan
);

-- One row per plan.
create or replace macro plans_in_force(as_of_entry) as table (
    select plans.*
    from plans
    semi join plan_versions(as_of_entry) as version
        on plans.plan = version.plan and plans.entry = version.entry
);

-- One row per plan and indicator.
create or replace macro indicators_in_force(as_of_entry) as table (
    select indicators.*
    from indicators
    semi join plan_versions(as_of_entry) as version
        on indicators.plan = version.plan and indicators.entry = version.entry
);

-- One row per plan and region.
create or replace macro regions_in_force(as_of_entry) as table (
    select regions.*
    from regions
    semi join plan_versions(as_of_entry) as version
        on regions.plan = version.plan and regions.entry = version.entry
);

-- One row per plan and body.
create or replace macro bodies_in_force(as_of_entry) as table (
    select bodies.*
    from bodies
    semi join plan_versions(as_of_entry) as version
        on bodies.plan = version.plan and bodies.entry = version.entry
);

-- One row per retracted upload: its latest word is a retraction.
create or replace macro uploads_retracted(as_of_entry) as table (
    select
        subject as entry,
        max(entry) as retract_entry,
        arg_max(recorded_at, entry) as retracted_at
    from ledger
    where kind in ('retract', 'reinstate') and entry <= as_of_entry
    group by subject
    having arg_max(kind, entry) = 'retract'
);

-- One row per upload that counts.
create or replace macro uploads_in_force(as_of_entry) as table (
    select uploads.*
    from uploads
    anti join uploads_retracted(as_of_entry) as retracted on uploads.entry = retracted.entry
    where uploads.entry <= as_of_entry
);

-- One row per figure key whose key was uploaded more than once.
create or replace macro figures_contested(as_of_entry) as table (
    select distinct
        plan,
        region_code,
        indicator,
        period,
        measure,
        basis,
        coalesce(base_year, 0) as base_year
    from observations
    where prior and entry <= as_of_entry
);

-- One row per figure in force: the latest upload that is not retracted. A key uploaded only
-- once needs no search, and that is nearly all of them.
create or replace macro observations_in_force(as_of_entry) as table (
    select observations.*
    from observations
    semi join uploads_in_force(as_of_entry) as upload on observations.entry = upload.entry
    anti join figures_contested(as_of_entry) as contested
        on
            observations.plan = contested.plan
            and observations.region_code = contested.region_code
            and observations.indicator = contested.indicator
            and observations.period = contested.period
            and observations.measure = contested.measure
            and observations.basis = contested.basis
            and coalesce(observations.base_year, 0) = contested.base_year
    union all
    select observations.*
    from observations
    semi join uploads_in_force(as_of_entry) as upload on observations.entry = upload.entry
    semi join figures_contested(as_of_entry) as contested
        on
            observations.plan = contested.plan
            and observations.region_code = contested.region_code
            and observations.indicator = contested.indicator
            and observations.period = contested.period
            and observations.measure = contested.measure
            and observations.basis = contested.basis
            and coalesce(observations.base_year, 0) = contested.base_year
    qualify row_number() over (
        partition by
            observations.plan,
            observations.region_code,
            observations.indicator,
            observations.period,
            observations.measure,
            observations.basis,
            observations.base_year
        order by observations.entry desc
    ) = 1
);

-- One row per plan, table and key: the latest record not retracted.
create or replace macro records_in_force(as_of_entry) as table (
    select records.*
    from records
    semi join uploads_in_force(as_of_entry) as upload on records.entry = upload.entry
    qualify row_number() over (
        partition by records.plan, records.table_name, records.key
        order by records.entry desc
    ) = 1
);

-- One row per uploaded county target; `data` is the record of table `county_targets`.
create or replace macro county_targets_in_force(as_of_entry) as table (
    select
        plan,
        data ->> 'region_code' as region_code,
        data ->> 'indicator' as indicator,
        try_cast(data ->> 'value' as double) as value,
        try_cast(data ->> 'stretch_value' as double) as stretch_value,
        data ->> 'unit' as unit,
        coalesce(try_cast(data ->> 'unit_factor' as double), 1) as unit_factor,
        try_cast(data ->> 'base_year' as smallint) as base_year,
        try_cast(data ->> 'target_year' as smallint) as target_year
    from records_in_force(as_of_entry)
    where table_name = 'county_targets'
);

-- One row per target. An uploaded county target takes rule, path, basis, clause and bodies from
-- the city's target on the same indicator (the one of its year, else the last), and replaces
-- the pack's own row for that region, indicator, rule and target year.
create or replace macro targets_in_force(as_of_entry) as table (
    with pack_targets as (
        select targets.*
        from targets
        semi join plan_versions(as_of_entry) as version
            on targets.plan = version.plan and targets.entry = version.entry
    ),

    uploaded_targets as (
        select
            city.* replace (
                city.target || '@' || county.region_code as target,
                county.region_code as region_code,
                county.value as value,
                county.stretch_value as stretch_value,
                coalesce(county.unit, city.unit) as unit,
                county.unit_factor as unit_factor,
                coalesce(county.base_year, city.base_year) as base_year,
                coalesce(county.target_year, city.target_year) as target_year
            )
        from county_targets_in_force(as_of_entry) as county
        inner join pack_targets as city
            on county.plan = city.plan and county.indicator = city.indicator
        semi join plans_in_force(as_of_entry) as head
            on city.plan = head.plan and city.region_code = head.city_code
        where city.rule <> 'milestone'
        qualify row_number() over (
            partition by county.plan, county.region_code, county.indicator, county.target_year
            order by
                coalesce(city.target_year = county.target_year, false) desc,
                city.target_year desc
        ) = 1
    )

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
);
