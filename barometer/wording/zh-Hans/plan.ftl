# 规划包的问题

problem-pack-no-file = 缺少这个文件。规划包须有 plan.toml、targets.csv、indicators.csv、regions.csv 和 bodies.csv。
problem-pack-toml = 无法读取 plan.toml：{ $why }。
problem-pack-setting = “{ $value }”不可用。可用：{ $allowed }。
problem-pack-encoding = 文件不是 UTF-8 编码（第 { $byte } 字节），请另存为 UTF-8。
problem-pack-csv = 不是 CSV 表格：{ $why }。
problem-pack-column = 缺少“{ $column }”列，请在表头补上。
problem-pack-width = 本行有 { $found } 格，表头只有 { $allowed } 格。含逗号的文字请加引号。
problem-pack-empty = 此格为空，必须填写。
problem-pack-number = “{ $value }”不是数字，请用阿拉伯数字和小数点。
problem-pack-whole = “{ $value }”不是整数。
problem-pack-choice = “{ $value }”不可用。可用：{ $allowed }。
problem-pack-twice = “{ $value }”出现了不止一次，只能出现一次。
problem-pack-unit-unknown = 无法识别单位“{ $value }”，请用常见单位，如吨、万吨、吨标准煤、%、个。
problem-pack-unit = 单位“{ $value }”不合适。接受：{ $allowed }。
problem-pack-range = 最小值 { $value } 大于最大值。
problem-pack-city = 城市“{ $value }”不在 regions.csv 中，请补上。
problem-pack-own-parent = 该地区把自己写成了上级，请写所属地区或留空。
problem-pack-unknown = “{ $value }”不在本规划包的名单里，请补入名单或改正写法。
problem-pack-years = 目标年 { $value } 不晚于基期 { $base } 年。
problem-pack-percent = 下降 { $value }% 超过了全部，请填 0 到 100 之间的百分数。
problem-pack-path = 路径“{ $value }”只用于下降率、下限和上限类目标，请留空。
problem-pack-same-target = 同一地区、指标、类型和目标年已在第 { $first } 行，请只保留一行。
