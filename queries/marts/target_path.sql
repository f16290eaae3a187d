-- The path to one target: what each year asks for.
-- grain: one row per year from the base year to the target year
-- units: path_value in the target's unit
-- params: $rule, $path, $goal, $base_value, $base_year, $target_year as the gap row states them
select
    years.year,
    path_value(
        $rule::varchar,
        $path::varchar,
        $goal::double,
        $base_value::double,
        base_satisfies($rule::varchar, $goal::double, $base_value::double),
        years.year - $base_year::integer,
        $target_year::integer - $base_year::integer
    ) as path_value
from range($base_year::bigint, $target_year::bigint + 1) as years (year)
order by years.year
