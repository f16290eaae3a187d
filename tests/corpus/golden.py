"""The expected reading of each corpus file, as JSON beside it: `python -m tests.corpus.golden`."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from barometer import intake
from tests.corpus.make import FOLDER
from tests.corpus.vocabulary import WORDS

GOLDEN = Path(__file__).parent / "golden"
# The day of every upload: what is over by then stays so.
TODAY = dt.date(2026, 11, 28)
_FIGURE = (
    "row", "col", "region_code", "indicator", "period", "measure", "basis", "base_year", "vintage",
    "value", "qualifier", "reason", "unit_text", "source", "note",
)  # fmt: skip


def files() -> Iterator[Path]:
    """Every file of the corpus."""
    return iter(sorted(path for path in FOLDER.iterdir() if path.is_file()))


def golden_of(file: Path) -> Path:
    """Where the expected reading of a file stands."""
    return GOLDEN / f"{file.name}.json"


def reading_of(file: Path) -> str:
    """What intake makes of a file, one line per figure and problem."""
    readings = intake.read(file.name, file.read_bytes(), WORDS, today=TODAY)
    texts = list(map(_one, readings))
    return "\n".join(texts) + "\n"


def _one(reading: intake.Reading) -> str:
    head = {
        "file": reading.file, "encoding": reading.encoding, "sheet": reading.sheet,
        "layout": reading.layout, "header_row": reading.header_row, "rows": reading.rows,
        "accepted": reading.accepted_count, "counts": dict(reading.problem_counts),
    }  # fmt: skip
    figures = [[row[name] for name in _FIGURE] for row in reading.accepted.to_pylist()]
    problems = [[p.severity, p.code, p.key, p.row, p.column, p.value, dict(p.facts)]
                for p in reading.problems]  # fmt: skip
    questions = [[q.kind, q.about, q.options, q.chosen] for q in reading.questions]
    lines = [("figures", figures), ("problems", problems), ("questions", questions)]
    body = ",\n".join(f' "{name}": [\n{_lines(rows)}\n ]' for name, rows in lines)
    return f'{{"reading": {_json(head)},\n{body}}}'


def _lines(rows: list[list[object]]) -> str:
    return ",\n".join(f"  {_json(row)}" for row in rows)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Write every expected reading anew; look at the difference before keeping it."""
    GOLDEN.mkdir(exist_ok=True)
    for file in files():
        golden_of(file).write_text(reading_of(file), encoding="utf-8")


if __name__ == "__main__":
    main()
