# 读表时的守门：没看见的、没读的、不该读的

problem-hidden-sheet-read = 这张工作表是隐藏的；别的表里没有数据，所以读了它。请核对是不是要上报的表。
problem-hidden-row = 这一行被隐藏或筛选掉了（{ $cells } 格），没有读。要上报就取消隐藏、清除筛选后再上传，不要就删去这一行。
problem-hidden-rows = 第 { $first } 行到第 { $last } 行被隐藏或筛选掉了（{ $cells } 格），没有读。要上报就取消隐藏、清除筛选后再上传，不要就删去这些行。
problem-hidden-figures = 这一列被隐藏了（{ $cells } 格），没有读。要上报就取消隐藏后再上传，不要就删去这一列。
problem-hidden-labels = 这一列被隐藏了，但它说明各行是什么，所以照读了。请核对。
problem-hidden-column = 这一列被隐藏了（{ $cells } 格），没有读。
problem-struck = 划掉的、白色或极小的字、或格式设成不显示的格子没有读。要上报就去掉删除线或改格式，不要就清空。
problem-struck-part = “{ $value }”被划掉了，这一格按剩下的“{ $left }”读。请核对。
problem-struck-more = 从这一行起还有 { $cells } 格被划掉了，都没有读。
problem-comment = 批注“{ $value }”没有读。请核对它说的是不是这个数，该填的填在格子里或备注列。
problem-comments = 表头和名称上还有 { $cells } 条批注没有读，请核对。
problem-scaled-format = 这一列用单元格格式把数缩小了显示，已按表上看到的数读，不是格子里存的数。请核对：看到的数配上所写的单位对不对。

problem-sentinel = “{ $value }”像是程序用来表示“没有数”的代码，不是真数。没有数就留空，或写“—”。
problem-change-like-amount = “{ $value }”当作增减率就是增长十倍以上，像是数额。请核对标题和列名。
problem-change-impossible = “{ $value }”不可能：全部减光也只是 -100 %。请核对数字和单位；没有数就留空，或写“—”。
problem-period-ahead = 还没有到的时期（今天是 { $today }）不可能有数。请核对时期；如果是目标，请按“县区目标”表上传。
problem-period-not-over = 这一时期还没有结束（今天是 { $today }），不会有完成数。请核对时期；如果是预计数或快报数，请在列名里写“预计”或“快报”。
problem-not-over = “{ $value }”还没有结束（今天是 { $today }），已按快报（预计）数记下。
problem-region-of-other = “{ $value }”的括号里写的是别的数或一段时间，不知道这一行是不是这个地区当年的数，没有读。如果就是当年的数，请去掉括号里的字；否则在列名里写明。
problem-region-without = “{ $value }”去掉了一部分，不是整个地区的数。请报整个地区的数，或删去这一行。
problem-region-several = “{ $value }”写了几个地区：{ $nearest }。请每个地区各占一行，分别填自己的数。
problem-two-columns = 这一列和“{ $other }”列说的是同一件事，内容却不同，不知道以哪一列为准。请只留一列。
problem-labels-between = 这一列是另一组行的名称，它右边从“{ $other }”起是另一张并排的表，没有读。请把右边的表移到左边的表下面，或另存为一个文件；也可以在上传页的表上点右边那张表的第一列，选“从这一列起是另一张表”。
problem-unparted-row = 这一行没有分成格子，整行挤在一格里。请把它像别的行那样，一项一格分开填。

problem-headless-column = 这一列没有表头（{ $place }，{ $cells } 格有内容），没有读。要上报就在表头里写明是什么数，不要就删去这一列。
problem-beside-headless = 左边的 { $letters } 列没有表头，看不出“{ $value }”是和哪一列比、还是累计到哪个月，没有读。请在 { $letters } 列的表头里写明是哪一年或哪个月的数。
problem-column-beside = 这一列是计划、目标、排名、占比，或别处、别的时段（如下半年）的数（{ $place }，{ $cells } 格），不是要报的数，没有读。不用改。
problem-column-of-index = 这一列是指数（以某一年为100）（{ $place }，{ $cells } 格），不是指标本身的数，没有读。要上报增速，就把它减去100，列名写“比上年增减（%）”（只有上年为100的可以这样改）。
problem-column-not-read = 这一列看不出报的是什么数（{ $place }，{ $cells } 格），没有读。要上报就在列名里写明指标或年份，不要就删去这一列。
problem-row-above = 这一行在表头上面，里面的数没有读。要上报就把它移到表里。
problem-note-row = 这一行像是说明或签名，里面的数没有读。要上报就改写这一行的名称。
problem-sheet-not-read = 这张工作表没有读（{ $cells } 格）。要上报就另选这张表，或另存为一个文件。
problem-hidden-sheet = 这张工作表是隐藏的，没有读（{ $cells } 格）。要上报就取消隐藏，或另存为一个文件。

problem-unit-assumed = 这一列有 { $cells } 个数没有写单位，已按本规划的单位记下：{ $units }。请核对；以后请写明单位。
problem-unit-asked = “{ $name }”没有写单位，不知道该按哪个单位读：报表常用{ $usual }，本规划用{ $unit }。请选定单位，或在列名或“单位”列里写明。
error-no-unit = “{ $unit }”不是可认的单位。
error-no-period = “{ $period }”不是可认的时期，请写成 2024、2024-Q3、2024-09 或 2024年1-9月。
problem-amount-or-share = 这一列没有写明“{ $name }”等指标的增减是增减量（吨、百分点等）还是百分比，没有读。请把列名改为“比上年增长（%）”并填百分比，或删去这一列。

# 命令行的写法，只在命令行和接口的消息后面写出
option-unit-asked = --answer unit:{ $name }=单位
