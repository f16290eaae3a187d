-- What a high-energy project counts as, by the words that its ledger uses.
-- grain: none (scalar macro)
-- units: none
-- params: stage and disposal as they are written; `term_code` knows their words

-- What a high-energy project counts as. A stop goes before the stage; a word that means nothing
-- known, or no stage at all, counts as nothing but `unknown`.
create or replace macro high_energy_standing(stage, disposal) as (
    case
        when term_code('stage', stage) in ('closed', 'withdrawn') then 'stopped'
        when term_code('disposal', disposal) in ('stop', 'closed', 'withdrawn') then 'stopped'
        when disposal is not null and term_code('disposal', disposal) is null then 'unknown'
        when term_code('stage', stage) = 'existing' then 'standing'
        when term_code('stage', stage) in ('proposed', 'building') then 'coming'
        else 'unknown'
    end
);
