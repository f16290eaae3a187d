# 上传文件里有什么问题、怎么改

problem-not-text = 这不是表格：文件不是文本、Excel、ODS 或压缩包。请导出为 CSV 或 XLSX 再上传。
problem-empty-file = 文件是空的。
problem-damaged-workbook = 工作簿打不开，可能已损坏。请重新打开并另存为 XLSX 再上传。
problem-locked-workbook = 工作簿有密码保护。请去掉密码再上传。
problem-damaged-zip = 压缩包解不开，可能已损坏。请重新打包。
problem-locked-zip = 压缩包有密码。请不设密码重新打包。
problem-zip-bomb = 文件解开后大得不像表格，没有打开。
problem-zip-members = 压缩包里文件太多。请分几次上传。
problem-file-too-large = 文件超过 { $megabytes } MB。请分成几份上传。
problem-too-many-rows = 表格超过 { $rows } 行。请分成几份上传。
problem-too-many-columns = 表格超过 { $columns } 列。请只保留有数据的列。
problem-too-many-sheets = 工作簿超过 { $sheets } 张表。请只保留有数据的表。
problem-cell-too-long = 这一格超过 { $characters } 个字。请缩短。
problem-bad-byte = “{ $value }”里有认不出的字符。请另存为 UTF-8 的 CSV 或 XLSX，核对这一格后再上传。

problem-open-quote = 这一格里的引号没有收尾，下面的行都被当成了这一格的内容。请补上或去掉引号。

problem-no-header = 找不到表头。请在数据上方用一行写明“地区、指标、时期、数值”（或各年份），也可下载模板填写。
problem-no-table = 文件里没有表格。
problem-no-rows = 只有表头，下面没有数据。
problem-no-values = 表头里没有数据列：既没有“数值”，也没有年份。请补上，或下载模板填写。
problem-no-table-header = 找不到这张表的表头。各列应为：{ $expected }。
problem-two-layouts = 表里既有“数值”列，又有各年份的列，两种读法都通。请选定按哪一种读（命令行：--layout long 读“数值”列，--layout wide 读各年份的列），或删去另一种。
problem-several-sheets = 有几张工作表都是数据表：{ $names }。请选定一张（命令行：--sheet 表名），或每张另存为一个文件。
problem-no-such-sheet = 工作簿里没有这样命名的数据表。现有：{ $names }。
problem-missing-region = 文件没有写明属于哪个地区。请选择地区（命令行：--region 代码），或加一列“地区”。
problem-several-regions = 文件提到几个地区（{ $names }），却没有“地区”列。请选择地区（命令行：--region 代码），或加一列“地区”。
problem-missing-period = 文件没有写明是哪一年的数。请加一列“时期”，或在表头、标题里写上年份。
problem-missing-indicator = 文件没有写明是什么指标。请加一列“指标”，或在表头、标题里写上指标名称。
problem-missing-named = 缺少“{ $name }”（{ $english }）一列。请补上。
problem-blank-cell = 这一格不能空着，请填写。
problem-blank-region = 这一行没有写地区，请填写。
problem-blank-period = 这一行没有写时期，请填写。
problem-extra-cells = 这一行的格子比表头多。可能是带千分位逗号的数被拆开了：请加引号，或去掉逗号。

problem-unknown-region = “{ $value }”不是本规划的地区。是不是：{ $nearest }？
problem-unknown-region-none = “{ $value }”不是本规划的地区。请写地区全称或六位代码。
problem-region-ambiguous = “{ $value }”可能指：{ $nearest }。请写全称或代码，或选定一个（命令行：--answer region:写法=代码）。
problem-region-not-whole = “{ $value }”只是全市的一部分，或是区划代码表里的分类名，不等于全市。全市的数请写市名或市代码，否则请写明县（市、区）。
problem-region-clash = 代码 { $other } 与名称“{ $value }”不是同一个地区。请改正其中一个。
problem-unknown-indicator = “{ $value }”不是本规划的指标。是不是：{ $nearest }？
problem-unknown-indicator-none = “{ $value }”不是本规划的指标。请删去这一行（列），或改用模板里的名称。
problem-indicator-ambiguous = “{ $value }”可能指：{ $names }。请写全称，或选定一项（命令行：--answer indicator:写法=指标代号）。
problem-unknown-vintage = “{ $value }”不是可用的数据版本。可用：快报、初步核算、最终核实。

