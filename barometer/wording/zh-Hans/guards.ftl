# 读表时的守门：没看见的、没读的、不该读的

problem-hidden-sheet-read = 这张工作表是隐藏的；别的表里没有数据，所以读了它。请核对是不是要上报的表。
problem-hidden-row = 这一行被隐藏或筛选掉了（{ $cells } 格），没有读。要上报就取消隐藏、清除筛选后再上传，不要就删去这一行。
problem-hidden-rows = 第 { $first } 行到第 { $last } 行被隐藏或筛选掉了（{ $cells } 格），没有读。要上报就取消隐藏、清除筛选后再上传，不要就删去这些行。
problem-hidden-figures = 这一列被隐藏了（{ $cells } 格），没有读。要上报就取消隐藏后再上传，不要就删去这一列。
problem-hidden-labels = 这一列被隐藏了，但它说明各行是什么，所以照读了。请核对。
problem-hidden-column = 这一列被隐藏了（{ $cells } 格），没有读。
problem-struck = “{ $value }”被划掉了，没有读。要上报就去掉删除线，不要就清空这一格。
problem-struck-part = “{ $value }”被划掉了，这一格按剩下的“{ $left }”读。请核对。
problem-struck-more = 从这一行起还有 { $cells } 格被划掉了，都没有读。
problem-scaled-format = 这一列的数字格式把数缩小了显示：读的是表上看到的数（这里是“{ $value }”），不是格子里存的数。请核对数字和单位。

problem-sentinel = “{ $value }”像是程序用来表示“没有数”的代码，不是真数。没有数就留空，或写“—”。
problem-change-impossible = “{ $value }”不可能：全部减光也只是 -100 %。请核对数字和单位；没有数就留空，或写“—”。
problem-period-ahead = “{ $value }”还没有开始（今天是 { $today }），不可能有数。请核对时期；如果是目标，请按“县区目标”表上传。
problem-period-not-over = “{ $value }”还没有结束（今天是 { $today }），不会有完成数。请核对时期；如果是预计数或快报数，请在列名或“数据版本”里写明。
problem-not-over = “{ $value }”还没有结束（今天是 { $today }），已按快报（预计）数记下。
problem-region-without = “{ $value }”去掉了一部分，不是整个地区的数。请报整个地区的数，或删去这一行。
problem-region-several = “{ $value }”写了几个地区：{ $nearest }。请每个地区各占一行，分别填自己的数。
problem-two-columns = 这一列和“{ $other }”列说的是同一件事，内容却不同，不知道以哪一列为准。请只留一列。
problem-labels-between = 这一列是另一组行的名称，它右边从“{ $other }”起是另一张并排的表，没有读。请把右边的表移到左边的表下面，或另存为一个文件。
problem-unparted-row = 这一行没有分成格子，整行都在一格里：“{ $value }”。请用与其他行相同的分隔符，或分填到各格。

problem-headless-column = 这一列没有表头（{ $place }，{ $cells } 格有内容），没有读。要上报就在表头里写明是什么数，不要就删去这一列。
problem-column-beside = 这一列是目标、排名、占比一类（{ $place }，{ $cells } 格），不是上报的数，没有读。
problem-column-not-read = 这一列看不出是上报的什么数（{ $place }，{ $cells } 格），没有读。要上报就在表头里写明指标或年份。
problem-row-above = 这一行在表头上面，里面的数没有读。要上报就把它移到表里。
problem-note-row = 这一行像是说明或签名，里面的数没有读。要上报就改写这一行的名称。
problem-sheet-not-read = 这张工作表没有读（{ $cells } 格）。要上报就另选这张表，或另存为一个文件。
problem-hidden-sheet = 这张工作表是隐藏的，没有读（{ $cells } 格）。要上报就取消隐藏，或另存为一个文件。

problem-unit-assumed = 这一列有 { $cells } 个数没有写单位，已按本规划的单位记下：{ $units }。请核对；以后请写明单位。
problem-unit-asked = “{ $name }”没有写单位：这里是“{ $value }”，本规划以“{ $unit }”计，而报表常用：{ $usual }。请在表头或“单位”列写明，或选定单位（命令行：--answer unit:{ $name }=单位）。
error-no-unit = “{ $unit }”不是可认的单位。
problem-amount-or-share = 这里没有写明“{ $name }”的增减是增减量（或百分点）还是百分比。请写成“比上年增长（%）”，或删去。
