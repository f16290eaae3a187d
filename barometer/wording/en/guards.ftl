# What stands guard when a sheet is read: unseen, not read, not to be read

problem-hidden-sheet-read = This sheet is hidden; no other one holds data, so it was read. Check that it is the one to report.
problem-hidden-row = This row is hidden or filtered out ({ $cells } cells) and was not read. To report it, show it and clear the filter; otherwise delete it.
problem-hidden-rows = Rows { $first } to { $last } are hidden or filtered out ({ $cells } cells) and were not read. To report them, show them and clear the filter; otherwise delete them.
problem-hidden-figures = This column is hidden ({ $cells } cells) and was not read. To report it, show it; otherwise delete it.
problem-hidden-labels = This column is hidden but says what the rows are, so it was read. Check it.
problem-hidden-column = This column is hidden ({ $cells } cells) and was not read.
problem-struck = "{ $value }" is struck out and was not read. To report it, remove the line through it; otherwise clear the cell.
problem-struck-part = "{ $value }" is struck out; the cell was read as what is left, "{ $left }". Check it.
problem-struck-more = From this row on { $cells } more cells are struck out; none of them was read.
problem-scaled-format = The number format of this column shows the numbers scaled down: what the sheet shows was read (here "{ $value }"), not what the cells hold. Check numbers and unit.
