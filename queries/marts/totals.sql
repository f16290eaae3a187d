-- How much the store holds.
-- grain: one row
-- units: counts of targets and of figures in force
-- params: $as_of ledger entry
select
    (select count(*) from targets_in_force) as targets,
    (select count(*) from observations_in_force($as_of)) as observations
order by targets
