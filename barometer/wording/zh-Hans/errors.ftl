# 有意给出的错误：一行话，说清哪里不对、能怎么办

error-no-plan = 没有名为“{ $plan }”的规划。用 plans 命令可以看有哪些。
error-several-plans = 这个文件同时适合几份规划（{ $plans }），请指明是哪一份。
error-no-region = 规划“{ $plan }”里没有地区“{ $region }”。
error-no-sector = 没有领域“{ $sector }”。可用：{ $allowed }
error-no-indicator = 没有指标“{ $indicator }”。
error-no-target = 地区“{ $region }”没有目标“{ $target }”。
error-no-upload = 没有编号为 { $upload } 的上传。
error-already-retracted = 编号 { $upload } 的上传已经作废了。
error-not-retracted = 编号 { $upload } 的上传没有作废，不用恢复。
error-no-entry = 没有第 { $entry } 条记录，最新是第 { $latest } 条。
error-usage = 命令写得不对：{ $what } 加 --help 可以看用法。
error-no-file = 找不到文件：{ $file }
error-no-folder = 找不到文件夹：{ $folder }
error-file-refused = { $file } 有错误，没有存入任何数据。
error-pack-refused = 规划数据包 { $folder } 有错误，没有装入。
error-store-busy = 数据库正被另一个程序使用：{ $store }
error-store-unusable = 数据库打不开：{ $store }
error-store-newer = 数据库 { $store } 由更新的版本（{ $version }）生成，请升级本程序。
error-settings = 这些设置无法使用：{ $problems }。全部设置见 docs/operating.md。
error-store-url = 看不懂的数据库地址：{ $url }。例如 duckdb:var/barometer.duckdb
problem-replaces-final = “{ $value }”会替换已经最终核实的 { $old }，请核对。
code-replaces_final = “{ $value }”会替换已经最终核实的数，请核对。
