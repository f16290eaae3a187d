# What changed: which gaps and statuses moved between two points, and because of which row

changes-last = After entry { $since } up to { $until }: the last entry that moved a figure.
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
