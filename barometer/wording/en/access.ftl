# Who may do what

action-read = read
action-check = check files
action-upload = upload figures
action-retract = retract uploads
action-reinstate = reinstate uploads
action-answer = answer findings
action-remember = keep spellings for later files
action-note = write notes
action-freeze = freeze evaluations
action-notebook = keep notebooks
action-report = keep briefings
action-plan_add = load plan packs
action-token = issue upload tokens
action-token_revoke = revoke upload tokens
action-backup = make backups
action-restore = restore backups
action-copy = copy the store

role-reader = reader
role-uploader = uploader of counties
role-bureau = bureau
role-editor = editor
role-operator = operator
role-nobody = not signed in

denied-sign-in = Sign in first: only people who are signed in may { $deed }.
denied-role = { $who } has the role { $role_name } and may not { $deed }. Roles that may: { $roles }.
denied-unknown-person = The roles file has no "{ $who }". Write after --by an e-mail address, subject or name that stands in it.
denied-no-name = A roles file is set, so say who you are: --by with an e-mail address, subject or name that stands in it.
error-roles-unreadable = The roles file { $file } (setting roles) cannot be read. See that the path and its permissions are right and that it is UTF-8.
error-roles-file = The roles file has mistakes: { $problems }. What is allowed stands in brackets.

problem-not-your-region = This row is of { $region }; { $who } may upload only: { $allowed }. Take the row out, or let that region or an editor upload it.
problem-not-your-indicator = The indicator "{ $indicator }" is not reported by { $who }, who may upload only: { $allowed }. Take the row out, or let the body of that indicator or an editor upload it.
denied-upload = Upload { $upload } holds rows that are not of { $who } ({ $places }). Ask an editor.
denied-finding = This figure is not of { $who }; the answer was not kept.
error-no-finding = There is no finding "{ $finding }": the figure has changed, or it was never suspect.
problem-not-your-table = "{ $table }" is not set by { $who }. Who may: { $roles }. Ask one of them to upload it.
problem-not-your-column = "{ $column }" is not set by { $who }. Who may: { $roles }. Leave the cell blank or as it stands.
denied-decision = An editor ({ $by }) has the last word on upload { $upload }. Ask an editor; a corrected file can be uploaded anew.
denied-of-all = Upload { $upload } was sent by { $by } for all regions; retracting or reinstating it would change what other regions are asked for. Upload the right figure instead, or ask { $by }.
denied-effect = This would change what is shown of { $places }, which { $who } may not. Nothing was kept. Ask an editor.
denied-held = { $who } is held to some rows and may not do this. Ask an editor.

denied-no-token = Send the token in the head of the request: Authorization: Bearer TOKEN. An operator issues tokens with token create.
denied-token = The token is not valid: there is none such, or it is revoked or over. Ask the operator for a new one.
error-token-name = Give the token a name: what it uploads bears that name in the ledger.
error-token-role = A token cannot have the role "{ $role }". Allowed: { $allowed }.
error-token-scope = A token with the role { $role } needs a scope. Add { $needed }.
error-token-no-scope = A token with the role { $role } reaches all rows; leave regions, indicators and bodies out.
error-token-revoked = Token { $number } is revoked already.
error-no-token = There is no token { $number }.
error-api-no-file = The form holds no file. Send multipart/form-data with the file in the field file.
error-api-partial = partial cannot be "{ $value }". Write true or false.
token-valid = valid
token-expired = over
token-revoked = revoked
cli-token = Token { $number }, shown this once: { $token }
column-number = Number
column-role = Role
column-regions = Regions
column-indicators = Indicators
column-bodies = Bodies
column-expires = Valid to
column-state = State

sign-in = Sign in
sign-out = Sign out
signed-out = Signed out
sign-in-over = Your sign-in is over. Sign in again; what was not stored yet is not kept.
signed-in-as = Signed in: { $who } ({ $role })
writes-closed = Nothing can be written here: others can reach this app, but no sign-in is set up. The operator sets up sign-in ([auth] in .streamlit/secrets.toml) and BAROMETER_ACCESS.
