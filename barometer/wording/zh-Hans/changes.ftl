# 有何变动：两个时点之间哪些差距和状态动了，因为哪次上传的哪一行

changes-last = 从第 { $since } 号记录之后到第 { $until } 号：最近一次让数字变动的记录。
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
