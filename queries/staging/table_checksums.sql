-- How much every table holds, and a sum that differs where a single value does: two stores hold
-- the same where both agree.
-- grain: one row per table of the ledger
-- units: row_count in rows; checksum is the sum of 64-bit hashes of the rows, as text
-- params: none
select
    'ledger' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(ledger)), 0)::varchar as checksum
from ledger
union all
select
    'uploads' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(uploads)), 0)::varchar as checksum
from uploads
union all
select
    'files' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(files)), 0)::varchar as checksum
from files
union all
select
    'observations' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(observations)), 0)::varchar as checksum
from observations
union all
select
    'repeats' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(repeats)), 0)::varchar as checksum
from repeats
union all
select
    'records' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(records)), 0)::varchar as checksum
from records
union all
select
    'plans' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(plans)), 0)::varchar as checksum
from plans
union all
select
    'targets' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(targets)), 0)::varchar as checksum
from targets
union all
select
    'indicators' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(indicators)), 0)::varchar as checksum
from indicators
union all
select
    'regions' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(regions)), 0)::varchar as checksum
from regions
union all
select
    'bodies' as table_name,
    count(*) as row_count,
    coalesce(sum(hash(bodies)), 0)::varchar as checksum
from bodies
order by table_name
