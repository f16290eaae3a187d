# 上传页

upload-title = 上传数据
upload-intro = 把手头的表原样拖进来：CSV、Excel 或压缩包都行。先检查给你看，确认之后才会存。
upload-drop = 拖入文件，或点此选择（可多个）
upload-by = 上报人或单位
upload-by-placeholder = 例如：连山区统计局
upload-note = 备注
upload-region-hint = 表里没有写地区时，在这里指定
upload-region-none = 由文件决定
upload-plan-hint = 文件对应的规划
checking = 正在检查 { $file } ……

result-clean = { $file }：读到 { $rows } 行，全部可以存。
result-warned = { $file }：读到 { $rows } 行，都可以存；有 { $warnings } 处请核对。
result-partly = { $file }：{ $rows } 行里有 { $bad } 行要改，{ $good } 行没问题。
result-refused = { $file }：没有可以存的行，请看下面的问题。
result-read-as = 读法：{ $facts }
read-encoding = 编码 { $encoding }
read-sheet = 工作表“{ $sheet }”
read-layout = { $layout }
read-header = 表头在第{ $row }行

problems-title = 要改的地方
warnings-title = 请核对
problems-more = 另有 { $count } 处，见标注副本。
col-sheet = 工作表
col-column = 列
col-found = 原文
col-what = 问题与改法
col-severity = 类别
severity-error = 要改
severity-warning = 核对
marked-copy = 下载标注副本
marked-copy-hint = 原文件加上批注和底色，改好后直接再传
choices-title = 请选一下
choice-keep-open = 暂不选

preview-title = 存入后会怎样
preview-new = 新增
preview-changed = 改动
preview-unchanged = 不变
preview-identical = 这个文件的数都已经在库里，存与不存一样。
changes-title = 改动的数
col-old = 原来
col-new = 改为
col-old-by = 原上报人
moves-title = 会变动的目标
moves-none = 没有目标的差距或状态因此变动。
col-target-name = 目标
col-before = 现在
col-after = 存入后

keep-good = 只存没问题的 { $good } 行，跳过 { $bad } 行
confirm = 确认存入
confirm-partial = 存入没问题的 { $good } 行
cancel = 放弃
stored = 已存入，编号 { $upload }：新增 { $new }，改动 { $changed }，不变 { $unchanged }。
stored-example = 存进的是示例规划。
undo = 撤销这次上传
undone = 编号 { $upload } 已作废，原来的数已恢复。
reinstated = 编号 { $upload } 已恢复。
see-overview = 看总览有什么变化

templates-title = 模板
templates-intro = 模板里已填好本规划的地区和指标。不用模板也行，常见的表都认。
template-table = 表
template-csv = 下载 CSV 模板
template-xlsx = 下载 Excel 模板

history-title = 上传记录
history-none = 还没有上传过文件。
history-published = 随规划装入的公布数据
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
retract = 作废
reinstate = 恢复
retract-needs-why = 请写明作废的原因。
upload-needs-by = 请写上报人或单位。
