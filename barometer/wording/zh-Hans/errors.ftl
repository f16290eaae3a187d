# 有意给出的错误：一行话，说清哪里不对、能怎么办

error-no-plan = 没有名为“{ $plan }”的规划。用 plans 命令可以看有哪些。
error-several-plans = 这个文件同时适合几份规划（{ $plans }），请指明是哪一份。
error-no-region = 规划“{ $plan }”里没有地区“{ $region }”。
error-no-region-anywhere = 没有地区“{ $region }”。
error-no-indicator = 没有指标“{ $indicator }”。
error-no-target = 地区“{ $region }”没有目标“{ $target }”。
error-no-upload = 没有编号为 { $upload } 的上传。
error-already-retracted = 编号 { $upload } 的上传已经作废了。
error-not-retracted = 编号 { $upload } 的上传没有作废，不用恢复。
error-no-entry = 没有第 { $entry } 条记录，最新是第 { $latest } 条。
error-usage = 命令写得不对：{ $what }加 --help 可以看用法。
usage-missing = 缺少 { $name }。
usage-no-option = 没有 { $name } 这个选项{ $hint ->
   *[none] {""}
    [near] ，是不是：{ $near }
  }。
usage-no-value = { $name } 后面要写一个值。
usage-bad-value = { $name } 不能是“{ $value }”{ $hint ->
   *[none] {""}
    [near] ，应为：{ $near }
  }。
usage-integer = 整数
usage-number = 数
usage-no-command = 没有“{ $name }”这个命令{ $hint ->
   *[none] {""}
    [near] ，是不是：{ $near }
  }。
usage-too-many = 多写了 { $name }。
error-no-file = 找不到文件：{ $file }
error-is-folder = 这是文件夹，不是文件：{ $folder }。请写出其中各个文件的名字，或压成一个 ZIP。
error-no-folder = 找不到文件夹：{ $folder }
error-file-refused = { $file } 有错误，没有存入任何数据。
error-pack-refused = 规划包 { $folder } 有错误，没有载入。
error-store-busy = 数据库 { $store } 正被另一个进程使用。请等它结束，或使用正在运行的页面。
error-store-unusable = 无法打开数据库 { $store }：文件已损坏、不可读，或不是本系统的数据库。
error-store-newer = 数据库 { $store } 由更新的版本（结构版本 { $version }）建立，请升级本程序。
error-settings = 这些设置无法使用：{ $problems }。全部设置见 docs/operating.md。
error-store-url = 看不懂的数据库地址：{ $url }。例如 duckdb:var/barometer.duckdb
problem-replaces-final = { $value } 将取代已最终核实的数 { $old }。以后一次上报为准，请确认无误。
code-replaces_final = “{ $value }”会替换已经最终核实的数，请核对。
error-backup-place = 无法写到这里：{ $place }。请给出已有文件夹中的文件名。
error-restore-full = 存储 { $store } 里已有内容。要用副本替换，请加 --replace；原来的会保留在旁边。
error-restore-place = 副本只能恢复到存储文件，不能恢复到 { $store }；请用 store copy。
backup-made = 已备份到 { $store }：{ $rows } 行，核对一致。
backup-restored = 已恢复 { $store }：{ $rows } 行，核对一致。
error-control = 运行中的程序不认识请求“{ $ask }”。
error-backup-settings = backup_every 与 backup_to 须同时设置，或都不设置。
error-workers-busy = 正在处理的文件和图片太多，请稍后再试。
error-worker-memory = 这项处理所需的内存超过上限，已停止，没有改动任何数据。
error-worker-time = 这项处理所需的时间超过上限，已停止，没有改动任何数据。
error-worker-crashed = 处理这项内容的进程意外中断，没有改动任何数据。
error-worker-killed = 处理这项内容的进程被外部终止，没有改动任何数据，请再试一次。
error-worker-overdue = 服务器过于繁忙，未能及时完成，没有改动任何数据。请稍后再试。
error-plan-later = 第 { $entry } 条记录时还没有装入规划“{ $plan }”，所以没有可以看的内容。