problem-bad-number = “{ $value }”不是数字。请只填数字；没有数就留空，或写“—”。
problem-ratio = “{ $value }”是比例，不是一个数。请每一部分各占一行。
problem-range = “{ $value }”是一个范围。请写一个数。
problem-double-negative = “{ $value }”可以理解为升，也可以理解为降。文字和负号请只留一个。
problem-change-as-level = “{ $value }”是增减幅度，而这一列不是同比增减。请写这一列该写的数，或把列名改为“同比增减”“比上年增减”。
problem-bad-period = “{ $value }”不是可认的时期。请写成 2024、2024年1-9月、2024-Q3 或 2024-09。
problem-bad-base-year = “{ $value }”不是可认的基期。请写四位年份，例如 2020。
problem-bad-year = “{ $value }”不是年份。请写四位年份，例如 2024。
problem-bad-date = “{ $value }”不是日期。请写成 2024-03-31。
problem-bad-unit = 单位“{ $value }”不能用于这个指标。可用：{ $accepted }。
problem-bad-unit-change = 增减幅度以百分数计，不能用单位“{ $value }”。可用：{ $accepted }。如果是当年值，请把列名写成“当年值”。
problem-unknown-unit = “{ $value }”不是可认的单位。
problem-unit-in-cell = “{ $value }”里带有单位。请只写数字。
problem-two-units = 这个数同时写了“{ $value }”和“{ $other }”两个单位。请留下正确的一个。
problem-unit-line = 单位一行里有几个单位都可用于这个指标（{ $value }）。请在表头或单位列里写明。
problem-not-listed = 这里不能写“{ $value }”。可用：{ $allowed }。
problem-out-of-range = “{ $value }”不可能：这个指标在 { $low } 到 { $high } 之间。请核对数字和单位。
problem-below-least = “{ $value }”不可能：这个指标不会低于 { $low }。请核对数字和单位。
problem-above-most = “{ $value }”不可能：这个指标不会高于 { $high }。请核对数字和单位。
problem-conflict = 同一个数在第 { $others } 行也有，但不一样（这里是“{ $value }”）。请只留一个。

