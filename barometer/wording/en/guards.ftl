# What stands guard when a sheet is read: unseen, not read, not to be read

problem-hidden-sheet-read = This sheet is hidden; no other one holds data, so it was read. Check that it is the one to report.
problem-hidden-row = This row is hidden or filtered out ({ $cells } cells) and was not read. To report it, show it and clear the filter; otherwise delete it.
problem-hidden-rows = Rows { $first } to { $last } are hidden or filtered out ({ $cells } cells) and were not read. To report them, show them and clear the filter; otherwise delete them.
problem-hidden-figures = This column is hidden ({ $cells } cells) and was not read. To report it, show it; otherwise delete it.
problem-hidden-labels = This column is hidden but says what the rows are, so it was read. Check it.
problem-hidden-column = This column is hidden ({ $cells } cells) and was not read.
problem-struck = A cell that is struck out, white, in tiny letters, or that its number format does not show, was not read. To report it, remove the line through it or change the format; otherwise clear it.
problem-struck-part = "{ $value }" is struck out; the cell was read as what is left, "{ $left }". Check it.
problem-struck-more = From this row on { $cells } more cells are struck out; none of them was read.
problem-comment = The comment "{ $value }" was not read. Check whether it changes this figure, and write what matters into the cell or a column of remarks.
problem-comments = { $cells } comments on headers and names were not read. Check them.
problem-scaled-format = The number format of this column shows the numbers scaled down; what the sheet shows was read, not what the cells hold. Check that the number shown fits the unit stated.

problem-sentinel = "{ $value }" looks like a program's code for "no figure". Leave the cell blank where there is none, or write "—".
problem-change-like-amount = "{ $value }" as a change in per cent would be more than tenfold; it looks like an amount. Check title and header.
problem-change-impossible = "{ $value }" is impossible: losing everything is -100 %. Check number and unit; leave the cell blank where there is none, or write "—".
problem-period-ahead = A period that has not begun (today is { $today }) cannot have a figure. Check the period; targets go into the table of county targets.
problem-period-not-over = This period is not over (today is { $today }), so there is no result yet. Check the period; call an estimate or a flash figure so in the header (预计, 快报).
problem-not-over = "{ $value }" is not over (today is { $today }); the figure was kept as an estimate.
problem-region-of-other = The bracket of "{ $value }" names another figure or a part of the year, and whether this row is the region's own figure of the year is not clear; it was not read. If it is, take the bracket out; otherwise say so in the header.
problem-region-without = "{ $value }" leaves a part out, so it is not the whole region. Report the whole region, or delete this row.
problem-region-several = "{ $value }" names several regions: { $nearest }. Give each region a row with its own figure.
problem-two-columns = This column and "{ $other }" say the same thing and differ, and it is not clear which one counts. Keep one.
problem-labels-between = This column names other rows: from "{ $other }" on another table stands beside the first, and nothing was read. Move it below the first one, or save it as a file of its own; or point at the first column of that table on the upload page and choose "Another table starts with this column".
problem-unparted-row = This row did not part into cells; the whole line stands in one. Fill the cells one by one as in the other rows.

problem-headless-column = This column has no header ({ $place }, { $cells } filled cells) and was not read. To report it, say in its header what it holds; otherwise delete it.
problem-beside-headless = Column { $letters } to its left has no header, so it is not clear what "{ $value }" is compared with, or a sum up to; it was not read. Say in the header of column { $letters } which year or month it is of.
problem-column-beside = This column holds plans, targets, ranks, shares or figures of elsewhere or of another span of time such as a second half-year ({ $place }, { $cells } { $cells ->
    [one] cell
   *[other] cells
  }), not what is to be reported; it was not read. Nothing has to be changed.
problem-column-of-index = This column holds an index (a year set to 100) ({ $place }, { $cells } { $cells ->
    [one] cell
   *[other] cells
  }), not the indicator itself; it was not read. To report growth, subtract 100 and name the column “change on last year (%)”; that holds only where the year before is 100.
problem-column-not-read = It is not clear what this column reports ({ $place }, { $cells } { $cells ->
    [one] cell
   *[other] cells
  }), so it was not read. To report it, name the indicator or the year in its header; otherwise remove the column.
problem-row-above = This row stands above the header; the numbers in it were not read. To report them, move it into the table.
problem-note-row = This row looks like a note or a signature; the numbers in it were not read. To report them, rename the row.
problem-sheet-not-read = This sheet was not read ({ $cells } cells). To report it, choose it or save it as a file of its own.
problem-hidden-sheet = This sheet is hidden and was not read ({ $cells } cells). To report it, show it or save it as a file of its own.

problem-unit-assumed = { $cells } figures of this column state no unit; the plan's own was assumed: { $units }. Check it, and state the unit next time.
problem-unit-asked = "{ $name }" states no unit, so it is not known which one is meant: reports usually print { $usual }, the plan counts in { $unit }. Choose the unit, or state it in the header or in a column of units.
error-no-unit = "{ $unit }" is no known unit.
error-no-period = "{ $period }" is no known period; write 2024, 2024-Q3, 2024-09 or 2024年1-9月.
problem-amount-or-share = It is not said whether this column gives the change of "{ $name }" and others as an amount (tonnes, points) or in per cent, so it was not read. Head it 比上年增长（%） and give per cent, or remove it.

# How the command line answers it; no page shows these
option-unit-asked = --answer unit:{ $name }=UNIT
