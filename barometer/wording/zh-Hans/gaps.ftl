# 总览与单项指标

headline-none = 这份规划有 { $total } 项目标，{ $period ->
    [none] {""}
   *[other] 截至{ $period }年，
  }我们没有找到完成数据。
headline-none-city = 这份规划有 { $total } 项目标，{ $period ->
    [none] {""}
   *[other] 截至{ $period }年，
  }没有找到全市的完成数据，{ $regions } 个地区有部分数据。
headline-none-region = { $period ->
    [none] {""}
   *[other] 截至{ $period }年，
  }没有找到{ $region }在这份规划下的数据。

empty-title = 为什么没有数字？
empty-body = 我们没有找到公开发布的逐年完成数据，所以下面只列目标，不编数字。有数据的单位可以上传；想先看看网站怎么用，可以打开示例。
empty-body-here = 所选的地区和年份没有数据，这里不编数字。可以换一个地区或年份；有数据的单位可以上传。
empty-region = 这份规划没有给{ $region }单列目标，也没有找到它的数据。
empty-regions = 已上报数据的地区：
empty-upload = 上传数据
empty-example = 看示例
empty-filter = 没有符合这些条件的目标。
clear-filters = 清除筛选
list-count = 显示 { $shown } 项，共 { $total } 项

legend-path = 按进度应达到
legend-target = 目标
legend-stretch = 力争
legend-projection = 照此速度推算
legend-reported = 已上报
legend-region = 地区

goal-relative_reduction = 目标：比{ $base }年{ $word ->
    [strive] 力争下降{ $value }
    [about] 下降约{ $value }
    [basic] 基本下降{ $value }
   *[none] 下降{ $value }
  }
goal-point_reduction = 目标：比{ $base }年{ $word ->
    [strive] 力争降低{ $value }
    [about] 降低约{ $value }
    [basic] 基本降低{ $value }
   *[none] 降低{ $value }
  }
goal-floor = 目标：{ $word ->
    [strive] 力争{ $value }以上
    [about] 约{ $value }
    [basic] 基本达到{ $value }
   *[none] 不低于{ $value }
  }
goal-ceiling = 目标：{ $word ->
    [strive] 力争{ $value }以内
    [about] 约{ $value }以内
    [basic] 基本在{ $value }以内
   *[none] 不高于{ $value }
  }
goal-cumulative = 目标：{ $word ->
    [strive] 力争累计{ $value }
    [about] 累计约{ $value }
    [basic] 累计基本达到{ $value }
   *[none] 累计{ $value }
  }
goal-milestone = 目标：到{ $year }年{ $word ->
    [strive] 力争办成
    [basic] 基本办成
   *[none] 办成
  }
stretch-words = 力争{ $value }
goal-and-stretch = { $goal }，力争{ $value }

now-relative_reduction = { $old ->
    [true] 到{ $year }年下降{ $value }
   *[false] 已下降{ $value }
  }
now-relative_reduction-up = { $old ->
    [true] 到{ $year }年反而上升{ $value }
   *[false] 反而上升{ $value }
  }
now-point_reduction = { $old ->
    [true] 到{ $year }年降低{ $value }
   *[false] 已降低{ $value }
  }
now-point_reduction-up = { $old ->
    [true] 到{ $year }年反而升高{ $value }
   *[false] 反而升高{ $value }
  }
now-floor = { $old ->
    [true] { $year }年为{ $value }
   *[false] 为{ $value }
  }
now-ceiling = { $old ->
    [true] { $year }年为{ $value }
   *[false] 为{ $value }
  }
now-cumulative = { $old ->
    [true] 到{ $year }年累计{ $value }
   *[false] 已累计{ $value }
  }
now-milestone = { $old ->
    [true] 到{ $year }年办成{ $value }
   *[false] 已办成{ $value }
  }
