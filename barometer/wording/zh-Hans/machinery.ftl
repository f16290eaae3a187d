# 减排项目、高耗能项目、重点用能单位、任务、考核

pollutant-cod = 化学需氧量
pollutant-nh3_n = 氨氮
pollutant-nox = 氮氧化物
pollutant-voc = 挥发性有机物
standing-counted = 计入
standing-unrecognised = 未认定
standing-repeated = 重复，不再计
standing-outside = 不在规划期内
error-no-rule = 没有预警规则“{ $rule }”。可用：{ $allowed }
column-applied = 预警规则
column-change-pct = 同比（%）
column-warning-level = 预警等级
column-to-date-period = 年内时期
column-to-date-change = 年内同比（%）
column-to-date-warning-level = 年内预警等级
column-project = 项目编号
column-pollutant = 污染物
column-year = 年份
column-claimed-t = 上报（吨）
column-recognised-t = 认定（吨）
column-standing = 是否计入
column-target-t = 目标（吨）
