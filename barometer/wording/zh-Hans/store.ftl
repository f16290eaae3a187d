# 数据库与调用的错误

error-store-url = 无法识别数据库地址“{ $url }”，请写成 duckdb:路径。
error-store-busy = 数据库 { $store } 正被另一个进程使用。请等它结束，或使用正在运行的页面。
error-store-unusable = 无法打开数据库 { $store }：文件已损坏、不可读，或不是本系统的数据库。
error-store-newer = 数据库 { $store } 由更新的版本（结构版本 { $version }）建立，请升级本程序。
error-no-plan = 数据库中没有规划“{ $plan }”。
error-several-plans = 该文件同时符合多个规划（{ $plans }），请用 --plan 指明。
error-no-region = 该规划没有地区“{ $region }”。
error-no-indicator = 没有指标“{ $indicator }”。
error-no-sector = 没有领域“{ $sector }”。可用：{ $allowed }。
error-no-target = 地区 { $region } 没有目标“{ $target }”。
error-no-upload = 没有第 { $upload } 号上报。
error-no-entry = 没有第 { $entry } 号台账记录，最新为 { $latest } 号。
error-already-retracted = 第 { $upload } 号上报已经作废。
error-not-retracted = 第 { $upload } 号上报有效，无需恢复。
error-file-refused = { $file }：文件有错误，没有存入任何数据。
error-pack-refused = 规划包 { $folder } 有错误，没有载入。
error-no-file = 无法读取 { $file }。
error-no-folder = { $folder } 不是文件夹。
error-cancelled = 已取消，没有存入任何数据。

problem-replaces-final = { $value } 将取代已最终核实的数 { $old }。以后一次上报为准，请确认无误。

cli-nothing = 暂无内容。
cli-no-problem = 没有发现问题。
cli-check = { $file }：{ $rows } 个数据中有 { $accepted } 个可用。
cli-summary = 数据库 { $store }；规划：{ $plans }；目标 { $targets } 项，数据 { $observations } 条。

column-plan = 规划
column-title = 名称
column-city = 城市
column-base-year = 基期
column-end-year = 期末
column-target = 目标
column-name = 指标名称
column-region = 地区
column-region-code = 地区
column-rule = 目标类型
column-value = 数值
column-unit = 单位
column-target-year = 目标年
column-period = 时期
column-achieved = 完成值
column-target-value = 目标值
column-gap = 差距
column-status = 状态
column-indicator = 指标
column-measure = 数值类型
column-file = 文件
column-row = 行
column-upload = 上报号
column-at = 时间（UTC）
column-by = 上报人
column-rows = 行数
column-new = 新增
column-changed = 变更
column-unchanged = 不变
column-retracted-at = 作废时间

error-api-filter = 此处没有筛选项“{ $name }”。可用：{ $allowed }。
error-api-format = 不支持格式“{ $value }”，请用 json 或 csv。
error-api-rows = 结果有 { $rows } 行，一次最多 { $most } 行。请按 plan、region 或 indicator 筛选，或用 limit 和 offset 分页。
error-api-number = { $name } 的“{ $value }”不是整数。
error-api-theme = 没有“{ $value }”这种主题，请用 light 或 dark。
error-api-width = 图片宽度须在 { $least } 到 { $most } 之间，不能是 { $value }。
error-api-picture = 没有“{ $value }”这种图片格式，请用 png 或 svg。
error-no-chart = “{ $target }”没有可画的数值。