now-in = （{ $period }年）
to-go = 还差{ $value }
surplus = 超出目标{ $value }
surplus-ceiling = 比上限低{ $value }
just-met = 正好达到目标
reached = 达到目标

short-goal-relative_reduction = { $word ->
    [strive] 力争降{ $value }
    [about] 降约{ $value }
    [basic] 基本降{ $value }
   *[none] 降{ $value }
  }
short-goal-point_reduction = { $word ->
    [strive] 力争降{ $value }
    [about] 降约{ $value }
    [basic] 基本降{ $value }
   *[none] 降{ $value }
  }
short-goal-floor = { $word ->
    [strive] 力争{ $value }
    [about] 约{ $value }
    [basic] 基本{ $value }
   *[none] ≥ { $value }
  }
short-goal-ceiling = { $word ->
    [strive] 力争{ $value }以内
    [about] 约{ $value }以内
    [basic] 基本{ $value }以内
   *[none] ≤ { $value }
  }
short-goal-cumulative = { $word ->
    [strive] 力争{ $value }
    [about] 约{ $value }
    [basic] 基本{ $value }
   *[none] { $value }
  }
short-goal-milestone = 到{ $year }年{ $word ->
    [strive] 力争办成
    [basic] 基本办成
   *[none] 办成
  }

indicator-clause = 第{ $clause }条
clause-label = 规划条款
bodies-lead = 牵头单位
bodies-all = 责任单位
section-counties = 各地区
section-figures = 数据与出处

gap-relative_reduction = 到{ $period }年已下降{ $achieved }，目标是下降{ $target }，{ $rest }。
gap-relative_reduction-up = 到{ $period }年不降反升，上升{ $achieved }，目标是下降{ $target }，{ $rest }。
gap-point_reduction = 到{ $period }年已降低{ $achieved }，目标是降低{ $target }，{ $rest }。
gap-point_reduction-up = 到{ $period }年不降反升，升高{ $achieved }，目标是降低{ $target }，{ $rest }。
gap-floor = { $period }年为{ $achieved }，目标是{ $word ->
    [none] 不低于{ $target }
   *[other] { $target }
  }，{ $rest }。
gap-ceiling = { $period }年为{ $achieved }，目标是{ $word ->
    [none] 不高于{ $target }
   *[other] { $target }以内
  }，{ $rest }。
gap-cumulative = 到{ $period }年累计{ $achieved }，目标是{ $target }，{ $rest }。
gap-milestone = 到{ $period }年已办成{ $achieved }，要求到{ $year }年{ $word ->
    [strive] 力争办成
    [basic] 基本办成
   *[none] 办成
  }。
gap-no_data = 没有找到{ $asked ->
    [none] {""}
   *[other] { $asked }年及以前的
  }数据，无法判断进度。
gap-incomplete = 有数据，但缺{ $years }年，无法计算完成值。
gap-incomplete-regions = 有数据，但还差{ $count }个县（市、区）的数，加不出全市的完成值。
gap-incomplete-plain = 有数据，但不足以计算完成值。

needed-compound = 要按期达到目标，{ $years ->
    [1] { $last }年要再下降{ $value }
   *[other] { $first }—{ $last }年平均每年要再下降{ $value }
  }。
needed-more = 要按期达到目标，{ $years ->
    [1] { $last }年要增加{ $value }
   *[other] { $first }—{ $last }年平均每年要增加{ $value }
  }。
needed-less = 要按期达到目标，{ $years ->
    [1] { $last }年要减少{ $value }
   *[other] { $first }—{ $last }年平均每年要减少{ $value }
  }。
needed-points = 要按期达到目标，{ $years ->
    [1] { $last }年要降低{ $value }
   *[other] { $first }—{ $last }年平均每年要降低{ $value }
  }。
