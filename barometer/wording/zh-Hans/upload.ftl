# 上传页

upload-title = 上传数据
upload-intro = 把手头的表原样拖进来：CSV、Excel 或压缩包都行；只有几个数，就在网页上填。先检查给你看，确认之后才会存。
upload-drop = 上传 CSV、Excel 或压缩包
upload-by = 上报人或单位
upload-by-placeholder = 例如：县统计局
upload-region-hint = 表里没有写地区时，在这里指定
upload-region-none = 由文件决定
checking = 正在检查 { $file } ……

result-clean = { $file }：{ $good } { $kind ->
    [records] 条
   *[figures] 个数
  }，全部可以存。
result-warned = { $file }：{ $good } { $kind ->
    [records] 条
   *[figures] 个数
  }都可以存；有 { $warnings } 处请核对。
result-partly = { $file }：有 { $bad } 处要改，另外 { $good } { $kind ->
    [records] 条
   *[figures] 个数
  }没问题。
result-refused = { $file }：没有可以存的{ $kind ->
    [records] 内容
   *[figures] 数
  }，请看下面的问题。
result-read-as = 读法：{ $facts }
read-encoding = 编码 { $encoding }
read-sheet = 工作表“{ $sheet }”
read-header = 表头在第{ $row }行

problems-title = 要改的地方
warnings-title = 请核对
problems-more = 另有 { $count } 处，见标注副本。
col-sheet = 工作表
col-column = 列
column-lettered = { $letter }：{ $header }
col-found = 原文
col-what = 问题与改法
col-severity = 类别
severity-error = 要改
severity-warning = 核对
marked-copy = 下载标注副本
marked-copy-hint = 原文件加上批注和底色，改好后直接再传
choices-title = 请选一下
choices-remembered = 存入后会记住这些写法，以后的文件照此读。
choice-keep-open = 暂不选
choices-strange = 有 { $count } 个名称不像本规划里的任何一个；如果其中有规划的，点开对上

preview-title = 存入后会怎样
preview-new = 新增
preview-changed = 改动
preview-unchanged = 不变
preview-identical = 这个文件的数都已经在库里，存与不存一样。
col-old = 原来
col-old-by = 原上报人
moves-title = 会变动的目标
moves-none = 没有目标的差距或状态因此变动。
col-target-name = 目标
col-before = 现在
col-after = 存入后

confirm = 确认存入
confirm-partial = 只存没问题的 { $good } { $kind ->
    [records] 条
   *[figures] 个数
  }
moved-title = 您查看之后，数据又有了变动，这个文件还没有存入。
confirm-otherwise = 这个文件的读法刚改过，还没有存入。
moved-look = 上面已换成重新核对的结果，确认无误再按“确认存入”。
moved-changed = { $what }：{ $by } 的 { $old } 将改为 { $new }
moved-new = { $what }：原来的数已不在，{ $new } 将为新增
moved-unchanged = { $what }：{ $by } 已存入同样的 { $new }
moved-more = 另有 { $count } 处。
cancel = 放弃
stored = 已存入，编号 { $upload }：新增 { $new }，改动 { $changed }，不变 { $unchanged }。
stored-example = 存进的是示例规划。
undo = 撤销这次上传
turned-retract = 编号 { $upload } 已作废。
turned-retract-earlier = { $count } 项恢复为此前的上报。
turned-retract-only = { $count } 项没有别的上报，现在没有了。
turned-retract-later = { $count } 项以后来的上报为准，没有变。
turned-reinstate = 编号 { $upload } 重新计入。
turned-reinstate-earlier = { $count } 项重新取代此前的上报。
turned-reinstate-only = { $count } 项作废期间没有，现在又有了。
turned-reinstate-later = { $count } 项以后来的上报为准，没有变。
turned-before = 此前
turned-after = 现在
turned-from = 现在的数来自
turned-upload = 编号 { $upload }，{ $by }
turned-none = 没有
turned-line = { $what }：{ $before } → { $after }
turned-line-same = { $what }：{ $after }，没有变
turned-line-from = { $after }（{ $from }）
see-overview = 看总览有什么变化

templates-title = 模板
templates-intro = 模板里已按规划的顺序填好指标；选了地区和年份，就只有那些行。统计数据的模板一般只要填“数值”一列，没有的数留空。不用模板也行，常见的表都认。
template-table = 表
template-csv = 下载 CSV 模板
template-xlsx = 下载 Excel 模板

