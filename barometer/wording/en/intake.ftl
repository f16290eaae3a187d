# What is wrong in an uploaded file, and what to do

problem-not-text = This is no table: the file is not text, Excel, ODS or a zip. Export it as CSV or XLSX and send it again.
problem-empty-file = The file is empty.
problem-damaged-workbook = The workbook cannot be opened; it may be damaged. Open it, save it again as XLSX and send that.
problem-locked-workbook = The workbook needs a password and cannot be read. Open it in Excel, clear the password (File, Info, Protect Workbook, Encrypt with Password), save and send it again.
problem-damaged-zip = The zip cannot be unpacked; it may be damaged. Pack it again.
problem-locked-zip = The zip is protected with a password. Pack it without one.
problem-zip-bomb = The file expands to far more than a table would. It was not opened.
problem-zip-members = The zip holds too many files. Send them in parts.
problem-file-too-large = The file is larger than { $megabytes } MB. Split it and send the parts.
problem-too-many-rows = The table has more than { $rows } rows. Split it and send the parts.
problem-too-many-columns = The table has more than { $columns } columns. Send only the columns with figures.
problem-too-many-sheets = The workbook has more than { $sheets } sheets. Send only those with figures.
problem-cell-too-long = This cell holds more than { $characters } characters. Shorten it.
problem-bad-byte = "{ $value }" holds signs that could not be read. Open the file in Excel, correct this cell, save as XLSX and send it again.

problem-open-quote = A quotation mark in this cell is never closed, so the rows below it were read as part of the cell. Close or remove it.

problem-no-header = No header row was found. On one row above the figures say what each column is, such as 地区, 指标, 单位 and the years, or fill in the template.
problem-no-table = There is no table in the file.
problem-no-rows = There is a header but no figure below it.
problem-no-values = The header names no column of figures: no year, and no 数值 or 本年实际. Add one, or fill in the template.
problem-no-table-header = No header row of this table was found. Its columns are: { $expected }. Rename the columns, or say on the upload page which row is the header and what each column is.
problem-two-layouts = The table has a column of values and columns for years as well; either can be read. Say which one is meant, or remove the other.
problem-several-sheets = Several sheets hold data: { $names }. Choose one, or save each as a file of its own.
problem-no-such-sheet = The workbook has no data sheet of that name. It has: { $names }.
problem-missing-region = The file does not say which region it belongs to. Choose the region, or add a column 地区.
problem-several-regions = The file names several regions ({ $names }) but has no column for them. Choose the region, or add a column 地区.
problem-column-undated = This column does not say which year it is about and was not read. Add the year to its header (for a running total, the year it runs to).
problem-missing-period = The file does not say which year it is about. Write the year in the title or header, or add a column 时期.
problem-missing-indicator = The file does not say which indicator it reports. Add a column 指标, or the name to the header or title.
problem-missing-named = The column "{ $name }" ({ $english }) is missing. Add it.
problem-blank-cell = This cell is blank but must be filled in.
problem-blank-region = No region stands in this row. Fill it in.
problem-blank-period = This row does not say which year, quarter or month it is about. Fill it in.
problem-extra-cells = This row has more cells than the header. A number with a thousands comma may have come apart: put it in quotes or remove the comma.

problem-unknown-region = "{ $value }" is not a region of this plan. Did you mean { $nearest }?
problem-unknown-region-none = "{ $value }" is not a region of this plan. Write its full name or six-digit code.
problem-region-ambiguous = "{ $value }" may mean { $nearest }. Write the full name or the code, or choose one.
problem-region-not-whole = "{ $value }" is only a part of the city or a heading of the code list, not the whole city. For the city write its name or code; else name the county.
problem-region-clash = This row names two regions: "{ $other }" is { $other_region }, "{ $value }" is { $region }. Correct one of them.
problem-unknown-indicator = "{ $value }" is not an indicator of this plan and was not read. Remove the row or column, or correct the name; did you mean { $nearest }?
problem-unknown-indicator-none = "{ $value }" is not an indicator of this plan and was not read. Remove the row or column, or use a name from the template.
problem-part-of-row = "{ $value }" is a part of "{ $parent }" above and not all of it; it was not read. Nothing has to be changed; if it is an indicator of this plan, use a name from the template.
problem-row-beside = "{ $value }" is a target, rank, share or rate of completion, not a result; it was not read. Nothing has to be changed.
problem-change-in-points = This is a change in percentage points, while changes are kept in per cent here; it was not read. Nothing has to be changed; levels are read.
problem-indicator-ambiguous = "{ $value }" may mean { $names }. Write the full name, or choose one.
problem-unknown-vintage = "{ $value }" is not a state of data. Use 快报, 初步核算 or 最终核实.

