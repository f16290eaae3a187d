"""The commands of the plan's machinery: JSON with the contract's keys, text for people."""

from __future__ import annotations

import json
import shutil

import pytest
from typer.testing import CliRunner

from barometer.cli import app


@pytest.fixture(scope="module")
def run(filled, tmp_path_factory):
    """Call a command on one store with the shipped plans."""
    path = tmp_path_factory.mktemp("machinery") / "store.duckdb"
    shutil.copyfile(filled, path)
    url = f"duckdb:{path}"
    runner = CliRunner()
    return lambda *words, **env: runner.invoke(app, [*words, "--store", url], env=env)


def test_measures_json_has_the_columns_of_the_file(run):
    """A list of tasks with the columns that are uploaded."""
    [row] = [
        row
        for row in json.loads(run("measures", "--plan", "huludao-145", "--json").stdout)
        if row["measure"] == "4-1-03"
    ]
    assert (row["clause"], row["lead_bodies"], row["progress_pct"], row["evidence"]) == (
        "四(一)", ["市发展改革委"], None, None,
    )  # fmt: skip


def test_projects_json_and_totals(run):
    """Every row of the ledger; with --totals the city's 3820 t of COD."""
    rows = json.loads(run("projects", "--plan", "example", "--json").stdout)
    assert len(rows) == 27
    assert {"project", "name", "region", "sector", "pollutant", "year", "claimed_t",
            "recognised_t", "state", "evidence"} <= set(rows[0])  # fmt: skip
    totals = json.loads(run("projects", "--plan", "example", "--totals", "--json").stdout)
    [city] = [row for row in totals if row["region_code"] == "211400"]
    assert (city["recognised_t"], city["unrecognised_t"], city["repeated_t"]) == (3820, 125, 150)


@pytest.mark.parametrize(("rule", "level"), [("rise", 2), ("shortfall", 1)])
def test_warnings_under_either_rule(run, rule, level):
    """The example's city fell 9.6 % against a path of 11.8 %: behind, by more than a tenth."""
    rows = json.loads(run("warnings", "--plan", "example", "--rule", rule, "--json").stdout)
    [city] = [row for row in rows if row["region_code"] == "211400"]
    assert (city["rule"], city["warning_level"]) == (rule, level)


def test_evaluation_json(run):
    """Xingcheng 2024: 40 points for the target, 58 for measures, the highest class."""
    rows = json.loads(run("evaluation", "--plan", "example", "--year", "2024", "--json").stdout)
    [row] = [row for row in rows if row["region_code"] == "211481"]
    assert (row["target_points"], row["item_points"], row["points"], row["class"]) == (
        40, 58, 98, "exceeded",
    )  # fmt: skip


def test_a_scheme_from_a_file(run, tmp_path):
    """Steps of one's own: 7 points from half the target on, no items, one class."""
    path = tmp_path / "own.toml"
    path.write_text(
        'scheme = "own"\nindicator = "energy-intensity"\n'
        "steps = [{ at_least = 50, points = 7 }]\n"
        'classes = [{ at_least = 0, class = "seen" }]\n',
        encoding="utf-8",
    )
    result = run("evaluation", "--plan", "example", "--scheme", str(path), "--json")
    [row] = [row for row in json.loads(result.stdout) if row["region_code"] == "211481"]
    assert (row["points"], row["class"], row["scheme"]) == (7, "seen", "own")


def test_a_scheme_that_lacks_its_steps_is_refused(run, tmp_path):
    """Exit 2 and one line that names what is missing."""
    path = tmp_path / "bad.toml"
    path.write_text('scheme = "own"\n', encoding="utf-8")
    result = run("evaluation", "--scheme", str(path))
    assert result.exit_code == 2
    assert "indicator, steps, classes" in result.stderr


def test_an_unknown_rule_is_refused(run):
    """Exit 2, naming the rules there are."""
    result = run("warnings", "--rule", "guess")
    assert (result.exit_code, "rise, shortfall" in result.stderr) == (2, True)


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize("command", ["warnings", "projects", "measures", "evaluation"])
@pytest.mark.sampled(3)
def test_people_get_a_table(run, command, lang):
    """Each command prints text in each language."""
    result = run(command, "--plan", "example", BAROMETER_LANG=lang)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 6


def test_freezing_from_the_command_line(run):
    """--freeze names the ledger entry; the evaluation can be read there again."""
    words = ("evaluation", "--plan", "example", "--year", "2024", "--json")
    frozen = json.loads(run(*words, "--freeze", "--by", "test").stdout)
    entry = frozen[0]["frozen"]
    again = json.loads(run(*words, "--as-of", str(entry)).stdout)
    assert [row["points"] for row in again] == [row["points"] for row in frozen]
