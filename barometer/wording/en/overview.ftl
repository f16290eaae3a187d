# Overview: who is behind, and what stands beside each row

answer = { $scope ->
    [none] By
   *[other] { $scope }, by
  } { $period }: { $behind ->
    [0] of { $total ->
        [one] one target
       *[other] { $total } targets
      } { $unknown ->
        [0] none is behind
       *[other] { $judged ->
            [0] none can be judged yet
            [one] one can be judged and is not behind; { $unknown } cannot be judged yet
           *[other] { $judged } can be judged and none is behind; { $unknown } cannot be judged yet
          }
      }
    [one] of { $total ->
        [one] one target
       *[other] { $total } targets
      } one is behind
   *[other] { $behind } of { $total } targets are behind
  }
answer-search = “{ $text }”
answer-furthest = furthest is “{ $name }”, at only { $pace } of the pace needed
answer-reversed = furthest is “{ $name }”, going the wrong way{ $pace ->
    [none] {""}
   *[other] {" "}({ $pace } of the pace needed)
  }
answer-unpaced = among them “{ $name }”
answer-county = { $regions ->
    [one] { $region } is behind on { $count }, the most of any county
   *[other] { $regions } counties, { $region } among them, are behind on { $count } each, the most
  }
answer-nothing = No target fits these filters.

groups-label = How the targets stand, in four groups
group-behind = Behind
group-on_pace = On pace
group-kept = Reached
group-unknown = Cannot say
group-hint-behind = slower than needed, the wrong way, or overdue
group-hint-on_pace = on time if the pace holds
group-hint-kept = the target is reached
group-hint-unknown = figures missing or older, or no pace to measure

label-rank = Order
rank-pace = slowest first
rank-gap = furthest from target first
rank-counties = most counties behind first
rank-sector = by sector

pace-share = { $value } of the pace needed
counties-behind = { $behind } of { $judged } counties behind
county-slowest = Slowest:{" "}
lead-short = Lead:{" "}
body-short = Responsible:{" "}
list-dot = {" · "}

bullet-known = , last worked out for { $year }
legend-way = Way gone since the base year
legend-level = Level today (no base; shaded where the target holds)
legend-older = Figure of an earlier year

due-title = Due each year
due-none = no base published: only the end is known
nation-stands = { $region }: { $now }
owing-counties = or { $count } counties report theirs, added up
report-this = Report it
report-of = Report: { $name }
clause-leads = (its tasks, and how far they are)
label-part = Part
regions-behind = { $name }: { $year ->
    [none] {""}
   *[other] { "" }by { $year },{ " " }
}{ $judged ->
    [0] no region can be compared
   *[other] { $behind ->
        [0] none of { $judged } regions compared is behind its path
       *[other] { $behind } of { $judged } regions compared { $behind ->
            [one] is
           *[other] are
        } behind the path; slowest { $region }{ $pace ->
            [none] {""}
           *[other] {" "}({ $pace } of the pace needed)
        }
    }
}
