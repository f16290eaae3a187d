"""Every mistake of a pack is named by file, row and column, and no other beside it."""

import pytest

# Rows of targets.csv: 2 energy-intensity, 3 its interim, 4 so2-abatement, 5 dust, 6 coal-share
# (ceiling, geometric), 7 fly-ash-reuse (floor), 8 coal-yards (milestone), 9 the county's own SO2.
TARGET_SLIPS = [
    (2, {"rule": "reduction"}, "not_allowed", "rule", "reduction"),
    (2, {"rule": ""}, "missing_column", "rule", ""),
    (2, {"target": ""}, "missing_column", "target", ""),
    (2, {"clause": ""}, "missing_column", "clause", ""),
    (2, {"sector": "heavy_industry"}, "not_allowed", "sector", "heavy_industry"),
    (2, {"value": "16%"}, "bad_number", "value", "16%"),
    (2, {"value": ""}, "missing_column", "value", ""),
    (2, {"value": "nan"}, "bad_number", "value", "nan"),
    (2, {"value": "-1"}, "out_of_range", "value", "-1"),
    (2, {"value": "101", "stretch_value": ""}, "out_of_range", "value", "101"),
    (2, {"value": "100", "stretch_value": ""}, "out_of_range", "value", "100"),
    (2, {"value": "0", "stretch_value": ""}, "out_of_range", "value", "0"),
    (2, {"stretch_value": "15"}, "out_of_range", "stretch_value", "15"),
    (2, {"stretch_value": "一七"}, "bad_number", "stretch_value", "一七"),
    (6, {"stretch_value": "60"}, "out_of_range", "stretch_value", "60"),
    (2, {"unit": "吨"}, "bad_unit", "unit", "吨"),
    (2, {"unit": "pp"}, "bad_unit", "unit", "pp"),
    (2, {"unit": ""}, "missing_column", "unit", ""),
    (4, {"unit": "吨标准煤"}, "bad_unit", "unit", "吨标准煤"),
    (4, {"unit": "%"}, "bad_unit", "unit", "%"),
    (7, {"unit": "pp"}, "bad_unit", "unit", "pp"),
    (7, {"rule": "point_reduction"}, "bad_unit", "unit", "%"),
    (4, {"rule": "point_reduction", "unit": "pp"}, "bad_unit", "unit", "pp"),
    (2, {"qualifier": "力争"}, "not_allowed", "qualifier", "力争"),
    (2, {"binding": "yes"}, "not_allowed", "binding", "yes"),
    (2, {"base_year": "2020"}, "out_of_range", "target_year", "2020"),
    (2, {"base_year": "2015年"}, "bad_number", "base_year", "2015年"),
    (2, {"base_year": "", "target_year": "2015"}, "out_of_range", "target_year", "2015"),
    (2, {"target_year": "2020.5"}, "bad_number", "target_year", "2020.5"),
    (8, {"target_year": "2014"}, "out_of_range", "target_year", "2014"),
    (2, {"path": "straight"}, "not_allowed", "path", "straight"),
    (4, {"path": "geometric"}, "not_allowed", "path", "geometric"),
    (2, {"basis": "both"}, "not_allowed", "basis", "both"),
    (2, {"indicator": "energy"}, "unknown_indicator", "indicator", "energy"),
    (9, {"region_code": "990199"}, "unknown_region", "region_code", "990199"),
    (2, {"lead_bodies": "plan-office;mayor"}, "not_allowed", "lead_bodies", "mayor"),
    (2, {"bodies": "市财政局"}, "not_allowed", "bodies", "市财政局"),
    (3, {"target_year": "2020"}, "conflict", "target", "energy-intensity-2018"),
]


@pytest.mark.parametrize(("row", "cells", "code", "column", "value"), TARGET_SLIPS)
def test_a_slip_in_a_target_is_named_once(folder, row, cells, code, column, value):
    """File, row, column and the cell's own text, and nothing invented around it."""
    folder.edit("targets.csv", row, **cells)
    assert folder.problems == [(code, "targets.csv", row, column, value)]
    assert folder.pack is None


