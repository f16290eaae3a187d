# What changed: which gaps and statuses moved between two points, and because of which row

changes-last = The last entry that moved a figure is no. { $first }{ $day ->
    [none] {""}
   *[other] {" "}({ $day })
  }; seen up to no. { $until }.
changes-days = After entry { $since } up to { $until }: the last 30 days, in which nothing moved.
changes-asked = After entry { $since } up to { $until }.
changes-none = No value achieved and no status moved in this time.
error-changes-entry = "{ $value }" for { $name } is neither a ledger entry nor a day. Write an entry from 0 to { $latest }, or a day such as 2026-11-01.
error-changes-order = The start ({ $since }) lies after the end ({ $until }). Write the earlier one first.
column-before = before
column-after = after
column-status-before = status before
column-status-after = status after
column-change = change
column-because = because of (upload, file, row)
change-new = new
change-revised = revised
change-retracted = retracted
nav-changes = Changes
label-since = Start
label-until = End
changes-headline = { $count ->
    [one] One target moved
   *[other] { $count } targets moved
  }{ $turned ->
    [0] {""}
    [one] , one of them to another status
   *[other] , { $turned } of them to another status
  }
changes-headline-one = { $name } ({ $region }) moved: { $before } → { $after }
changes-headline-none = Nothing moved
changes-count-new = { $count } new
changes-count-revised = { $count } revised
changes-count-retracted = { $count } taken out
changes-since-usual = The last change
changes-until-usual = Up to now
changes-all-regions = All regions
changes-entry-plan_load = plan loaded
changes-entry-upload = upload
changes-entry-retract = taken out
changes-entry-reinstate = put back
changes-col-target = Target
changes-col-region = Region
changes-col-before = Before
changes-col-after = Now
changes-col-status = Status
changes-col-change = Change
changes-col-because = Because of
changes-col-open = More
changes-open = Open
changes-more = { $count } more are not listed; narrow the region or the time.
changes-more-rows = {""} and { $count } more
changes-more-files = { $count ->
    [one] one more file
   *[other] { $count } more files
}
changes-by-plan = the plan or a target was changed
changes-reason = upload { $upload }, { $file }, row { $rows }{ $more } ({ $by })
changes-feed = Follow as a feed
changes-feed-hint = Atom feed: a feed reader tells you of every change
feed-line = { $target }, { $region }: { $before } → { $after } ({ $status }); { $because }
feed-upload = { $file }: { $new } new figures, { $changed } changed
feed-retract = { $file } taken out
feed-reinstate = { $file } taken back in
feed-plan-load = Plan pack loaded
feed-unlisted = This plan has too many regions for the feed to list which targets moved; open the link to see them.
feed-more = and { $count } more
moved-first = figures since { $date }
moved-value = { $date }: { $before } → { $after }
moved-status = { $date }: { $before } → { $after }
moved-out = taken out { $date }
moved-too-much = This plan has too many regions for each row to say what moved it last.
moved-label = What changed then
