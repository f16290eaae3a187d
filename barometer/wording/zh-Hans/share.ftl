# Sharing a view

share = 分享
share-live = 实时链接
share-live-hint = 打开时显示最新数据。
share-pinned = 定格链接
share-pinned-hint = 永远显示您现在看到的内容；有更新的数据时会注明。
share-text = 可粘贴的短文
share-frame = 嵌入网页的代码
share-frame-hint = 放进您自己网页的 HTML；允许哪些网站嵌入由运维人员设定。
share-part = 嵌入哪一部分
share-part-chart = 图
share-part-target = 一项目标
share-part-table = 表
share-part-true = 整页
share-code = 定格链接的二维码
share-no-address = 本服务器没有设置公开地址，不能给出链接。请管理员设置 BAROMETER_PUBLIC_URL。
share-whole = 打开完整页面
copy = 复制
copy-done = 已复制
