# 页面骨架与各页公用

words-missing = （此处文字暂缺）
brand = 晴雨表
brand-tagline = 规划目标完成情况
nav-overview = 总览
nav-indicator = 指标
nav-upload = 上传数据
label-lang = 语言
label-plan = 规划
label-sector = 领域
label-history = 台账历史
label-region = 地区
label-period = 截至
label-status = 完成状态
label-body = 责任单位
label-q = 搜索
label-indicator = 指标
placeholder-q = 目标名称、单位……
all-statuses = 全部状态
all-bodies = 全部单位
latest-period = 最新数据
year = { $year }年

example-mark = 示例数据
example-banner = 本规划的数字都是编造的，只用来演示，不代表任何地方的真实情况。
restarted = 程序重新启动过，页面已重新载入。还没确认的文件没有存入，请再拖进来一次。
as-of-banner = 这是截至第 { $entry } 条记录（{ $date }）的数据。
as-of-restored = 数据库于 { $date } 从备份恢复过；如果这个链接早于恢复，当时的第 { $entry } 条记录可能是另一条。
as-of-gone = 这个链接定格的第 { $entry } 条记录已经不在：数据库于 { $date } 从备份恢复到第 { $kept } 条记录，此后的编号重新使用。下面是最新数据。
as-of-elsewhere = 这个链接定格的第 { $entry } 条记录属于另一个数据库，这里没有。下面是最新数据。
as-of-newer = 这之后有更新的数据：
as-of-live = 查看最新
unknown-choice = 网址里的“{ $label }”写的是“{ $value }”，没有这一项，已改用{ $used }。
used-default = 默认值

document-line = 依据：{ $document }
error-title = 这一页暂时打不开
error-body = 程序出了意外，数据没有受影响。请刷新页面重试；如果还是不行，请告诉管理员刚才做了什么。
busy-title = 数据正被另一个程序使用
busy-body = 数据库一次只能由一个程序打开。请关掉另一个窗口或等它结束，然后刷新页面。
unusable-title = 数据库打不开
unusable-body = 数据文件缺失、损坏，或由更新的版本生成。请管理员查看日志。

place-sheet = 工作表“{ $sheet }”
place-row = 第{ $row }行
place-column = “{ $column }”列
problem-at = { $place }：{ $sentence }
problem-option = { $sentence }（命令行：{ $option }）
footer-method = 各项数字按统一算法得出：完成值、差距和进度都由上报或公布的数字计算，缺数不补、不猜；显示时四舍五入。
footer-entry = 数据记录编号 { $entry }
label-as_of = 记录编号
nav-part-reading = 阅读
nav-part-working = 录入与核查
skip-to-page = 跳到正文
table-sort = 排序
table-find = 在表里找
table-all = 显示全部
