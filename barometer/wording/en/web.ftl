# Answers of the server in place of the app.
error-server = Something went wrong in the program. If you were sending a file, look at the list of uploads before you send it again. Tell the operator this number: { $request }
error-too-many = Too many requests from your address. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
error-too-large = An upload may have at most { $megabytes } MB. Split the file by region or year.
error-host = This server does not answer to that host name. Whoever runs it names the address in BAROMETER_PUBLIC_URL or BAROMETER_ALLOWED_HOSTS.
error-foreign-page = This request comes from a page of another site and was not carried out. Use the pages here.
error-too-full = Too much is being sent or held from your address, or on this server. Close pages and remove files that you no longer need, then try again in a little while.
missing-title = There is no such page
missing-body = Nothing stands at this address: it may be misspelt, or the page may have been renamed.
missing-home = To the overview