@pytest.mark.parametrize(
    ("file", "row", "cells", "code", "column", "value"),
    [
        ("indicators.csv", 2, {"name": ""}, "missing_column", "name", ""),
        ("indicators.csv", 7, {"unit": ""}, "missing_column", "unit", ""),
        ("regions.csv", 3, {"kind": "district"}, "not_allowed", "kind", "district"),
        ("regions.csv", 3, {"name": ""}, "missing_column", "name", ""),
        ("regions.csv", 3, {"parent": "990101"}, "conflict", "parent", "990101"),
        ("regions.csv", 3, {"parent": "990999"}, "unknown_region", "parent", "990999"),
        ("bodies.csv", 2, {"name": ""}, "missing_column", "name", ""),
    ],
)
def test_a_slip_in_another_file_is_named_once(folder, file, row, cells, code, column, value):
    """A wrong cell does not make the row's targets unknown as well."""
    folder.edit(file, row, **cells)
    assert folder.problems == [(code, file, row, column, value)]
    assert folder.pack is None


@pytest.mark.parametrize(
    ("column", "cells", "code", "value"),
    [
        ("better", "more", "not_allowed", "more"),
        ("default_measure", "growth", "not_allowed", "growth"),
        ("decimals", "1.5", "bad_number", "1.5"),
        ("energy_intensity", "maybe", "not_allowed", "maybe"),
        ("min", "low", "bad_number", "low"),
    ],
)
def test_columns_that_may_be_left_out_are_checked_where_they_stand(
    folder, column, cells, code, value
):
    """An optional column is as strict as the others."""
    records = folder.records("indicators.csv")
    extra = [[column], [cells], *([""] for _ in records[2:])]
    folder.write("indicators.csv", [a + b for a, b in zip(records, extra, strict=True)])
    assert folder.problems == [(code, "indicators.csv", 2, column, value)]


def test_limits_the_wrong_way_round(folder):
    """The smallest value cannot lie above the largest."""
    records = folder.records("indicators.csv")
    extra = [["min", "max"], ["5", "1"], *(["", ""] for _ in records[2:])]
    folder.write("indicators.csv", [a + b for a, b in zip(records, extra, strict=True)])
    assert folder.problems == [("out_of_range", "indicators.csv", 2, "min", "5")]


@pytest.mark.parametrize(("row", "value"), [(6, "-2"), (7, "7500")])
def test_a_share_beyond_what_a_share_can_be(folder, row, value):
    """A floor or ceiling outside the indicator's limits is a slip of the pen."""
    records = folder.records("indicators.csv")
    limits = [["min", "max"], *(["0", "100"] if r[4] == "%" else ["", ""] for r in records[1:])]
    folder.write("indicators.csv", [a + b for a, b in zip(records, limits, strict=True)])
    folder.edit("targets.csv", row, value=value)
    assert folder.problems == [("out_of_range", "targets.csv", row, "value", value)]


@pytest.mark.parametrize(
    ("file", "column", "row"),
    [("targets.csv", "target", 4), ("indicators.csv", "indicator", 4),
     ("regions.csv", "code", 4), ("bodies.csv", "body", 4)],
)  # fmt: skip
def test_an_identifier_that_stands_twice_is_named_in_both_rows(folder, file, column, row):
    """Whoever mends it sees both places."""
    first = folder.records(file)[2][folder.records(file)[0].index(column)]
    folder.edit(file, row, **{column: first})
    twice = [("conflict", file, 3, column, first), ("conflict", file, row, column, first)]
    assert [problem for problem in folder.problems if problem[0] == "conflict"] == twice


@pytest.mark.parametrize(
    ("basis", "problems"),
    [("assessment", []), ("statistical", [("conflict", "targets.csv", 10, "target", "again")])],
)
def test_one_question_answered_twice(folder, basis, problems):
    """The same indicator, rule and target year twice is a slip, unless on another basis."""
    cells = folder.records("targets.csv")[1]
    cells[0], cells[12] = "again", basis
    folder.write("targets.csv", [*folder.records("targets.csv"), cells])
    assert folder.problems == problems


