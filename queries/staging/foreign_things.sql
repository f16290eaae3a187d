-- Everything in the database `store` that is no table of ours: views, macros, further schemas and
-- tables, types, sequences, indexes, columns that nobody knows, columns with expressions.
-- grain: one row per thing
-- units: none
-- params: $tables names of our tables; $columns names of our columns, as table.column
select
    'view' as kind,
    view_name as "name"
from duckdb_views()
where database_name = 'store' and not internal
union all
select
    'macro' as kind,
    function_name as "name"
from duckdb_functions()
where database_name = 'store' and not internal
union all
select
    'schema' as kind,
    schema_name as "name"
from duckdb_schemas()
where database_name = 'store' and not internal and schema_name <> 'main'
union all
select
    'table' as kind,
    table_name as "name"
from duckdb_tables()
where
    database_name = 'store'
    and not internal
    and not (schema_name = 'main' and list_contains($tables, table_name))
union all
select
    'type' as kind,
    type_name as "name"
from duckdb_types()
where database_name = 'store' and not internal
union all
select
    'sequence' as kind,
    sequence_name as "name"
from duckdb_sequences()
where database_name = 'store'
union all
select
    'index' as kind,
    index_name as "name"
from duckdb_indexes()
where database_name = 'store'
union all
select
    'constraint' as kind,
    table_name as "name"
from duckdb_constraints()
where database_name = 'store' and constraint_type <> 'NOT NULL'
union all
select
    'column' as kind,
    table_name || '.' || column_name as "name"
from duckdb_columns()
where
    database_name = 'store'
    and not internal
    and (
        column_default is not null
        or (
            list_contains($tables, table_name)
            and not list_contains($columns, table_name || '.' || column_name)
        )
    )
order by kind, "name"
