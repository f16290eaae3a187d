# 各类代码的读法：<类>-<代码>

status-met = 已完成
status-missed = 未完成
status-ahead = 提前达到
status-on_track = 按进度
status-lagging = 偏慢
status-off_track = 明显落后
status-reversed = 背离目标
status-short = 尚未达到
status-no_target = 未单列目标
status-incomplete = 数据不全
status-no_data = 暂无数据
status-late = 逾期完成
status-in_progress = 推进中

status-hint-met = 到目标年，已达到目标
status-hint-missed = 到目标年，没有达到目标
status-hint-ahead = 目标年未到，已经达到目标
status-hint-on_track = 照目前速度，能够或基本能够按期达到
status-hint-lagging = 速度低于所需
status-hint-off_track = 速度远低于所需
status-hint-reversed = 与目标方向相反
status-hint-short = 离目标还有差距；缺基期或其后年份的数，算不出速度
status-hint-no_target = 这个地区没有单列目标，只列数据
status-hint-incomplete = 有数据，但不足以判断
status-hint-no_data = 没有找到上报或公布的数据
status-hint-late = 已完成，但晚于规定年份
status-hint-in_progress = 最近一次上报时正在推进，到期那年还没有上报

sector-industry = 工业
sector-transport = 交通
sector-buildings = 建筑
sector-agriculture = 农业农村
sector-public_institutions = 公共机构
sector-citywide = 总体目标
sector-energy = 能源
sector-environment = 生态环境

rule-relative_reduction = 比基期下降百分之几
rule-point_reduction = 比基期降低几个百分点
rule-floor = 不低于
rule-ceiling = 不高于
rule-cumulative = 规划期累计
rule-milestone = 办成一件事

measure-level = 当年值
measure-annual_change = 比上年增减
measure-cumulative_change = 比基期累计增减
measure-running_total = 规划期累计

basis-statistical = 统计口径
basis-assessment = 考核口径

vintage-flash = 快报数
vintage-preliminary = 初步核算数
vintage-final = 最终核实数

qualifier-strive = 力争
qualifier-about = 左右
qualifier-basic = 基本
qualifier-at_least = 以上
qualifier-at_most = 以下
qualifier-over = 超过
qualifier-under = 不足

binding-true = 约束性指标
binding-false = 预期性指标

note-conflict = 两种数据来源算出的结果不一致，按规定的先后取用
note-qualifier_contradicts = 上报的数带有“以上”“不足”等限定，看不出在目标的哪一边，不作判断
note-projected_to_miss = 基期已达标，但照此趋势到目标年会不达标
note-after_target_year = 基期之后到目标年都没有数据，用其后最早一年的数
note-summed = 全市数由各县（市、区）相加得出
note-city_value = 未单独下达目标，按全市目标衡量
note-from_ledger = 完成量按减排项目台账的认定量计算

warning-1 = 一级预警（红）
warning-2 = 二级预警（黄）
warning-3 = 三级（绿）
warning-rule-rise = 按2021年上半年国家发布口径
warning-rule-shortfall = 按2020年国家发布口径

table-observations = 统计数据
table-county_targets = 县级目标
table-projects = 减排项目
table-high_energy_projects = 高耗能项目
table-energy_users = 重点用能单位
table-measures = 任务进展
table-evaluation_points = 考核得分

layout-long = 一行一个数
layout-wide = 横排（年份或指标在表头）

unit-percent = %
unit-pp = 个百分点
unit-t = 吨
unit-kt = 千吨
unit-wt = 万吨
unit-kg = 千克
unit-tce = 吨标准煤
unit-wtce = 万吨标准煤
unit-kgce = 千克标准煤
unit-tce-per-wyuan = 吨标准煤/万元
unit-m3-per-wyuan = 立方米/万元
unit-kgce-per-m2 = 千克标准煤/平方米
unit-kgce-per-head = 千克标准煤/人
unit-yyuan = 亿元
unit-wkwh = 万千瓦时
unit-person = 人
unit-ug-per-m3 = 微克/立方米
unit-count = 个

# 没有专门说法的问题，按代码说
code-encoding = 文件的文字编码认不出来。请另存为 UTF-8 的 CSV 再上传。
code-no_header = 找不到表头。请让表头占一行，或下载模板填写。
code-missing_column = 缺少必需的一列。请对照模板补上。
code-unknown_region = “{ $value }”不是本规划的地区。请写地区全称或六位代码。
code-unknown_indicator = “{ $value }”不是本规划的指标。请照模板里的名称填写。
code-unknown_measure = “{ $value }”不是可用的数值类型。可用：当年值、同比增减、比基期累计增减、规划期累计。
code-unknown_basis = “{ $value }”不是可用的核算口径。可用：统计口径、考核口径。
code-bad_number = “{ $value }”不是数字。请只填数字，没有数就留空。
code-bad_period = “{ $value }”不是可认的时期。请写成 2024、2024年1-9月、2024-Q3 或 2024-09。
code-bad_unit = 单位“{ $value }”不能用于这个指标。请改用模板里的单位。
code-out_of_range = “{ $value }”超出了可能的范围。请核对数字和单位。
code-conflict = 同一个数在文件里出现两次而且不一样。请只留一个。
code-ambiguous = “{ $value }”有不止一种理解。请选定一种。
code-too_large = 文件太大。请分成几份上传。
code-not_a_table = 文件里没有可读的表格。请上传 CSV 或 XLSX。
code-not_allowed = 没有权限上传这一行。
code-duplicate = 同一个数出现两次，已取更精确的一个。
code-mixed_basis = 同一条数列里混用了两种核算口径。
code-outlier = “{ $value }”与历年或其他地区相差很大，请核对。
code-part_whole = 部分与合计对不上，请核对。
code-falling_total = 累计数比前一期小，请核对。
code-identity = 能耗、经济增速与能耗强度增减对不上，请核对。
code-approximate = 数字带有“约”“左右”等字样，已按所写数值收下。
code-unit_guess = 没有写单位，已按指标单位理解。
code-missing_mark = “{ $value }”表示没有数，已按缺数记下。
code-unchanged = 与上一年完全相同，请核对。
code-filled_down = 空着的标签已按上方补上。
code-unit_assumed = 没有写单位，按本指标的单位记下。
code-not_read = 这里没有读。
code-hidden = 隐藏、筛选掉或划掉的内容没有读。
code-not_over = 这一时期还没有结束，按预计数记下。

period-to-date = { $year }年{ $first }-{ $last }月
period-quarter = { $year }年第{ $quarter }季度
period-month = { $year }年{ $month }月