projected-relative_reduction = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年累计下降{ $value }（目标{ $target }）。
projected-relative_reduction-up = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年反而累计上升{ $value }（目标是下降{ $target }）。
projected-point_reduction = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年累计降低{ $value }（目标{ $target }）。
projected-point_reduction-up = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年反而累计升高{ $value }（目标是降低{ $target }）。
end-relative_reduction = 下降{ $value }
end-relative_reduction-up = 上升{ $value }
end-point_reduction = 降低{ $value }
end-point_reduction-up = 升高{ $value }
projected-cumulative = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年累计{ $value }（目标{ $target }）。
projected-words = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，{ $year }年为{ $value }（目标{ $target }）。
path-behind = 比{ $year }年按进度应达到的{ $path }落后{ $value }。
path-ahead = 比{ $year }年按进度应达到的{ $path }领先{ $value }。
path-level = { $year }年正好在进度线上。

figure-completion = 目标完成率
figure-completion-hint = 完成值占目标的比例，终期报告用
figure-completion-way-hint = 从基期到目标，已走完的比例
figure-progress = 完成进度
figure-progress-hint = 按年均速度折算，统计部门中期评估用
figure-progress-way-hint = 这类目标的完成进度与目标完成率相同
figure-gap = 差距
figure-required = 每年需要
figure-projected = 照此推算
figure-achieved = 完成值
figure-pace = 速度
figure-pace-hint = 实际速度占要求速度的百分之几
figure-stretch = 力争目标
figure-warning = 预警等级

axis-relative_reduction = 比{ $base }年累计下降，{ $unit }
axis-point_reduction = 比{ $base }年累计降低，{ $unit }
axis-cumulative = { $first }年起累计，{ $unit }
chart-none = 还没有数据，先不画图。有了数据，这里会画出走势、进度线和推算。
chart-empty = 还没有可画的数据。
figures-none = 还没有数据。
chart-year = 年份
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
no-figure-here = 没有找到{ $region }{ $period ->
    [none] {""}
   *[other] { $period }年及以前
  }的这项数据。
no-target-here = 这份规划没有给这项指标定目标，下面只列上报的数。
full-stop = 。
list-comma = 、
list-semicolon = ；
figure-required-hint = 剩下的每年都要做到，才能按期达标
figure-projected-hint = 照已报年份的速度，到{ $year }年
label-binding = 性质
label-qualifier = 规划用词
label-description = 说明
ledger-and-reports = 台账认定{ $ledger }（截至{ $period }年），上报数为{ $reported }（{ $year }年），两者不符。
now-relative_reduction-flat = { $old ->
    [true] 到{ $year }年与{ $base }年持平
   *[false] 与{ $base }年持平
  }
now-point_reduction-flat = { $old ->
    [true] 到{ $year }年与{ $base }年持平
   *[false] 与{ $base }年持平
  }
gap-relative_reduction-flat = { $period }年与{ $base }年持平，目标是下降{ $target }，{ $rest }。
gap-point_reduction-flat = { $period }年与{ $base }年持平，目标是降低{ $target }，{ $rest }。
projected-relative_reduction-flat = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年仍与{ $base }年持平（目标是下降{ $target }）。
projected-point_reduction-flat = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，到{ $year }年仍与{ $base }年持平（目标是降低{ $target }）。
projected-limit = { $old ->
    [true] 照到{ $period }年为止的速度
   *[false] 照目前速度
  }，不到{ $year }年就会到极限{ $value }（目标{ $target }）。
