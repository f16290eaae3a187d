# Abatement projects, high-energy projects, key energy users, measures, evaluation

pollutant-cod = COD
pollutant-nh3_n = Ammonia nitrogen
pollutant-nox = Nitrogen oxides
pollutant-voc = VOCs
standing-counted = Counted
standing-unrecognised = Not recognised
standing-repeated = Counted before
standing-outside = Outside the plan's years
error-no-rule = There is no warning rule "{ $rule }". Use one of: { $allowed }
column-applied = Warning rule
column-change-pct = Change on year (%)
column-warning-level = Level
column-to-date-period = Year to date
column-to-date-change = Change to date (%)
column-to-date-warning-level = Level to date
column-project = Project
column-pollutant = Pollutant
column-year = Year
column-claimed-t = Claimed (t)
column-recognised-t = Recognised (t)
column-standing = Standing
column-target-t = Target (t)

nav-measures = Tasks
column-task = Task
column-clause = Clause
column-progress-pct = Progress (%)
column-date = Date
measures-eyebrow = Tasks and who answers for them
measures-empty = The tasks of this plan are not listed here
measures-headline = Listed from the plan: { $total } tasks in { $clauses } clauses for { $bodies } bodies; { $reported } reported on, { $done } done, { $late } late
measures-headline-silent = Listed from the plan: { $total } tasks in { $clauses } clauses for { $bodies } bodies; nothing has been reported on them yet
measures-headline-body-none = None of the tasks listed is its own
measures-headline-body-silent = Answers for { $total ->
    [one] one task
   *[other] { $total } tasks
  } in { $clauses ->
    [one] one clause
   *[other] { $clauses } clauses
  }; nothing has been reported on them yet
measures-headline-body = Answers for { $total ->
    [one] one task
   *[other] { $total } tasks
  } in { $clauses ->
    [one] one clause
   *[other] { $clauses } clauses
  }: { $reported } reported on, { $done } done, { $late } late
all-clauses = All clauses
label-progress = Task progress
measure-behind = Late
measure-no_report = Not reported
measure-under_way = Under way
measure-done = Done
body-targets = Targets it answers for ({ $count })
tasks-serve = Targets these tasks serve
target-tasks = Tasks for this target
target-tasks-told = The clause that sets this target has { $total } tasks: { $reported } reported on, { $done } done, { $late } late. The late ones come first.
measures-late = Late tasks ({ $count })
measures-list = Tasks ({ $count })
measures-others = Other tasks ({ $count })
measures-none = No task fits these choices.
matrix-title = Bodies and clauses
matrix-hint = ● leads, ○ supports; the number of tasks, and after ▼ how many are late. Late: less progress than the share of the plan's years gone by on the day of the report.
matrix-lead = Leads: { $count ->
    [one] one task
   *[other] { $count } tasks
  }, { $late } late
matrix-support = Supports: { $count ->
    [one] one task
   *[other] { $count } tasks
  }, { $late } late
clause-prefix = Clause
clause-suffix = {"."}

error-no-scheme = There is no scheme "{ $scheme }". Use one of: { $allowed }
error-scheme-file = The scheme { $file } cannot be read: { $why }
error-scheme-lacks = The scheme lacks: { $keys }
column-completion-pct = Year's target reached (%)
column-target-points = Target points
column-item-points = Measures points
column-points = Points
column-class = Class
nav-projects = Projects
projects-eyebrow = Abatement projects, high-energy projects, key energy users
projects-headline = { $projects ->
    [one] One abatement project
   *[other] { $projects } abatement projects
  } in the ledger: { $counted } counted, { $unrecognised } not recognised yet{ $repeated ->
    [0] {""}
   *[other] , { $repeated } with nothing but what counted already in an earlier year
  }{ $outside ->
    [0] {""}
   *[other] , { $outside } outside the plan's years
  }
