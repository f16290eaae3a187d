# 服务器代替程序作出的回答。
error-server = 程序出错，数据没有改动。请把这个编号告诉管理员：{ $request }
error-too-many = 您所在的网络地址请求过于频繁，请 { $seconds } 秒后再试。
error-too-large = 一次上传最多 { $megabytes } MB，请按地区或年份拆分文件。
