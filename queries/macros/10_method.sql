-- Formulas of the method, each written once. Scalars in, one double out; null where the
-- formula has no value, never an error; the marts pass every result through `finite`.
-- A macro's arguments should be plain columns: an expression would be copied at every use.
-- grain: none (scalar macros)
-- units: percent values 0-100; years as calendar years
-- params: goal = target value, n = t - b, years = e - b

-- Equality. Two quantities are equal where they differ by no more than 1e-9 of the larger of 1 and
-- either of them; every comparison of the method and of the marts goes through these four.
create or replace macro tolerance(a, b) as (
    1e-9 * greatest(1, abs(a), abs(b))
);

create or replace macro equals(a, b) as (
    abs(a - b) <= tolerance(a, b)
);

-- a >= b
create or replace macro reaches(a, b) as (
    a - b >= -tolerance(a, b)
);

-- a > b
create or replace macro exceeds(a, b) as (
    a - b > tolerance(a, b)
);

-- A result that a number can hold: null instead of NaN or infinity.
create or replace macro finite(x) as (
    case when isfinite(x) then x end
);

-- Percent cut from the base year, from two levels.
create or replace macro reduction_from_levels(base_value, value) as (
    (1 - value / nullif(base_value, 0)) * 100
);

-- Percent change year on year from two levels.
create or replace macro change_from_levels(earlier_value, value) as (
    (value / nullif(earlier_value, 0) - 1) * 100
);

-- Percent change year on year from two cumulative changes in percent.
create or replace macro change_from_cumulative(earlier_pct, pct) as (
    ((100 + pct) / nullif(100 + earlier_pct, 0) - 1) * 100
);

-- Share of a reduction of `pct` that falls on `part` of `whole` years when it compounds (percent).
create or replace macro compound_share(pct, part, whole) as (
    (1 - pow(1 - pct / 100.0, part::double / nullif(whole, 0))) * 100
);

-- 1. gap: positive means still to go; exactly 0 where the two are equal, so that whoever reads it
-- can ask for its sign.
create or replace macro gap_value(rule, goal, achieved) as (
    case
        when equals(goal, achieved) then 0
        when rule = 'ceiling' then achieved - goal
        else goal - achieved
    end
);

-- 2. value the path asks for at year t.
create or replace macro path_value(rule, path, goal, base_value, base_satisfies, n, years) as (
    case
        when rule = 'relative_reduction' and path = 'geometric' then compound_share(goal, n, years)
        when rule in ('relative_reduction', 'point_reduction', 'cumulative')
            then goal * n::double / nullif(years, 0)
        when base_value is null then null
        when base_satisfies then goal
        when path = 'geometric' and base_value <= 0 then null
        when path = 'geometric'
            then base_value * pow(goal / base_value, n::double / nullif(years, 0))
        else base_value + (goal - base_value) * n::double / nullif(years, 0)
    end
);

-- 3. completion rate: part of the way, in percent.
create or replace macro completion_pct(rule, goal, base_value, base_satisfies, achieved) as (
    case
        when rule in ('relative_reduction', 'point_reduction', 'cumulative')
            then achieved / nullif(goal, 0) * 100
        when base_value is null or base_satisfies then null
        else (achieved - base_value) / nullif(goal - base_value, 0) * 100
    end
);

-- 4. progress: as completion, but logarithmic where a reduction compounds.
create or replace macro progress_pct(rule, goal, achieved, completion) as (
    case
        when rule <> 'relative_reduction' then completion
        when achieved >= 100 or goal >= 100 then null
        else ln(1 - achieved / 100.0) / nullif(ln(1 - goal / 100.0), 0) * 100
    end
);

-- 5. pace: observed yearly rate over the required yearly rate.
create or replace macro pace_ratio(
    rule, path, goal, base_value, base_satisfies, achieved, n, years
) as (
    case
        when n is null or n <= 0 then null
        when rule = 'relative_reduction' and achieved >= 100 then null
        when rule = 'relative_reduction' and path = 'geometric'
            then compound_share(achieved, 1, n) / nullif(compound_share(goal, 1, years), 0)
        when rule in ('relative_reduction', 'point_reduction', 'cumulative')
            then (achieved / n::double) / nullif(goal / years::double, 0)
        when base_value is null or base_satisfies then null
        when path = 'geometric' and base_value <= 0 then null
        when path = 'geometric'
            then
                (pow(achieved / base_value, 1.0 / n) - 1)
                / nullif(pow(goal / base_value, 1.0 / nullif(years, 0)) - 1, 0)
        else ((achieved - base_value) / n) / nullif((goal - base_value) / years, 0)
    end
);

