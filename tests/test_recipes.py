"""The recipes of CONTRIBUTING.md, followed in a copy: they name every file that must be touched."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
RECIPES = ROOT / "CONTRIBUTING.md"
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "var", "node_modules", ".*_cache")
TABLE = """
[[table]]
name = "heat_pumps"
key = ["region_code", "year"]
distinctive = ["capacity_kw"]

[[table.column]]
same = "region"

[[table.column]]
same = "year"

[[table.column]]
name = "capacity_kw"
header = "热泵装机（千瓦）"
english = "Heat pumps installed (kW)"
type = "number"
units = ["千瓦"]
required = true
positive = true
"""
MART = """-- Heat pumps: capacity by region and year.
-- grain: one row per plan, region and year
-- units: capacity_kw in kW
-- params: none; records_in_force holds the rows
select
    plan,
    data ->> 'region_code' as region_code,
    try_cast(data ->> 'year' as integer) as year,
    try_cast(data ->> 'capacity_kw' as double) as capacity_kw
from records_in_force
where table_name = 'heat_pumps'
order by plan, region_code, year
"""
ROW = '''

class HeatPumps(TypedDict):
    """One region and year."""

    plan: str
    region_code: str
    year: Year
    capacity_kw: float
'''
PAGE_PIECE = '''"""The page of heat pumps: how much there is in each region."""

from __future__ import annotations

from barometer.store import marts
from barometer.ui.frame import frame
from barometer.ui.html.elements import NUMBER, table
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.wording import say


def capacities(view: View) -> None:
    """A row for each region and year."""
    rows = reads.store().rows(marts.HEAT_PUMPS, as_of=view.entry)
    lines = [(row["region_code"], str(row["year"]), f"{row['capacity_kw']:g}") for row in rows]
    head = [say("label-region", view.lang), say("title-year", view.lang),
            say("heat-pumps-capacity", view.lang)]  # fmt: skip
    frame.html(table(head, lines, ("", NUMBER, NUMBER)))
'''
PAGE = '''"""Heat pumps by region."""

from barometer.ui import heat_pumps
from barometer.ui.frame import frame
from barometer.ui.state.view import view

reader_view = view()
frame.unknown_choices(reader_view)
heat_pumps.capacities(reader_view)
frame.foot(reader_view)
'''
USE = """
import json, os, sys
from barometer.store import marts, open_store
with open_store(os.environ["BAROMETER_STORE"]) as store:
    data = "地区,年份,热泵装机（千瓦）\\n连山区,2022,1500\\n兴城市,2022,-1\\n".encode()
    [check] = store.check("泵.csv", data, plan="huludao-145", table="heat_pumps")
    good = data.replace(b"-1", b"700")
    [again] = store.check("泵.csv", good, plan="huludao-145", table="heat_pumps")
    assert again.problems == [], again.problems
    store.upload("泵.csv", good, plan="huludao-145", table="heat_pumps", by="test")
    rows = store.rows(marts.HEAT_PUMPS)
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("app.py", default_timeout=120)
app.query_params["lang"] = "zh-Hant"
app.run()
app.switch_page("pages/heat_pumps.py").run()
text = " ".join(str(element.proto.body) for element in app.get("html"))
print(json.dumps({
    "problems": [(problem.code, problem.row) for problem in check.problems],
    "rows": [[row["region_code"], row["year"], row["capacity_kw"]] for row in rows],
    "errors": [error.message for error in app.exception], "text": text,
}))
"""

LANGUAGE = '    "fr": Language("Français", "fr-FR", "fr"),\n'
CHECK = '''"""Figures that are exactly 12.34: a form's example that nobody has written over."""

from __future__ import annotations

import numpy as np

from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`heat_pumps`: the figure is the example's."""
    positions = np.sort(series.position[(series.value == 12.34) & (series.position >= 0)])
    parser.tell("heat_pumps", "problem-heat-pumps", positions)
