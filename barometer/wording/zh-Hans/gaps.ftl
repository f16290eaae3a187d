# 总览与单项指标

hero-plan = { $years }年 · { $city }
headline-none = 这份规划有 { $total } 项目标，目前没有公布任何完成数据。
headline-none-city = 这份规划有 { $total } 项目标，全市还没有完成数据，{ $regions } 个地区已上报部分数据。
headline-none-region = { $region }还没有上报这份规划的任何数据。
headline = 截至{ $period }年，{ $total } 项目标中 { $good } 项已达到或按进度推进，{ $behind } 项落后{ $underway ->
    [0] {""}
   *[other] ，{ $underway } 项推进中
  }{ $unknown ->
    [0] 。
   *[other] ，{ $unknown } 项还不能判断。
  }
headline-region = { $region }：有数据的 { $total } 项中，{ $good } 项已达到或按进度推进，{ $behind } 项落后{ $underway ->
    [0] {""}
   *[other] ，{ $underway } 项推进中
  }{ $unknown ->
    [0] 。
   *[other] ，{ $unknown } 项还不能判断。
  }
subline-worst = 差距最大的是“{ $name }”。

empty-title = 为什么没有数字？
empty-body = 我们没有找到公开发布的逐年完成数据，所以下面只列目标，不编数字。有数据的单位可以上传；想先看看网站怎么用，可以打开示例。
empty-regions = 已上报数据的地区：
empty-upload = 上传数据
empty-example = 看示例
empty-filter = 没有符合这些条件的目标。
clear-filters = 清除筛选
list-count = 显示 { $shown } 项，共 { $total } 项

legend-achieved = 完成值
legend-path = 按进度应达到
legend-target = 目标
legend-stretch = 力争
legend-projection = 照此速度推算
legend-reported = 已上报
legend-region = 地区

goal-relative_reduction = 目标：比{ $base }年下降{ $value }
goal-point_reduction = 目标：比{ $base }年降低{ $value }
goal-floor = 目标：不低于{ $value }
goal-ceiling = 目标：不高于{ $value }
goal-cumulative = 目标：累计{ $value }
goal-milestone = 目标：{ $year }年前办成
stretch-words = 力争{ $value }
goal-and-stretch = { $goal }，力争{ $value }

now-relative_reduction = 已下降{ $value }
now-relative_reduction-up = 反而上升{ $value }
now-point_reduction = 已降低{ $value }
now-point_reduction-up = 反而升高{ $value }
now-floor = 现为{ $value }
now-ceiling = 现为{ $value }
now-cumulative = 已累计{ $value }
now-milestone = 已办成{ $value }
now-in = （{ $period }年）
to-go = 还差{ $value }
surplus = 超出目标{ $value }
surplus-ceiling = 比上限低{ $value }
just-met = 正好达到目标

short-goal-relative_reduction = 降{ $value }
short-goal-point_reduction = 降{ $value }
short-goal-floor = ≥ { $value }
short-goal-ceiling = ≤ { $value }
short-goal-cumulative = { $value }
short-goal-milestone = { $year }年办成

indicator-clause = 第{ $clause }条
clause-label = 规划条款
bodies-lead = 牵头单位
bodies-all = 责任单位
section-trajectory = 走势
section-gap = 差距
section-counties = 各地区
section-figures = 数据与出处
section-about = 这项目标

