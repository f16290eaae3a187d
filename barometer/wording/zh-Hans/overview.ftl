# 总览：谁落后，以及每一行旁边写什么

answer = { $scope ->
    [none] {""}
   *[other] { $scope }
  }截至{ $period }年，{ $total } 项目标中{ $behind ->
    [0] { $unknown ->
        [0] 没有一项落后
       *[other] { $judged ->
            [0] 没有一项能判断
           *[other] 能判断的 { $judged } 项都没有落后，还有 { $unknown } 项不能判断
          }
      }
   *[other] {" "}{ $behind } 项落后
  }
answer-search = “{ $text }”
answer-furthest = 最远的是{ $name }，只有要求速度的{ $pace }
answer-reversed = 最远的是{ $name }，不进反退{ $pace ->
    [none] {""}
   *[other] （要求速度的{ $pace }）
  }
answer-unpaced = 其中有{ $name }
answer-county = { $regions ->
    [1] { $region }有 { $count } 项落后，各县区中最多
   *[other] { $region }等{ $regions }地各有 { $count } 项落后，各县区中最多
  }
answer-nothing = 没有符合这些条件的目标。

groups-label = 目标完成情况，分四类
group-behind = 落后
group-on_pace = 按进度
group-kept = 已达到
group-unknown = 还不能判断
group-hint-behind = 慢于要求、方向相反，或到期没完成
group-hint-on_pace = 照目前速度能按期达到
group-hint-kept = 已经达到目标
group-hint-unknown = 缺数据、数据较早，或不按速度衡量

label-rank = 排序
rank-pace = 最慢的在前
rank-gap = 差得最多的在前
rank-counties = 落后县最多的在前
rank-sector = 按领域

pace-share = 要求速度的{ $value }
counties-behind = { $judged }个县区中{ $behind }个落后
county-slowest = 最慢{" "}
lead-short = 牵头{" "}
body-short = 责任{" "}
list-dot = {" · "}

bullet-known = ，最近能算出的是{ $year }年
legend-way = 从基期走过的路
legend-level = 当前水平（没有基期值，底色为达标区间）
legend-older = 较早年份的数

due-title = 各年应达到
due-none = 没有公布基期值，只知道到期要达到的数
nation-stands = { $region }{ $now }
owing-counties = 或由{ $count }个县（市、区）各报各的，加总
report-this = 上报这个数
report-of = 上报：{ $name }
clause-leads = （看这一条的任务做到哪一步）
label-part = 只看
regions-behind = { $name }：{ $year ->
    [none] {""}
   *[other] 到{ $year }年，
}{ $judged ->
    [0] 没有可比的地区
   *[other] { $judged }个可比地区中{ $behind ->
        [0] 没有一个落后于进度
       *[other] { $behind }个落后于进度，最慢的是{ $region }{ $pace ->
            [none] {""}
           *[other] （要求速度的{ $pace }）
        }
    }
}
