# Errors of the store and of calls

error-store-unwritten = The disk did not take it: it is full or fails. Nothing of this was stored. Make room, then try again.
error-outcome-unknown = The store failed just as this was to be kept: it may be stored or not. Look at the list of uploads before you send it again.
error-no-table = There is no table "{ $table }". There are: { $allowed }.
error-cancelled = Cancelled; nothing was stored.

cli-nothing = Nothing yet.
cli-no-problem = No problem found.
cli-check = { $file }: { $accepted } of { $rows } figures are good.
cli-summary = Store { $store }. Plans: { $plans }. { $targets ->
    [one] { $targets } target
   *[other] { $targets } targets
}, { $observations ->
    [one] { $observations } figure
   *[other] { $observations } figures
}.

column-plan = plan
column-title = title
column-city = city
column-base-year = base year
column-end-year = end year
column-target = target
column-name = name
column-region = region
column-region-code = region
column-rule = rule
column-value = value
column-unit = unit
column-target-year = target year
column-period = period
column-achieved = achieved
column-target-value = target
column-gap = gap
column-status = status
column-indicator = indicator
column-measure = measure
column-file = file
column-row = row
column-upload = upload
column-at = time (UTC)
column-by = by
column-rows = rows
column-new = new
column-changed = changed
column-unchanged = unchanged
column-retracted-at = retracted

error-api-place = There is nothing at this address. /api/v1/openapi.json lists what there is.
error-api-method = This address does not take that method. /api/v1/openapi.json lists what there is.
error-api-request = The request cannot be read. Send one form with the field "file", and no more fields than /api/v1/openapi.json lists.
error-api-filter = There is no filter "{ $name }" here. Allowed: { $allowed }.
error-unknown-value = { $name } has no "{ $value }". Available or nearest: { $nearest }.
error-unknown-value-none = { $name } has no "{ $value }", nor anything like it.
error-api-period = "{ $value }" for period is no period. Write it like: { $examples }.
error-other-history = Ledger entry { $entry } is not of the history "{ $history }": the store was restored from a backup since, or this is another store. Without history the number is read as it stands here.
error-moved = The data have moved since you looked (ledger entry { $entry }, now { $latest }), and storing would do something else than you saw. Nothing was stored; look again.
error-api-rows = The answer would hold { $rows } rows; one answer holds at most { $most }. Filter by plan, region or indicator, or page with limit and offset.
error-api-number = "{ $value }" is not a whole number for { $name }.
error-api-twice = { $name } is given twice; give it once.
error-api-long = { $name } has more than { $most } characters.
error-api-width = A picture can be { $least } to { $most } wide, not { $value }.
error-api-picture = There is no picture of kind "{ $value }". Use png or svg.
error-store-damaged = { $store } is damaged: some of it cannot be read. Take the last good backup.
error-store-faults = { $store } is not whole (entries { $entries }); store verify names every fault. Nothing was replaced.
error-store-foreign = { $store } holds what no store does ({ $things }) and was not opened.
verify-read = { $store }: { $rows } rows read.
verify-whole = Everything fits together: entries, counts and original files.
verify-entry = The ledger misses an entry, or has one twice: at { $entry }.
verify-rows = Upload { $entry } has not as many rows as it says.
verify-file = The original file of upload { $entry } is not the one that came.
verify-stray = There are rows of an entry { $entry } that the ledger does not have.