gap-relative_reduction = 到{ $period }年已下降{ $achieved }，目标是下降{ $target }，{ $rest }。
gap-relative_reduction-up = 到{ $period }年不降反升，上升{ $achieved }，目标是下降{ $target }，{ $rest }。
gap-point_reduction = 到{ $period }年已降低{ $achieved }，目标是降低{ $target }，{ $rest }。
gap-point_reduction-up = 到{ $period }年不降反升，升高{ $achieved }，目标是降低{ $target }，{ $rest }。
gap-floor = { $period }年为{ $achieved }，目标是不低于{ $target }，{ $rest }。
gap-ceiling = { $period }年为{ $achieved }，目标是不高于{ $target }，{ $rest }。
gap-cumulative = 到{ $period }年累计{ $achieved }，目标是{ $target }，{ $rest }。
gap-milestone = 到{ $period }年已办成{ $achieved }，要求{ $year }年前办成。
gap-no_data = 没有任何数据，无法判断进度。
gap-incomplete = 有数据，但缺{ $years }年，无法计算完成值。
gap-incomplete-plain = 有数据，但不足以计算完成值。
gap-no_target = 到{ $period }年累计{ $achieved }；没有给这个地区单列目标。
needed-compound = 剩下{ $years }年，平均每年要再下降{ $value }。
needed-more = 剩下{ $years }年，平均每年要增加{ $value }。
needed-less = 剩下{ $years }年，平均每年要减少{ $value }。
needed-points = 剩下{ $years }年，平均每年要降低{ $value }。
projected-relative_reduction = 照目前速度，到{ $year }年累计下降{ $value }（目标{ $target }）。
projected-relative_reduction-up = 照目前趋势，到{ $year }年反而累计上升{ $value }（目标是下降{ $target }）。
projected-point_reduction = 照目前速度，到{ $year }年累计降低{ $value }（目标{ $target }）。
projected-point_reduction-up = 照目前趋势，到{ $year }年反而累计升高{ $value }（目标是降低{ $target }）。
end-relative_reduction = 下降{ $value }
end-relative_reduction-up = 上升{ $value }
end-point_reduction = 降低{ $value }
end-point_reduction-up = 升高{ $value }
projected-words = 照目前速度，{ $year }年为{ $value }（目标{ $target }）。
path-behind = 比按进度应达到的{ $path }落后{ $value }。
path-ahead = 比按进度应达到的{ $path }领先{ $value }。
path-level = 正好在进度线上。

figure-completion = 目标完成率
figure-completion-hint = 完成值占目标的比例，终期报告用
figure-progress = 完成进度
figure-progress-hint = 按年均速度折算，统计部门中期评估用
figure-gap = 差距
figure-required = 每年需要
figure-projected = 照此推算
figure-achieved = 完成值
figure-pace = 速度
figure-pace-hint = 实际速度与所需速度之比
figure-stretch = 力争目标
figure-warning = 预警等级
per-year = { $value }/年

axis-relative_reduction = 比{ $base }年累计下降，{ $unit }
axis-point_reduction = 比{ $base }年累计降低，{ $unit }
axis-cumulative = { $base }年以来累计，{ $unit }
chart-none = 还没有数据，先不画图。有了数据，这里会画出走势、进度线和推算。
chart-empty = 还没有可画的数据。
figures-none = 还没有数据。
chart-title-levels = { $unit }
chart-year = 年份
chart-value = 数值
chart-missing = 缺数据
chart-missing-years = 缺：{ $years }年
chart-alt = { $name }走势图
bullet-alt = 完成 { $achieved }，目标 { $target }，{ $status }

col-region = 地区
col-period = 时期
col-measure = 数值类型
col-value = 数值
col-unit = 单位
col-basis = 核算口径
col-file = 来源文件
col-row = 行
col-upload = 上传编号
col-source = 出处
col-achieved = 完成值
col-target = 目标
col-gap = 差距
col-status = 状态
col-example = 备注
download-figures = 下载数据（CSV）
download-gaps = 下载列表（CSV）
counties-none = 还没有分地区的数据。
counties-city-value = 未单列目标的地区按全市目标衡量。
choose-indicator = 选一项指标
back-overview = 返回总览
no-figure-here = { $region }没有上报这项指标。
full-stop = 。
list-comma = 、
list-semicolon = ；
figure-required-hint = 今后每年都要做到，才能按期达标
figure-projected-hint = 照目前速度，到{ $year }年
label-binding = 性质
label-qualifier = 规划用词
label-description = 说明
ledger-and-reports = 台账认定{ $ledger }（截至{ $period }年），上报数为{ $reported }（{ $year }年），两者不符。
