# 有何变动：两个时点之间哪些差距和状态动了，因为哪次上传的哪一行

changes-last = 最近一次让数字变动的是第 { $first } 号记录{ $day ->
    [none] {""}
   *[other] （{ $day }）
  }；看到第 { $until } 号为止。
changes-days = 从第 { $since } 号记录之后到第 { $until } 号：最近30天，其间没有数字变动。
changes-asked = 从第 { $since } 号记录之后到第 { $until } 号。
changes-none = 这段时间里没有一项完成值或状态变动。
error-changes-entry = { $name } 的“{ $value }”不是记录号，也不是日期。可写 0 到 { $latest } 的记录号，或 2026-11-01 这样的日期。
error-changes-order = 起点（{ $since }）在终点（{ $until }）之后。请把较早的写在前面。
column-before = 原完成值
column-after = 现完成值
column-status-before = 原状态
column-status-after = 现状态
column-change = 变动
column-because = 依据（上传、文件、行）
change-new = 新报
change-revised = 修订
change-retracted = 作废
nav-changes = 变动
label-since = 起点
label-until = 终点
changes-headline = { $count }项有变动{ $turned ->
    [0] {""}
   *[other] ，其中{ $turned }项状态变了
  }
changes-headline-one = { $name }（{ $region }）有变动：{ $before } → { $after }
changes-headline-none = 没有一项变动
changes-count-new = 新报{ $count }项
changes-count-revised = 修订{ $count }项
changes-count-retracted = 作废{ $count }项
changes-since-usual = 最近一次变动
changes-until-usual = 到现在
changes-all-regions = 全部地区
changes-entry-plan_load = 载入规划
changes-entry-upload = 上传
changes-entry-retract = 作废
changes-entry-reinstate = 恢复
changes-col-target = 指标
changes-col-region = 地区
changes-col-before = 原来
changes-col-after = 现在
changes-col-status = 状态
changes-col-change = 变动
changes-col-because = 依据
changes-col-open = 详情
changes-open = 查看
changes-more = 另有{ $count }项未列出，请按地区或时段缩小范围。
changes-more-rows = 等，另{ $count }行
changes-more-files = 另{ $count }个文件
changes-by-plan = 规划或目标有改动
changes-reason = 第{ $upload }号 { $file } 第{ $rows }行{ $more }（{ $by }）
changes-feed = 订阅变动
changes-feed-hint = Atom 订阅源：用阅读器打开，每次变动都会收到
feed-line = { $target }，{ $region }：{ $before } → { $after }（{ $status }）；{ $because }
feed-upload = { $file }：新增 { $new } 个数，改动 { $changed } 个
feed-retract = 作废 { $file }
feed-reinstate = 恢复 { $file }
feed-plan-load = 装入规划数据
feed-unlisted = 这份规划的地区太多，订阅源不逐项列出哪些目标变了；打开链接查看。
feed-more = 另有 { $count } 项
moved-first = { $date } 起有数据
moved-value = { $date }：{ $before } → { $after }
moved-status = { $date }：{ $before } → { $after }
moved-out = { $date } 作废
moved-too-much = 这份规划地区太多，列表里不写每项最近的变动。
moved-label = 看这次变动
