"""Writes the example pack's CSV files from the Huludao plan and two texts of made-up figures.

Run `python data/plans/example/make.py` after a change of `story.txt`, `later.txt` or of the
pack `huludao-145`; the same input always gives the same bytes.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import machinery

HERE = Path(__file__).resolve().parent
PLAN = HERE.parent / "huludao-145"
SOURCE = "示例数据（虚构）"
LAST_SETTLED = 2023

REGIONS = {
    "city": ("211400", "葫芦岛市"),
    "lianshan": ("211402", "连山区"),
    "longgang": ("211403", "龙港区"),
    "nanpiao": ("211404", "南票区"),
    "suizhong": ("211421", "绥中县"),
    "jianchang": ("211422", "建昌县"),
    "xingcheng": ("211481", "兴城市"),
    "zone": ("211400-SLKFQ", "示例开发区"),
}
# A region's own targets: of what, whose, base, incentive, path, basis.
OWN_TARGETS = (
    ("energy-intensity", "lianshan", "14", "15.5", "", ""),
    ("energy-intensity", "longgang", "15.5", "17", "", "assessment"),
    ("energy-intensity", "nanpiao", "14", "15.5", "", ""),
    ("energy-intensity", "suizhong", "14.5", "16", "", ""),
    ("energy-intensity", "xingcheng", "15", "16.5", "", ""),
    ("cod-abatement", "lianshan", "1200", "1300", "", ""),
    ("cod-abatement", "xingcheng", "800", "880", "", ""),
    ("straw-utilisation", "jianchang", "88", "90", "geometric", ""),
)
FIGURES = (
    "region_code", "region", "indicator", "period", "measure", "value", "unit", "basis",
    "vintage", "source", "note",
)  # fmt: skip

Row = dict[str, str]
Block = tuple[list[str], list[list[str]]]


def rows_of(path: Path) -> list[Row]:
    """The rows of a CSV file, by column."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write(name: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write one CSV file of the pack; what a row does not have stays empty."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def blocks(path: Path) -> Iterator[Block]:
    """The headings of a text and the lines below each, cut into words."""
    for part in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.split() for line in part.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0], lines[1:]


def figure(head: Sequence[str], region: str, period: str, value: str) -> Row:
    """One row of a statistics file; `head` is indicator and measure."""
    code, name = REGIONS[region]
    indicator, measure = head[:2]
    unit = "%" if measure in ("annual_change", "cumulative_change") else UNITS[indicator]
    return {
        "region_code": code, "region": name, "indicator": indicator, "period": period,
        "measure": measure, "value": value, "unit": unit, "source": SOURCE,
    }  # fmt: skip


def yearly() -> Iterator[Row]:
    """The annual figures of `story.txt`; the last year's are preliminary."""
    for head, lines in blocks(HERE / "story.txt"):
        first, basis = int(head[2]), "".join(head[3:])
        for region, *values in lines:
            for year, value in enumerate(values, start=first):
                vintage = "preliminary" if year > LAST_SETTLED else ""
                row = {**figure(head, region, str(year), value), "basis": basis}
                if value != ".":
                    yield {**row, "vintage": vintage, "note": evidence(head[0], value)}


def evidence(indicator: str, value: str) -> str:
    """What a milestone's share done rests on, in the note column."""
    return f"示例：进度台账，完成{value}%" if indicator in MILESTONES else ""


def later() -> Iterator[Row]:
    """The figures of `later.txt`: within the year, and revisions."""
    for head, lines in blocks(HERE / "later.txt"):
        for region, value in lines:
            yield {**figure(head, region, head[2], value), "vintage": head[3]}


def own_targets(targets: Sequence[Row]) -> Iterator[Row]:
    """The city's targets, and those that some counties have of their own."""
    by_slug = {row["target"]: row for row in targets}
    yield from targets
    for slug, region, value, stretch, path, basis in OWN_TARGETS:
        yield {
            **by_slug[slug], "target": f"{slug}-{region}", "region_code": REGIONS[region][0],
            "value": value, "stretch_value": stretch, "path": path, "basis": basis,
        }  # fmt: skip


def regions() -> Iterator[Row]:
    """The city and its counties, and one zone that does not exist."""
    yield from (row for row in rows_of(PLAN / "regions.csv") if row["kind"] != "zone")
    code, name = REGIONS["zone"]
    yield {"code": code, "name": name, "name_en": "Example development zone", "aliases": "开发区",
           "parent": "211400", "kind": "zone"}  # fmt: skip


UNITS = {row["indicator"]: row["unit"] for row in rows_of(PLAN / "indicators.csv")}
MILESTONES = {
    row["indicator"] for row in rows_of(PLAN / "targets.csv") if row["rule"] == "milestone"
}


def main() -> None:
    """Write every CSV file of the pack."""
    targets = rows_of(PLAN / "targets.csv")
    write("targets.csv", list(targets[0]), own_targets(targets))
    for name in ("indicators.csv", "bodies.csv"):
        rows = rows_of(PLAN / name)
        write(name, list(rows[0]), rows)
    write("regions.csv", list(rows_of(PLAN / "regions.csv")[0]), regions())
    shutil.copyfile(PLAN / "districts.geojson", HERE / "districts.geojson")
    annual = sorted(yearly(), key=lambda row: row["period"] > str(LAST_SETTLED))
    settled = [row for row in annual if row["period"] <= str(LAST_SETTLED)]
    write("statistics/1-figures-2020-2023.csv", FIGURES, settled)
    write("statistics/2-figures-2024.csv", FIGURES, annual[len(settled) :])
    write("statistics/3-within-the-year-and-revisions.csv", FIGURES, later())
    register = rows_of(PLAN / "measures.csv")
    write("measures.csv", list(register[0]), machinery.measures(register))
    write("projects.csv", machinery.PROJECTS, machinery.projects())
    write("high_energy_projects.csv", machinery.HIGH_ENERGY, machinery.high_energy())
    write("energy_users.csv", machinery.USERS, machinery.users())
    write("evaluation_points.csv", machinery.POINTS, machinery.points())


if __name__ == "__main__":
    main()