history-title = 上传记录
history-none = 还没有上传过文件。
by-plan = 随规划装入
col-no = 编号
col-at = 时间
col-by = 上报人
col-counts = 新增 / 改动 / 不变
col-state = 状态
state-counted = 计入
state-retracted = 已作废 { $at }
retract-title = 作废或恢复
retract-pick = 选一次上传
retract-why = 原因
retract-why-placeholder = 例如：单位填错，稍后重报
retract-needs-why = 请先写明原因，再作废。
retract = 作废
reinstate = 恢复
upload-needs-by = 请先在上面写明上报人或单位，再确认存入。
upload-again = “{ $file }”又放了一份，下面按新的这份检查。
upload-pinned = 您打开的是过去某一时刻的数据，这里不收文件。
upload-today = 回到最新，去上传
col-indicator = 指标
upload-browse = 选择文件
upload-limit = 也可以直接拖进来，每个不超过 { $size } MB
upload-refused = 标红的文件没有收到：每个不能超过 { $size } MB，也可能是网络断了。请换小一点的文件，或再放一次。
upload-left = 页面重新打开过，这些文件没能留下，也还没有存入：{ $files }。请再放一次；对它说过的读法、答过的问题都还在。
unfinished-here = 页面重新打开过。之前放进来的文件还在下面：{ $files }，点过的、答过的都没丢；确认以后才存入。
unfinished-elsewhere = 您在另一个页面上还有没存入的：{ $files }
unfinished-take = 拿到这里接着做
question-sheet = 用哪张工作表？
question-layout = 这张表怎么读？
question-region = “{ $about }”指哪个地区？
question-whole-region = 这个文件是哪个地区的数？
question-indicator = “{ $about }”指哪项指标？
question-unit = “{ $about }”没有写单位，是哪一个？
question-period = 这张表没有写明时期：这次是哪个时期的数？
same-file = 同一个文件已经存过（编号 { $upload }）。

label-way = 上报方式
way-file = 交文件
way-sheet = 在网页上填
template-region = 模板的地区
template-years = 模板的年份
label-years = 年份
label-indicators = 指标范围
scope-no-region = 全部地区
scope-years-hint = 选年份，基期年也可以选
scope-indicators-hint = 规划里有目标的指标（可另选）

typed-no-region = 请先在上面选一个地区，就会出现可以填的表。
typed-intro = 点格子直接填，也可以从 Excel 里复制一块粘贴进来。不填的格子不会存；没有数的写“—”。
typed-other-row = 没有粘贴：粘贴内容的第 { $line } 行是“{ $pasted }”，表里这一行是“{ $name }”，数会填到别的指标上。请只复制数，从年份下面的格子起粘贴；整张表可以“交文件”。
typed-heads = 没有粘贴：粘贴内容的第一行是年份，会被当成数，下面的数也会错开一行。请不带表头，只复制数。
typed-too-long = 粘贴的内容比这张表长，最后 { $count } 行没有填进来。请从更靠上的格子粘贴，或先在“指标范围”里选上要报的指标。
typed-indicator = 指标
typed-unit = 单位
typed-measure = 数值类型
typed-standing = 已报的数
typed-limits = 可填范围
typed-between = { $low } 至 { $high }
typed-least = 不小于 { $low }
typed-most = 不大于 { $high }
typed-file = 网页填报
typed-undo = 退回一步
typed-clear = 全部清空
typed-unseen = 另有 { $count } 个填过的数不在所选的年份和指标里，选上就会出现。

reason-title = 请说明原因
reason-more = 另有 { $count } 处，都列在上面的“请核对”里。
reason-ask = 这些数与以往或彼此对不上。有错请改好再放；确实无误，请各用一句话说明。这句话随这个数一起存下，在上传记录、数据质量页和这个数的来历里看得到。
reason-same = 各处原因相同，只写一次
reason-all = 共同的原因
reason-of = 原因：{ $what }。{ $sentence }
reason-figures = { $indicator } · { $places }
reason-group = { $indicator } · { $places }（共 { $count } 个数）
reason-example = 例如：2024年起改用新的统计口径
reason-given = 上报时的说明（{ $by }）：{ $reason }
upload-needs-reason = 请先写明上面这些数为什么没有错，再确认存入。