problem-bad-number = "{ $value }" is not a number. Write digits only; leave the cell blank where there is no figure, or write —.
problem-formula = "{ $value }" is a formula without a result. Open the file in a spreadsheet program, save it there and send it again, or write the number.
problem-cell-error = The cell's formula gives the error { $value }. Mend the formula or write the number; leave the cell blank where there is no figure.
problem-ratio = "{ $value }" is a ratio, not one number. Give each part a row of its own.
problem-range = "{ $value }" is a range. Write one number.
problem-double-negative = "{ $value }" can mean a rise or a fall. Write either the word or the minus sign.
problem-change-as-level = "{ $value }" is a change, but this column does not hold changes on the year before. Write the figure that belongs here, or name the column 同比增减 or 比上年增减.
problem-bad-period = "{ $value }" is not a period. Write 2024, 2024年1-9月, 2024-Q3 or 2024-09.
problem-bad-base-year = "{ $value }" is not a base year. Write four digits, such as 2020.
problem-bad-year = "{ $value }" is not a year. Write four digits, such as 2024.
problem-bad-date = "{ $value }" is not a date. Write 2024-03-31.
problem-bad-unit = "{ $value }" is no unit of this indicator. Use { $accepted }; a footnote mark behind a number has to go.
problem-bad-unit-change = The unit "{ $value }" does not fit a change, which is in per cent. Accepted: { $accepted }. For levels, name the column 当年值.
problem-unknown-unit = "{ $value }" is not a unit this program knows.
problem-unit-in-cell = "{ $value }" holds a unit. Write the number only.
problem-two-units = The units "{ $value }" and "{ $other }" are both given for this figure. Keep the right one.
problem-unit-line = The unit line gives several units that fit this indicator ({ $value }). Say which one in the header or the unit column.
problem-not-listed = "{ $value }" is not allowed here. Allowed: { $allowed }.
problem-no-city-target = The city has no target with a number for "{ $value }", so a county's has nothing to stand beside. Indicators that have one: { $allowed }.
problem-out-of-range = "{ $value }" is impossible: this indicator lies between { $low } and { $high }. Check the number and its unit.
problem-below-least = "{ $value }" is impossible: this indicator is never below { $low }. Check the number and its unit.
problem-above-most = "{ $value }" is impossible: this indicator is never above { $high }. Check the number and its unit.
problem-conflict = Rows { $rows } give the same figure (region, indicator and period) with different values. Keep the right row.

