# 简报与带走的表格

briefing-title = 完成情况简报
briefing-title-of = { $place }完成情况简报
briefing-heading = { $number }、{ $title }
briefing-part = （{ $number }）{ $title }
briefing-contents = 目录
briefing-standing = 总体情况
briefing-behind = 落后的目标
briefing-warnings = 能耗强度预警
briefing-counties = 各地区情况
briefing-tasks = 任务进展
briefing-abatement = 重点工程减排量
briefing-owed = 还缺什么、由谁补报
briefing-method = 计算口径
briefing-sources = 数据来源
briefing-finding-body-none = { $body }牵头或负责的目标有 { $total } 项，还没有找到完成数据。
briefing-behind-none = 没有落后的目标。
briefing-behind-intro = 落后的目标共{ $count }项，最需要关注的情况如下。
briefing-behind-note = “每年须”是余下各年平均每年要达到的幅度，做到才能按期达标。
briefing-behind-note-ended = 规划期已经结束；“每年须”是目标年的数报来以前，还没有数的各年平均每年要达到的幅度，已报目标年的不再列。
briefing-behind-regions = “落后的地区”是这项目标上落后的县（市、区）和开发区。
briefing-bodies = { $names }等{ $count }个
briefing-counties-intro = 各地区有数据的目标中，达到或按进度的、落后的各有多少，列表如下。
briefing-tasks-more = 以下只列滞后最多的{ $shown }项，全部{ $count }项见任务页。
briefing-tasks-note = 滞后：进度小于到上报之日规划期已过去的时间比例。
briefing-abatement-intro = 台账有认定吨数的，按认定吨数计算，一个项目对一种污染物只计一次；还没有的按上报数计算。
briefing-owed-intro = 有{ $count }项目标没有数据或数据不全，还不能判断，由下列单位补报。
briefing-late-intro = 以前报过、这次还没有报的数据有{ $count }项。
briefing-owed-none = 各项目标都有数据，没有迟报。
briefing-method-status = 完成状态按速度判断：实际年均速度达到或基本达到所需速度的为按进度，低于的为偏慢，远低于的为明显落后，方向相反的为背离目标；到目标年只看是否达到。
briefing-method-pace = 速度是实际年均速度占所需年均速度的百分比，100%为刚好。
briefing-method-old = 只有更早年份数据的目标单独计数，不算按进度，也不算落后。
briefing-total = 合计
briefing-col-sector = 领域
briefing-col-targets = 目标数
briefing-col-good = 达到或按进度
briefing-col-behind = 落后
briefing-col-underway = 推进中
briefing-col-old = 只有更早数据
briefing-col-untargeted = 未单列目标
briefing-col-unknown = 不能判断
briefing-col-target = 目标
briefing-col-now = 要求与现状
briefing-col-gap = 差距
briefing-col-needed = 每年须
briefing-col-lead = 牵头或负责单位
briefing-col-counties = 落后的地区
briefing-col-region = 地区
briefing-col-reported = 有数据
briefing-col-worst = 落后最多的目标
briefing-col-task = 任务
briefing-col-done = 进度
briefing-col-time = 时间已过
briefing-col-day = 日期
briefing-col-tonnes-done = 完成（吨）
briefing-col-tonnes-target = 目标（吨）
briefing-col-completion = 完成率
briefing-col-status = 状态
briefing-col-rest = 没有计入的
briefing-col-who = 由谁报
briefing-col-lacking = 缺什么
briefing-col-upload = 编号
briefing-col-file = 文件
briefing-col-table = 数据表
briefing-col-rows = 条数
briefing-table-standing = 各领域目标完成情况
briefing-table-behind = 落后的目标
briefing-table-warnings = 能耗强度预警表
briefing-table-counties = 各地区目标完成情况
briefing-table-tasks = 滞后的任务
briefing-table-abatement = 重点工程减排量
briefing-table-owed = 还不能判断的目标
briefing-table-late = 迟报的数据
briefing-table-sources = 所依据的上报文件
briefing-table-alt = { $title }：{ $rows }行，各列为{ $columns }。
briefing-chart-standing = 落后最多的领域：{ $sectors }（{ $count }项）
briefing-chart-standing-none = 各领域都没有落后的目标
briefing-unit-pace = 占所需速度的%，100为刚好
briefing-chart-pace = 落后的目标中最慢的是“{ $name }”，速度只有所需的{ $pace }
briefing-chart-reversed = 落后的目标中最慢的是“{ $name }”，方向与目标相反
briefing-chart-cuts = 累计降幅落后于进度的有{ $count }个地区
briefing-chart-cut = { $region }能耗强度累计降幅与进度要求
briefing-chart-abatement = 离目标最远的是{ $name }：完成{ $done }吨，目标{ $goal }吨
briefing-series-cut = 累计降幅
briefing-series-path = 进度要求
briefing-unit-targets = 项
briefing-named = { $name }{ $value }
briefing-with-why = { $name }（{ $why }）
briefing-caption = { $title }（单位：{ $unit }）
briefing-byline = { $source }　{ $date }
briefing-date = { $year }年{ $month }月{ $day }日
briefing-entry = 数据截至第{ $entry }条记录
briefing-view = 以上内容随时可以原样重看：
briefing-no-address = 本站没有设定网址，请在总览页用“分享”取得定格的链接（数据记录编号{ $entry }）。
briefing-page = 第{ $page }页
error-report-scope = 地区和单位只能选一个。
error-report-file = 无法写入文件 { $file }。
cli-reported = 已写出 { $file }（{ $pages }页，数据截至第 { $entry } 条记录）。
briefing-moved = 上期以来的变动
briefing-moved-first = 此前没有存档的简报，没有上期可比。
briefing-moved-none = 与第{ $since }条记录{ $date ->
    [none] {""}
   *[other] （{ $date }）
}时相比，没有一项完成值或状态变动。
briefing-moved-intro = 与第{ $since }条记录{ $date ->
    [none] {""}
   *[other] （{ $date }）
}时相比，有{ $count }项变动：{ $kinds }。
briefing-moved-turned = 由落后转为达到或按进度的{ $rose }项，新落后的{ $fell }项。
briefing-moved-more = 下表只列{ $shown }项，先列全市的和状态有变的；全部见“变动”页，起点第{ $since }条记录。
briefing-moved-file = 第{ $upload }号 { $file }
briefing-table-moved = 完成值或状态有变动的目标
error-no-report = 没有第 { $report } 号存档的简报。
column-report = 编号
column-as-of = 数据截至
error-report-kept = 存档的简报自己说明内容，不能再写 { $others }。
take-keep = 存为一期
take-keep-hint = 记下这期简报讲的是谁、截至哪一条记录；下一期从这里讲变动，随时可以原样取出。
take-kept = 存档的简报（{ $count }期）
take-kept-line = { $date }存档，数据截至第{ $entry }条记录
take-kept-view = 当时的页面
take-kept-changes = 此后的变动
picture-day = 数据截至{ $date }（第{ $entry }条记录）
picture-files = { $names }等另{ $count }个文件
picture-source = 来源：{ $plan }{ $files ->
    [none] {""}
   *[other] ；{ $files }
}
picture-take = 下载图片
picture-other = 其他大小、数据、网址
picture-slide = 幻灯片（1600×900）
picture-phone = 手机（1080×1350）
picture-column = 纸刊一栏（85 毫米）
picture-hint = 带标题、单位、图例、来源、日期和定格的网址。
error-api-size = size 与 width 只能写一个。
picture-data = 数据
picture-observations = 上报数
picture-gaps = 差距
picture-address = 这张图的网址（固定在现在的数据）
briefing-sources-more = 另有{ $count }个文件未列出；全部见同期 Excel 表的“来源”表和本站“上传数据”页的上传记录。
template-place-body = 第{ $line }段
template-place-table = 表格中第{ $line }段
template-place-head = 页眉第{ $line }段
template-place-foot = 页脚第{ $line }段
template-unknown = { $place }：没有“{ $field }”这个字段，可用的有：{ $allowed }
template-block = { $place }：“{ $field }”须在正文里单独成段，且只写一次
template-braces = { $place }：花括号没有成对（“{ $text }”）
template-no-body = 全文没有“{ $field }”字段，简报无处可写
error-template = 模板 { $file } 不能用：{ $problems }。
error-template-kind = 模板 { $file } 不是 Word 文档（.docx）。

