-- The latest year-to-date change of each year, of indicators that get a warning level: up to
-- the latest month, or the first quarter, which is a year to date as well.
-- grain: one row per region, plan, indicator, basis and year
-- units: change_pct in percent
-- params: $as_of ledger entry; later entries are not seen; $region_codes optional list of regions
select
    plan,
    region_code,
    indicator,
    basis,
    year,
    arg_max(value, end_month) as change_pct,
    arg_max(period, end_month) as period
from observations_in_force($as_of)
where
    value is not null
    and measure = 'annual_change'
    and (span = 'ytd' or (span = 'quarter' and end_month = 3))
    and indicator in (
        select targets_in_force.indicator
        from targets_in_force
        where targets_in_force.gets_warning
    )
    and (
        $region_codes is null
        or (
            region_code >= list_min($region_codes)
            and region_code <= list_max($region_codes)
            and region_code in $region_codes
        )
    )
group by plan, region_code, indicator, basis, year
order by region_code, plan, indicator, basis, year
