# 县区晴雨表

nav-counties = 县区
counties-eyebrow = 节能形势分析预警
counties-headline = 截至{ $period }年，{ $total }个地区：一级预警{ $level1 }个{ $names1 ->
    [none] {""}
   *[other] { $names1 }
  }，二级预警{ $level2 }个{ $names2 ->
    [none] {""}
   *[other] { $names2 }
  }，三级{ $level3 }个{ $older ->
    [0] {""}
   *[other] ，只有更早年份等级的{ $older }个
  }{ $unknown ->
    [0] {""}
   *[other] ，没有数据或无法判断{ $unknown }个
  }
counties-headline-no-target = 这份规划没有能耗强度目标，不作预警
counties-headline-to-date = 各地区还没有全年的数，只有年内累计的预警等级
counties-headline-open = 有地区上报了能耗强度，但数据不足以给出预警等级
counties-headline-alone = 这份规划没有县区一级的目标，只有整体的预警等级
counties-headline-none = 各地区还没有上报单位地区生产总值能耗，给不出预警等级
colon = ：
rule-detail-rise = 当年能耗强度上升为一级；下降或持平但累计降幅落后于进度为二级；达到或快于进度为三级
rule-detail-shortfall = 累计降幅落后进度超过{ $behind }%为一级；落后不超过{ $behind }%为二级；达到或快于进度为三级
level-none = 无法判断
label-compared = 比较的指标
label-map = 地图
label-clause = 条款
label-scheme = 考核办法
warning-title = 能耗强度预警表
warning-col-region = 地区
warning-col-level = 年度等级
warning-col-change = 当年同比
warning-col-cumulative = 累计降幅
warning-col-to-date = 年内累计
warning-col-own = 目标（基本 / 激励）
warning-cut = { $value }（进度要求{ $path }）
warning-rise = 反而上升{ $value }（进度要求下降{ $path }）
turn-worse = ▼ 比{ $since }变差
turn-better = ▲ 比{ $since }好转
turn-same = ＝ 与{ $since }同级
target-cut = { $word ->
    [strive] 力争下降{ $value }
    [about] 下降约{ $value }
    [basic] 基本下降{ $value }
   *[none] 下降{ $value }
  }
target-cut-stretch = ，力争{ $value }
target-own = 本地目标
target-citys = 全市目标（本地未单列）
high-title = 一级预警地区需要做到
high-change = { $period }年同比{ $change }。
high-need = 要到{ $year }年完成下降{ $target }，{ $period }年以后每年须下降{ $value }；均匀推进的年均降幅是{ $even }。
high-no-need = 累计降幅已达到{ $year }年目标{ $target }，但{ $period }年能耗强度在上升。
heat-title = 各地区各项目标的推进速度
heat-hint = 格中的百分数是实际年均速度占要求速度的多少，100%为刚好；算不出速度的写明状态，没有单列目标的（–）写完成量，点表示没有数据。
heat-target = 目标
map-title = 地图：{ $name }
map-tiles = 方格图
map-boundaries = 简化边界图
ranking-title = 各地区排序（落后的在前）
multiples-title = 各地区逐年走势
multiples-hint = 实线是完成值，虚线是进度要求，横线是目标；各图同一刻度{ $unit ->
    [none] {""}
   *[other] ，单位：{ $unit }
  }。
fit-title = 各县目标与全市目标是否一致
fit-none = 没有县（市、区）单列目标：比率和强度按全市目标衡量，吨数、个数只列完成量。
fit-col-target = 目标
fit-col-own = 单列目标的县
fit-col-counties = 各县合起来
fit-col-city = 全市
fit-col-how = 怎么合
fit-own = { $own } / { $all }
fit-unweighed = 各县还没有都上报能源消费总量或地区生产总值，无法加权
fit-share = 比率类目标不能相加，只列单列目标的高低
fit-range = { $low }至{ $high }
fit-sum = 直接相加，未单列的县不计
fit-weighed = 按{ $year }年{ $name }加权，未单列的县取全市目标
download-table = 下载本表
question-figure = 对这个数有疑问
question-subject = 对数据有疑问：{ $figure }
question-body = 数据：{ $figure }；页面：{ $link }；我的疑问：
col-more = 更多
question-short = 疑问
figure-history = 来历
original-pick = 上传时的原始文件
original-download = 下载原件
fit-col-verdict = 够不够
fit-open = 无法合算
fit-short = 不够，差{ $by }
fit-enough = 够，多出{ $by }
fit-exact = 够，正好相等
multiples-cut = %（比基期下降）
high-missed = 到{ $year }年没有完成下降{ $target }的目标{ $rose ->
    [yes] ，{ $period }年能耗强度还在上升
   *[no] {""}
  }。
high-open = 数据不全，算不出累计降幅，也算不出到{ $year }年还须下降多少。
fit-partial = 还有{ $count }个县没有单列目标，不能相比
rule-detail-to-date = 年内累计等级另有尺度：比上年同期上升为一级；下降但慢于每年平均应降的幅度为二级；不慢于它为三级。
counties-named = （{ $names }{ $more ->
    [0] {""}
   *[other] 等
  }）

# 几个地区画在一张图上
label-compare = 与谁比较
compare-title = 放在一起看
compare-hint = 选几个地区，与{ $region }画在一张图上
compare-alt = { $name }：几个地区逐年走势
multiples-silent = 没有图的地区：{ $regions }。
named-why = { $name }（{ $why }）
compare-left-out = 没有画出：{ $regions }（没有可比的数，或已满{ $most }条线）。
