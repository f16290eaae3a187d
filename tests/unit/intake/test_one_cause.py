"""One cause has one problem, and a problem names what stands in the file."""

from __future__ import annotations

from barometer import intake
from barometer.problems import Problem
from tests.corpus.vocabulary import WORDS
from tests.unit.intake.test_guards import TODAY, read


def problems(text: str, **choices: str) -> list[Problem]:
    """What is told of a CSV."""
    readings = intake.read(
        "x.csv", text.encode(), WORDS, choices=intake.Choices(**choices), today=TODAY
    )
    return [problem for reading in readings for problem in reading.problems]


def test_a_region_that_two_blocks_lack_is_asked_for_once() -> None:
    """The counts agree with the list."""
    reading = read(
        "指标,单位,2022年,2023年,,指标,单位,2024年\n清洁取暖率,%,61.2,66.9,,秸秆综合利用率,%,36\n清洁取暖率,%,61.2,66.9,,秸秆综合利用率,%,36\n"
    )
    assert [p.key for p in reading.problems if p.is_error] == ["problem-missing-region"]
    assert reading.problem_counts["missing_column"] == 1


def test_a_second_column_of_one_thing_is_not_told_again_as_unread() -> None:
    """What is told of the pair names both."""
    told = problems("地区编码,指标,时期,数值,数值,单位\n211481,清洁取暖率,2022,70,99,%\n")
    assert [(p.key, p.column, p.facts["other"]) for p in told] == [
        ("problem-two-columns", "数值（D）", "数值（E）")
    ]


def test_figures_that_disagree_name_all_their_places() -> None:
    """Of rows their numbers, of columns their headers and letters."""
    rows = problems(
        "地区,指标,单位,2024年\n兴城市,清洁取暖率,%,70\n连山区,清洁取暖率,%,71\n兴城市,清洁取暖率,%,72\n"
    )
    assert [(p.key, p.row, p.letter, p.facts["rows"]) for p in rows] == [
        ("problem-conflict", 2, "D", ["2", "4"]),
        ("problem-conflict", 4, "D", ["2", "4"]),
    ]
    columns = problems("地区,指标,单位,2024年,2024年完成\n兴城市,清洁取暖率,%,70,72\n")
    assert {p.key for p in columns} == {"problem-conflict-in-row"}
    assert {str(p.facts["columns"]) for p in columns} == {"['2024年（D）', '2024年完成（E）']"}


def test_regions_are_named_and_not_only_numbered() -> None:
    """A code beside another's name, and a region chosen against the file's title."""
    (clash,) = problems("代码,地区,指标,单位,2024年\n211481,连山区,清洁取暖率,%,70\n")
    assert (clash.facts["other_region"], clash.facts["region"]) == ("兴城市", "连山区")
    (other,) = problems("兴城市主要指标\n指标,单位,2024年\n清洁取暖率,%,70\n", region="211402")
    assert (other.key, other.value, other.facts["other"]) == (
        "problem-other-region", "连山区", "兴城市",
    )  # fmt: skip


def test_a_part_of_the_row_above_is_told_as_such() -> None:
    """Not as an indicator that is written wrongly, and nobody is asked which one it is."""
    reading = read(
        "地区,指标,单位,2024年\n兴城市,能源消费总量,万吨标准煤,122.7\n兴城市,其中：规模以上,万吨标准煤,80\n"
    )
    (part,), asked = reading.problems, reading.questions
    assert asked == ()
    assert (part.code, part.key, part.row) == ("not_read", "problem-part-of-row", 3)
    assert part.facts == {"parent": "能源消费总量"}


def test_a_part_of_the_column_before_is_told_as_such() -> None:
    """As a row `其中：…` is; only what is a part by its words, beside a figure of the plan."""
    reading = read("地区,年份,能源消费总量(万吨标准煤),其中：规模以上\n兴城市,2024,122.7,80\n")
    (part,), asked = reading.problems, reading.questions
    assert asked == ()
    assert (part.code, part.key) == ("not_read", "problem-part-of-column")
    assert part.facts["whole"] == "能源消费总量(万吨标准煤)"
    (error,) = problems("地区,年份,其中：规模以上,能源消费总量(万吨标准煤)\n兴城市,2024,80,122.7\n")
    assert error.is_error
