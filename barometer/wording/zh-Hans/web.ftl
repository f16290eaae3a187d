# 服务器代替程序作出的回答。
error-server = 程序出错。如果您正在上传文件，请先查看上报记录，再决定是否重新上传。请把这个编号告诉管理员：{ $request }
error-too-many = 您所在的网络地址请求过于频繁，请 { $seconds } 秒后再试。
error-too-large = 一次上传最多 { $megabytes } MB，请按地区或年份拆分文件。
error-host = 本服务器不以这个主机名提供服务。请管理员在 BAROMETER_PUBLIC_URL 或 BAROMETER_ALLOWED_HOSTS 中写明地址。
error-foreign-page = 这个请求来自别的网站的页面，没有执行。请在本系统的页面上操作。
error-too-full = 您所在的网络地址（或本服务器）同时打开的页面、正在上传或保留的文件过多。请关闭不用的页面、移除不用的文件，稍后再试。
missing-title = 没有这个页面
missing-body = 这个网址下没有内容：可能写错了，也可能页面已经改名。
missing-home = 去总览
