-- Each figure of an upload before and after it is retracted, or reinstated.
-- grain: one row per shown figure of the upload, at least one; the counts of all stand on each
-- units: before_value and after_value in `unit`; counts of figures
-- params: $as_of ledger entry; $upload upload entry; $shown figures at most, after $skipped;
--   $retracts true: the upload counts before and not after, false: the other way round
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
        if($retracts, with_place, without_place) as before_place,
        if($retracts, without_place, with_place) as after_place,
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
    before.value as before_value,
    before.reason as before_reason,
    before.qualifier as before_qualifier,
    before.entry as before_upload,
    before_ledger.who as before_by,
    after.value as after_value,
    after.reason as after_reason,
    after.qualifier as after_qualifier,
    after.entry as after_upload,
    after_ledger.who as after_by
from counted
left join listed on true
left join observations as before on listed.before_place = before.rowid
left join observations as after on listed.after_place = after.rowid
left join regions_in_force as regions
    on listed.plan = regions.plan and listed.region_code = regions.code
left join indicators_in_force as indicators
    on listed.plan = indicators.plan and listed.indicator = indicators.indicator
left join ledger as before_ledger on before.entry = before_ledger.entry
left join ledger as after_ledger on after.entry = after_ledger.entry
order by
    listed.rank, listed.region_code, listed.indicator, listed.year, listed.end_month,
    listed.period, listed.measure, listed.basis, listed.base_year
