# The frame and what all pages share

words-missing = (no text here yet)
brand = Barometer
brand-tagline = Is the plan being kept?
nav-overview = Overview
nav-indicator = Indicator
nav-upload = Upload
label-lang = Language
label-plan = Plan
label-sector = Sector
label-history = History
label-region = Region
label-period = Up to
label-status = Status
label-body = Responsible body
label-q = Search
label-indicator = Indicator
placeholder-q = target, body …
all-statuses = Any status
all-bodies = All bodies
latest-period = Latest figures
year = { $year }

example-mark = Example data
example-banner = Every figure of this plan is made up to show how the site works. None describes a real place.
restarted = The app was restarted and this page loaded anew. Files not confirmed yet are not stored; drop them again.
as-of-banner = You are looking at the data as of entry { $entry } ({ $date }).
as-of-restored = The store was restored from a backup on { $date }; if this link is older, entry { $entry } may have been another one then.
as-of-gone = Entry { $entry }, which this link pins, is gone: on { $date } the store was restored from a backup to entry { $kept }, and later numbers were used anew. Below are the latest data.
as-of-elsewhere = Entry { $entry }, which this link pins, is of another store and not here. Below are the latest data.
as-of-newer = Newer data exist:
as-of-live = see the latest
unknown-choice = The address asks for { $label } "{ $value }", which does not exist here. Showing { $used } instead.
used-default = the default

document-line = Source: { $document }
error-title = This page cannot be shown right now
error-body = Something unexpected happened in the program. Your data are unharmed. Reload the page; if it happens again, tell the operator what you did last.
busy-title = Another program is using the data
busy-body = Only one program at a time can open the store. Close the other one or wait until it has finished, then reload this page.
unusable-title = The store cannot be opened
unusable-body = The data file is missing, damaged, or was made by a newer version. The operator will find the reason in the log.

place-sheet = sheet "{ $sheet }"
place-row = row { $row }
place-column = column "{ $column }"
problem-at = { $place }: { $sentence }
problem-option = { $sentence } (command line: { $option })
footer-method = All figures follow one published method. Achieved values, gaps and progress are worked out from reported or published numbers; nothing missing is filled in or guessed. Shown figures are rounded half up.
footer-entry = Data entry no. { $entry }
label-as_of = Data entry
nav-part-reading = Reading
nav-part-working = Working
skip-to-page = Skip to the page
table-sort = Sort
table-find = Find in this table
table-all = Show all
