# Answers of the server in place of the app.
error-server = Something went wrong in the program; nothing was changed. Tell the operator this number: { $request }
error-too-many = Too many requests from your address. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
error-too-large = An upload may have at most { $megabytes } MB. Split the file by region or year.
