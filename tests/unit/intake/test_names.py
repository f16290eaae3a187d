"""What names an indicator: its plan's own spelling, brackets included."""

from __future__ import annotations

from dataclasses import replace

import pytest

from barometer import intake
from tests.corpus.golden import TODAY
from tests.corpus.vocabulary import INDICATORS, WORDS

DUST = replace(INDICATORS[8], indicator="dust", name="烟(粉)尘排放量", aliases=(), unit="吨")
PLAN = replace(WORDS, indicators=(*INDICATORS, DUST))


@pytest.mark.parametrize(
    ("label", "figure"),
    [
        ("烟(粉)尘排放量", ("dust", "level", 2.0)),
        ("烟（粉）尘排放量（万吨）", ("dust", "level", 20_000.0)),
        ("烟(粉)尘排放量比上年增长（%）", ("dust", "annual_change", 2.0)),
        ("绥中县：烟(粉)尘排放量（吨）", ("dust", "level", 2.0)),
        ("工业烟(粉)尘排放量（吨）", None),
        ("烟(粉)尘排放量（工业）（吨）", None),
        ("烟尘排放量（吨）", None),
    ],
)
def test_brackets_within_a_name_set_nothing_apart(
    label: str, figure: tuple[str, str, float] | None
) -> None:
    """Those behind it still say unit and part, and the name without them is another."""
    data = f"绥中县\n指标,2024年\n{label},2\n".encode()
    (reading,) = intake.read("表.csv", data, PLAN, today=TODAY)
    rows = [(row["indicator"], row["measure"], row["value"])
            for row in reading.accepted.to_pylist()]  # fmt: skip
    assert rows == ([figure] if figure else [])