-- 6. value at the target year when the observed rate continues.
create or replace macro projected_value(rule, path, base_value, achieved, n, years) as (
    case
        when n is null or n <= 0 then null
        when rule = 'relative_reduction' and achieved >= 100 then null
        when rule = 'relative_reduction' and path = 'geometric'
            then compound_share(achieved, years, n)
        when rule in ('relative_reduction', 'point_reduction', 'cumulative')
            then achieved / n::double * years
        when base_value is null then null
        else base_value + (achieved - base_value) / n::double * years
    end
);

-- The projection as far as the indicator can go (its physical limits, in its own unit); a cut of
-- points ends where the level does. `least` and `greatest` pass over a limit that is null.
create or replace macro within_limits(rule, projected, base_value, low, high, factor) as (
    case
        when projected is null then null
        when rule = 'point_reduction' then least(projected, base_value - low * factor)
        when rule in ('floor', 'ceiling')
            then greatest(least(projected, high * factor), low * factor)
        else projected
    end
);

-- 7. what every year left must bring; years_left = e - t.
create or replace macro required_per_year(rule, path, goal, achieved, years_left) as (
    case
        when years_left is null or years_left <= 0 then null
        when rule = 'relative_reduction' and achieved >= 100 then null
        when rule = 'relative_reduction' and path = 'geometric'
            then (1 - pow(
                (1 - goal / 100.0) / nullif(1 - achieved / 100.0, 0), 1.0 / years_left
            )) * 100
        else (goal - achieved) / years_left::double
    end
);

-- 8. what one year brought, in the terms of what every year left must bring.
create or replace macro yearly_rate(rule, path, earlier, later) as (
    case
        when rule = 'relative_reduction' and path = 'geometric'
            then (1 - (1 - later / 100.0) / nullif(1 - earlier / 100.0, 0)) * 100
        else later - earlier
    end
);

-- 9. the value after a year that brings so much.
create or replace macro value_at_rate(rule, path, achieved, rate) as (
    case
        when rule = 'relative_reduction' and path = 'geometric'
            then (1 - (1 - achieved / 100.0) * (1 - rate / 100.0)) * 100
        else achieved + rate
    end
);

-- 8. for years one after the other: what each brings, from their values.
create or replace macro rates_of_values(rule, path, achieved, later) as (
    list_transform(
        range(1, len(later) + 1),
        lambda y: yearly_rate(rule, path, list_prepend(achieved, later)[y], later[y])
    )
);

-- 9. for years one after the other: the last one's value, from what each brings.
create or replace macro value_after(rule, path, achieved, rates) as (
    list_reduce([achieved] || rates, lambda v, r: value_at_rate(rule, path, v, r)) -- noqa: PRS
);

-- 9. the same of each year.
create or replace macro values_at_rates(rule, path, achieved, rates) as (
    list_transform(
        range(1, len(rates) + 1), lambda y: value_after(rule, path, achieved, rates[1:y])
    )
);

-- Does the base year already satisfy a floor or a ceiling?
create or replace macro base_satisfies(rule, goal, base_value) as (
    case
        when rule = 'floor' then reaches(base_value, goal)
        when rule = 'ceiling' then reaches(goal, base_value)
        else false
    end
);

-- Which way the true value may lie from the figure as written, as bits: 1 higher, 2 lower,
-- 4 a little either way, 8 and not at the figure itself. 0 where the figure is exact.
create or replace macro leaning(qualifier) as (
    case qualifier
        when 'at_least' then 1
        when 'over' then 9
        when 'at_most' then 2
        when 'under' then 10
        when 'about' then 4
        else 0
    end
);

-- The leaning of a quantity that grows as the figure falls.
create or replace macro leaning_turned(lean) as (
    (lean & 12) | ((lean & 1) << 1) | ((lean & 2) >> 1)
);

-- The qualifier that says a leaning in one word; null where the figure is exact.
create or replace macro qualifier_of(lean) as (
    case lean
        when 0 then null
        when 1 then 'at_least'
        when 9 then 'over'
        when 2 then 'at_most'
        when 10 then 'under'
        else 'about'
    end
);

