# 一张表怎么读：各列各行是什么，地区、指标、时期、单位从哪里来

reading-title = { $sheet }第 { $first } 至 { $last } 行，{ $left } 至 { $right } 列，表头：第 { $header } 行。看懂的格子占 { $understood }。
reading-sheet = 工作表“{ $sheet }”
reading-line = { $field }：{ $origin }
reading-line-means = { $field }：{ $origin }（{ $means }）
reading-means = “{ $text }”是 { $means }
reading-span = { $first } 至 { $last }
reading-skip-rows = 不读第 { $span } 行：{ $why }
reading-skip-columns = 不读 { $span } 列：{ $why }
reading-converted = { $field }（{ $column } 列）：从{ $unit }换算成{ $own }
reading-none = 没有找到可以读的表。
reading-field-region = 地区
reading-field-region_code = 行政区划代码
reading-field-indicator = 指标
reading-field-period = 时期
reading-field-part = 月份或季度
reading-field-measure = 数值类型
reading-field-unit = 单位
reading-field-basis = 核算口径
reading-field-vintage = 数据版本
reading-field-value = 数值
reading-field-note = 备注
reading-field-source = 来源
reading-field-base_year = 基期
reading-field-qualifier = 限定词
reading-field-group = 分组
reading-from-column = { $at } 列
reading-from-header_row = 表头第 { $at } 行
reading-from-section_row = 数据之间的小标题行
reading-from-title = 表上方的标题、说明或表下的注
reading-from-sheet_name = 工作表名
reading-from-file_name = 文件名
reading-from-nothing = 还没有说明
reading-from-constant = 整张表都是“{ $text }”
reading-why-beside = 目标、排位、比重等，不是上报的数
reading-why-serial = 序号、联系人等
reading-why-text = 文字
reading-why-unheaded = 没有列名
reading-why-note = 注、签名或重复的表头
reading-why-total = 合计行，由系统计算
reading-why-heading = 小标题行，或只有一格有字
reading-why-chosen = 上报人指明不读

problem-readings-overlap = 读法里两张表占了同样的格子（行 × 列：{ $one } 与 { $other }）。请把它们分开。
problem-reading-beyond = 读法指的位置不在表里：这张表只有 { $rows } 行、{ $columns } 列。请核对读法。
problem-reading-column = 读法里的第 { $column } 列不在表里：这张表只有 { $columns } 列。请核对读法。
problem-reading-means = 读法里的“{ $value }”不是本规划知道的（{ $field ->
    [region] 地区代码
    [region_code] 地区代码
    [indicator] 指标代号
    [period] 时期，如 2024、2024-Q3、2024年1-9月
    [unit] 计量单位
    [measure] 数值类型：level、annual_change、cumulative_change、running_total
    [basis] 核算口径：statistical、assessment
    [vintage] 数据版本：flash、preliminary、final
   *[other] 内容
}）。请改正。
problem-conflict-elsewhere = 同一个数在{ $sheet }第 { $other } 行的表里也有，但不一样：这里是“{ $value }”，那里是“{ $there }”。请只留正确的一个。
problem-duplicate-elsewhere = 同一个数在{ $sheet }第 { $other } 行的表里也有，而且一样，只存一次。
problem-duplicates-elsewhere = 这个文件里有 { $cells } 个数在两张表里都有，都一样，只存一次。第一个是这一格，它在{ $sheet }第 { $other } 行也有。
error-reading-document = 读法文件 { $file } 有错误（位置：所写 → 应为）：{ $mistakes }
error-reading-json = 读法文件 { $file } 不是 JSON（{ $place }）。请用 check --readings --json 的输出改。
error-reading-large = 读法文件 { $file } 太大，最多 { $size } MB。

problem-known-form = 这张表的形式已经认得（第 { $recipe } 号读法，来自 { $form }），照它读。
problem-known-form-constants = 这张表的形式已经认得（第 { $recipe } 号读法，来自 { $form }），照它读；其中整张表都按这些读：{ $constants }。请核对。
problem-form-moved = 这张表比记住时{ $way ->
    [down] 下移了 { $by } 行
    [up] 上移了 { $by } 行
    [right] 右移了 { $by } 列
   *[left] 左移了 { $by } 列
}，已跟着移。
problem-form-longer = 这张表比记住时{ $way ->
    [more] 多了 { $by } 列同类的数，已照前面的列读
   *[fewer] 少了 { $by } 列同类的数
}。
problem-changed-columns = 这张表像第 { $recipe } 号读法的表（{ $form }），但列变了：多了 { $more }，少了 { $fewer }。没有照那个读法读，请核对。
problem-changed-rows = 这张表像第 { $recipe } 号读法的表（{ $form }），但行变了。没有照那个读法读，请核对。
problem-changed-title = 这张表像第 { $recipe } 号读法的表（{ $form }），但标题说的是别的。没有照那个读法读，请核对。
problem-changed-unread = 第 { $recipe } 号读法读 { $headers }，这张表变了，照一般规则读不懂这几列。请在表上指出它们是什么。
code-known_form = 这张表的形式已经认得，照记住的读法读。
code-changed_form = 这张表像一张认得的表，但变了。
recipes-none = 还没有记住任何表的读法。
recipe-forgotten = 第 { $recipe } 号读法不再使用。已经存入的数不变。
error-no-recipe = 没有第 { $recipe } 号读法。用 recipes 命令可以看有哪些。
denied-recipe = 第 { $recipe } 号读法是别人记住的，{ $who } 不能让它作废。
column-recipe = 编号
column-sheet = 工作表
column-table = 表的种类
column-used = 用过次数
problem-reading-field = 读法里的“{ $value }”不是这种表的列。可以写：{ $allowed }。
problem-row-told-out = 已指明不读这一行，里面的数没有读。不用改。
problem-column-told-out = 已指明不读“{ $column }”一列（第一格是“{ $value }”），没有读。不用改。

