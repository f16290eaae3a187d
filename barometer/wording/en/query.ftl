# Questions in SQL: where one fails, and why

query-at = Line { $line }, character { $column }: { $what }
query-too-long = The question is longer than { $most } characters.
query-empty = There is no question. Write one SELECT, such as: from gaps where status = 'lagging'.
query-several = One SELECT at a time; with PIVOT, name the columns in `in (…)`.
query-not-select = Only SELECT and EXPLAIN may be used, not { $kind }.
query-no-table = There is no view “{ $name }”. Near it: { $near }.
query-no-function = “{ $name }” may not be used: functions that read files, the clock or settings are closed.
query-no-function-near = There is no function “{ $name }” to use. Near it: { $near }.
query-not-allowed = { $what } may not be used here.
query-no-value = No value has been given for { $names }.
query-no-column = There is no column “{ $name }”.
query-no-column-near = There is no column “{ $name }”. Perhaps: { $near }.
query-no-alias = There is no table “{ $name }” in this question’s FROM.
query-ambiguous = Two tables have a column “{ $name }”. Say which one: { $ways }.
query-not-grouped = “{ $name }” is neither in GROUP BY nor taken together, as by max(…) or any_value(…).
query-wrong-types = These types do not go together: { $name }.
query-aggregate-in-where = WHERE looks at single rows; conditions on sums and counts stand in HAVING.
query-not-converted = “{ $name }” is no { $ways }.
query-syntax = “{ $name }” cannot stand here.
query-unfinished = The question ends too early.
query-unclosed = A quotation mark is not closed.
query-wide-sign = SQL does not know “{ $sign }”. Write { $plain } instead.
query-reserved = “{ $name }” is a word of SQL, too. As a column it is written { "\"" }{ $name }{ "\"" }.
query-quoted = There is no column “{ $name }”. Text stands between single quotes: { "'" }{ $name }{ "'" }.
query-no-listing = Views and their columns are listed below this page’s cells and by the command “views”; DESCRIBE, SHOW and SUMMARIZE are closed.
query-engine = { $said }
query-out-of-time = Not finished within { $seconds } seconds, so it was stopped. Ask for less, for example with where plan = ….
query-out-of-memory = It needs too much memory, so it was stopped. Ask for less, for example with where plan = ….
query-crashed = No answer came; it may be asked again.
query-truncated = Only the first { $rows } rows; there are more.
error-query-limit = The time limit must be above 0 and at most { $most } seconds, not { $value }.
error-api-question = Send JSON such as { "{" }"sql": …, "plan": …, "as_of": …, "limit_s": …{ "}" }; “{ $name }” is wrong.
query-circle = These cells wait for each other: { $names }.
query-waits = It reads cells that have no answer: { $names }.
error-notebook = This is no notebook: { $wrong }
error-notebook-moved = The notebook “{ $notebook }” was saved meanwhile (entry { $entry }, by { $who }). Look at that version first.
error-notebook-shipped = “{ $notebook }” is the name of a notebook that comes with the program; save yours under another one.
cell-text = Text
notebook-head = Data as of ledger entry { $entry }, in data.duckdb.
column-notebook = Notebook
column-cells = Cells
column-entry = Entry
cli-notebook-kept = The notebook “{ $notebook }” is kept as ledger entry { $entry }.
query-queued = { $count ->
    [one] One question comes
   *[other] { $count } questions come
} before yours …
query-making = Putting the data ready: { $view } ({ $seconds } s so far) …
query-writing = Writing { $file } ({ $seconds } s so far) …
query-being-made = The data of this entry are being put ready ({ $seconds } s so far). Please ask again in a moment.
query-busy = { $count } questions wait already. Please ask again in a moment.
query-quota-at-once = One address may have { $most } questions open at a time. Please wait for those before.
query-quota-seconds = One address may use { $most } seconds of answering a minute. Please ask again in { $wait } seconds.
query-too-deep = The question is nested too deeply. Write it flatter, for example with `with`.
error-questions-user = The process that answers questions cannot become the user “{ $user }”: there is none, or Barometer does not run as root.
