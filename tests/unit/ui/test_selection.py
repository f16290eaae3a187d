"""Filtering, order and sums of the target list."""

from barometer.standing import (
    Standing,
    by_gap,
    by_pace,
    by_sector,
    counts,
    grouped,
    standing,
    together,
    worst_first,
)
from barometer.ui.state.filters import chosen


def gap(target, status, **facts):
    """A gap row with what the list looks at."""
    return {
        "target": target, "indicator": target, "name": f"指标{target}",
        "name_en": f"Target {target}", "sector": "industry", "clause": "二", "status": status,
        "lead_bodies": [], "bodies": [], "target_value": 10.0, "gap": 1.0,
        "pace_ratio": None, "completion_pct": None, "period": 2023, "target_year": 2025,
        "old": False, **facts,
    }  # fmt: skip


ROWS = [
    gap("a", "on_track", sector="transport", bodies=["市交通运输局"]),
    gap("b", "off_track", pace_ratio=0.5),
    gap("c", "no_data", period=None, gap=None),
    gap("d", "lagging", pace_ratio=0.7, lead_bodies=["市发展改革委"]),
    gap("e", "off_track", pace_ratio=0.1),
    gap("f", "met", sector="citywide", period=2024),
]


def names(rows):
    """Targets of rows in order."""
    return [row["target"] for row in rows]


def test_filters_combine():
    """Sector, status, body and text narrow together; no choice keeps all."""
    assert names(chosen(ROWS)) == ["a", "b", "c", "d", "e", "f"]
    assert names(chosen(ROWS, sector="transport")) == ["a"]
    assert names(chosen(ROWS, status="off_track")) == ["b", "e"]
    assert names(chosen(ROWS, sector="industry", status="off_track", text="指标e")) == ["e"]


def test_body_is_found_among_lead_and_other_bodies():
    """A body's targets are those it leads and those it supports."""
    assert names(chosen(ROWS, body="市发展改革委")) == ["d"]
    assert names(chosen(ROWS, body="市交通运输局")) == ["a"]


def test_text_finds_every_word_in_any_case():
    """All words of the search must occur."""
    assert names(chosen(ROWS, text="TARGET b")) == ["b"]
    assert names(chosen(ROWS, text="指标 发展改革")) == ["d"]
    assert names(chosen(ROWS, text="没有")) == []


def test_worst_comes_first_and_unknown_last():
    """Within a status the slower pace stands higher."""
    assert names(worst_first(ROWS)) == ["e", "b", "d", "a", "f", "c"]


def test_sectors_stand_in_the_readers_order():
    """Headline targets come first, then the five sectors; empty ones are left out."""
    assert [(s, names(g)) for s, g in by_sector(ROWS)] == [
        ("citywide", ["f"]), ("industry", ["e", "b", "d", "c"]), ("transport", ["a"]),
    ]  # fmt: skip


def test_groups_share_out_every_row_and_old_figures_tell_nothing():
    """Behind, on pace, kept, unknown; an old row is in none but the last, whatever its status."""
    rows = [*ROWS, gap("o", "missed", old=True)]
    assert {name: names(held) for name, held in grouped(rows).items()} == {
        "behind": ["b", "d", "e"], "on_pace": ["a"], "kept": ["f"], "unknown": ["c", "o"],
    }  # fmt: skip
    assert names(chosen(rows, status=("behind", "met"))) == ["b", "d", "e", "f"]


def test_pace_ranks_across_sectors_and_what_turned_back_stands_still():
    """A wrong way before a standstill before a slow one; without a pace after those with one."""
    turned = [gap("t", "reversed"), gap("w", "reversed", pace_ratio=-0.2)]
    assert names(by_pace([*ROWS, *turned])) == ["w", "t", "e", "b", "d", "a", "f", "c"]


def test_the_way_left_ranks_by_share():
    """Half of the way left before a tenth of the level; unknown last."""
    rows = [gap("x", "lagging"), gap("y", "met", completion_pct=50.0),
            gap("z", "no_data", gap=None)]  # fmt: skip
    assert names(by_gap(rows)) == ["y", "x", "z"]


def test_counts_are_per_status_best_first():
    """Every status that occurs, once."""
    assert counts(ROWS) == [
        ("met", 1), ("on_track", 1), ("lagging", 1), ("off_track", 2), ("no_data", 1),
    ]  # fmt: skip


def test_standing_adds_up_to_the_total():
    """Good, behind and unknown share out every target; the year is the latest reported."""
    assert standing(ROWS) == Standing(
        total=6,
        reported=5,
        old=0,
        good=2,
        behind=3,
        underway=0,
        untargeted=0,
        unknown=1,
        period=2024,
    )
    underway = standing([*ROWS, gap("g", "in_progress")])
    assert (underway.underway, underway.unknown) == (1, 1)
    assert standing([]) == Standing(0, 0, 0, 0, 0, 0, 0, 0, None)


def test_old_figures_are_counted_apart():
    """Neither as on pace nor as behind; a year after the target's own is not the headline's."""
    sums = standing([*ROWS, gap("g", "on_track", old=True), gap("h", "missed", old=True)])
    assert (sums.total, sums.reported, sums.old, sums.good, sums.behind) == (8, 7, 2, 2, 3)
    assert dict(counts([gap("g", "on_track", old=True), gap("a", "met")])) == {"met": 1}
    assert standing([gap("a", "met", period=2026), gap("b", "lagging")]).period == 2023
    assert standing([gap("a", "met", period=2026)]).period == 2026


def test_side_by_side_an_earlier_year_is_old():
    """Of regions reported up to 2023 and 2024 the first is old; not beyond a target's own year."""
    rows = [gap("a", "on_track"), gap("b", "lagging", period=2024),
            gap("c", "met", period=2023, target_year=2023),
            gap("d", "no_data", period=None)]  # fmt: skip
    assert [row["old"] for row in together(rows)] == [True, False, False, False]
    assert [row["old"] for row in together(rows[:1], 2025)] == [True]
    assert [row["old"] for row in together(rows[:1])] == [False]


def test_amounts_without_a_target_are_counted_apart():
    """Nothing can be judged of them, and nothing is unknown."""
    sums = standing([gap("a", "on_track"), gap("b", "no_target")])
    assert (sums.good, sums.untargeted, sums.unknown) == (1, 1, 0)
