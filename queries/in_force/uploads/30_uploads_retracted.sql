-- Uploads whose latest word is a retraction.
-- grain: one row per retracted upload
-- units: none
-- params: $as_of ledger entry; later entries are not seen
select
    subject as entry,
    max(entry) as retract_entry,
    arg_max(recorded_at, entry) as retracted_at
from ledger
where kind in ('retract', 'reinstate') and entry <= $as_of
group by subject
having arg_max(kind, entry) = 'retract'
order by subject