@pytest.mark.parametrize(
    ("setting", "column", "value"),
    [
        ("status = 3", "status", "3"),
        ("geo = []", "geo", "[]"),
        ("evaluation = 1", "evaluation", "1"),
        ("warning = { levels = 3 }", "warning.levels", "3"),
        ("warning = { levels = [{ level = 9 }] }", "warning.levels.level", "9"),
        ('geo = { file = "../regions.csv" }', "geo.file", "../regions.csv"),
    ],
)
def test_a_table_of_settings_of_another_kind(folder, setting, column, value):
    """A setting of the wrong shape is named, never a trace; a map's file stands in the pack."""
    name = setting.split(" ")[0]
    text = (folder.path / "plan.toml").read_text(encoding="utf-8")
    lines, skipping = [], False
    for line in text.splitlines():
        skipping = line.startswith(f"[{name}]") or (skipping and not line.startswith("["))
        lines += [] if skipping else [line]
    (folder.path / "plan.toml").write_text("\n".join([setting, *lines]), encoding="utf-8")
    assert folder.problems == [("not_allowed", "plan.toml", None, column, value)]


def test_boundaries_that_are_not_there_are_a_warning(folder):
    """Figures do not need a map: the pack loads."""
    folder.add("plan.toml", '[geo]\nfile = "none.geojson"')
    assert folder.problems == [("not_a_table", "plan.toml", None, "geo.file", "none.geojson")]
    assert folder.pack.head.plan == "other-135"


def test_who_reports_what_is_checked(folder):
    """Only kinds that can owe figures, and only the plan's own indicators."""
    folder.add("plan.toml", '[reports]\nnation = ["x"]')
    assert folder.problems == [("not_allowed", "plan.toml", None, "reports.nation", "['x']")]
    folder.replace("plan.toml", "nation =", "county =")
    assert folder.problems == [("unknown_indicator", "plan.toml", None, "reports.county", "x")]


@pytest.mark.parametrize("slug", ["a b", "a/b", "a?b", "a;b", ".."])
def test_a_slug_that_cannot_stand_in_an_address(folder, slug):
    """Plans, targets and indicators are named in addresses."""
    folder.edit("targets.csv", 2, target=slug)
    assert folder.problems == [("not_allowed", "targets.csv", 2, "target", slug)]


def test_a_name_of_two_indicators_is_a_warning(folder):
    """The pack loads; a file that uses the shared name is asked about."""
    folder.edit("indicators.csv", 4, aliases="煤炭占比")
    assert folder.problems == [
        ("duplicate", "indicators.csv", 4, "aliases", "煤炭占比"),
        ("duplicate", "indicators.csv", 5, "aliases", "煤炭占比"),
    ]
    assert folder.pack.head.plan == "other-135"


def test_a_unit_nobody_knows_is_a_warning(folder):
    """A plan may count in a unit of its own; only its own spelling then fits."""
    folder.edit("indicators.csv", 4, unit="车皮").edit("targets.csv", 5, unit="车皮")
    assert folder.problems == [("unit_guess", "indicators.csv", 4, "unit", "车皮")]
    factors = {target.target: target.unit_factor for target in folder.pack.targets}
    assert factors["dust-abatement"] == 1.0
    folder.edit("targets.csv", 5, unit="吨")
    assert ("bad_unit", "targets.csv", 5, "unit", "吨") in folder.problems


def test_all_mistakes_at_once(folder):
    """Mistakes in every file, in one row and in the settings are all named together."""
    folder.replace("plan.toml", "lagging = 0.60", "lagging = 'low'")
    folder.edit("targets.csv", 2, rule="cut", value="x", unit="", lead_bodies="mayor")
    folder.edit("targets.csv", 7, indicator="ash", sector="coal")
    folder.edit("indicators.csv", 3, name="")
    folder.edit("regions.csv", 4, kind="town")
    folder.drop_column("bodies.csv", "name_en")
    assert sorted(folder.problems, key=str) == sorted(
        [
            ("not_allowed", "plan.toml", None, "status.lagging", "low"),
            ("not_allowed", "targets.csv", 2, "rule", "cut"),
            ("bad_number", "targets.csv", 2, "value", "x"),
            ("missing_column", "targets.csv", 2, "unit", ""),
            ("unknown_indicator", "targets.csv", 7, "indicator", "ash"),
            ("not_allowed", "targets.csv", 7, "sector", "coal"),
            ("missing_column", "indicators.csv", 3, "name", ""),
            ("not_allowed", "regions.csv", 4, "kind", "town"),
            ("missing_column", "bodies.csv", 1, "name_en", None),
        ],
        key=str,
    )
