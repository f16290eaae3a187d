# Briefings and tables to take away

briefing-title = Briefing on progress
briefing-title-of = Briefing on progress: { $place }
briefing-heading = { $number }. { $title }
briefing-part = ({ $number }) { $title }
briefing-contents = Contents
briefing-standing = Where the plan stands
briefing-behind = Targets behind
briefing-warnings = Energy intensity warnings
briefing-counties = Region by region
briefing-tasks = Tasks
briefing-abatement = Abatement by key projects
briefing-owed = What is missing, and who is to report it
briefing-method = How figures are made
briefing-sources = Sources
briefing-finding-body-none = { $body } leads or answers for { $total ->
    [one] one target
   *[other] { $total } targets
  }, of which we have found no results.
briefing-behind-none = No target is behind.
briefing-behind-intro = { $count ->
    [one] One target is behind.
   *[other] { $count } targets are behind. Those that need attention most:
  }
briefing-behind-note = “Needed per year” is what each year left has to bring on average for the target to be met in time.
briefing-behind-note-ended = The plan has ended. “Needed per year” is what the years without a figure have to bring on average, as long as the target year has none; a target whose last figure is in has none.
briefing-behind-regions = “Regions behind” are counties and zones that are behind on this target.
briefing-bodies = { $names } and others ({ $count } in all)
briefing-counties-intro = Of the targets that each region has figures of, so many are met or on track, and so many are behind.
briefing-tasks-more = Only the { $shown } furthest behind are listed; all { $count } are on the page of tasks.
briefing-tasks-note = Late: less is done than the share of the plan’s years gone by on the day of the report.
briefing-abatement-intro = Where the ledger holds recognised tonnes these count, a project once per pollutant; otherwise the tonnes reported.
briefing-owed-intro = { $count ->
    [one] One target has no figures, or not enough of them
   *[other] { $count } targets have no figures, or not enough of them
  }, and cannot be judged. These bodies are to report them.
briefing-late-intro = { $count ->
    [one] One figure that was reported before is late.
   *[other] { $count } figures that were reported before are late.
  }
briefing-owed-none = Every target has figures, and none is late.
briefing-method-status = A target’s status goes by its pace: on track where the actual yearly pace is the pace needed or nearly so, lagging below that, far behind well below it, reversed where the direction is the opposite. In the target year only reaching it counts.
briefing-method-pace = The pace is the actual yearly pace in percent of the pace needed; 100% is just fast enough.
briefing-method-old = Targets with figures of an earlier year only are counted apart, neither as on track nor as behind.
briefing-total = Total
briefing-col-sector = Sector
briefing-col-targets = Targets
briefing-col-good = Met or on track
briefing-col-behind = Behind
briefing-col-underway = Under way
briefing-col-old = Older figures only
briefing-col-untargeted = No target of its own
briefing-col-unknown = Not to be judged
briefing-col-target = Target
briefing-col-now = Asked and reached
briefing-col-gap = Gap
briefing-col-needed = Needed per year
briefing-col-lead = Lead or answering body
briefing-col-counties = Regions behind
briefing-col-region = Region
briefing-col-reported = With figures
briefing-col-worst = Furthest behind
briefing-col-task = Task
briefing-col-done = Done
briefing-col-time = Time gone by
briefing-col-day = Date
briefing-col-tonnes-done = Reached (t)
briefing-col-tonnes-target = Target (t)
briefing-col-completion = Completion
briefing-col-status = Status
briefing-col-rest = Not counted
briefing-col-who = Who reports
briefing-col-lacking = What is missing
briefing-col-upload = No.
briefing-col-file = File
briefing-col-table = Table
briefing-col-rows = Rows
briefing-table-standing = Targets by sector
briefing-table-behind = Targets behind
briefing-table-warnings = Energy intensity warnings
briefing-table-counties = Targets by region
briefing-table-tasks = Tasks that are late
briefing-table-abatement = Abatement by key projects
briefing-table-owed = Targets that cannot be judged
briefing-table-late = Figures that are late
briefing-table-sources = The files that the figures come from
briefing-table-alt = { $title }: { $rows } rows; the columns are { $columns }.
briefing-chart-standing = Most targets behind: { $sectors } ({ $count })
briefing-chart-standing-none = No sector has a target behind
briefing-unit-pace = % of the pace needed; 100 is just enough
briefing-chart-pace = Slowest of the targets behind: { $name }, at { $pace } of the pace needed
briefing-chart-reversed = Slowest of the targets behind: { $name }, which goes the wrong way
briefing-chart-cuts = { $count ->
    [one] One region is behind its path of energy intensity
   *[other] { $count } regions are behind their path of energy intensity
  }
