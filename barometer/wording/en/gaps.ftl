# Overview and indicator pages

headline-none = This plan sets { $total ->
    [one] one target
   *[other] { $total } targets
  }. { $period ->
    [none] We have found no results.
   *[other] We have found no results up to { $period }.
  }
headline-none-city = This plan sets { $total ->
    [one] one target
   *[other] { $total } targets
  }. We have found no results for the city{ $period ->
    [none] {""}
   *[other] {" "}up to { $period }
  }; { $regions ->
    [one] one region has reported some
   *[other] { $regions } regions have reported some
  }.
headline-none-region = We have found no figures of { $region } for this plan{ $period ->
    [none] {""}
   *[other] {" "}up to { $period }
  }.

empty-title = Why are there no figures?
empty-body = We found no yearly results in public, so only the targets are listed below and nothing is made up. Offices that hold figures can upload them; to see how the site works first, open the example.
empty-regions = Regions with figures: 
empty-body-here = There are no figures for the region and year chosen, and nothing is made up here. Choose another region or year; offices that hold figures can upload them.
empty-region = This plan sets no target of its own for { $region }, and we have found no figures of it.
empty-upload = Upload figures
empty-example = See the example
empty-filter = No target fits these filters.
clear-filters = Clear filters
list-count = { $shown } of { $total } targets

legend-path = Path to date
legend-target = Target
legend-stretch = Stretch target
legend-projection = At this pace
legend-reported = Reported
legend-region = Region

goal-relative_reduction = Target: { $word ->
    [strive] strive for { $value } below { $base }
    [about] about { $value } below { $base }
    [basic] basically { $value } below { $base }
   *[none] { $value } below { $base }
  }
goal-point_reduction = Target: { $word ->
    [strive] strive for { $value } below { $base }
    [about] about { $value } below { $base }
    [basic] basically { $value } below { $base }
   *[none] { $value } below { $base }
  }
goal-floor = Target: { $word ->
    [strive] strive for { $value }
    [about] about { $value }
    [basic] basically { $value }
   *[none] at least { $value }
  }
goal-ceiling = Target: { $word ->
    [strive] strive for at most { $value }
    [about] at most about { $value }
    [basic] basically at most { $value }
   *[none] at most { $value }
  }
goal-cumulative = Target: { $word ->
    [strive] strive for { $value } in all
    [about] about { $value } in all
    [basic] basically { $value } in all
   *[none] { $value } in all
  }
goal-milestone = Target: { $word ->
    [strive] strive to have it done by { $year }
    [basic] basically done by { $year }
   *[none] done by { $year }
  }
stretch-words = strive for { $value }
goal-and-stretch = { $goal }, striving for { $value }

now-relative_reduction = { $old ->
    [true] down { $value } by { $year }
   *[false] down { $value }
  }
now-relative_reduction-up = { $old ->
    [true] up { $value } instead by { $year }
   *[false] up { $value } instead
  }
now-point_reduction = { $old ->
    [true] down { $value } by { $year }
   *[false] down { $value }
  }
now-point_reduction-up = { $old ->
    [true] up { $value } instead by { $year }
   *[false] up { $value } instead
  }
now-floor = { $old ->
    [true] { $value } in { $year }
   *[false] at { $value }
  }
now-ceiling = { $old ->
    [true] { $value } in { $year }
   *[false] at { $value }
  }
now-cumulative = { $old ->
    [true] { $value } by { $year }
   *[false] { $value } so far
  }
now-milestone = { $old ->
    [true] { $value } done by { $year }
   *[false] { $value } done
  }
now-in = {" "}({ $period })
to-go = { $value } to go
surplus = { $value } beyond the target
surplus-ceiling = { $value } below the limit
just-met = exactly on target
reached = target reached

short-goal-relative_reduction = { $word ->
    [strive] strive −{ $value }
    [about] about −{ $value }
    [basic] basically −{ $value }
   *[none] −{ $value }
  }
short-goal-point_reduction = { $word ->
    [strive] strive −{ $value }
    [about] about −{ $value }
    [basic] basically −{ $value }
   *[none] −{ $value }
  }
short-goal-floor = { $word ->
    [strive] strive for { $value }
    [about] about { $value }
    [basic] basically { $value }
   *[none] ≥ { $value }
  }
short-goal-ceiling = { $word ->
    [strive] strive for ≤ { $value }
    [about] about ≤ { $value }
    [basic] basically ≤ { $value }
   *[none] ≤ { $value }
  }
short-goal-cumulative = { $word ->
    [strive] strive for { $value }
    [about] about { $value }
    [basic] basically { $value }
   *[none] { $value }
  }
short-goal-milestone = { $word ->
    [strive] strive, by { $year }
    [basic] basically by { $year }
   *[none] by { $year }
  }

indicator-clause = Clause { $clause }
clause-label = Clause of the plan
bodies-lead = Lead bodies
bodies-all = Responsible bodies
section-counties = Regions compared
section-figures = Figures and sources

