"""Why doubtful figures are right: a reason for each finding, kept with the figure it is about."""

from __future__ import annotations

import json

import pytest

from barometer.access import Actor
from barometer.errors import Denied
from barometer.store import Store
from barometer.store.uploads.upload import doubts
from barometer.store.views import quality
from tests.store.conftest import figures

PLAN = "huludao-145"
LI = Actor("李", "uploader", frozenset({"211402"}))
STRAW = [f"211402,straw-utilisation,{year},level,{value}"
         for year, value in zip(range(2020, 2024), (85, 86, 87, 88), strict=True)]  # fmt: skip
ODD = figures("211402,straw-utilisation,2024,level,0.4,%", "211402,straw-utilisation,2025,level,40")
RATIO = "unit_guess|211402|straw-utilisation|2024|level|statistical"
OUTLIER = "outlier|211402|straw-utilisation|2025|level|statistical"


def reason_notes(store: Store, entry: int | None = None) -> dict[str, str | None]:
    """The reason shown beside each finding of substance."""
    return {
        finding.name: finding.reason.note if finding.reason else None
        for finding in quality.findings(store, PLAN, entry)
        if quality.is_of_substance(finding.problem)
    }


def asked(store: Store, data: bytes) -> list[tuple[str, float]]:
    """Finding and value of each figure that a file is asked about."""
    [check] = store.check("b.csv", data, plan=PLAN)
    return [(doubt.name, doubt.figure["value"]) for doubt in doubts(check)]


def test_each_finding_has_its_own_reason(store: Store) -> None:
    """Asked by figure, kept in one note for each text, and no longer asked of the same file."""
    store.upload("a.csv", figures(*STRAW), plan=PLAN)
    names = [name for name, _ in asked(store, ODD)]
    outlier_2024 = RATIO.replace("unit_guess", "outlier")
    assert sorted(asked(store, ODD)) == [(outlier_2024, 0.4), (OUTLIER, 40.0), (RATIO, 0.4)]
    [stored] = store.upload(
        "b.csv", ODD, plan=PLAN, by="张",
        reasons={**dict.fromkeys(names, "洪涝"), OUTLIER: " 改口径 ", "no|such|finding": "x"},
    )  # fmt: skip
    notes = store.ledger(PLAN, "note")
    assert [(row["entry"], row["by"], row["note"]) for row in reversed(notes)] == [
        (stored["upload"] + 1, "张", "洪涝"), (stored["upload"] + 2, "张", "改口径"),
    ]  # fmt: skip
    assert json.loads(notes[0]["detail"] or "") == {
        "upload": stored["upload"], "findings": {OUTLIER: 40.0},
    }  # fmt: skip
    assert reason_notes(store) == {RATIO: "洪涝", outlier_2024: "洪涝", OUTLIER: "改口径"}
    assert set(reason_notes(store, stored["upload"]).values()) == {None}
    assert asked(store, ODD) == []
    assert [(row.upload, row.note) for row in quality.reasons(store, PLAN)] == [
        (stored["upload"], "洪涝"), (stored["upload"], "改口径"),
    ]  # fmt: skip


def test_a_finding_is_of_the_figure_in_its_cell(store: Store) -> None:
    """In a wide sheet the row holds many figures; only the one told of is asked about."""
    store.upload("a.csv", figures(*STRAW), plan=PLAN)
    wide = "地区,指标,单位,2023,2024,2025\n连山区,秸秆综合利用率,%,88,0.4,89\n"
    assert sorted(asked(store, wide.encode())) == [(RATIO.replace("unit_guess", "outlier"), 0.4),
                                                   (RATIO, 0.4)]  # fmt: skip


def test_a_reason_is_of_one_figure_and_goes_with_its_upload(store: Store) -> None:
    """Another value has none; the same value sent again keeps it; retracting takes it along."""
    store.upload("a.csv", figures(*STRAW), plan=PLAN)
    row = "211402,straw-utilisation,2025,level,{}"
    [first] = store.upload(
        "b.csv", figures(row.format(20)), plan=PLAN, by="张", reasons={OUTLIER: "改口径"}
    )
    [other] = store.upload("c.csv", figures(row.format(21)), plan=PLAN)
    assert reason_notes(store) == {OUTLIER: None}
    store.retract(other["upload"])
    assert reason_notes(store) == {OUTLIER: "改口径"}
    store.upload("d.csv", figures(row.format(20), STRAW[0]), plan=PLAN)
    assert reason_notes(store) == {OUTLIER: "改口径"}
    store.retract(first["upload"])
    assert reason_notes(store) == {OUTLIER: None}
    store.reinstate(first["upload"])
    assert reason_notes(store) == {OUTLIER: "改口径"}


def test_nobody_is_kept_from_storing_by_a_reason_that_he_does_not_give(store: Store) -> None:
    """A machine says nothing, and no note is written."""
    store.upload("a.csv", figures(*STRAW), plan=PLAN)
    [stored] = store.upload("b.csv", ODD, plan=PLAN)
    assert (stored["accepted"], stored["note"], store.ledger(PLAN, "note")) == (2, None, [])


def test_who_is_held_to_his_rows_gives_reasons_for_them(store: Store) -> None:
    """With his own upload only; a note on several findings is judged by each of them."""
    held = store.acting(LI)
    held.upload("a.csv", figures(*STRAW), plan=PLAN)
    held.upload("b.csv", ODD, plan=PLAN, reasons={OUTLIER: "改口径"})
    assert reason_notes(store)[OUTLIER] == "改口径"
    entry = store.entry()
    foreign = {OUTLIER: 40.0, OUTLIER.replace("211402", "211403"): 1.0}
    with pytest.raises(Denied, match="denied-role"):
        held.note(plan=PLAN, by=None, note="x", detail={"findings": foreign})  # type: ignore[dict-item]
    assert store.entry() == entry


def test_a_sum_told_at_another_figure_keeps_its_reason(store: Store) -> None:
    """Asked of a county's row, shown at the city's figure, until either of them changes."""
    total, part = "211400,cod-abatement,2021,level,{}", "211402,cod-abatement,2021,level,{}"
    store.upload("city.csv", figures(total.format(5)), plan=PLAN)
    data = figures(part.format(9))
    [(name, _)] = asked(store, data)
    assert name == "part_whole|211402|cod-abatement|2021|level|statistical"
    at_city = name.replace("211402", "211400")
    store.upload("b.csv", data, plan=PLAN, reasons={name: "市里待调"})
    assert reason_notes(store) == {at_city: "市里待调"}
    [other] = store.upload("city.csv", figures(total.format(6)), plan=PLAN)
    assert reason_notes(store) == {at_city: None}
    store.retract(other["upload"])
    assert reason_notes(store) == {at_city: "市里待调"}
    store.upload("b.csv", figures(part.format(8)), plan=PLAN)
    assert reason_notes(store) == {at_city: None}
