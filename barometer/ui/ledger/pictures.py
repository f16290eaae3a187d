"""Pictures of what was reported and what moved."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.charts.cells import Cell, Line, grid
from barometer.charts.framed import PictureRequest
from barometer.charts.palette import tone_of
from barometer.charts.picture import Picture
from barometer.intake.result import FIGURES_TABLE
from barometer.rows import Move
from barometer.ui.frame.pictures import files_of, sign_keys
from barometer.ui.ledger import changes, quality
from barometer.ui.state.view import View
from barometer.wording import moves as words
from barometer.wording import name_of, say


def coverage(view: View, asked: PictureRequest) -> Picture | None:
    """What was reported: indicators by region, or by year where one region is chosen."""
    chosen, lang = quality.choices(view), view.lang
    cells = quality.coverage_of(view, chosen)
    if not cells or (not chosen.region and all(row["state"] == "missing" for row in cells)):
        return None
    heading, key = quality.columns_of(view, chosen, cells)
    rows = []
    for indicator_rows in quality.by_indicator(cells):
        parts = [[row for row in indicator_rows if row[key] == column] for column, _ in heading]
        drawn = [quality.coverage_cell(part, key, lang)[1] if part else None for part in parts]
        rows.append(Line(name_of(indicator_rows[0], lang), drawn))
    signs = [
        (quality.TONES[state], sign, say(f"coverage-{state}", lang))
        for state, sign in quality.MARKS.items()
        if not chosen.region or state != "partly"
    ]
    heads = [head for _, head in heading]
    return Picture(
        quality.sentence(cells, quality.findings_of(view, chosen), lang),
        lambda room: grid(heads, rows, room, asked.colours),
        (view.region_names[chosen.region],) if chosen.region else (),
        sign_keys(asked.mode, signs), files_of(view, FIGURES_TABLE),
    )  # fmt: skip


def moves(view: View, asked: PictureRequest) -> Picture | None:
    """Every target that moved: before, after, its status."""
    chosen, lang = changes.choices(view), view.lang
    if not chosen.moves:
        return None
    heads = [say(f"changes-col-{key}", lang) for key in ("before", "after", "status", "change")]
    rows = [Line(_name(row, lang), _cells(row, lang)) for row in chosen.moves]
    span = changes.span_words(view, chosen.stretch)
    return Picture(
        _finding(chosen.moves, lang), lambda room: grid(heads, rows, room, asked.colours),
        (span,), files=files_of(view, FIGURES_TABLE),
    )  # fmt: skip


def _finding(moved: Sequence[Move], lang: str) -> str:
    """How many moved and how; of a single one what it did."""
    said = words.headline_words(moved, lang)
    more = say("colon", lang) + words.counts_words(moved, lang)
    return said + (more if len(moved) > 1 else "")


def _name(row: Move, lang: str) -> str:
    return f"{name_of(row, lang, 'region')} {name_of(row, lang)}"


def _cells(row: Move, lang: str) -> list[Cell]:
    said = (words.value_words(row, "before", lang), words.value_words(row, "after", lang))
    tone = tone_of(row["status_after"])
    return [*(Cell("", text, quiet=True) for text in said),
            Cell("", words.status_words(row, lang), tone),
            Cell("", say(f"change-{row['change']}", lang), quiet=True)]  # fmt: skip
