# Tables beside the statistics: what cannot be read, and what to do

problem-same-columns = The columns "{ $value }" and "{ $column }" both look like "{ $name }". Keep one, or rename the other.
problem-near-column = The column "{ $column }" was not read (its first cell is "{ $value }"): it looks like "{ $name }" but is named otherwise. Rename it "{ $name }", or something else if it is not.
problem-near-column-unused = The column "{ $column }" was not read (its first cell is "{ $value }"). If it is "{ $name }", name it so.
problem-column-unused = The column "{ $column }" was not read (its first cell is "{ $value }"): this table has no such column.
problem-unheaded-column = Column { $column } has no header and was not read (its first cell is "{ $value }"). Give it a header to have it read.
problem-sheet-unused = The sheet "{ $sheet }" was not read. To have it read, save it as a file of its own.
problem-total-row = The row "{ $value }" was not read: sums of rows are reckoned here.
problem-heading-row = This row holds nothing but "{ $value }" and was not read. If it is a record, fill in its other cells.
problem-unit-of-table = "{ $column }" says no unit; it was read in { $unit }. If that is wrong, write the unit into the header.
problem-unit-too-small = "{ $value }" says no unit: in { $unit } it is too little, it may be ten thousands of them. Write the unit into the header.
problem-unit-noted = "{ $value }" speaks of a unit, but not clearly of this column, which states none and cannot be taken as { $unit }. Write the unit into the header.
problem-units-row = "{ $value }" stands alone in a row, as the unit of a column does; it was not read. Say that the row belongs to the header, or write the unit into the header.
problem-share-too-small = "{ $value }" says no unit: per cent, or a share of 1? Write "50%", or "%" into the header.
problem-not-exact = "{ $value }" is not exact, and this table holds exact numbers only. Write one number.
problem-two-years = The header says { $year }, this row says "{ $value }". Correct one of them.
problem-year-not-over = The year { $year } is not over, so there can be no figure for it ("{ $value }"). Check the year; send an estimate once the year is over.
problem-day-ahead = "{ $value }" has not come yet. Check the date.
problem-rounded-code = The code has more than 15 digits and was kept as a number: its last digits are lost. Format the column as text and write the codes again.
problem-code-is-day = "{ $value }" is a date: the spreadsheet may have made it out of a code. Format the column as text and write the codes again.
problem-known-code-is-day = "{ $value }" is a date: the spreadsheet may have made it out of a code. Is it { $nearest }? Format the column as text and write the codes again.
problem-known-code-is-day-none = "{ $value }" is a date: the spreadsheet may have made it out of a code. Format the column as text and write the codes again.
problem-unknown-code = "{ $value }" is not on this plan's list. Is it { $nearest }? Nothing new was created.
problem-unknown-code-none = "{ $value }" is not on this plan's list. Write it as the template or the page of tasks does. Nothing new was created.
problem-sheet-of-other-table = This sheet looks like "{ $likely_name }" and was not read. To report it, choose that table and upload the file once more.
problem-other-table = This file does not look like the table chosen and was not read. It looks like "{ $likely_name }"; choose that one.
question-table = Which table is this file?
unread-title = Not read
listing-title = What would be stored
listing-kind = Change
listing-all = All
listing-find = Find (indicator, region, period or name)
listing-none = Nothing fits.
listing-back = Previous
listing-on = Next
listing-place = { $first } to { $last } of { $count }
col-place = Place

# How the command line answers it; no page shows these
option-other-table = --table { $likely }
