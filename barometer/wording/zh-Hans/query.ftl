# 用 SQL 提问：不能回答时说明在哪里、为什么

query-at = 第{ $line }行第{ $column }字：{ $what }
query-too-long = 问题超过 { $most } 个字。
query-empty = 没有写问题。请写一条 SELECT，例如 from gaps where status = 'lagging'。
query-several = 一次只能问一条 SELECT；用 PIVOT 时请在 in (…) 里写明各列。
query-not-select = 只能用 SELECT 或 EXPLAIN，不能用 { $kind }。
query-no-table = 没有视图“{ $name }”。相近的有：{ $near }。
query-no-function = 不能使用“{ $name }”。只能用不读文件、不看时钟和设置的函数。
query-no-function-near = 没有可用的函数“{ $name }”。相近的有：{ $near }。
query-not-allowed = 这里不能用 { $what }。
query-no-value = 问题里的 { $names } 还没有值。
query-no-column = 没有“{ $name }”这一列。
query-no-column-near = 没有“{ $name }”这一列，也许是：{ $near }。
query-no-alias = 这条查询的 FROM 里没有表“{ $name }”。
query-ambiguous = 两张表都有“{ $name }”列，请写明是哪一张：{ $ways }。
query-not-grouped = “{ $name }”既不在 GROUP BY 里，也没有用 max(…)、any_value(…) 之类归并。
query-wrong-types = 类型不相配：{ $name }。
query-aggregate-in-where = WHERE 只看单行；对合计和计数的条件要写在 HAVING 里。
query-not-converted = “{ $name }”不能当作 { $ways }。
query-syntax = “{ $name }”不能写在这里。
query-unfinished = 查询没有写完。
query-unclosed = 有一个引号没有配对。
query-wide-sign = SQL 不认识“{ $sign }”，请改用半角的 { $plain }。
query-reserved = “{ $name }”也是 SQL 的关键字，作列名时要写成 { "\"" }{ $name }{ "\"" }。
query-quoted = 没有“{ $name }”这一列。文字要放在单引号里：{ "'" }{ $name }{ "'" }。
query-no-listing = 各视图和列见页面下方的“有哪些视图和列”，或用命令 views 查看；不能用 DESCRIBE、SHOW、SUMMARIZE。
query-engine = { $said }
query-out-of-time = { $seconds } 秒内没有算完，已停止。请缩小范围，例如加上 where plan = …。
query-out-of-memory = 需要的内存太多，已停止。请缩小范围，例如加上 where plan = …。
query-crashed = 没有得到回答，可以再试一次。
query-truncated = 只显示前 { $rows } 行，后面还有。
error-query-limit = 时限须大于 0、不超过 { $most } 秒，不能是 { $value }。
error-api-question = 请求须是 JSON：{ "{" }"sql": …, "plan": …, "as_of": …, "limit_s": …{ "}" }；“{ $name }”不对。
query-circle = 这些单元互相等待：{ $names }。
query-waits = 所读的单元还没有结果：{ $names }。
error-notebook = 这不是一份笔记：{ $wrong }
error-notebook-moved = 笔记“{ $notebook }”已有更新的版本（第 { $entry } 号，{ $who }）。请先看那一版。
error-notebook-shipped = “{ $notebook }”是自带笔记的名称，请换一个名称保存。
cell-text = 文字
notebook-head = 数据截至台账第 { $entry } 号记录，见 data.duckdb。
column-notebook = 笔记
column-cells = 单元
column-entry = 台账号
cli-notebook-kept = 笔记“{ $notebook }”已存入台账第 { $entry } 号。
query-queued = { $count } 条问题排在前面，请稍候……
query-making = 正在准备数据：{ $view }（已 { $seconds } 秒）……
query-writing = 正在写入{ $file }（已 { $seconds } 秒）……
query-being-made = 这一号记录的数据正在准备（已 { $seconds } 秒），请过一会儿再问。
query-busy = 已有 { $count } 条问题在等候，请稍后再问。
query-quota-at-once = 同一地址同时最多问 { $most } 条，请等前面的答完。
query-quota-seconds = 同一地址每分钟最多用 { $most } 秒来回答，请 { $wait } 秒后再问。
query-too-deep = 问题嵌套得太深，请写得平一些，例如用 with。
error-questions-user = 回答问题的进程不能成为用户“{ $user }”：没有这个用户，或者本程序不是以 root 运行的。