gap-relative_reduction = By { $period } it is down { $achieved } against a target of { $target }: { $rest }.
gap-relative_reduction-up = By { $period } it is up { $achieved } instead of down; the target is a fall of { $target }: { $rest }.
gap-point_reduction = By { $period } it is down { $achieved } against a target of { $target }: { $rest }.
gap-point_reduction-up = By { $period } it is up { $achieved } instead of down; the target is a fall of { $target }: { $rest }.
gap-floor = In { $period } it stood at { $achieved }{ $word ->
    [none] ; the target is at least { $target }
   *[other] , against a floor of { $target }
  }: { $rest }.
gap-ceiling = In { $period } it stood at { $achieved }{ $word ->
    [none] ; the target is at most { $target }
   *[other] , against a ceiling of { $target }
  }: { $rest }.
gap-cumulative = By { $period } it adds up to { $achieved } against a target of { $target }: { $rest }.
gap-milestone = By { $period }, { $achieved } is done; { $word ->
    [strive] the plan strives to have it done by { $year }
    [basic] it is basically due by { $year }
   *[none] it is due by { $year }
  }.
gap-no_data = We found no figures{ $asked ->
    [none] {""}
   *[other] {" "}up to { $asked }
  }, so progress cannot be judged.
gap-incomplete = Some figures are in, but none for { $years }, so the achieved value cannot be worked out.
gap-incomplete-regions = Some figures are in, but { $count ->
    [one] one county's is
   *[other] those of { $count } counties are
  } missing, so the city's total cannot be added up.
gap-incomplete-plain = Some figures are in, but not enough to work out the achieved value.

needed-compound = To reach the target in time, a fall of { $value } { $years ->
    [one] is needed in { $last }
   *[other] a year is needed from { $first } to { $last }
  }.
needed-more = To reach the target in time, { $value } more { $years ->
    [one] is needed in { $last }
   *[other] a year is needed from { $first } to { $last }
  }.
needed-less = To reach the target in time, { $value } less { $years ->
    [one] is needed in { $last }
   *[other] a year is needed from { $first } to { $last }
  }.
needed-points = To reach the target in time, a fall of { $value } { $years ->
    [one] is needed in { $last }
   *[other] a year is needed from { $first } to { $last }
  }.
projected-relative_reduction = { $old ->
    [true] At the pace up to { $period } it would be
   *[false] At this pace it will be
  } down { $value } by { $year } (target { $target }).
projected-relative_reduction-up = { $old ->
    [true] At the pace up to { $period } it would be
   *[false] At this pace it will be
  } up { $value } by { $year }; the target is a fall of { $target }.
projected-point_reduction = { $old ->
    [true] At the pace up to { $period } it would be
   *[false] At this pace it will be
  } down { $value } by { $year } (target { $target }).
projected-point_reduction-up = { $old ->
    [true] At the pace up to { $period } it would be
   *[false] At this pace it will be
  } up { $value } by { $year }; the target is a fall of { $target }.
end-relative_reduction = down { $value }
end-relative_reduction-up = up { $value }
end-point_reduction = down { $value }
end-point_reduction-up = up { $value }
projected-cumulative = { $old ->
    [true] At the pace up to { $period } it would add up
   *[false] At this pace it will add up
  } to { $value } by { $year } (target { $target }).
projected-words = { $old ->
    [true] At the pace up to { $period }
   *[false] At this pace
  }: { $value } in { $year } (target { $target }).
path-behind = That is { $value } behind the path, which asks for { $path } by { $year }.
path-ahead = That is { $value } ahead of the path, which asks for { $path } by { $year }.
path-level = That is exactly on the path for { $year }.

figure-completion = Completion rate
figure-completion-hint = Achieved as a share of the target, as final reports print it
figure-completion-way-hint = The share done of the way from base to target
figure-progress = Progress rate
figure-progress-hint = Compounded yearly pace, the statistics bureaus' mid-plan figure
figure-progress-way-hint = For this kind of target the same as the completion rate
figure-gap = Gap
figure-required = Needed per year
figure-projected = At this pace
figure-achieved = Achieved
figure-pace = Pace
figure-pace-hint = Actual pace in % of the pace needed
figure-stretch = Stretch target
figure-warning = Warning level

axis-relative_reduction = Fall since { $base }, { $unit }
axis-point_reduction = Fall since { $base }, { $unit }
axis-cumulative = Total from { $first } on, { $unit }
chart-none = Nothing to draw yet. Once figures are in, the trajectory, the path and the projection stand here.
chart-empty = There is nothing to draw yet.
figures-none = No figures yet.
chart-year = Year
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
no-figure-here = We have found no figure of { $region } for this indicator{ $period ->
    [none] {""}
   *[other] {" "}up to { $period }
  }.
no-target-here = This plan sets no target for this indicator; only the figures reported are listed below.
full-stop = .
list-comma = {", "}
list-semicolon = {"; "}
figure-required-hint = every year that is left, to reach the target in time
figure-projected-hint = in { $year }, at the pace of the years reported
label-binding = Kind of target
label-qualifier = The plan's word
label-description = Description
ledger-and-reports = The ledger recognises { $ledger } (to { $period }); { $reported } were reported (for { $year }): the two do not agree.
now-relative_reduction-flat = { $old ->
    [true] as in { $base } by { $year }
   *[false] as in { $base }
  }