problem-duplicate = 同一个数在第 { $others } 行也有，意思相同，已取位数更细的一个。
problem-less-than-unit = “{ $value }”表示不足最小单位，已按没有数记下，不当作 0。
problem-approximate = “{ $value }”不是确数，已连同限定词一起记下。
problem-share-as-ratio = “{ $value }”作为百分数小得反常。如果是小数形式的比率，请改写为 { $percent }。现按原样记下。
problem-outlier-own = “{ $value }”与这个地区其他年份相差很大（通常约 { $usual }）。请核对数字、小数点和单位。
problem-outlier-peers = “{ $value }”与同年其他地区相差很大（通常约 { $usual }）。请核对数字、小数点和单位。
problem-part-whole = 各县（市、区）相加得 { $total }，全市数为 { $whole }。请核对哪个对。
problem-falling-total = 累计数从 { $before } 降为“{ $value }”。累计数不会减少，请核对。
problem-identity = 按能源消费量和经济增速推算应为 { $reckoned } %，上报为 { $reported } %。请核对三个数。
problem-mixed-basis = 上一年只有另一种核算口径的数，两种口径不能连乘。请核对口径。
problem-unchanged = “{ $value }”与 { $year } 年完全相同。是不是照抄了？
error-bad-answer = “{ $answer }”不是可用的答复。写法：sheet=表名、layout=long 或 layout=wide、region=代码、region:写法=代码、indicator:写法=指标代号；只针对某个文件时前面加“文件名::”。
problem-region-filled = 从这一行起有空着的地区，已按上方最近的地区补上（像合并单元格那样）。如果不是，请把地区写全。
problem-date-as-period = “{ $value }”是一天，可能指这一年、这一季、年初至今或这一月。请写成 2024、2024-Q3、2024年1-9月 或 2024-09。
problem-unknown-header = 列名里的“{ $value }”看不懂，不知道这一列是不是上报的数。请只写年份、“同比增减”等，或删去这一列。
problem-second-table = 从这一行起是另一张表（又有表头，而列或标题不同），没有读。请每张表另存为一个文件或一张工作表。
problem-title-of-targets = 标题“{ $value }”说这是目标，不是完成数，没有当作统计数读。县（市、区）目标请按“县区目标”表上传；如果是完成数，请改标题。
problem-part-of-year = 这一列只是一个月或一个季度的数，而文件只写明“{ $value }”，不知道是哪一个月、哪一季。请在标题或列名里写明，例如 2024年9月。
problem-level-or-change = 单位一行里“{ $level }”和“{ $share }”都可用于“{ $value }”：可能是当年值，也可能是同比增减。请在表头写明“当年值”或“同比增减”，或加一列单位。
problem-xml-workbook = 这是旧式的 XML 表格，里面的百分数等格式读不准。请用 Excel 或 WPS 打开，另存为 XLSX 再上传。
problem-total-of-ratio = “{ $name }”不能逐年相加，没有“累计”量。如果是比基期的增减，请写“比基期增减”并注明单位；如果是当年的数，请写“当年值”。
problem-measure-clash = 类型写的是“{ $value }”，指标或列名说的却是增减。请改正其中一个。
problem-blank-indicator = 这一行没有写指标，请填写。
problem-indicator-filled = 从这一行起有空着的指标，已按上方最近的指标补上（像合并单元格那样）。如果不是，请把指标写全。
problem-other-kind = 这是 { $kind } 文件，不是表格。请在原来的程序里另存为 CSV 或 XLSX 再上传。
problem-decimal-comma = “{ $value }”里的逗号可能是小数点，也可能是千分位。小数请用“.”，千分位请去掉逗号。
problem-number-in-note = 这一列该写文字，却是数字“{ $value }”：可能是带千分位逗号的数被拆开了。请给那个数加引号，或去掉逗号；如果真是备注，请加上文字。
problem-constant-prices = “{ $name }”这里是不变价（可比价），而水平值按当年价填报。请改报同比增减，或填当年价的数。
problem-part-only = “{ $value }”只是一部分，而“{ $name }”填报全部的数。请删去这一行，或改填全部的数。
problem-change-assumed = “{ $value }”没有写明是同比增减还是当年值，已按同比增减（%，正数为上升）记下。如果是当年值，请写明单位，或在列名里写“当年值”。
problem-conflict-in-row = 同一行的另一列也是同一个数，但不一样（这里是“{ $value }”）。请只留一列，或在列名里写明两列有什么不同。
problem-duplicate-in-row = 同一行的另一列也是同一个数，意思相同，已取位数更细的一个。
problem-side-by-side = 两张表并排在一张工作表里（同一列名出现了两次，内容不同），没有读。请把右边的表移到左边的表下面，或另存为一个文件。
problem-other-region = 选择的地区是 { $value }，而文件的标题、表名或文件名写的是“{ $other }”。请改选地区，或加一列“地区”。
problem-year-or-part = 标题说的是一年中的一段，而表里只有 { $value } 等整年，且没有标题里的那一年：这里可能是 { $value } 年全年，也可能是 { $part }。请在列名里写明。
problem-change-is-difference = “{ $value }”正好是两年当年值之差，像是增减量（或百分点），不是百分比：按两年的值算是 { $percent } %。现按百分比记下，请核对。
