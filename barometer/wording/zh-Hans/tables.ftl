# 统计数以外的几张表：哪里读不了、怎么改

problem-same-columns = “{ $value }”和“{ $column }”两列都像是“{ $name }”。请只留一列，或在列名里写明各是哪一年的，或给另一列换个名称。
problem-near-column = “{ $column }”一列没有读（第一格是“{ $value }”）：像是“{ $name }”，但名称对不上。请把列名改成“{ $name }”；如果不是，请改成别的名称。
problem-near-column-unused = “{ $column }”一列没有读（第一格是“{ $value }”）。如果它就是“{ $name }”，请照此改列名。
problem-column-unused = “{ $column }”一列没有读（第一格是“{ $value }”）：这张表没有这一列。
problem-unheaded-column = { $column } 列没有列名，没有读（第一格是“{ $value }”）。要读请写上列名。
problem-sheet-unused = 工作表“{ $sheet }”没有读。要读请另存为一个文件再上传。
problem-total-row = “{ $value }”一行没有读：各行之和由系统计算。
problem-heading-row = 这一行只有“{ $value }”，没有读。如果是一条记录，请把各格填全。
problem-unit-of-table = “{ $column }”没有写单位，已按{ $unit }读。如果不是，请在列名里写明单位。
problem-unit-too-small = “{ $value }”没有写单位：按{ $unit }算太小，可能是万{ $unit }。请在列名里写明单位。
problem-unit-noted = “{ $value }”说到单位，没有说清是不是这一列的；这一列没有写单位，不能当作{ $unit }。请在列名里写明单位。
problem-units-row = “{ $value }”单独成一行，像是列的单位，没有照它读。请把这一行也指为表头，或在列名里写明单位。
problem-share-too-small = “{ $value }”没有写单位：是百分之几，还是 1 的几分之几？请写成“50%”，或在列名里写明“%”。
problem-not-exact = “{ $value }”不是确数，这张表只记确数。请填一个数。
problem-two-years = 列名写的是 { $year } 年，这一行却写“{ $value }”。请改正其中一个。
problem-year-not-over = { $year } 年还没有结束，还不能有全年的数（“{ $value }”）。请核对年份；如果是估计数，请等年后再报。
problem-day-ahead = “{ $value }”这一天还没有到。请核对日期。
problem-rounded-code = 代码超过 15 位，又存成了数字，后面几位已经丢失。请把这一列设为“文本”，重新填写代码。
problem-code-is-day = “{ $value }”是日期：表格软件可能把编号当成了日期。请把这一列设为“文本”，重新填写编号。
problem-known-code-is-day = “{ $value }”是日期：表格软件可能把编号当成了日期。是不是：{ $nearest }？请把这一列设为“文本”，重新填写编号。
problem-known-code-is-day-none = “{ $value }”是日期：表格软件可能把编号当成了日期。请把这一列设为“文本”，重新填写编号。
problem-unknown-code = “{ $value }”不在本规划的清单里。是不是：{ $nearest }？没有新建任何条目。
problem-unknown-code-none = “{ $value }”不在本规划的清单里。请照模板或任务页上的写法填写。没有新建任何条目。
problem-sheet-of-other-table = 这张工作表像是“{ $likely_name }”，没有读。要上报就改选那张表，再上传一次这个文件。
problem-other-table = 这个文件不像所选的表，没有读。像是“{ $likely_name }”，请改选那张表。
question-table = 这个文件是哪张表？
unread-title = 没有读的地方
listing-title = 将要存入的内容
listing-kind = 变化
listing-all = 全部
listing-find = 查找（指标、地区、时期或名称）
listing-none = 没有符合条件的内容。
listing-back = 上一页
listing-on = 下一页
listing-place = 第 { $first } 到 { $last } 条，共 { $count } 条
col-place = 位置

# 命令行的写法，只在命令行和接口的消息后面写出
option-other-table = --table { $likely }
