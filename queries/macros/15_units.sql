-- How a target's unit stands to its indicator's. The factor between two units comes from the
-- library of units, as the function `unit_factor`; no query types one.
-- grain: none (scalar macros)
-- units: factor = what a value in the indicator's unit is multiplied by
-- params: rule of the target, units as they are written

-- What turns a figure in the indicator's unit into the target's; cuts in percent need nothing.
create or replace macro target_factor(rule, indicator_unit, target_unit) as (
    case
        when rule in ('relative_reduction', 'milestone') then 1
        when rule = 'point_reduction' then coalesce(unit_factor(indicator_unit, '%'), 1)
        else coalesce(unit_factor(indicator_unit, target_unit), 1)
    end
);

-- Digits after the point that a figure keeps in a unit so many times as large.
create or replace macro digits_in_unit(digits, factor) as (
    greatest(digits - round(log10(factor))::integer, 0)
);