projects-headline-none = The ledger of abatement projects is empty
projects-none = No abatement projects have been reported.
abatement-title = Tonnes abated by key projects
abatement-hint = Where the ledger holds recognised tonnes they decide, and a project counts once per pollutant; until then the tonnes reported do, and a difference of more than 0.5% is named. All in tonnes. Claimed tonnes stand beside and decide nothing.
abatement-col-pollutant = Pollutant
abatement-col-target = Target (t)
abatement-col-claimed = Claimed (t)
abatement-col-rest = Not counted
rest-unrecognised = { $value } t not recognised
rest-repeated = { $value } t counted before
rest-outside = { $value } t outside the plan's years
ledger-title = Ledger of abatement projects
ledger-col-project = Project
ledger-col-region = Region
ledger-col-pollutant = Pollutant
ledger-col-claimed = Claimed (t)
ledger-col-recognised = Recognised (t)
ledger-col-checks = Three checks
project-counted_before = Counted in an earlier year
project-same_name = Another project has this name: check for double counting
project-over_claim = More recognised than claimed
check-measurable = measurable
check-verifiable = verifiable
check-assessable = assessable
high-energy-title = High-energy, high-emission projects
high-energy-none = No high-energy projects have been reported.
high-energy-count = { $count } projects, energy in tce a year
high-energy-standing = { $count } in use, { $energy }
high-energy-coming = { $count } proposed or under construction, { $energy }
high-energy-stopped = { $count } stopped, closed or withdrawn, { $energy }
high-energy-unknown = { $count } of a stage or disposal not known and in none of these sums, { $energy }
high-energy-silent = { $count } without a figure
high-energy-large = { $count } use { $limit } tce or more
high-energy-not-counted = stage not known, in no sum
reported-beside = reports differ from the ledger: { $value } t reported for { $year }
high-energy-col-project = Project
high-energy-col-region = Region
high-energy-col-energy = Energy (tce a year)
high-energy-col-stage = Stage
high-energy-col-reviews = Reviews passed
high-energy-col-disposal = Disposal
high-energy-col-history = States over time
large-project = { $limit } tce and over
share-of-county = { $value }% of the county's energy
users-title = Key energy users
users-none = No key energy users have been reported.
users-silent = { $count } did not report for { $year }: { $names }
users-all-reported = All units reported for { $year }.
users-col-unit = Unit
users-col-region = Region
user-within = Within target
user-over = Over target
user-not_reported = Not reported
user-awaited = No report yet
user-no_target = No target
nav-evaluation = Evaluation
evaluation-eyebrow = Annual evaluation of county governments
evaluation-headline = Evaluation of { $year }: { $classes }
evaluation-none = There are no figures to evaluate yet
evaluation-no-scheme = This plan comes without an evaluation scheme
class-open = No class yet
class-count = { $count } { $name }
label-evaluated = Year evaluated
points-title = Points and how they came about
points-col-region = Region
points-col-class = Class
points-col-total = Points
points-col-target = Target
points-col-items = Measures
points-col-why = Why
points-strict = Under this scheme a county that missed the year's energy-intensity target is in the lowest class, whatever its points.
why-unreported = No change of energy intensity was reported for { $year }, so there are no target points.
why-target = Changed by { $change }%; a target of { $target }% asks for a fall of { $rate }% a year, so { $completion }% was reached: { $base } points (step { $step }%){ $extra ->
    [0] .
   *[other] {" "}and { $extra } extra.
  }
why-missed = The year's target was missed.
why-items = Not awarded yet: { $items }.
frozen-title = Frozen evaluations
frozen-none = No evaluation has been frozen.
frozen-item = { $year } ({ $scheme }), frozen { $date }, entry { $entry }
freeze-button = Freeze the evaluation of { $year }
abatement-col-done = Reached (t)
abatement-col-status = Status
from-ledger = from the ledger
from-reports = as reported, no recognised tonnes in the ledger
from-nothing = nothing reported
decomposition-title = Shared out to the counties
decomposition-hint = Reached of the county's own target, in tonnes. A county without a target of its own shows its tonnes only.
decomposition-sum = Counties' own targets together
decomposition-some = { $own } of { $all } counties
decomposition-city = City
years-title = Year by year
years-hint = Tonnes recognised in the year; below, the total from { $first } on against an even path to the target. ▽ marks a total below the even path, by however little; the status looks at the pace and allows a little less than even, so the two may differ.
years-cell = total { $total }, path { $path }
years-cell-total = total { $total }
label-pollutant = Pollutant
all-pollutants = All pollutants
label-standing = Counted?
all-standings = All rows
ledger-hint = Each row is checked three times: measurable (tonnes claimed), verifiable (evidence named), assessable (recognised, within the plan). Rows that do not count come first.
ledger-more = The first { $shown } of { $count } rows; narrow them by region or pollutant, or download them all.
ledger-none = No row of the ledger fits these choices.
added-title = What these projects would add
added-hint = As if every proposed project and every one under construction ran today and output stayed as it is; stopped ones are left out. More output would soften it.
added-col-coming = Coming (tce a year)
added-col-total = County's energy (tce)
added-col-share = Adds
added-col-now = Cut so far
added-col-with = Cut with them
added-col-target = Target
added-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
added-none-coming = none coming
added-missed = would no longer reach the target
added-behind = not there yet
added-still = still reaches the target
users-col-years = Reports
users-late = late
users-reports = { $reported } of { $due } reported
users-late-count = { $late } late
users-hint = Energy used against the year's target, in tce.
users-hint-due = Energy used against the year's target, in tce. Reports are due by { $month }/{ $day } of the next year.
user-target = target { $value }

# Words of project ledgers
term-proposed = Proposed
term-building = Under construction
term-existing = Existing
term-running = Running
term-keep = Keep
term-mend = Mend
term-mend-by-date = Mend by a set date
term-stop = Stop
term-closed = Closed
term-withdrawn = Withdrawn
term-under-review = Under review
term-approved = Approved
term-done = Done
term-sent-back = Sent back for evidence
term-review-energy = energy
term-review-environment = environment
term-review-totals = totals
term-review-carbon = carbon
ledger-col-state = Counted?
high-energy-col-emissions = CO₂ (t a year)
why-target-below = Changed by { $change }%; a target of { $target }% asks for a fall of { $rate }% a year, so { $completion }% was reached: below the lowest step, { $base } points.
why-item = { $name }: { $points } of { $most } points
why-item-capped = {" "}({ $awarded } awarded, more than can count)
why-item-evidence = {" "}· { $evidence }
scheme-title = How points are given
scheme-steps = Target of the year
scheme-step = { $value }% and over { $points }
scheme-bonus = Extra
scheme-bonus-words = { $points } for each full { $step }% over 100%, at most { $most }
scheme-items = Awarded
scheme-item = { $name } up to { $points }
scheme-classes = Classes
scheme-class = { $name } from { $value } points
scheme-class-rest = { $name } below that
