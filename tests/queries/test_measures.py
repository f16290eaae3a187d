"""The register of measures: every clause, every body, progress without losing the register."""

import pytest

from barometer.store import marts

HEADER = "measure,title,progress_pct,evidence,date"
TASK = "4-1-03"


def measures(store, **choices):
    """The register of Huludao's plan."""
    return store.rows(marts.MEASURES, plan="huludao-145", **choices)


def test_every_clause_of_parts_three_to_five_has_tasks(store):
    """Ten clauses of part 3, nine of part 4, three of part 5, and no other."""
    parts = {"三": "一二三四五六七八九十", "四": "一二三四五六七八九", "五": "一二三"}
    clauses = {f"{part}({number})" for part, numbers in parts.items() for number in numbers}
    assert {row["clause"] for row in measures(store)} == clauses


def test_every_body_of_the_plan_answers_for_something(store):
    """Spelled once: each body of the pack is named, and nobody else."""
    rows = measures(store)
    named = {body for row in rows for body in (*row["lead_bodies"], *row["bodies"])}
    assert named == {row["body"] for row in store.bodies("huludao-145")}
    assert [row["measure"] for row in rows if row["unknown_bodies"]] == []


def test_the_own_pack_reports_no_progress(store):
    """Nothing is made up: every task waits for its first report, and no time has run for it."""
    told = {(row["progress_pct"], row["time_pct"], row["status"]) for row in measures(store)}
    assert told == {(None, None, "no_report")}


def test_targets_and_tasks_of_a_clause_name_the_same_leaders(store):
    """Agriculture's four leading bodies lead its tasks too."""
    [leaders] = {tuple(row["lead_bodies"]) for row in measures(store, clause="三(五)")}
    assert leaders == ("市生态环境局", "市农业农村局", "市乡村振兴局", "市发展改革委")


@pytest.mark.parametrize(
    ("progress", "date", "status"),
    [(50, "2023-07-02", "under_way"), (49, "2023-07-03", "behind"), (100, "2021-03-01", "done")],
)
def test_late_is_behind_the_years_gone_by(store, put, progress, date, status):
    """912 of 1826 days are gone on 2 July 2023, 49.95 %: 50 keeps up, 49 a day later does not."""
    put("measures", HEADER, f"{TASK},双目标,{progress},文件1,{date}")
    [row] = [row for row in measures(store) if row["measure"] == TASK]
    assert row["status"] == status


def test_a_report_keeps_clause_and_bodies(store, put):
    """A body uploads number and progress only; the register keeps the rest; retracting undoes."""
    [stored] = put("measures", HEADER, f"{TASK},双目标,40,文件1,2024-01-31")
    [row] = [row for row in measures(store) if row["measure"] == TASK]
    assert (row["clause"], row["lead_bodies"], row["progress_pct"]) == (
        "四(一)",
        ["市发展改革委"],
        40,
    )
    assert (row["evidence"], str(row["date"]), row["upload"]) == (
        "文件1", "2024-01-31", stored["upload"],
    )  # fmt: skip
    store.retract(stored["upload"])
    [row] = [row for row in measures(store) if row["measure"] == TASK]
    assert row["progress_pct"] is None


def test_an_alias_is_the_body(store, put):
    """市发改委 is 市发展改革委; a body that no pack knows is named as unknown."""
    put("measures", "measure,title,lead_bodies,bodies", f"{TASK},任务,市发改委,市文旅局")
    [row] = [row for row in measures(store) if row["measure"] == TASK]
    assert row["lead_bodies"] == ["市发展改革委"]
    assert row["unknown_bodies"] == ["市文旅局"]
