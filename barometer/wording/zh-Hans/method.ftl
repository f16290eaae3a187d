# 算法、规划条款与搜索

nav-search = 搜索
nav-method = 算法与用语
nav-plan = 规划条款
find-label = 搜索目标、地区、单位、条款、项目
find-hint = 名称、拼音首字母或英文，如 dwdq、秸秆、straw
find-how = 边打边找；按回车打开第一条。任何页面按 / 或 Ctrl-K 都能回到这里。
find-none = 没有找到。换一个词，或只打拼音首字母。
find-indicator = 目标与指标
find-region = 地区
find-body = 责任单位
find-clause = 规划条款
find-project = 减排项目

clauses-headline = { $clauses }条里有{ $targets }项目标、{ $tasks }项任务
clauses-words = 标题和任务是我们的简写，以规划原文为准。
clause-targets = 目标，各在哪里衡量
clause-tasks = 任务
clause-unmeasured = 这一条没有可衡量的目标，也没有列入任务表。

method-title = 每个数是怎么算出来的
method-lead = 公式就是程序运行的那一份，例子取自正在看的规划，随数据更新。百分数按 0—100 写；b 是基期年，t 是最近有数的年份，e 是目标年，T 是目标值，A 是完成值，x 是当年水平。
method-formulas = 公式与实例
method-statuses = 完成状态
method-glossary = 用语对照
method-sources = 数据来源、许可与接口
method-example = 这份规划还没有数据，下面的实例取自示例规划，数字是编造的。
method-no-case = 目前没有可以演算的数。
method-code = 程序里的公式
method-equal = 两个数相差不超过较大者（至少按1计）的十亿分之一，就算相等；所有比较都用这一条。显示时四舍五入，但位数会多留到不与状态相矛盾为止。缺数不补、不猜；核算口径不同的数不混算。
method-steps = 速度达到要求的{ $on_track }算“按进度”，达到{ $lagging }而不到{ $on_track }算“偏慢”，再低算“明显落后”，小于0算“背离目标”。这两个界限写在规划数据里。
method-licence = 许可
method-licence-words = 程序按 MIT 许可公开。数据归原发布单位所有，引用时请注明出处和记录编号。
method-api = 所有数字都可以用程序读取，只读，不用登记：
method-no-sources = 还没有上报或公布的数据文件。
rule-label = 类型

formula-gap = 差距
formula-gap-words = 离目标还差多少，正数表示还没到。下降类、累计类和“不低于”：T − A；“不高于”：x_t − T。
formula-path_value = 进度要求
formula-path_value-words = 到 t 年按进度应达到多少。比基期下降：(1 − (1 − T/100)^(n/N)) × 100，其中 n = t − b，N = e − b；降低百分点和累计：T × n/N；水平值：x_b + (T − x_b) × n/N，没有基期值就没有进度要求。
formula-completion_pct = 目标完成率
formula-completion_pct-words = 完成值占目标的百分之几：A/T × 100；水平值：(x_t − x_b)/(T − x_b) × 100。
formula-progress_pct = 完成进度
formula-progress_pct-words = 下降会逐年复合，所以取对数：ln(1 − A/100)/ln(1 − T/100) × 100；其余与完成率相同。
formula-pace_ratio = 速度比
formula-pace_ratio-words = 实际年均速度除以要求的年均速度；各页写成百分数，1 就是100%，为刚好。比基期下降：(1 − (1 − A/100)^(1/n))/(1 − (1 − T/100)^(1/N))；其余：(A/n)/(T/N) 或 ((x_t − x_b)/n)/((T − x_b)/N)。
formula-projected_value = 照此推算
formula-projected_value-words = 照已有的年均速度走到目标年会是多少，超出物理极限的截到极限。
formula-required_per_year = 每年需要
formula-required_per_year-words = 剩下的 e − t 年里每年要做到多少才能按期达到。比基期下降：(1 − ((1 − T/100)/(1 − A/100))^(1/(e − t))) × 100；其余：(T − A)/(e − t)。
formula-warning_level = 预警等级
formula-warning_level-words = 只用于能耗强度，按规划选定的规则分三级：当年上升为一级；下降但累计落后于进度为二级；达到进度为三级（另一种规则看落后的幅度）。