sheet-title = 这张表是怎么读的（可以改）
sheet-intro = 下面是文件的原样：每格的颜色、每列的列名和每行最左边一格都写着它被当成什么。点一行、一列、一格或拖选一片，旁边就列出它会存成什么、可以改成什么；改了马上变色，数随后重新列出。
sheet-hint = 点最左边选行，点列名选列（按住 Ctrl 或 Shift 可选几行几列），点格子选一格，拖选一片。键盘上用方向键移动，空格键选中，回车键打开可改的各项，Ctrl+Z 退回一步。
sheet-touch = 点最左边选一行，点列名选一列，点格子选一格。要选一片，点了一头再按“选到另一处”。
sheet-reach = 再点另一头，中间的都会选上。
sheet-checking = 正在照新的读法核对……
sheet-margin = 这一行是
sheet-first-rows = 这里只能看前 { $rows } 行，后面的行照样读。
sheet-first-columns = 这里只显示前 { $columns } 列；后面的列也会读。
sheet-rows = 看哪些行（共 { $height } 行）
rows-span = 第 { $first }–{ $last } 行
sheet-chosen-table = 看哪一张表
sheet-table-name = 第 { $number } 张：{ $sheet }第 { $rows } 行、{ $columns } 列
sheet-other-table = 第 { $number } 张表
sheet-questions = 不点，一项一项回答
sheet-words = 用文字看这个读法
row-role-above = 标题、说明
row-role-header = 表头
row-role-body = 数据
row-role-heading = 小标题
row-role-total = 合计
row-role-note = 注、签名
row-role-left_out = 不读
row-role-beyond = 表外
row-role-not_read = 没有读
menu-label = 点到的可以改成什么
menu-close = 关上
menu-more = 选到另一处
menu-ready = 可以改的各项已经列出，按回车键进去，Esc 键关上。
menu-rows = 第 { $span } 行
menu-columns = { $span } 列
menu-becomes = 会存成
menu-nothing = 这里没有要存的数。
point-header = { $count ->
    [1] 这一行是表头
   *[other] 这几行是表头
  }
point-header-too = { $count ->
    [1] 这一行也是表头
   *[other] 这几行也是表头
  }
point-headings = { $count ->
    [1] 这一行是小标题
   *[other] 这几行是小标题
  }
point-notes = { $count ->
    [1] 这一行是注释
   *[other] 这几行是注释
  }
point-leave-out = { $count ->
    [1] 不读这一行
   *[other] 不读这几行
  }
point-read = { $count ->
    [1] 读这一行
   *[other] 读这几行
  }
point-last = { $count ->
    [1] 表到这一行为止
   *[other] 表到这几行为止
  }
point-another = { $count ->
    [1] 从这一行起是另一张表
   *[other] 从这几行起是另一张表
  }
point-own-rows = 这几行单作一张表
point-own-columns = { $count ->
    [1] 这一列单作一张表
   *[other] 这几列单作一张表
  }
point-another-column = 从这一列起是另一张表
point-column = { $count ->
    [1] 这一列是
   *[other] 这几列都是
  }
point-undo = 退回一步
point-again = 全部恢复
point-form = 表头相同的{ $sheets }（{ $count } 张）也这样读
point-form-hint = 各列是什么、指标和单位照这张表的；时期和地区仍照各张表自己写的。读出来的数请再核对。
whole-field = 整张表的{ $field }
rows-field = 这几行的{ $field }
columns-field = { $count ->
    [1] 这一列的{ $field }
   *[other] 这几列的{ $field }
  }
whole-as-read = 按表里写的
question-header = 表头在哪一行
question-open = 请选择
question-column = { $column } 列“{ $text }”是
question-unheaded = { $column } 列（没有列名）是
forms-title = 记住的表 · { $count }
forms-intro = 这些形式的表，收到后就照上次指明的读法读。不再使用的，只影响以后的文件，已经存入的数不变。
forms-pick = 选一种表
forms-forget = 不再使用
remember-form = 为这种表记住这个读法
remember-form-hint = 存入后，下次收到同样形式的表就照这个读法读，并在结果里写明。年份不会照搬。
problem-earlier-vintage = 这是较早的数据（“{ $value }”），同一个数的{ $vintage ->
    [final] 最终核实数
    [preliminary] 初步核算数
   *[other] 快报数
}也在文件里，取后者。
