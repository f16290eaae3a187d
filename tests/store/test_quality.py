"""Data quality: what is missing, late and suspect, and the answers that are kept."""

from __future__ import annotations

from barometer.store import Store, marts
from barometer.store.views import quality
from tests.store.conftest import figures

PLAN = "huludao-145"


def states(store: Store, indicator: str) -> dict[tuple[str, int], str]:
    """State by region and year of one indicator."""
    rows = store.rows(marts.COVERAGE, plan=PLAN)
    return {
        (row["region_code"], row["year"]): row["state"]
        for row in rows
        if row["indicator"] == indicator
    }


def test_coverage_tells_reported_marked_late_and_missing(store: Store) -> None:
    """Late is who reported before and lacks the latest year others have; a mark is not a gap."""
    store.upload("f.csv", figures(
        "211402,straw-utilisation,2020,level,85", "211402,straw-utilisation,2021,level,86",
        "211402,straw-utilisation,2022,level,87", "211403,straw-utilisation,2020,level,88",
        "211403,straw-utilisation,2021,level,—", "211404,straw-utilisation,2022,level,—",
    ), plan=PLAN)  # fmt: skip
    coverage = states(store, "straw-utilisation")
    assert [coverage["211402", year] for year in (2020, 2021, 2022)] == ["reported"] * 3
    assert [coverage["211403", year] for year in (2020, 2021, 2022)] == [
        "reported", "marked", "late",
    ]  # fmt: skip
    assert {key: state for key, state in coverage.items() if key[0] == "211404"} == {
        ("211404", 2022): "marked",
    }  # fmt: skip
    assert [coverage["211400", year] for year in (2020, 2021, 2022)] == ["missing"] * 3
    assert ("211481", 2022) not in coverage


def test_a_county_owes_what_the_pack_says_and_the_parts_of_sums(store: Store) -> None:
    """Where a pack says nothing: the counties' tonnes, and no level of the city alone."""
    store.upload("f.csv", figures(
        "211400,cod-abatement,2021,level,5", "211400,straw-utilisation,2021,level,86",
    ), plan=PLAN)  # fmt: skip
    assert states(store, "cod-abatement")["211402", 2021] == "missing"
    assert ("211402", 2021) not in states(store, "straw-utilisation")


def test_the_base_year_is_asked_only_where_a_rule_reads_it(store: Store) -> None:
    """A floor needs the base year's level, tonnes over the plan do not."""
    store.upload("f.csv", figures("211402,cod-abatement,2021,level,5"), plan=PLAN)
    assert ("211400", 2020) in states(store, "straw-utilisation")
    assert ("211402", 2020) not in states(store, "cod-abatement")


def test_nothing_is_asked_for_after_the_target_year_or_a_state_reached(store: Store) -> None:
    """A state due in 2023 is not late for 2024, nor one reached in 2021 for 2022."""
    store.upload("f.csv", figures(
        "211402,outfalls-2023,2021,level,100", "211403,outfalls-2023,2021,level,40",
        "211403,outfalls-2023,2022,level,60", "211404,outfalls-2023,2021,level,50",
        "211404,outfalls-2023,2024,level,90", "211421,straw-utilisation,2024,level,90",
    ), plan=PLAN)  # fmt: skip
    coverage = states(store, "outfalls-2023")
    assert {key: state for key, state in coverage.items() if key[0] == "211402"} == {
        ("211402", 2021): "reported",
    }  # fmt: skip
    assert [coverage["211403", year] for year in (2021, 2022, 2023)] == [
        "reported", "reported", "missing",
    ]  # fmt: skip
    assert ("211403", 2024) not in coverage
    assert coverage["211404", 2024] == "reported"


def test_a_suspect_figure_can_be_answered_and_the_past_stays(store: Store) -> None:
    """The note stands beside the finding from its entry on; a pinned view does not see it."""
    store.upload("f.csv", figures(
        "211402,straw-utilisation,2021,level,86.4", "211402,straw-utilisation,2022,level,86.4",
    ), plan=PLAN)  # fmt: skip
    [finding] = quality.findings(store, PLAN)
    assert finding.problem.code == "unchanged"
    assert finding.name == "unchanged|211402|straw-utilisation|2022|level|statistical"
    before = store.entry()
    entry = store.note(
        plan=PLAN, by="连山区统计局", note="核实无误", detail={"finding": finding.name}
    )
    assert entry == before + 1
    [answered] = quality.findings(store, PLAN)
    assert [(row["by"], row["note"]) for row in answered.answers] == [("连山区统计局", "核实无误")]
    [pinned] = quality.findings(store, PLAN, before)
    assert pinned.answers == ()


def test_a_figure_keeps_every_value_it_ever_had(store: Store) -> None:
    """Superseded and retracted values stay in its history, oldest first."""
    first = store.upload("a.csv", figures("211402,straw-utilisation,2021,level,86"), plan=PLAN)
    store.upload("b.csv", figures("211402,straw-utilisation,2021,level,87"), plan=PLAN, by="乙")
    store.retract(first[0]["upload"])
    rows = store.rows(
        marts.FIGURE_HISTORY, plan=PLAN, region_code="211402", indicator="straw-utilisation",
        period="2021", measure="level", basis="statistical",
    )  # fmt: skip
    assert [(row["value"], row["by"], row["retracted"]) for row in rows] == [
        (86.0, "local", True), (87.0, "乙", False),
    ]  # fmt: skip
