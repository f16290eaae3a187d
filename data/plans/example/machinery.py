"""The example's other tables: made-up projects, users, progress and points, all marked so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Row = dict[str, str]
MARK = "示例（虚构）"

PROJECTS = ("project", "name", "region", "sector", "pollutant", "year", "claimed_t",
            "recognised_t", "state", "evidence")  # fmt: skip
HIGH_ENERGY = ("project", "name", "region", "stage", "energy_tce", "emissions_t", "reviews",
               "disposal", "state", "date")  # fmt: skip
USERS = ("unit", "name", "region", "year", "target_tce", "energy_tce", "reported_on")
POINTS = ("region", "year", "item", "points", "evidence")

# The same tonnes as the counties' yearly figures in story.txt, now project by project.
COD_TONNES = {
    "连山区": (150, 280, 240, 260),
    "龙港区": (120, 230, 190, 215),
    "南票区": (60, 110, 95, 100),
    "绥中县": (110, 215, 185, 205),
    "建昌县": (60, 120, 100, 115),
    "兴城市": (100, 195, 170, 195),
}
COD_KINDS = ("污水处理厂扩容", "畜禽粪污治理", "管网截污改造", "尾水湿地")
MORE_PROJECTS = (
    # Counted in 2021 already, claimed again: a project counts once.
    (
        "SL-COD-连山区-2021",
        "示例：连山区污水处理厂扩容",
        "连山区",
        "cod",
        "2023",
        "150",
        "150",
        "完成",
    ),
    ("SL-COD-南票区-2025", "示例：南票区渗滤液处理", "南票区", "cod", "2024", "80", "", "在审"),
    ("SL-COD-建昌县-2025", "示例：建昌县园区污水厂", "建昌县", "cod", "2024", "45", "", "退回补证"),
)
HIGH_ENERGY_ROWS = (
    "SL-G1,炼化一体化扩建,龙港区,拟建,182000,430000,节能;环评,整改,审查中,2023-06-30",
    "SL-G1,炼化一体化扩建,龙港区,在建,176000,416000,节能;环评;总量;碳排放,保留,已批复,2024-05-20",
    "SL-G2,锌冶炼余热改造,连山区,存量,61000,150000,节能;环评;总量,保留,运行,2024-03-01",
    "SL-G3,水泥熟料线,南票区,存量,54000,290000,节能,整改,限期改造,2024-04-15",
    "SL-G4,海绵钛试验线,绥中县,拟建,23000,52000,节能,停止,撤回,2024-02-10",
    "SL-G5,石灰窑,建昌县,存量,12500,38000,,停止,已停产,2023-11-05",
)
USER_ROWS = (
    "SL-U1,示例石化公司,龙港区,420000,431500,430000,418200",
    "SL-U2,示例锌业公司,连山区,260000,252000,255000,249800",
    "SL-U3,示例水泥公司,南票区,98000,109300,96000,",
    "SL-U4,示例热电公司,兴城市,150000,149000,148000,147100",
    "SL-U5,示例造船公司,绥中县,31000,30200,,32500",
)
# Reports that came after the day they were due.
LATE = {("SL-U4", 2023): "04-18"}
AWARDED = {"连山区": 52, "龙港区": 55, "南票区": 38, "绥中县": 54, "兴城市": 58}


def projects() -> Iterator[Row]:
    """One project a county and year for COD, and some that do not count."""
    for region, tonnes in COD_TONNES.items():
        for kind, year, amount in zip(COD_KINDS, range(2021, 2025), tonnes, strict=True):
            values = (f"SL-COD-{region}-{year}", f"示例：{region}{kind}", region, "environment",
                      "cod", str(year), str(round(amount * 1.1)), str(amount), "完成",
                      f"{MARK}：核查报告")  # fmt: skip
            yield dict(zip(PROJECTS, values, strict=True))
    for project, name, region, pollutant, year, claimed, recognised, state in MORE_PROJECTS:
        evidence = f"{MARK}：核查报告" if recognised else ""
        values = (project, name, region, "environment", pollutant, year, claimed, recognised,
                  state, evidence)  # fmt: skip
        yield dict(zip(PROJECTS, values, strict=True))


def high_energy() -> Iterator[Row]:
    """Projects with every state they were in."""
    for line in HIGH_ENERGY_ROWS:
        row = dict(zip(HIGH_ENERGY, line.split(","), strict=True))
        yield {**row, "name": f"示例：{row['name']}"}


def users() -> Iterator[Row]:
    """Two yearly reports a unit; a blank is a report that did not come."""
    for line in USER_ROWS:
        unit, name, region, *pairs = line.split(",")
        for year, target, energy in ((2023, *pairs[:2]), (2024, *pairs[2:])):
            day = LATE.get((unit, year), "03-20")
            if target or energy:
                values = (unit, name, region, str(year), target, energy,
                          f"{year + 1}-{day}" if energy else "")  # fmt: skip
                yield dict(zip(USERS, values, strict=True))


def points() -> Iterator[Row]:
    """Points for measures in 2024; Jianchang's were not awarded yet."""
    for region, value in AWARDED.items():
        values = (region, "2024", "节能措施", str(value), f"{MARK}：考核组评分")
        yield dict(zip(POINTS, values, strict=True))


def measures(register: Sequence[Row]) -> Iterator[Row]:
    """The register with made-up progress for two tasks of three."""
    for number, row in enumerate(register):
        if number % 3 == 2:
            yield row
            continue
        progress = (35, 60, 75, 80, 90, 100)[number % 6]
        yield {**row, "progress_pct": str(progress), "evidence": f"{MARK}：工作台账",
               "date": "2024-12-31"}  # fmt: skip