'''
CHECKED = """
import json
from barometer.intake.door import read
from barometer.wording import LANGUAGES, problem_text
from tests.corpus.vocabulary import WORDS
text = "地区,指标,时期,数值\\n连山区,清洁取暖率,2022,12.34\\n连山区,清洁取暖率,2023,13\\n"
[found] = read("x.csv", text.encode(), WORDS)
print(json.dumps([
    (one.code, one.row, one.severity, *(problem_text(one, lang) for lang in LANGUAGES))
    for one in found.problems
]))
"""
SHOWN = """
import json
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("app.py", default_timeout=120)
app.query_params["lang"], app.query_params["plan"] = "fr", "example"
app.run()
text = " ".join(str(element.proto.body) for element in app.get("html"))
offered = [option for box in app.selectbox for option in box.options]
print(json.dumps({"errors": [e.message for e in app.exception], "text": text, "offered": offered}))
"""


def insert(path: Path, before: str, text: str) -> None:
    """Put text in front of what stands once in a file."""
    content = path.read_text(encoding="utf-8")
    assert content.count(before) == 1, (path, before)
    path.write_text(content.replace(before, text + before), encoding="utf-8")


def added(path: Path, text: str) -> None:
    """Put text at the end of a file, or make it."""
    content = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(content + text, encoding="utf-8")


def recipe(title: str, name: str = "heat_pumps") -> set[str]:
    """The files that a recipe of CONTRIBUTING.md names, the new thing's name put for `NAME`."""
    text = RECIPES.read_text(encoding="utf-8")
    [section] = re.findall(rf"\n\*\*{title}\*\*(.*?)(?=\n\*\*|\n## |\Z)", text, re.S)
    return {path.replace("NAME", name) for path in re.findall(r"`([\w/.-]+\.\w+)`", section)}


def changed(copy: Path) -> set[str]:
    """The files that differ from the ones copied, or are new."""
    return {
        str(path.relative_to(copy))
        for path in copy.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and (
            not (ROOT / path.relative_to(copy)).exists()
            or path.read_bytes() != (ROOT / path.relative_to(copy)).read_bytes()
        )
    }  # fmt: skip


def run(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """What Python does in the copy, with a store of its own."""
    variables = {"BAROMETER_STORE": f"duckdb:{copy.with_name('own.duckdb')}", "PYTHONPATH": "."}
    return subprocess.run(
        [sys.executable, *command], cwd=copy, env={**os.environ, **variables}, capture_output=True,
        text=True, timeout=240, check=False,
    )  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The whole project in another folder."""
    return Path(shutil.copytree(ROOT, tmp_path / "copy", ignore=LEFT_OUT))


def printed(copy: Path, script: str) -> Any:
    """What a script printed last in the copy, as JSON."""
    ran = run(copy, "-c", script)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout.splitlines()[-1])


def test_a_check_is_added_by_its_recipe_alone(copy: Path) -> None:
    """Found in a file by its row, and told in every language; at most three files."""
    words = copy / "barometer" / "wording"
    added(copy / "barometer/intake/checks/heat_pumps.py", CHECK)
    added(words / "zh-Hans/guards.ftl", "problem-heat-pumps = 这是样表里的数\n")
    added(words / "en/guards.ftl", "problem-heat-pumps = the example's figure\n")
    assert changed(copy) == recipe("A check of figures")
    assert len(changed(copy)) <= 3
    findings = [one for one in printed(copy, CHECKED) if one[0] == "heat_pumps"]
    [(_, row, severity, *sentences)] = findings
    assert (row, severity) == (2, "warning")
    assert ["样表" in sentences[0], "example" in sentences[1], "樣表" in sentences[2]] == [True] * 3


def test_a_language_is_added_by_its_recipe_alone(copy: Path, filled: Path) -> None:
    """Offered by its own name and read on a page; beside its catalogue at most four files."""
    words = copy / "barometer" / "wording"
    insert(copy / "barometer/languages.py", '    "zh-Hant": Language(', LANGUAGE)
    shutil.copytree(words / "en", words / "fr")
    brand = words / "fr" / "ui.ftl"
    english = brand.read_text(encoding="utf-8")
    brand.write_text(english.replace("brand = Barometer\n", "brand = Baromètre\n"), "utf-8")
    shutil.copyfile(filled, copy.with_name("own.duckdb"))
    catalogue = {name for name in changed(copy) if name.startswith("barometer/wording/fr/")}
    assert {Path(name).name for name in catalogue} == {one.name for one in (words / "en").iterdir()}
    assert changed(copy) - catalogue == recipe("A language")
    assert len(recipe("A language")) <= 4
    shown = printed(copy, SHOWN)
    assert (shown["errors"], "Français" in shown["offered"]) == ([], True)
    # Its own sentences, and English names.
    seen = ("Baromètre", "Huludao", "Energy consumption per unit of GDP")
    assert [word for word in seen if word not in shown["text"]] == []


@pytest.mark.long
def test_a_table_and_a_page_are_added_by_their_recipes_alone(copy: Path) -> None:
    """Uploaded, refused where wrong, shown, in three languages; the house's rules hold."""
    words = copy / "barometer" / "wording"
    added(copy / "barometer/intake/tables.toml", TABLE)
    added(copy / "queries/marts/heat_pumps.sql", MART)
    added(copy / "barometer/rows.py", ROW)
    added(
        copy / "barometer/store/marts.py",
        'HEAT_PUMPS = Query("marts/heat_pumps", rows.HeatPumps)\n',
    )
    added(words / "zh-Hans/codes.ftl", "table-heat_pumps = 热泵\n")
    added(words / "en/codes.ftl", "table-heat_pumps = Heat pumps\n")
    assert changed(copy) == recipe("An uploaded table")
    insert(
        copy / "barometer/ui/state/pages.py",
        '    ("search",',
        '    ("heat_pumps", "heat_pumps", "pages/heat_pumps.py"),\n',
    )
    added(copy / "pages/heat_pumps.py", PAGE)
    added(copy / "barometer/ui/heat_pumps.py", PAGE_PIECE)
    added(words / "zh-Hans/ui.ftl", "nav-heat_pumps = 热泵一览\nheat-pumps-capacity = 装机\n")
    added(words / "en/ui.ftl", "nav-heat_pumps = All heat pumps\nheat-pumps-capacity = Capacity\n")
    assert changed(copy) == recipe("An uploaded table") | recipe("A page")
    lines = printed(copy, USE)
    assert lines["problems"] == [["out_of_range", 3]]
    assert lines["rows"] == [["211402", 2022, 1500.0], ["211481", 2022, 700.0]]
    assert lines["errors"] == [] and "裝機" in lines["text"] and "1500" in lines["text"]
    for step in ("init", "add ."):  # a rule looks at what is tracked
        subprocess.run(["git", *step.split()], cwd=copy, capture_output=True, check=True)
    house = run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_house.py")
    assert house.returncode == 0, house.stdout[-3000:]
