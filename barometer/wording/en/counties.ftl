# The barometer of counties

nav-counties = Counties
counties-eyebrow = Energy-saving early warning
counties-headline = By { $period }, of { $total } regions: { $level1 } on level 1{ $names1 ->
    [none] {""}
   *[other] { $names1 }
  }, { $level2 } on level 2{ $names2 ->
    [none] {""}
   *[other] { $names2 }
  }, { $level3 } on level 3{ $older ->
    [0] {""}
   *[other] ; { $older } with a level of an earlier year only
  }{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } without figures or not to be judged
  }
counties-headline-no-target = This plan sets no target for energy intensity, so there are no warning levels
counties-headline-to-date = No region has a full year's figure yet; there are levels for the year to date only
counties-headline-open = Regions have reported energy intensity, but not enough for a warning level
counties-headline-alone = This plan sets no targets for counties; the level is for the whole alone
counties-headline-none = No region has reported its energy intensity yet, so there are no warning levels
colon = {": "}
rule-detail-rise = level 1 where intensity rose in the year; level 2 where it fell or held but the cut so far is behind the path; level 3 at or ahead of the path
rule-detail-shortfall = level 1 where the cut so far is more than { $behind }% behind the path; level 2 where it is behind by up to { $behind }%; level 3 at or ahead of the path
level-none = Cannot be judged
label-compared = Indicator compared
label-map = Map
label-clause = Clause
label-scheme = Scheme
warning-title = Energy intensity warnings
warning-col-region = Region
warning-col-level = Year's level
warning-col-change = Change on year
warning-col-cumulative = Cut so far
warning-col-to-date = Year to date
warning-col-own = Target (base / incentive)
warning-cut = { $value } (path { $path })
warning-rise = up { $value } instead (path { $path } down)
turn-worse = ▼ worse than { $since }
turn-better = ▲ better than { $since }
turn-same = = same level as in { $since }
target-cut = { $word ->
    [strive] { $value } down (strive)
    [about] about { $value } down
    [basic] basically { $value } down
   *[none] { $value } down
  }
target-cut-stretch = , { $value } striven for
target-own = Its own
target-citys = The city's (none of its own)
high-title = What level 1 regions would need
high-change = Change in { $period }: { $change }.{" "}
high-need = To be { $target } down by { $year } it must fall { $value } a year after { $period }; spread evenly, the plan asks for { $even } a year.
high-no-need = The { $year } target of { $target } is reached already, but energy intensity rose in { $period }.
heat-title = Pace by region and target
heat-hint = Each cell is the observed yearly pace as a share of the pace needed: 100% is just enough. Where there is no pace the status is named; where a region has no target of its own (–), what it achieved. A dot: no figure.
heat-target = Target
map-title = Map: { $name }
map-tiles = Tiles
map-boundaries = Simplified boundaries
ranking-title = Regions ranked, furthest behind first
multiples-title = Year by year
multiples-hint = Solid: achieved. Dotted: what the path asks for. Level line: the target. All on one scale{ $unit ->
    [none] {""}
   *[other] , in { $unit }
  }.
fit-title = Do the counties' targets fit the city's?
fit-none = No county has a target of its own: rates and intensities are measured against the city's, amounts are shown only.
fit-col-target = Target
fit-col-own = Counties with their own
fit-col-counties = Counties together
fit-col-city = City
fit-col-how = How
fit-own = { $own } of { $all }
fit-unweighed = Not all counties have reported total energy use or GDP, so they cannot be weighed
fit-share = Rates cannot be added; the lowest and highest of the counties' own are shown
fit-range = { $low } to { $high }
fit-sum = Added up; counties without their own are left out
fit-weighed = Weighted by { $name } in { $year }; counties without their own take the city's
download-table = Download this table
question-figure = Question this figure
question-subject = A question about a figure: { $figure }
question-body = Figure: { $figure }. Page: { $link }. My question:
col-more = More
question-short = Question
figure-history = History
original-pick = The file as it was uploaded
original-download = Download the original
fit-col-verdict = Enough?
fit-open = Cannot be told
fit-short = Falls short by { $by }
fit-enough = Enough, { $by } over
fit-exact = Enough, exactly
multiples-cut = % below the base year
high-missed = The target of { $target } by { $year } was missed{ $rose ->
    [yes] , and energy intensity still rose in { $period }
   *[no] {""}
  }.
high-open = Figures are missing, so neither the fall so far nor what is still needed by { $year } can be worked out.
fit-partial = { $count ->
    [one] one county has
   *[other] { $count } counties have
  } no target of their own, so the two cannot be compared
rule-detail-to-date = The level to date has a yardstick of its own: level 1 where intensity rose against the same months of the year before; level 2 where it fell by less than is needed in an average year; level 3 otherwise.
counties-named = {" "}({ $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  })

# A few regions on one chart
label-compare = Compare with
compare-title = Side by side
compare-hint = Choose regions to draw beside { $region }
compare-alt = { $name }: some regions year by year
multiples-silent = Without a chart: { $regions }.
named-why = { $name } ({ $why })
compare-left-out = Not drawn: { $regions } (no figure to compare, or { $most } lines already).
