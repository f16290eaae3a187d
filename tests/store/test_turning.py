"""What retracting an upload leaves in force, and what reinstating it replaces again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from barometer import cli
from barometer.store import Store, open_store
from barometer.store.uploads.entries import TurnKind, turning_of
from tests.store.conftest import figures

PLAN, SLUG, CITY, COUNTY = "huludao-145", "clean-heating-rate", "211400", "211402"


def heating(region: str, period: str, value: float) -> str:
    """One figure's line."""
    return f"{region},{SLUG},{period},level,{value}"


def three_uploads(store: Store) -> int:
    """One that is partly replaced by a second, which is partly replaced by a third: the second."""
    first = figures(heating(CITY, "2022", 70), heating(CITY, "2023", 74))
    second = figures(
        heating(CITY, "2022", 71), heating(CITY, "2023", 75), heating(COUNTY, "2023", 50)
    )
    store.upload("a.csv", first, plan=PLAN, by="甲")
    [done] = store.upload("b.csv", second, plan=PLAN, by="乙")
    store.upload("c.csv", figures(heating(CITY, "2023", 76)), plan=PLAN, by="丙")
    return int(done["upload"])


def listed_figures(
    store: Store, upload: int, kind: TurnKind, **choices: int
) -> list[tuple[object, ...]]:
    """Each listed figure: place, value before, value now, and whose that is."""
    turning = turning_of(store, upload, "observations", kind, **{"shown": 20, **choices})
    names = ("other", "region_code", "period", "before_value", "after_value", "unit",
             "after_upload", "after_by")  # fmt: skip
    return [tuple(row[name] for name in names) for row in turning.figures]


def test_retracting_says_what_is_in_force_again_gone_and_as_before(store: Store) -> None:
    """The first upload's value counts again, the third's stayed, the county has none."""
    upload = three_uploads(store)
    store.retract(upload, by="乙", why="错表")
    turning = turning_of(store, upload, "observations", "retract", shown=20)
    assert (turning.counts, turning.total) == ({"earlier": 1, "only": 1, "later": 1}, 3)
    assert listed_figures(store, upload, "retract") == [
        ("earlier", CITY, "2022", 71.0, 70.0, "%", upload - 1, "甲"),
        ("only", COUNTY, "2023", 50.0, None, "%", None, None),
        ("later", CITY, "2023", 76.0, 76.0, "%", upload + 1, "丙"),
    ]
    assert {
        (row["region_code"], row["period"]): row["value"]
        for row in store.observations(plan=PLAN, indicator=SLUG)
        if row["region_code"] in (CITY, COUNTY)
    } == {(CITY, "2022"): 70.0, (CITY, "2023"): 76.0}


def test_reinstating_says_what_is_replaced_again(store: Store) -> None:
    """The same figures the other way round."""
    upload = three_uploads(store)
    store.retract(upload, by="乙", why="错表")
    store.reinstate(upload, by="乙")
    assert listed_figures(store, upload, "reinstate") == [
        ("earlier", CITY, "2022", 70.0, 71.0, "%", upload, "乙"),
        ("only", COUNTY, "2023", None, 50.0, "%", upload, "乙"),
        ("later", CITY, "2023", 76.0, 76.0, "%", upload + 1, "丙"),
    ]


def test_an_upload_that_is_itself_retracted_brings_nothing_back(store: Store) -> None:
    """With the first retracted too, its figure is in no upload that counts."""
    upload = three_uploads(store)
    store.retract(upload - 1, by="甲", why="错表")
    store.retract(upload, by="乙", why="错表")
    turning = turning_of(store, upload, "observations", "retract", shown=20)
    assert turning.counts == {"earlier": 0, "only": 2, "later": 1}


def test_what_was_told_stays_true_of_its_entry(store: Store) -> None:
    """Asked as of the retraction, a later upload of the county's figure changes nothing."""
    upload = three_uploads(store)
    store.retract(upload, by="乙", why="错表")
    entry, before = store.entry(), listed_figures(store, upload, "retract")
    store.upload("d.csv", figures(heating(COUNTY, "2023", 55)), plan=PLAN, by="丁")
    assert listed_figures(store, upload, "retract", as_of=entry) == before


