"""Made-up files for the intake benchmark: 1,000 regions, 50 indicators, 20 periods."""

from __future__ import annotations

import random
from pathlib import Path

import xlsxwriter

from barometer.plan.pack import Indicator, Region, Vocabulary

REGIONS, INDICATORS = 1000, 50
YEARS = range(2015, 2025)
PERIODS = [*map(str, YEARS), *(f"{year}年1-9月" for year in YEARS)]
HEADER = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"
_BAD = ("region", "indicator", "period", "value", "unit")


def _indicator(number: int) -> Indicator:
    return Indicator(
        f"indicator_{number:03d}", f"指标{number}", f"Indicator {number}", (), "%", 2, "up",
        "level", None, False, None, None, False,
    )  # fmt: skip


def _region(number: int) -> Region:
    parent, kind = (None, "city") if number == 0 else ("110000", "county")
    return Region(
        f"{110000 + number}", f"地区{number}", f"Region {number}", (), parent, kind, None, None  # type: ignore[arg-type]
    )  # fmt: skip


WORDS = Vocabulary(
    "benchmark", "110000", 2020, 2025, True,
    tuple(map(_region, range(REGIONS))), tuple(map(_indicator, range(INDICATORS))),
)  # fmt: skip


def write_long(folder: Path, rows: int) -> tuple[Path, Path, Path]:
    """(clean UTF-8, the same in GB18030, the same with a tenth of the rows bad)."""
    chance = random.Random(1)
    keys = ((region.code, item.indicator, period) for region in WORDS.regions
            for item in WORDS.indicators for period in PERIODS)  # fmt: skip
    cells = [[*key, f"{chance.gauss(60, 5):.2f}", "%"] for _, key in zip(range(rows), keys)]  # noqa: B905
    clean, gbk, bad = (folder / name for name in ("clean.csv", "gb18030.csv", "bad.csv"))
    text = HEADER + "".join(map(_line, cells))
    clean.write_text(text, encoding="utf-8")
    gbk.write_text(text, encoding="gb18030")
    lines = (_line(_spoilt(row, at) if at % 10 == 0 else row) for at, row in enumerate(cells))
    bad.write_text(HEADER + "".join(lines), encoding="utf-8")
    return clean, gbk, bad


def _line(row: list[str]) -> str:
    region, indicator, period, value, unit = row
    return f"{region},,{indicator},{period},level,{value},{unit},statistical,,年报,\n"


def _spoilt(row: list[str], at: int) -> list[str]:
    """The row with one wrong cell, each kind in turn."""
    mistakes = (f"99{at % 400:04d}", f"未知指标{at % 500}", "去年", f"abc{at}", "吨")
    place = at // 10 % len(_BAD)
    return [*row[:place], mistakes[place], *row[place + 1 :]]


def write_wide(folder: Path) -> Path:
    """200 regions x 50 indicators down, ten years across."""
    path, chance = folder / "wide.xlsx", random.Random(1)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("数据")
        sheet.write_row(0, 0, ["地区", "指标", *(f"{year}年" for year in YEARS)])
        for row in range(200 * INDICATORS):
            region, item = WORDS.regions[row // INDICATORS], WORDS.indicators[row % INDICATORS]
            values = [round(chance.gauss(60, 5), 2) for _ in YEARS]
            sheet.write_row(row + 1, 0, [region.name, item.name, *values])
    return path
