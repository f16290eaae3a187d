# What the codes are called: <kind>-<code>

status-met = Met
status-missed = Missed
status-ahead = Already there
status-on_track = On track
status-lagging = Lagging
status-off_track = Far behind
status-reversed = Wrong way
status-short = Not there yet
status-no_target = No target of its own
status-incomplete = Figures missing
status-no_data = No figures
status-late = Done late
status-in_progress = Under way

status-hint-met = The target year has come and the target is reached
status-hint-missed = The target year has come and the target is not reached
status-hint-ahead = Reached before the target year
status-hint-on_track = At this pace the target is reached in time, or nearly
status-hint-lagging = Slower than the pace needed
status-hint-off_track = Far slower than the pace needed
status-hint-reversed = Moving away from the target
status-hint-short = Still to go; without a figure of the base year, or of a year after it, no pace can be worked out
status-hint-no_target = This region was given no target of its own; only its figure is shown
status-hint-incomplete = Some figures are in, but not enough to judge
status-hint-no_data = We found nothing reported or published
status-hint-late = Done, but after the year it was due
status-hint-in_progress = Under way when last reported; nothing is in yet for the year it is due

sector-industry = Industry
sector-transport = Transport
sector-buildings = Buildings
sector-agriculture = Agriculture
sector-public_institutions = Public institutions
sector-citywide = Headline targets
sector-energy = Energy
sector-environment = Environment

rule-relative_reduction = Percent cut from the base year
rule-point_reduction = Percentage points below the base year
rule-floor = At least
rule-ceiling = At most
rule-cumulative = Total over the plan
rule-milestone = A thing to be done

measure-level = Value in the year
measure-annual_change = Change on the year before
measure-cumulative_change = Change since the base year
measure-running_total = Total since the plan began

basis-statistical = statistical basis
basis-assessment = assessment basis

vintage-flash = Flash figure
vintage-preliminary = Preliminary figure
vintage-final = Final figure

qualifier-strive = strive for
qualifier-about = about
qualifier-basic = basically
qualifier-at_least = at least
qualifier-at_most = at most
qualifier-over = over
qualifier-under = under

binding-true = Binding target
binding-false = Anticipatory target

note-conflict = Two reported measures disagree; the one the method ranks first is used
note-qualifier_contradicts = The figure is only a bound, or only about right: it leaves open on which side of the target it lies, so nothing is concluded
note-projected_to_miss = Met in the base year, but at this pace no longer in the target year
note-after_target_year = Nothing was reported between the base year and the target year, nor for that; the first later year decides
note-summed = The city's figure is the sum of its counties
note-city_value = No target of its own; measured against the city's
note-from_ledger = Reckoned from the recognised tonnes of the project ledger

warning-1 = Level 1 warning (red)
warning-2 = Level 2 warning (amber)
warning-3 = Level 3 (green)
warning-rule-rise = National rule of the first half of 2021
warning-rule-shortfall = National rule of 2020

table-observations = Statistics
table-county_targets = County targets
table-projects = Abatement projects
table-high_energy_projects = High-energy projects
table-energy_users = Key energy users
table-measures = Progress of measures
table-evaluation_points = Evaluation points

layout-long = one figure a row
layout-wide = wide (years or indicators in the header)

unit-percent = %
unit-pp = points
unit-t = t
unit-kt = kt
unit-wt = ×10,000 t
unit-kg = kg
unit-tce = tce
unit-wtce = ×10,000 tce
unit-kgce = kgce
unit-tce-per-wyuan = tce per 10,000 yuan
unit-m3-per-wyuan = m³ per 10,000 yuan
unit-kgce-per-m2 = kgce per m²
unit-kgce-per-head = kgce per head
unit-yyuan = ×100 million yuan
unit-wkwh = ×10,000 kWh
unit-person = persons
unit-ug-per-m3 = µg/m³
unit-count = {""}

# Problems without a sentence of their own, by code
code-encoding = The file's text encoding cannot be made out. Save it as a UTF-8 CSV and send it again.
code-no_header = No header row was found. Put the column names on one row, or fill in the template.
code-missing_column = A required column is missing. Compare with the template and add it.
code-unknown_region = "{ $value }" is not a region of this plan. Write its full name or six-digit code.
code-unknown_indicator = "{ $value }" is not an indicator of this plan. Use the names in the template.
code-unknown_measure = "{ $value }" is not a kind of value. Use level, annual_change, cumulative_change or running_total.
code-unknown_basis = "{ $value }" is not an accounting basis. Use statistical or assessment.
code-bad_number = "{ $value }" is not a number. Write digits only; leave the cell blank where there is no figure.
code-bad_period = "{ $value }" is not a period. Write 2024, 2024-Q3, 2024-09 or 2024年1-9月.
code-bad_unit = The unit "{ $value }" does not fit this indicator. Use the unit in the template.
code-out_of_range = "{ $value }" is outside the possible range. Check the number and its unit.
code-conflict = The same figure stands in the file twice with different values. Keep one.
code-ambiguous = "{ $value }" can be read in more than one way. Choose one.
code-too_large = The file is too large. Split it and send the parts.
code-not_a_table = No readable table was found in the file. Send a CSV or XLSX.
code-not_allowed = You may not upload this row.
code-duplicate = The same figure stands here twice; the finer one was kept.
code-mixed_basis = Two accounting bases are mixed in one series.
code-outlier = "{ $value }" is far from this region's history or its peers. Please check.
code-part_whole = Parts and total do not add up. Please check.
code-falling_total = A running total falls. Please check.
code-identity = Energy use, economic growth and the change in intensity do not agree. Please check.
code-approximate = The number is marked "about"; it was taken as written.
code-unit_guess = No unit was given; the indicator's own was assumed.
code-missing_mark = "{ $value }" means no figure; it was recorded as missing.
code-unchanged = Exactly the same as the year before. Please check.
code-filled_down = Blank labels were taken from above.
code-unit_assumed = No unit was given; the indicator's own was assumed.
code-not_read = This was not read.
code-hidden = What is hidden, filtered out or struck out was not read.
code-not_over = The period is not over yet; the figure was kept as an estimate.

period-to-date = { $first ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
  }–{ $last ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
  } { $year }
period-quarter = Q{ $quarter } { $year }
period-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
  } { $year }