briefing-chart-cut = { $region }: cut of energy intensity and what the path asks for
briefing-chart-abatement = Furthest from its target: { $name }, { $done } of { $goal } t
briefing-series-cut = Cut so far
briefing-series-path = Path
briefing-unit-targets = targets
briefing-named = { $name } { $value }
briefing-with-why = { $name } ({ $why })
briefing-caption = { $title } ({ $unit })
briefing-byline = { $source } · { $date }
briefing-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
briefing-entry = Data as of entry { $entry }
briefing-view = The same view at any time:
briefing-no-address = This installation has no address of its own set; take a pinned link from “Share” on the overview (data entry no. { $entry }).
briefing-page = Page { $page }
error-report-scope = Choose a region or a body, not both.
error-report-file = Cannot write the file { $file }.
cli-reported = Wrote { $file } ({ $pages } pages, data as of entry { $entry }).
briefing-moved = Changes since the last briefing
briefing-moved-first = No briefing has been kept before this one, so there is nothing to compare with.
briefing-moved-none = No result and no status has changed since entry { $since }{ $date ->
    [none] {""}
   *[other] {" "}({ $date })
}.
briefing-moved-intro = Since entry { $since }{ $date ->
    [none] {""}
   *[other] {" "}({ $date })
}, { $count ->
    [one] one result or status has
   *[other] { $count } results or statuses have
} changed: { $kinds }.
briefing-moved-turned = No longer behind: { $rose }; newly behind: { $fell }.
briefing-moved-more = The table shows { $shown } of them, those of the whole city and turned statuses first; all are on the page of changes, from entry { $since }.
briefing-moved-file = No. { $upload } { $file }
briefing-table-moved = Targets whose result or status changed
error-no-report = There is no kept briefing { $report }.
column-report = No.
column-as-of = As of entry
error-report-kept = A kept briefing says itself what it is about; leave out { $others }.
take-keep = Keep this briefing
take-keep-hint = Notes whom this briefing is about and the entry it tells of; the next one tells what changed since, and this one can be taken again at any time as it was.
take-kept = Kept briefings ({ $count })
take-kept-line = kept on { $date }, data as of entry { $entry }
take-kept-view = The page as it was
take-kept-changes = Changes since
picture-day = Data as of { $date } (entry { $entry })
picture-files = { $names } and { $count } more
picture-source = Source: { $plan }{ $files ->
    [none] {""}
   *[other] ; { $files }
}
picture-take = Download the picture
picture-other = Other sizes, data, address
picture-slide = Slide (1600 × 900)
picture-phone = Phone (1080 × 1350)
picture-column = Column of a paper (85 mm)
picture-hint = With title, unit, legend, source, date and pinned address.
error-api-size = Give size or width, not both.
picture-data = Data
picture-observations = figures
picture-gaps = gaps
picture-address = Address of this chart, pinned to the data as they are now
briefing-sources-more = Not listed: { $count } more; all are in the sheet of sources of the same briefing’s workbook and in the history on the page “Upload”.
template-place-body = paragraph { $line }
template-place-table = paragraph { $line } in tables
template-place-head = paragraph { $line } of the header
template-place-foot = paragraph { $line } of the footer
template-unknown = { $place }: there is no field “{ $field }”; there are: { $allowed }
template-block = { $place }: “{ $field }” must stand alone in a paragraph of the text, and once only
template-braces = { $place }: braces that are not a pair (“{ $text }”)
template-no-body = there is no field “{ $field }” anywhere, so the briefing has no place
error-template = The template { $file } cannot be used: { $problems }.
error-template-kind = The template { $file } is not a Word document (.docx).

# One filing, many forms

form-source = Source: upload { $upload }, { $file }{ $row ->
    [none] {""}
   *[other] , row { $row }
}{ $vintage ->
    [none] {""}
   *[other] {" "}({ $vintage })
}{ $source ->
    [none] {""}
   *[other] ; { $source }
}
cli-form-filled = Wrote { $file }: { $filled } cells filled; { $empty } left empty, nothing is reported for them; { $unknown } left empty, the mapping does not say which figure they are.
error-form = Cannot fill { $file }: it must be an Excel workbook (.xlsx) with the sheets that the mapping names.
error-form-nothing = With this mapping none of the { $cells } empty cells of { $file } is known to be the figure of a region, an indicator and a period. Check the rows, columns and headers that the mapping names.
form-title = Fill another form with what has been reported
form-intro = Figures that have been reported already are put into any bureau’s Excel form; nobody has to report them again. Cells that nothing is reported for stay empty, and a comment tells where each figure is from. The mapping is a .json file that says of which region, indicator and period each cell is. Give such a form, filled in, to whoever runs this site: it is made once and serves every year.
form-file = Form to fill (.xlsx)
form-mapping = Mapping (.json)
form-period = Period (such as 2024; left out, as the mapping says)
form-done = { $filled } cells filled; { $empty } left empty, nothing is reported for them; { $unknown } left empty, the mapping does not say which figure they are.
form-take = Download the filled form
picture-more = No room for { $count } more { $count ->
    [one] row
   *[other] rows
  }.
picture-more-below = No room for { $count } more { $count ->
    [one] row
   *[other] rows
  }; see the address below.
error-no-picture = The page "{ $page }" has no chart "{ $chart }" at these choices.
compare-finding = { $name }: best { $best } ({ $best_value }), worst { $worst } ({ $worst_value })
body-finding = { $body } leads or supports { $count } targets; { $behind } of them behind the path
shares-finding = Abatement targets set for counties: { $count }; behind the path: { $behind }
years-finding = By { $year }, { $behind } of { $count } pollutants are below an even path
tonnes-recognised = Tonnes recognised in the year
years-on-path = total so far on or above an even path
years-below = total so far below it
