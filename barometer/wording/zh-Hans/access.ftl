# 谁可以做什么

action-read = 查看
action-check = 检查文件
action-upload = 上报数据
action-retract = 作废上报
action-reinstate = 恢复上报
action-answer = 答复疑点
action-remember = 记住写法
action-note = 写入备注
action-freeze = 固定考核结果
action-notebook = 保存笔记
action-report = 存档简报
action-plan_add = 载入规划包
action-token = 发放上报口令
action-token_revoke = 收回上报口令
action-backup = 备份
action-restore = 恢复备份
action-copy = 迁移数据库

role-reader = 读者
role-uploader = 县区上报人
role-bureau = 部门上报人
role-editor = 数据编辑
role-operator = 运维人员
role-nobody = 未登录

denied-sign-in = 请先登录：只有登录的人可以{ $deed }。
denied-role = { $who } 的角色是{ $role_name }，不能{ $deed }。可以这样做的角色：{ $roles }。
denied-unknown-person = 角色文件中没有“{ $who }”。请在 --by 后写文件中的邮箱、标识或姓名。
denied-no-name = 已设角色文件，请用 --by 写明是谁：文件中的邮箱、标识或姓名。
error-roles-unreadable = 无法读取角色文件 { $file }（设置 roles）。请检查路径、权限，并确认编码为 UTF-8。
error-roles-file = 角色文件有误：{ $problems }。括号中是允许的写法。

problem-not-your-region = 这一行属于{ $region }，{ $who }只能上报：{ $allowed }。请删去这一行，或由该地区、数据编辑上报。
problem-not-your-indicator = 指标“{ $indicator }”不由{ $who }上报，只能上报：{ $allowed }。请删去这一行，或由该指标的部门、数据编辑上报。
denied-upload = 第 { $upload } 号上报含有不归{ $who }管的行（{ $places }），不能作废或恢复。请找数据编辑。
denied-finding = 这个数不归{ $who }管，不能答复。
error-no-finding = 没有“{ $finding }”这一疑点：数据已经改变，或者从未有过疑点。
problem-not-your-table = “{ $table }”不由{ $who }填报。可以填报的有：{ $roles }。请由他们上传。
problem-not-your-column = “{ $column }”不由{ $who }填报。可以填报的有：{ $roles }。请把这一格留空，或保持原值。
denied-decision = 第{ $upload }号上报已由编辑人员（{ $by }）作出决定。请与编辑人员联系；改正后的文件可以重新上传。
denied-of-all = 第{ $upload }号上报由{ $by }面向各地区报送，作废或恢复会改变对其他地区的数据要求。请直接上传正确的数字，或与{ $by }联系。
denied-effect = 这会改变{ $places }的显示结果，{ $who }没有这一权限，没有存入。请与编辑人员联系。
denied-held = { $who }只能处理部分数据，不能这样做。请与编辑人员联系。

denied-no-token = 请在请求头写明上报口令：Authorization: Bearer 口令。口令由运维人员用 token create 发放。
denied-token = 上报口令无效：不存在、已收回或已过期。请向运维人员要新的。
error-token-name = 请给口令起名字：它上报的数据在台账中用这个名字。
error-token-role = 口令不能有角色“{ $role }”。可用：{ $allowed }。
error-token-scope = 角色 { $role } 的口令要限定范围，请加 { $needed }。
error-token-no-scope = 角色 { $role } 的口令不限范围：请去掉地区、指标和单位。
error-token-revoked = 第 { $number } 号口令已经收回。
error-no-token = 没有第 { $number } 号口令。
error-api-no-file = 表单中没有文件：请用 multipart/form-data，文件放在 file 一栏。
error-api-partial = partial 的“{ $value }”不能识别，请用 true 或 false。
token-valid = 有效
token-expired = 已过期
token-revoked = 已收回
cli-token = 第 { $number } 号口令，只显示这一次：{ $token }
column-number = 编号
column-role = 角色
column-regions = 地区
column-indicators = 指标
column-bodies = 单位
column-expires = 有效至
column-state = 状态

sign-in = 登录
sign-out = 退出登录
signed-out = 已退出登录
sign-in-over = 登录已过期，请重新登录。没有存入的内容不会保存。
signed-in-as = 已登录：{ $who }（{ $role }）
writes-closed = 这里不能写入：本系统对外开放，却没有设置登录。请运维人员设置登录（.streamlit/secrets.toml 的 [auth]）和 BAROMETER_ACCESS。
