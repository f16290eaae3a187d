-- Each figure of an upload as it stands while the upload counts and while it does not: what
-- retracting it leaves, what reinstating it replaces.
-- grain: one row per shown figure of the upload, at least one; the counts of all stand on each
-- units: with_value and without_value in `unit`; counts of figures
-- params: $as_of ledger entry; $upload upload entry; $shown figures at most, after $skipped
with
standing as (
    select
        observations.rowid as place,
        observations.*
    from observations
    semi join observations as own
        on
            own.entry = $upload
            and observations.plan = own.plan
            and observations.region_code = own.region_code
            and observations.indicator = own.indicator
            and observations.period = own.period
            and observations.measure = own.measure
            and observations.basis = own.basis
            and coalesce(observations.base_year, 0) = coalesce(own.base_year, 0)
    where
        observations.entry <= $as_of
        and observations.entry not in (
            select retracted.entry
            from uploads_retracted as retracted
            where retracted.entry <> $upload
        )
),

compared as (
    select
        plan,
        region_code,
        indicator,
        period,
        measure,
        basis,
        base_year,
        any_value(year) as year,
        any_value(end_month) as end_month,
        arg_max(place, entry) as with_place,
        arg_max(place, entry) filter (where entry <> $upload) as without_place,
        case
            when max(entry) > $upload then 'later'
            when min(entry) < $upload then 'earlier'
            else 'only'
        end as other
    from standing
    group by plan, region_code, indicator, period, measure, basis, base_year
),

counted as (
    select
        count(*) filter (where other = 'earlier') as earlier_count,
        count(*) filter (where other = 'only') as only_count,
        count(*) filter (where other = 'later') as later_count
    from compared
),

listed as (
    select
        *,
        list_position(['earlier', 'only', 'later'], other) as rank
    from compared
    order by
        rank asc, region_code asc, indicator asc, year asc, end_month asc, period asc,
        measure asc, basis asc, base_year asc
    limit $shown offset $skipped
)

select
    counted.earlier_count,
    counted.only_count,
    counted.later_count,
    listed.other,
    listed.region_code,
    regions.name as region,
    regions.name_en as region_en,
    listed.indicator,
    indicators.name,
    indicators.name_en,
    listed.period,
    listed.measure,
    listed.basis,
    listed.base_year,
    if(ends_with(listed.measure, '_change'), '%', indicators.unit) as unit,
    including.value as with_value,
    including.reason as with_reason,
    including.qualifier as with_qualifier,
    including.entry as with_upload,
    with_ledger.who as with_by,
    lacking.value as without_value,
    lacking.reason as without_reason,
    lacking.qualifier as without_qualifier,
    lacking.entry as without_upload,
    without_ledger.who as without_by
from counted
left join listed on true
left join observations as including on listed.with_place = including.rowid
left join observations as lacking on listed.without_place = lacking.rowid
left join regions_in_force as regions
    on listed.plan = regions.plan and listed.region_code = regions.code
left join indicators_in_force as indicators
    on listed.plan = indicators.plan and listed.indicator = indicators.indicator
left join ledger as with_ledger on including.entry = with_ledger.entry
left join ledger as without_ledger on lacking.entry = without_ledger.entry
order by
    listed.rank, listed.region_code, listed.indicator, listed.year, listed.end_month,
    listed.period, listed.measure, listed.basis, listed.base_year
