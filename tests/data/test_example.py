"""The example pack: made up, labelled so, and made again to the same bytes."""

import shutil
import subprocess
import sys

from tests.data.pack_files import PLANS, figures_of, rows_of

PACK = PLANS / "example"
SOURCE = "示例数据（虚构）"


def contents(folder):
    """Every CSV file of a pack with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.csv")
    }


def test_its_files_are_what_its_script_writes(tmp_path):
    """Running `make.py` on a copy gives the very files that ship."""
    for name in ("example", "huludao-145"):
        shutil.copytree(PLANS / name, tmp_path / name)
    copy = tmp_path / "example"
    for path in copy.rglob("*.csv"):
        path.unlink()
    subprocess.run([sys.executable, copy / "make.py"], check=True)
    assert contents(copy) == contents(PACK)


def test_every_figure_is_labelled_as_made_up():
    """No row of the example can be taken for a published figure."""
    assert {row["source"] for row in figures_of(PACK)} == {SOURCE}


def test_it_holds_every_target_of_the_plan_and_some_of_counties():
    """The plan's 41 targets unchanged, then eight that counties have of their own."""
    rows, plan = rows_of(PACK / "targets.csv"), rows_of(PLANS / "huludao-145" / "targets.csv")
    assert rows[: len(plan)] == plan
    county_targets = {row["target"]: row["region_code"] for row in rows[len(plan) :]}
    assert county_targets == {
        "energy-intensity-lianshan": "211402", "energy-intensity-longgang": "211403",
        "energy-intensity-nanpiao": "211404", "energy-intensity-suizhong": "211421",
        "energy-intensity-xingcheng": "211481", "cod-abatement-lianshan": "211402",
        "cod-abatement-xingcheng": "211481", "straw-utilisation-jianchang": "211422",
    }  # fmt: skip


def test_it_shows_every_measure_basis_vintage_and_span():
    """Each kind of figure that a reader can meet occurs."""
    figures = figures_of(PACK)
    assert {row["measure"] for row in figures} == {
        "level", "annual_change", "cumulative_change", "running_total",
    }  # fmt: skip
    assert {row["basis"] for row in figures} == {"", "assessment"}
    assert {row["vintage"] for row in figures} == {"", "flash", "preliminary", "final"}
    assert {row["period"] for row in figures} == {
        "2020", "2021", "2022", "2023", "2024", "2024年1-3月", "2024年1-6月", "2024年1-9月",
    }  # fmt: skip
    marks = {row["value"] for row in figures if not row["value"].lstrip("-").replace(".", "")
             .isdigit()}  # fmt: skip
    assert marks == {"—", "…", "≥90", "约20"}


def test_counties_add_up_to_the_city_where_all_report():
    """City and counties tell one story for GDP and for COD abatement, year by year."""
    sums = {}
    for row in figures_of(PACK):
        key = (row["indicator"], row["measure"])
        if key in {("gdp", "level"), ("cod-abatement", "level")}:
            both = sums.setdefault((row["indicator"], row["period"]), {"city": 0, "counties": 0})
            whose = "city" if row["region_code"] == "211400" else "counties"
            both[whose] += int(row["value"])
    assert sums == {
        ("gdp", "2020"): {"city": 780, "counties": 780},
        ("gdp", "2021"): {"city": 834, "counties": 834},
        ("gdp", "2022"): {"city": 870, "counties": 870},
        ("gdp", "2023"): {"city": 927, "counties": 927},
        ("gdp", "2024"): {"city": 982, "counties": 982},
        ("cod-abatement", "2021"): {"city": 600, "counties": 600},
        ("cod-abatement", "2022"): {"city": 1150, "counties": 1150},
        ("cod-abatement", "2023"): {"city": 980, "counties": 980},
        ("cod-abatement", "2024"): {"city": 1090, "counties": 1090},
    }