problem-duplicate = The same figure stands on row { $others } too and says the same; the one with more digits was kept.
problem-duplicates = { $count } figures stand on other rows too and say the same (rows { $rows } and more); each is stored once, the one with more digits.
problem-less-than-unit = "{ $value }" means less than the smallest unit; it was recorded as no figure, not as zero.
problem-approximate = "{ $value }" is not exact; the number was kept together with the word that says so.
problem-share-as-ratio = "{ $value }" is unusually small for a share in per cent. If it is a ratio, write { $percent }. It was kept as written.
problem-outlier-own = "{ $value }" is far from this region's other years (usually about { $usual }). Check the digits, the decimal point and the unit.
problem-outlier-peers = "{ $value }" is far from the other regions of that year (usually about { $usual }). Check the digits, the decimal point and the unit.
problem-part-whole = The counties that reported add up to { $total }, the city reports { $whole }. Check which is right.
problem-falling-total = The running total falls from { $before } to "{ $value }". A total since the start cannot fall; check it.
problem-identity = Energy use and real growth of output give { $reckoned } %, reported is { $reported } %. Check which of the three is right.
problem-mixed-basis = The year before is on the other accounting basis only (statistical or assessment); the two are never chained. Check the basis of this row.
problem-fell-to-nothing = It was { $before } in { $year } and is "{ $value }" here. Leave the cell empty or write "—" where there is no figure; if it really is nothing, check it.
problem-unchanged = "{ $value }" is exactly the value of { $year }. Was it copied?
error-bad-answer = "{ $answer }" is no answer. Write sheet=NAME, layout=long or layout=wide, region=CODE, region:TEXT=CODE, indicator:TEXT=SLUG or unit:INDICATOR=UNIT; put FILE:: in front for one file only.
problem-label-filled = From this row on, { $column } left blank is taken from the nearest cell above, as in merged cells. If that is wrong, write it in each row.
problem-region-filled = From this row on, regions left blank are taken from the nearest one above, as in merged cells. If that is wrong, write each region.
problem-date-as-period = "{ $value }" is a day: it may mean the year, the quarter, the year to date or the month. Write 2024, 2024-Q3, 2024年1-9月 or 2024-09.
problem-unknown-header = The header's word "{ $value }" is not understood, so it is not known what this column reports; it was not read. Remove the column, or name the indicator, the year or the kind of change in its header.
problem-merged-figure = "{ $value }" stands in a cell merged over several columns or rows, so it is not clear which it belongs to. Write each figure into its own cell.
problem-second-table = From this row on there is another table (a second header with other columns or another title); it was not read. Save each table as a file or sheet of its own.
problem-title-of-indices = The title "{ $value }" says that these are indices with another year as 100, not the figures themselves; nothing was read. Send the figures, or the changes in per cent.
problem-title-of-part = "{ $value }" speaks of a part only (a town, firms, a sector); "{ $name }" is a figure of the whole region, so it was not read. Write what the figures cover.
problem-title-of-targets = The title "{ $value }" says that these are targets, not results; they were not read as statistics. Upload targets of counties as the table of county targets; if they are results, change the title.
problem-heading-of-target = This row stands below "{ $value }" and is no result, so it was not read. Upload targets of counties as the table of county targets; if it is a result, change that heading.
problem-row-of-target = "{ $value }" says that this row is no result, so it was not read. Upload targets of counties as the table of county targets; if it is a result, change this cell of "{ $header }".
problem-row-void = "{ $value }" says that this row does not count, so it was not read. Leave the row out; if it is to be reported, change this cell of "{ $header }".
problem-row-of-part = "{ $value }" is only a part of the region, so it was not read. Report the whole region's figures, and leave the column "{ $header }" out.
problem-named-targets = The name "{ $value }" of the sheet or file says that these are targets, not results; they were not read as statistics. If they are results, say so in the title of the table, or change the name.
problem-part-of-year = This column holds one month or quarter, but the file names only "{ $value }", not which. Name it in the title or the header, as 2024年9月.
problem-level-or-change = In the line of units both "{ $level }" and "{ $share }" suit "{ $value }": the figures may be levels or changes. Write 当年值 or 同比增减 in the header, or add a column of units.
problem-total-of-ratio = "{ $name }" does not add up over the years, so it has no cumulative amount. For a change since the base year write 比基期增减 and its unit; for the figure of the year write 当年值.
problem-measure-clash = The type says "{ $value }", but the indicator's name or the header speaks of a change. Correct one of them.
problem-blank-indicator = No indicator stands in this row. Fill it in.
problem-other-kind = This is a { $kind } file, not a spreadsheet. Copy its table into Excel, save as XLSX and send it again.
problem-decimal-comma = The comma in "{ $value }" may be a decimal point or part thousands. Write a point for decimals and no comma for thousands.
problem-number-in-note = "{ $value }" is a number in a column of words: a number with a thousands comma may have come apart. Put that number in quotes or remove its comma; to a real remark add a word.
problem-constant-prices = These figures of "{ $name }" are at constant prices, and levels are reported at current prices. Report them as changes (同比增减), or the level at current prices.
problem-part-only = "{ $value }" makes this figure that of a part, and "{ $name }" is reported for the whole. Leave the row out, or write the whole's figure.
problem-change-assumed = Nothing says whether "{ $value }" is a change on the year before or a level; it was kept as a change (%, positive = rise). If it is a level, write its unit or 当年值 in the header.
problem-record-conflict = Row { $others } holds the same record with other contents. Keep the right row only.
problem-conflict-in-row = The columns "{ $columns }" give the same figure with different values. Keep one, or say in the headers how they differ.
problem-duplicate-in-row = The columns "{ $columns }" give the same figure with the same meaning; the one with more digits was taken.
problem-change-asked = Nothing says whether "{ $value }" is a change on the year before or a level, so it was not read: figures that only rise look like levels. Write the unit, or 当年值 (level) or 同比增减 (annual change) in the header.
problem-side-by-side = Two tables stand beside each other in one sheet (the same header twice over different cells); they were not read. Move the right one below the left one, or save it as a file of its own.
problem-other-region = The region chosen is "{ $value }", but the title, sheet or file name says "{ $other }". Choose that region, or add a column of regions (地区).
problem-year-or-part = The title speaks of a part of a year, but the table holds whole years such as { $value }: the figures may be those of { $value } or of { $part }. Say which in the header.
problem-part-unclear = "{ $said }" says that these figures are of a part of a year, but the table says { $value }: they may be the whole year's or not, and were not read. Say which in the header, such as { $value }年1-9月.
problem-change-is-difference = "{ $value }" is exactly the difference of the two years' levels, so it looks like an amount (or percentage points) and not per cent: the levels give { $percent } %. It was kept as per cent; check it.
problem-reading-memory = Reading this file takes more memory than one file may use; it was stopped, and nothing of it was taken. Send it in smaller parts, or save its table alone as CSV.
problem-reading-time = Reading this file takes more time than one file may use; it was stopped, and nothing of it was taken. Send it in smaller parts, or save its table alone as CSV.
problem-reading-crashed = This file broke the reader; nothing of it was taken. Open it, save it again as XLSX or CSV and send that.
problem-ledger-differs = Ledger and reports do not agree: for { $region }, "{ $indicator }", the ledger recognises { $ledger } and { $reported } were reported (for { $year }). The ledger decides. Check both.
problem-too-many-cells = The tables of this file span more than { $cells } cells. Keep only the rows and columns with data, or send it in parts.
problem-too-many-names = Column “{ $column }” holds more than { $names } different names; a plan has some hundred. Check that this is the right file, and send only the rows of this plan.
problem-too-much-inside = The workbook holds more than { $items } styles, texts or names besides its cells. Copy the table into a new workbook, or save it as CSV, and send that.

# How the command line answers it; no page shows these
option-two-layouts = --layout long for the column of values, --layout wide for the years
option-several-sheets = --sheet NAME
option-missing-region = --region CODE
option-several-regions = --region CODE_OF_ONE
option-region-ambiguous = --answer region:TEXT=CODE
option-indicator-ambiguous = --answer indicator:TEXT=SLUG
