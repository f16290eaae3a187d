# Overview and indicator pages

hero-plan = { $city } · { $years }
headline-none = This plan sets { $total } targets. No results have been published yet.
headline-none-city = This plan sets { $total } targets. The city has no results yet; { $regions ->
    [one] one region has reported some
   *[other] { $regions } regions have reported some
  }.
headline-none-region = { $region } has reported nothing for this plan yet.
headline = By { $period }, { $good } of { $total } targets are met or on track and { $behind } { $behind ->
    [one] is
   *[other] are
  } behind{ $underway ->
    [0] {""}
   *[other] ; { $underway } { $underway ->
        [one] is
       *[other] are
      } under way
  }{ $unknown ->
    [0] .
   *[other] ; { $unknown } cannot be judged yet.
  }
headline-region = { $region }: of { $total } targets with figures, { $good } are met or on track and { $behind } { $behind ->
    [one] is
   *[other] are
  } behind{ $underway ->
    [0] {""}
   *[other] ; { $underway } { $underway ->
        [one] is
       *[other] are
      } under way
  }{ $unknown ->
    [0] .
   *[other] ; { $unknown } cannot be judged yet.
  }
subline-worst = The widest gap: { $name }.

empty-title = Why are there no figures?
empty-body = We found no yearly results in public, so only the targets are listed below and nothing is made up. Offices that hold figures can upload them; to see how the site works first, open the example.
empty-regions = Regions with figures: 
empty-upload = Upload figures
empty-example = See the example
empty-filter = No target fits these filters.
clear-filters = Clear filters
list-count = { $shown } of { $total } targets

legend-achieved = Achieved
legend-path = Path to date
legend-target = Target
legend-stretch = Stretch target
legend-projection = At this pace
legend-reported = Reported
legend-region = Region

goal-relative_reduction = Target: { $value } below { $base }
goal-point_reduction = Target: { $value } below { $base }
goal-floor = Target: at least { $value }
goal-ceiling = Target: at most { $value }
goal-cumulative = Target: { $value } in all
goal-milestone = Target: done by { $year }
stretch-words = strive for { $value }
goal-and-stretch = { $goal }, striving for { $value }

now-relative_reduction = down { $value }
now-relative_reduction-up = up { $value } instead
now-point_reduction = down { $value }
now-point_reduction-up = up { $value } instead
now-floor = now { $value }
now-ceiling = now { $value }
now-cumulative = { $value } so far
now-milestone = { $value } done
now-in = {" "}({ $period })
to-go = { $value } to go
surplus = { $value } beyond the target
surplus-ceiling = { $value } below the limit
just-met = exactly on target

short-goal-relative_reduction = −{ $value }
short-goal-point_reduction = −{ $value }
short-goal-floor = ≥ { $value }
short-goal-ceiling = ≤ { $value }
short-goal-cumulative = { $value }
short-goal-milestone = by { $year }

indicator-clause = Clause { $clause }
clause-label = Clause of the plan
bodies-lead = Lead bodies
bodies-all = Responsible bodies
section-trajectory = Trajectory
section-gap = The gap
section-counties = Regions compared
section-figures = Figures and sources
section-about = About this target

gap-relative_reduction = By { $period } it is down { $achieved } against a target of { $target }: { $rest }.
gap-relative_reduction-up = By { $period } it is up { $achieved } instead of down; the target is a fall of { $target }: { $rest }.
gap-point_reduction = By { $period } it is down { $achieved } against a target of { $target }: { $rest }.
gap-point_reduction-up = By { $period } it is up { $achieved } instead of down; the target is a fall of { $target }: { $rest }.
gap-floor = In { $period } it stood at { $achieved }; the target is at least { $target }: { $rest }.
gap-ceiling = In { $period } it stood at { $achieved }; the target is at most { $target }: { $rest }.
gap-cumulative = By { $period } it adds up to { $achieved } against a target of { $target }: { $rest }.
gap-milestone = By { $period }, { $achieved } is done; it is due by { $year }.
gap-no_data = There are no figures, so progress cannot be judged.
gap-incomplete = Some figures are in, but none for { $years }, so the achieved value cannot be worked out.
gap-incomplete-plain = Some figures are in, but not enough to work out the achieved value.
gap-no_target = By { $period } it adds up to { $achieved }; this region was given no target of its own.
needed-compound = { $value } a year is needed for { $years } more { $years ->
    [one] year
   *[other] years
  }.
needed-more = { $value } more a year is needed for { $years } more { $years ->
    [one] year
   *[other] years
  }.
needed-less = { $value } less a year is needed for { $years } more { $years ->
    [one] year
   *[other] years
  }.
needed-points = A fall of { $value } a year is needed for { $years } more { $years ->
    [one] year
   *[other] years
  }.
projected-relative_reduction = At this pace it will be down { $value } by { $year } (target { $target }).
projected-relative_reduction-up = At this pace it will be up { $value } by { $year }; the target is a fall of { $target }.
projected-point_reduction = At this pace it will be down { $value } by { $year } (target { $target }).
projected-point_reduction-up = At this pace it will be up { $value } by { $year }; the target is a fall of { $target }.
end-relative_reduction = down { $value }
end-relative_reduction-up = up { $value }
end-point_reduction = down { $value }
end-point_reduction-up = up { $value }
projected-words = At this pace: { $value } in { $year } (target { $target }).
path-behind = That is { $value } behind the path, which asks for { $path } by now.
path-ahead = That is { $value } ahead of the path, which asks for { $path } by now.
path-level = That is exactly on the path.

figure-completion = Completion rate
figure-completion-hint = Achieved as a share of the target, as final reports print it
figure-progress = Progress rate
figure-progress-hint = Compounded yearly pace, the statistics bureaus' mid-plan figure
figure-gap = Gap
figure-required = Needed per year
figure-projected = At this pace
figure-achieved = Achieved
figure-pace = Pace
figure-pace-hint = Actual pace over the pace needed
figure-stretch = Stretch target
figure-warning = Warning level
per-year = { $value } a year

axis-relative_reduction = Fall since { $base }, { $unit }
axis-point_reduction = Fall since { $base }, { $unit }
axis-cumulative = Total since { $base }, { $unit }
chart-none = Nothing to draw yet. Once figures are in, the trajectory, the path and the projection stand here.
chart-empty = There is nothing to draw yet.
figures-none = No figures yet.
chart-title-levels = { $unit }
chart-year = Year
chart-value = Value
chart-missing = no figure
chart-missing-years = Missing: { $years }
chart-alt = Trajectory of { $name }
bullet-alt = achieved { $achieved }, target { $target }, { $status }

col-region = Region
col-period = Period
col-measure = Kind of value
col-value = Value
col-unit = Unit
col-basis = Basis
col-file = File
col-row = Row
col-upload = Upload
col-source = Source
col-achieved = Achieved
col-target = Target
col-gap = Gap
col-status = Status
col-example = Note
download-figures = Download figures (CSV)
download-gaps = Download this list (CSV)
counties-none = There are no figures by region yet.
counties-city-value = Regions without a target of their own are measured against the city's.
choose-indicator = Choose an indicator
back-overview = Back to overview
no-figure-here = { $region } has not reported this indicator.
full-stop = .
list-comma = {", "}
list-semicolon = {"; "}
figure-required-hint = every year from now on, to reach the target in time
figure-projected-hint = in { $year }, if the pace so far goes on
label-binding = Kind of target
label-qualifier = The plan's word
label-description = Description
ledger-and-reports = The ledger recognises { $ledger } (to { $period }); { $reported } were reported (for { $year }): the two do not agree.