end-relative_reduction-flat = 与{ $base }年持平
end-point_reduction-flat = 与{ $base }年持平
end-limit = 到极限{ $value }
gap-no_target-sum = 到{ $period }年累计{ $achieved }；没有给这个地区单列目标。
gap-no_target-level = { $period }年为{ $achieved }；没有给这个地区单列目标。
gap-bound-level = { $period }年报的是{ $achieved }，目标是{ $target }，只凭这个数判断不出是否达到。
gap-bound-sum = 照上报的数，到{ $period }年累计{ $achieved }，目标是{ $target }，只凭这个数判断不出是否达到。
gap-bound-cut = 照上报的数，到{ $period }年下降{ $achieved }，目标是下降{ $target }，只凭这个数判断不出是否达到。
gap-bound-rise = 照上报的数，到{ $period }年上升{ $achieved }，目标是下降{ $target }，只凭这个数判断不出是否达到。
gap-bound-milestone = { $period }年报的是办成{ $achieved }，只凭这个数判断不出是否办成。
final-missing = 还没有目标年（{ $year }年）的数。
aim-strive = 力争{ $value }
aim-about = 约{ $value }
aim-basic = 基本{ $value }
bound-at_least = ≥{ $value }
bound-over = >{ $value }
bound-at_most = ≤{ $value }
bound-under = <{ $value }
bound-about = 约{ $value }
dated = { $value }（{ $year }年）
plan-ended = 规划期到{ $year }年已经结束。
verdicts-differ = 完成状态“{ $status }”{ $by ->
    [pace] 看速度：实际年均速度达到所需的{ $share }%即为“按进度”
   *[goal] 看累计降幅是否达到目标
  }。预警等级“{ $level }”看另一把尺：{ $rule }（{ $detail }）。尺度不同，结论可以不同。
old-mark = 更早的数据
final-missing-regions = 还没有目标年（{ $year }年）数的地区：{ $count }个。
old-period = { $year }（更早）

# 假设：以后几年按某个速度走，或者逐年设定
label-suppose = 假设
legend-supposed = 假设
suppose-mark = 假设，不是数据
suppose-title = 如果以后几年……
suppose-hint = 拖动滑块，看会走到哪里。这里只做推算：不保存，也不进入任何数字；网址会记住，可以发给别人。
suppose-way = 怎样假设
suppose-way-rate = 每年一样
suppose-way-years = 逐年设定
suppose-year = { $year }年
suppose-each-year = { $first }–{ $last }年每年
suppose-fall-of = { $year }年再降（{ $unit }）
suppose-amount-of = { $year }年完成{ $unit ->
    [none] {""}
   *[other] （{ $unit }）
  }
suppose-level-of = { $year }年达到{ $unit ->
    [none] {""}
   *[other] （{ $unit }）
  }
suppose-cut = 假设{ $years }再降（{ $unit }）
suppose-more = 假设{ $years }增加{ $unit ->
    [none] {""}
   *[other] （{ $unit }）
  }
suppose-less = 假设{ $years }减少{ $unit ->
    [none] {""}
   *[other] （{ $unit }）
  }
suppose-outcome-cut = 假设{ $years }再降{ $rate }，到{ $year }年{ $end }，{ $rest }。
suppose-outcome-more = 假设{ $years }增加{ $rate }，到{ $year }年{ $end }，{ $rest }。
suppose-outcome-less = 假设{ $years }减少{ $rate }，到{ $year }年{ $end }，{ $rest }。
suppose-outcome-years = 照这样，到{ $year }年{ $end }，{ $rest }。
suppose-regions-years = 各地区要按期达到目标，每年必须做到多少；假如同年变化同样大
suppose-regions = 各地区要按期达到目标，每年必须做到多少；假如都按每年{ $rate }走
suppose-col-region = 地区
suppose-col-now = 目前
suppose-col-needed = 每年必须
suppose-col-fastest = 以往最快的一年
suppose-col-end = 照假设到期
suppose-col-rest = 照假设离目标
suppose-done = 已达到
suppose-beyond = 必须的速度比以往任何一年都快
reach-beyond = { $first }年以来最快的一年是{ $year }年（{ $value }），要求比哪一年都快，照以往的速度够不着。
reach-never = { $first }年以来没有一年在接近目标，照以往的速度够不着。
tip-reported = 数值
tip-path = 按进度应达到
tip-behind = 与进度相比
tip-source = 来源
tip-row = { $file } 第{ $row }行
tip-on-path = 正好
tip-behind-by = 落后{ $value }
tip-ahead-by = 超前{ $value }