-- Does the leaning leave open on which side of the target the figure lies? A figure that is there
-- as written but may lie short of it, or the other way round; `about` only at the target itself.
create or replace macro side_open(rule, lean, gap) as (
    case
        when rule = 'ceiling' then lean & 3 = 3 or lean & case when gap <= 0 then 1 else 2 end > 0
        else lean & 3 = 3 or lean & case when gap <= 0 then 2 else 1 end > 0
    end
    or (lean & 4 > 0 and gap = 0)
);

-- Status of a numeric target; the first line that applies. `reported`: any measure of any year;
-- `undecided`: the figure's qualifier leaves open on which side of the target it lies.
create or replace macro target_status(
    reported, has_target, achieved, gap, undecided, pace, satisfied, t, target_year, on_track,
    lagging
) as (
    case
        when not reported then 'no_data'
        when achieved is null then 'incomplete'
        when not has_target then 'no_target'
        when undecided then 'incomplete'
        when t >= target_year and gap <= 0 then 'met'
        when t >= target_year then 'missed'
        when gap <= 0 then 'ahead'
        when satisfied then 'reversed'
        when pace is null then 'short'
        when reaches(pace, on_track) then 'on_track'
        when reaches(pace, lagging) then 'lagging'
        when reaches(pace, 0) then 'off_track'
        else 'reversed'
    end
);

-- Status of a milestone: `done_year` first year at 100, t the latest year with a share.
create or replace macro milestone_status(reported, done_year, undecided, t, target_year) as (
    case
        when not reported then 'no_data'
        when done_year <= target_year then 'met'
        when done_year > target_year then 'late'
        when undecided then 'incomplete'
        when t >= target_year then 'missed'
        else 'in_progress'
    end
);

-- Warning level 1-3 of a year under the rule `rise` or `shortfall`.
create or replace macro warning_level(rule, change_pct, path_gap, path_value, behind_pct) as (
    case
        when rule = 'rise' and exceeds(change_pct, 0) then 1
        when rule = 'rise' and change_pct is null then null
        when path_gap is null then null
        when path_gap <= 0 then 3
        when rule = 'shortfall' and exceeds(path_gap, path_value * behind_pct / 100.0) then 1
        else 2
    end
);

-- Warning level of a year-to-date change against the yearly rate that is needed.
create or replace macro warning_level_to_date(change_pct, goal, years) as (
    case
        when change_pct is null then null
        when exceeds(change_pct, 0) then 1
        when exceeds(compound_share(goal, 1, years), -change_pct) then 2
        else 3
    end
);

-- Do two readings of the same thing disagree? Percentage points, or percent of the amount.
create or replace macro readings_conflict(lowest, highest, in_points) as (
    case
        when in_points then exceeds(highest - lowest, 0.1)
        else exceeds(highest - lowest, 0.005 * greatest(abs(lowest), abs(highest)))
    end
);

-- Years without the figure that an incomplete reading lacks; `years_read` has a bit per year
-- after the base year with a figure of the measure that is chained or summed.
create or replace macro years_missing(
    rule, base_year, t, x_b, x_t, chain_years, years_read
) as (
    case
        when rule = 'relative_reduction' and x_t is not null and chain_years = 0
            then [base_year]
        when rule in ('relative_reduction', 'cumulative')
            then list_filter(
                range(base_year + 1, t + 1),
                lambda y: coalesce(years_read, 0) & (1::bigint << least(y - base_year, 62)) = 0
            )
        when rule = 'point_reduction' and x_b is null and x_t is null then [base_year, t]
        when rule = 'point_reduction' and x_b is null then [base_year]
        else [t]
    end
);

-- Years as a set in one number, a bit for each from 2000 on.
create or replace macro year_bit(year) as (
    1::bigint << greatest(least(year - 2000, 61), 0)::bigint
);

-- The part of a set of years up to one of them.
create or replace macro years_up_to(years, last_year) as (
    years & ((year_bit(last_year) << 1) - 1)
);

-- The latest year of a set; null where it is empty.
create or replace macro latest_year_of(years) as (
    case when years > 0 then 1999 + length(bin(years)) end
);

-- A sum that is the same to the last digit in whatever order rows come; 0 where there is none.
create or replace macro added(amount) as (
    coalesce(sum(amount order by amount), 0)
);