# 一次填报、多表复用

form-source = 来源：第{ $upload }号上报 { $file }{ $row ->
    [none] {""}
   *[other] {" "}第{ $row }行
}{ $vintage ->
    [none] {""}
    [flash] （快报数）
    [preliminary] （初步核算数）
    [final] （最终核实数）
   *[other] （{ $vintage }）
}{ $source ->
    [none] {""}
   *[other] ；{ $source }
}
cli-form-filled = 已写出 { $file }：填入{ $filled }格；{ $empty }格没有上报的数，留空；{ $unknown }格对应关系没有说明是哪个数，留空。
error-form = 无法填写 { $file }：须是 Excel 工作簿（.xlsx），且有对应关系所说的工作表。
error-form-nothing = 按这份对应关系，{ $file } 的{ $cells }个空格都认不出是哪个地区、指标、时期的数。请核对对应关系里的行、列和表头。
form-title = 已报的数填进别的报表
form-intro = 各部门的 Excel 报表，凡是已上报的数都可以自动填入，不必再报一遍。没有上报的格留空，每个数在批注里写明来源。对应关系是一个 .json 文件，说明报表的每一格是哪个地区、指标、时期的数。请把一份填好的同样报表交给管理本系统的人，由他们做好；一次做好，年年可用。
form-file = 要填的报表（.xlsx）
form-mapping = 对应关系（.json）
form-period = 时期（如 2024；不写则按对应关系）
form-done = 填入{ $filled }格；{ $empty }格没有上报的数，留空；{ $unknown }格对应关系没有说明是哪个数，留空。
form-take = 下载填好的报表
picture-more = 还有{ $count }行放不下。
picture-more-below = 还有{ $count }行放不下，见下面的网址。
error-no-picture = “{ $page }”页在这些条件下没有“{ $chart }”这张图。
compare-finding = { $name }：最好的是{ $best }（{ $best_value }），最差的是{ $worst }（{ $worst_value }）
body-finding = { $body }牵头或负责{ $count }项目标，其中{ $behind }项落后于进度
shares-finding = 各县单列的减排目标共{ $count }项，{ $behind ->
    [0] 没有一项落后
   *[other] 其中{ $behind }项落后
}
years-finding = 到{ $year }年，{ $count }种污染物中{ $behind }种累计低于均匀进度
tonnes-recognised = 当年认定吨数
years-on-path = 累计不低于均匀进度
years-below = 累计低于均匀进度
