# The store past one machine: its address, its servers, copies between stores

error-lake-address = The store address "{ $url }" cannot be read. Write ducklake:postgres://user:password@host:port/database?data=s3://bucket/folder, or data=/folder for a shared disk; schema, sslmode and sslrootcert may follow after "&".
error-lake-extensions = The store past one machine needs packages that are not installed for this DuckDB. Run: make lake (or pip install { $packages })
error-lake-catalog = The store's catalog does not answer. See that its PostgreSQL runs and that address, user and password are right; nothing needs restarting here.
error-lake-data = The store's data cannot be reached. See that the object storage or shared folder is there and that its key and secret are right; nothing needs restarting here.
error-lake-interrupted = The connection to the store's servers broke for a moment; both answer again. Please try once more; the log says what happened.
error-lake-moved = The store { $store } keeps its data in another place than data= names. Give the place that it was made with.
error-lake-busy = Others are writing to the store. Nothing was stored; try again in a moment.

error-copy-nothing = The store { $store } holds nothing to copy.
error-copy-target = The store { $store } is not empty; nothing was copied. Copy into a new one.
error-copy-differs = The copy { $store } differs from what was read (tables { $tables }). Do not use it; make a new one.
cli-copied = Copied { $source } to { $target }: { $rows } rows, counts and checksums of every table agree.

away-title = The data cannot be reached at the moment
away-body = No figure is lost. Reload this page in a minute; whoever runs this site finds the reason in its log.
