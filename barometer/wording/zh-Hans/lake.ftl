# 多机数据库：地址、服务器、数据库之间的复制

error-lake-address = 看不懂数据库地址“{ $url }”。请写成 ducklake:postgres://用户:密码@主机:端口/库名?data=s3://存储桶/目录，共享磁盘写 data=/目录；后面可用“&”加 schema、sslmode、sslrootcert。
error-lake-extensions = 多机数据库需要的软件包没有装好（须与本机 DuckDB 版本一致）。请运行 make lake（或 pip install { $packages }）
error-lake-catalog = 数据库的目录服务没有应答。请检查 PostgreSQL 是否在运行，地址、用户和密码是否正确；恢复后本程序无须重启。
error-lake-data = 数据库的数据取不到。请检查对象存储或共享目录是否可用，密钥是否正确；恢复后本程序无须重启。
error-lake-interrupted = 与数据库服务器的连接中断了片刻，现已恢复。请再试一次；原因见运行日志。
error-lake-moved = 数据库 { $store } 的数据不在 data= 所写的位置。请写建库时所用的位置。
error-lake-busy = 其他进程正在写入数据库。本次没有存入任何内容，请稍后再试。

error-copy-nothing = 数据库 { $store } 里没有可复制的内容。
error-copy-target = 数据库 { $store } 不是空的，没有复制任何内容。请复制到新的数据库。
error-copy-differs = 复制出的数据库 { $store } 与原库不一致（表 { $tables }）。请勿使用，另行复制。
cli-copied = 已从 { $source } 复制到 { $target }：{ $rows } 行，每张表的行数与校验和都一致。

away-title = 暂时取不到数据
away-body = 数据没有丢失。请过一会儿刷新页面；管理员可在日志中查看原因。