now-point_reduction-flat = { $old ->
    [true] as in { $base } by { $year }
   *[false] as in { $base }
  }
gap-relative_reduction-flat = In { $period } it is as it was in { $base }; the target is a fall of { $target }: { $rest }.
gap-point_reduction-flat = In { $period } it is as it was in { $base }; the target is a fall of { $target }: { $rest }.
projected-relative_reduction-flat = { $old ->
    [true] At the pace up to { $period } it would be
   *[false] At this pace it will be
  } as in { $base } still by { $year }; the target is a fall of { $target }.
projected-point_reduction-flat = { $old ->
    [true] At the pace up to { $period } it would be
   *[false] At this pace it will be
  } as in { $base } still by { $year }; the target is a fall of { $target }.
projected-limit = { $old ->
    [true] At the pace up to { $period } it would come to
   *[false] At this pace it comes to
  } its limit of { $value } before { $year } (target { $target }).
end-relative_reduction-flat = as in { $base }
end-point_reduction-flat = as in { $base }
end-limit = at its limit, { $value }
gap-no_target-sum = By { $period } it adds up to { $achieved }; this region was given no target of its own.
gap-no_target-level = In { $period } it stood at { $achieved }; this region was given no target of its own.
gap-bound-level = For { $period } the report says { $achieved }, against a target of { $target }: that alone does not tell whether it is reached.
gap-bound-sum = By { $period } the reports add up to { $achieved }, against a target of { $target }: that alone does not tell whether it is reached.
gap-bound-cut = By { $period } the reports make it down { $achieved }, against a target of { $target }: that alone does not tell whether it is reached.
gap-bound-rise = By { $period } the reports make it up { $achieved }; the target is a fall of { $target }: that alone does not tell whether it is reached.
gap-bound-milestone = For { $period } the report says { $achieved } done: that alone does not tell whether all is done.
final-missing = The figure of the target year, { $year }, is not in yet.
aim-strive = { $value } (strive)
aim-about = about { $value }
aim-basic = basically { $value }
bound-at_least = ≥{ $value }
bound-over = >{ $value }
bound-at_most = ≤{ $value }
bound-under = <{ $value }
bound-about = about { $value }
dated = { $value } ({ $year })
plan-ended = The plan ended in { $year }.
verdicts-differ = The status “{ $status }” { $by ->
    [pace] looks at the pace: from { $share }% of the pace needed on, a target is on track
   *[goal] looks at the cut since the base year against the target
  }. The warning “{ $level }” uses another yardstick: { $rule } ({ $detail }). The yardsticks differ, so the verdicts may.
old-mark = older figures
final-missing-regions = { $count ->
    [one] One region has
   *[other] { $count } regions have
  } not reported the target year, { $year }, yet.
old-period = { $year } (older)

# What if: the years left at one supposed rate, or year by year
label-suppose = What is supposed
legend-supposed = Supposed
suppose-mark = supposed, not data
suppose-title = What if the years left …
suppose-hint = Move a slider to see where it would lead. Nothing is stored and no figure changes; the address keeps it, so the view can be sent on.
suppose-way = Suppose
suppose-way-rate = the same every year
suppose-way-years = year by year
suppose-year = in { $year }
suppose-each-year = in each year { $first }–{ $last }
suppose-fall-of = Fall in { $year } ({ $unit })
suppose-amount-of = Done in { $year }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
  }
suppose-level-of = Level in { $year }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
  }
suppose-cut = Suppose a fall { $years } ({ $unit })
suppose-more = Suppose a rise { $years }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
  }
suppose-less = Suppose a drop { $years }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
  }
suppose-outcome-cut = Supposing a fall of { $rate } { $years }, by { $year } it would be { $end }: { $rest }.
suppose-outcome-more = Supposing { $rate } more { $years }, by { $year } it would be { $end }: { $rest }.
suppose-outcome-less = Supposing { $rate } less { $years }, by { $year } it would be { $end }: { $rest }.
suppose-outcome-years = That way, by { $year } it would be { $end }: { $rest }.
suppose-regions-years = What each region must do every year to reach its target, and where it would end if it moved as much year by year
suppose-regions = What each region must do every year to reach its target, and where { $rate } a year would lead it
suppose-col-region = Region
suppose-col-now = Now
suppose-col-needed = Needed a year
suppose-col-fastest = Fastest year so far
suppose-col-end = Supposed, at the end
suppose-col-rest = Supposed, to the target
suppose-done = reached
suppose-beyond = needs more than any year so far brought
reach-beyond = That is more than any year since { $first } has brought: the fastest, { $year }, brought { $value }. At any pace reported so far it is out of reach.
reach-never = No year since { $first } has come closer to the target; at any pace reported so far it is out of reach.
tip-reported = Value
tip-path = Due by the path
tip-behind = Against the path
tip-source = Source
tip-row = { $file } row { $row }
tip-on-path = exactly on it
tip-behind-by = { $value } behind
tip-ahead-by = { $value } ahead
