-- Formulas of the plan's own machinery: evaluation points, deviations, turns of levels.
-- grain: none (scalar macros)
-- units: percent values 0-100, points as points
-- params: steps is a list of {at_least, points}, completion in percent

-- How far the year's own target was reached, in percent.
create or replace macro annual_completion_pct(change_pct, annual_rate_pct) as (
    -change_pct / nullif(annual_rate_pct, 0) * 100
);

-- Points of the highest step that was reached; 0 below the lowest one.
create or replace macro step_points(steps, completion) as (
    case
        when completion is null then null
        else coalesce(
            list_max([
                step.points for step in steps
                if reaches(completion, step.at_least)
            ]),
            0
        )
    end
);

-- The floor of the highest step that was reached; null below the lowest one.
create or replace macro step_reached(steps, completion) as (
    list_max([step.at_least for step in steps if reaches(completion, step.at_least)])
);

-- How many full steps lie between a floor and what was reached.
create or replace macro full_steps(reached, floor_value, step) as (
    floor((reached - floor_value + tolerance(reached, floor_value)) / nullif(step, 0))
);

-- Extra points: so many for each full step over 100 percent, up to a limit.
create or replace macro bonus_points(completion, step_pct, step_bonus, most) as (
    case
        when completion is null then null
        when not exceeds(completion, 100) then 0
        else least(full_steps(completion, 100, step_pct) * step_bonus, most)
    end
);

-- How far a user's energy is off its target, in percent; positive means over.
create or replace macro deviation_pct(energy, target) as (
    (energy / nullif(target, 0) - 1) * 100
);

-- How a user's year stands. Silence is a failing only where a report was due and some came.
create or replace macro user_standing(energy, target, due) as (
    case
        when energy is null and due then 'not_reported'
        when energy is null then 'awaited'
        when target is null then 'no_target'
        when exceeds(energy, target) then 'over'
        else 'within'
    end
);

-- How a measure stands: behind when its progress is less than the share of the plan's years that
-- had gone by on the date of the report.
create or replace macro measure_status(progress_pct, time_pct) as (
    case
        when progress_pct is null then 'no_report'
        when reaches(progress_pct, 100) then 'done'
        when time_pct is null then 'under_way'
        when exceeds(time_pct, progress_pct) then 'behind'
        else 'under_way'
    end
);

-- The class of an evaluation: the highest whose floor the points reach; under a strict scheme the
-- lowest class wherever the year's own target was missed, whatever the points.
create or replace macro evaluation_class(classes, points, target_met, strict) as (
    case
        when strict and not target_met
            then list_sort([
                { 'at_least': step.at_least, 'class': step.class } for step in classes
            ])[1].class
        when points is null or target_met is null then null
        else list_reverse_sort([
            { 'at_least': step.at_least, 'class': step.class }
            for step in classes
            if reaches(points, step.at_least)
        ])[1].class
    end
);

-- Which way a level turned since the issue before; levels newest first, 1 the worst.
create or replace macro level_turn(levels) as (
    case
        when levels[2] is null or levels[1] is null then null
        when levels[1] < levels[2] then 'worse'
        when levels[1] > levels[2] then 'better'
        else 'same'
    end
);

-- What a cut of energy intensity would be if energy grew by a share and output stayed: percent.
create or replace macro achieved_with_energy(achieved, share) as (
    (1 - (1 - achieved / 100) * (1 + share)) * 100
);
