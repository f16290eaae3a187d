# Errors raised on purpose: one line, what is wrong and the way out

error-no-plan = There is no plan "{ $plan }". The command plans lists those there are.
error-several-plans = The file fits several plans ({ $plans }); say which one is meant.
error-no-region = The plan "{ $plan }" has no region "{ $region }".
error-no-sector = There is no sector "{ $sector }". Use one of: { $allowed }
error-no-indicator = There is no indicator "{ $indicator }".
error-no-target = Region "{ $region }" has no target "{ $target }".
error-no-upload = There is no upload { $upload }.
error-already-retracted = Upload { $upload } is retracted already.
error-not-retracted = Upload { $upload } is not retracted, so there is nothing to reinstate.
error-no-entry = There is no ledger entry { $entry }; the latest is { $latest }.
error-usage = { $what } Add --help to see how the command is used.
error-no-file = No such file: { $file }
error-no-folder = No such folder: { $folder }
error-file-refused = { $file } has errors; nothing was stored.
error-pack-refused = The plan pack { $folder } has errors and was not loaded.
error-store-busy = Another program is using the store: { $store }
error-store-unusable = The store cannot be opened: { $store }
error-store-newer = The store { $store } was made by a newer version ({ $version }); upgrade this program.
error-settings = These settings cannot be used: { $problems }. docs/operating.md lists every setting.
error-store-url = Not a store address: { $url }. Write for example duckdb:var/barometer.duckdb
problem-replaces-final = "{ $value }" would replace { $old }, which was final and verified. Please check.
code-replaces_final = "{ $value }" would replace a final, verified figure. Please check.
