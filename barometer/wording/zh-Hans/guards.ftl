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
