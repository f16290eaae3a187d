# Errors raised on purpose: one line, what is wrong and the way out

error-no-plan = There is no plan "{ $plan }". The command plans lists those there are.
error-several-plans = The file fits several plans ({ $plans }); say which one is meant.
error-no-region = The plan "{ $plan }" has no region "{ $region }".
error-no-region-anywhere = There is no region "{ $region }".
error-no-indicator = There is no indicator "{ $indicator }".
error-no-target = Region "{ $region }" has no target "{ $target }".
error-no-upload = There is no upload { $upload }.
error-already-retracted = Upload { $upload } is retracted already.
error-not-retracted = Upload { $upload } is not retracted, so there is nothing to reinstate.
error-no-entry = There is no ledger entry { $entry }; the latest is { $latest }.
error-usage = { $what } Add --help to see how the command is used.
usage-missing = { $name } is missing.
usage-no-option = There is no option { $name }{ $hint ->
   *[none] {""}
    [near] {"; did you mean "}{ $near }
  }.
usage-no-value = { $name } needs a value.
usage-bad-value = { $name } cannot be "{ $value }"{ $hint ->
   *[none] {""}
    [near] {": "}it takes { $near }
  }.
usage-integer = a whole number
usage-number = a number
usage-no-command = There is no command "{ $name }"{ $hint ->
   *[none] {""}
    [near] {"; did you mean "}{ $near }
  }.
usage-too-many = { $name } is one word too many.
error-no-file = No such file: { $file }
error-is-folder = This is a folder, not a file: { $folder }. Name the files in it, or pack them as one zip.
error-no-folder = No such folder: { $folder }
error-file-refused = { $file } has errors; nothing was stored.
error-pack-refused = The plan pack { $folder } has errors; nothing was loaded.
error-store-busy = The store { $store } is in use by another process. Wait until it has finished, or use the running dashboard.
error-store-unusable = The store { $store } cannot be opened: it is damaged, not readable, or not a store.
error-store-newer = The store { $store } was made by a newer version (schema { $version }). Upgrade this program.
error-settings = These settings cannot be used: { $problems }. docs/operating.md lists every setting.
error-store-url = Not a store address: { $url }. Write for example duckdb:var/barometer.duckdb
problem-replaces-final = { $value } would replace a verified final figure ({ $old }). The later upload wins; make sure that is meant.
code-replaces_final = "{ $value }" would replace a final, verified figure. Please check.
error-backup-place = Nothing can be written there: { $place }. Name a file in a folder that exists.
error-restore-full = The store { $store } holds entries already. To put the copy in its place, add --replace; what stands there is kept beside it.
error-restore-place = A copy can only be put in the place of a store file, not of { $store }; use store copy.
backup-made = Copied to { $store }: { $rows } rows, compared.
backup-restored = Restored { $store }: { $rows } rows, compared.
error-control = The running app does not know the request "{ $ask }".
error-backup-settings = Set both backup_every and backup_to, or neither.
error-workers-busy = Many files and pictures are being worked on just now. Please try again in a moment.
error-worker-memory = This needs more memory than one task may use; it was stopped, and nothing was changed.
error-worker-time = This takes more time than one task may use; it was stopped, and nothing was changed.
error-worker-crashed = The process that worked on this broke down; nothing was changed.
error-worker-killed = The process that worked on this was ended from outside; nothing was changed. Please try again.
error-worker-overdue = This machine is too busy to finish this in time; nothing was changed. Please try again in a moment.
error-plan-later = At entry { $entry } the plan “{ $plan }” was not in the store yet, so there is nothing to show.