def test_many_figures_come_a_page_at_a_time(store: Store) -> None:
    """60 figures: the counts are of all, the pages part them without one missing or twice."""
    lines = [heating(COUNTY, f"20{year}-{month:02}", 50 + month)
             for year in range(21, 26) for month in range(1, 13)]  # fmt: skip
    [done] = store.upload("many.csv", figures(*lines), plan=PLAN, by="甲")
    upload = int(done["upload"])
    store.retract(upload, by="甲", why="错表")
    pages = [turning_of(store, upload, "observations", "retract", skipped=skipped, shown=25)
             for skipped in (0, 25, 50)]  # fmt: skip
    assert [(page.counts["only"], len(page.figures)) for page in pages] == [
        (60, 25),
        (60, 25),
        (60, 10),
    ]
    assert len({row["period"] for page in pages for row in page.figures}) == 60


def targets(*rows: str) -> bytes:
    """County targets of rows `region,indicator,value`."""
    head = "region,indicator,value,stretch_value,unit,base_year,target_year\n"
    return (head + "".join(f"{row},,%,2020,2025\n" for row in rows)).encode()


def two_target_files(store: Store) -> int:
    """The second replaces one of the first's targets and sets another: the second."""
    options = {"plan": PLAN, "table": "county_targets"}
    store.upload("a.csv", targets("211402,energy-intensity,13"), by="甲", **options)
    both = targets("211402,energy-intensity,14", "211403,energy-intensity,12")
    [done] = store.upload("b.csv", both, by="乙", **options)
    return int(done["upload"])


def test_records_of_other_tables_are_told_too(store: Store) -> None:
    """One county's target is the earlier one again, the other county has none."""
    upload = two_target_files(store)
    store.retract(upload, by="乙", why="错表")
    turning = turning_of(store, upload, "county_targets", "retract", shown=20)
    assert turning.counts == {"earlier": 1, "only": 1, "later": 0}

    def value(data: str | None) -> float | None:
        return json.loads(data)["value"] if data else None

    assert [
        (row["other"], value(row["before_data"]), value(row["after_data"]), row["after_by"])
        for row in turning.records
    ] == [("earlier", 14.0, 13.0, "甲"), ("only", 12.0, None, None)]


@pytest.mark.parametrize(
    ("make", "retracted", "reinstated"),
    [
        (three_uploads, [
            "1 项恢复为此前的上报。",
            "1 项没有别的上报，现在没有了。",
            "1 项以后来的上报为准，没有变。",
            "  葫芦岛市 · 城镇清洁取暖率 · 2022 · 当年值：71% → 70%（编号 {before}，甲）",
            "  连山区 · 城镇清洁取暖率 · 2023 · 当年值：50% → 没有",
            "  葫芦岛市 · 城镇清洁取暖率 · 2023 · 当年值：76%（编号 {after}，丙），没有变",
        ], "  连山区 · 城镇清洁取暖率 · 2023 · 当年值：没有 → 50%（编号 {upload}，乙）"),
        (two_target_files, [
            "1 项恢复为此前的上报。",
            "1 项没有别的上报，现在没有了。",
            "  连山区 · 单位地区生产总值能耗 · 2025："
            "基本目标 14% → 基本目标 13%（编号 {before}，甲）",
            "  龙港区 · 单位地区生产总值能耗 · 2025：基本目标 12%; 单位 %; 基期 2020 → 没有",
        ], "  连山区 · 单位地区生产总值能耗 · 2025："
           "基本目标 13% → 基本目标 14%（编号 {upload}，乙）"),
    ],
)  # fmt: skip
def test_the_command_line_says_it_in_words(
    store_file: Path, make: object, retracted: list[str], reinstated: str
) -> None:
    """After the upload's own line: how many stand how, and each of the first of them."""
    url = f"duckdb:{store_file}"
    with open_store(url) as store:
        upload = make(store)  # type: ignore[operator]
    numbers = {"before": upload - 1, "upload": upload, "after": upload + 1}
    asked = [str(upload), "--by", "乙", "--store", url]
    said = CliRunner().invoke(cli.app, ["retract", *asked, "--why", "错表"]).stdout.splitlines()
    start = said.index(f"编号 {upload} 已作废。") + 1
    assert said[start:] == [line.format(**numbers) for line in retracted]
    again = CliRunner().invoke(cli.app, ["reinstate", *asked]).stdout.splitlines()
    assert f"编号 {upload} 重新计入。" in again
    assert reinstated.format(**numbers) in again
