"""What a checked file says and would change, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from barometer.intake.result import FIGURES_TABLE
from barometer.problems import Problem
from barometer.rows import Gap
from barometer.store.changes import Check, GapMove
from barometer.ui.html import elements
from barometer.ui.html.rows import chip
from barometer.ui.html.templates import fragment, joined
from barometer.ui.uploading.pointing import span_words, spans_of
from barometer.wording import gaps as words
from barometer.wording import name_of, problem_sentence, say

PROBLEMS_SHOWN = 200
# Columns, rows, sheets and cells that are left out, each with why.
UNREAD = ("not_read", "hidden")
CHANGES_SHOWN = 100
# Of the rows, columns and texts that one sentence is about, those named.
_NAMED = 6


def kind_of_rows(table: str) -> str:
    """What the rows of a table are called: figures, or records."""
    return "figures" if table == FIGURES_TABLE else "records"


def good_count(checks: Sequence[Check]) -> int:
    """Rows that can be stored."""
    return sum(check.reading.accepted_count for check in checks)


def summary(check: Check, lang: str, *, how: bool = True) -> Markup:
    """One sentence on the file, and with `how` the way it was read; without, no file is named."""
    reading = check.reading
    errors = len(_by_cause([one for one in check.problems if one.is_error], lang))
    warnings = len(_by_cause([one for one in check.problems if not one.is_error], lang))
    facts = {
        "file": reading.file if how else reading.file.removesuffix(".csv"),
        "good": reading.accepted_count, "bad": errors,
        "warnings": warnings, "kind": kind_of_rows(reading.table),
    }  # fmt: skip
    key = "result-warned" if warnings else "result-clean"
    if errors:
        key = "result-partly" if reading.accepted_count else "result-refused"
    told = _read_as(check, lang) if how else []
    read_as = say("result-read-as", lang, facts=told) if told else ""
    return fragment("uploading.summary", words=say(key, lang, **facts), read_as=read_as)


def _read_as(check: Check, lang: str) -> list[str]:
    reading = check.reading
    sentences = []
    if reading.encoding and not reading.encoding.startswith("utf-8"):
        sentences.append(say("read-encoding", lang, encoding=reading.encoding))
    if reading.sheet:
        sentences.append(say("read-sheet", lang, sheet=reading.sheet))
    if reading.layout and reading.table == FIGURES_TABLE:
        sentences.append(say(f"layout-{reading.layout}", lang))
    if reading.header_row:
        sentences.append(say("read-header", lang, row=reading.header_row))
    return sentences


def problems_html(problems: Iterable[Problem], lang: str, *, lettered: bool = True) -> Markup:
    """What must be mended, what should be checked, what was not read: in the file's order.

    One line for what has one cause. `lettered`: with the letters of columns, as in Excel.
    """
    listed = [problem if lettered else replace(problem, letter=None) for problem in problems]
    errors = [problem for problem in listed if problem.is_error]
    unread = [problem for problem in listed if problem.code in UNREAD]
    warnings = [
        problem for problem in listed if not problem.is_error and problem.code not in UNREAD
    ]
    parts, several = [], _names_sheets(listed)
    for some, key in (
        (errors, "problems-title"), (warnings, "warnings-title"), (unread, "unread-title"),
    ):  # fmt: skip
        if some:
            groups = _by_cause(some, lang)
            parts.append(elements.subheading(f"{say(key, lang)} · {len(groups)}"))
            parts.append(_problem_table(groups, lang, several=several))
    return joined(parts)


def _names_sheets(problems: Sequence[Problem]) -> bool:
    """True where the problems are of several sheets, or one is about a whole sheet left out."""
    sheets = {problem.sheet for problem in problems} - {None}
    out = (p.sheet and p.code in UNREAD and not p.row and not p.column for p in problems)
    return len(sheets) > 1 or any(out)


def _by_cause(problems: Iterable[Problem], lang: str) -> list[list[Problem]]:
    """The problems of one sheet that say the same but for the cell's own text, together."""
    alike: dict[tuple[str | None, str], list[Problem]] = {}
    for problem in problems:
        sheet = problem.sheet if problem.row else None
        cause = problem_sentence(replace(problem, value=None), lang)
        alike.setdefault((sheet, cause), []).append(problem)
    return list(alike.values())


def _problem_table(groups: Sequence[list[Problem]], lang: str, *, several: bool) -> Markup:
    keys = ["row", "column", "found", "what"]
    if several:
        keys.insert(0, "sheet")
    lines = []
    for group in groups[:PROBLEMS_SHOWN]:
        columns = _named((_column(one, lang) for one in group), lang)
        texts = _named(((one.value or "").strip() for one in group), lang)
        sentence = problem_sentence(replace(group[0], value=texts), lang)
        cells = {"sheet": _named((one.sheet for one in group), lang), "row": _rows(group, lang),
                 "column": columns, "found": texts, "what": sentence}  # fmt: skip
        lines.append(cells)
    # A file that could not be opened has no rows and columns to name.
    keys = [key for key in keys if any(cells[key] for cells in lines)]
    kinds = [elements.NUMBER if key == "row" else "" for key in keys]
    more = len(groups) - PROBLEMS_SHOWN
    rows = [[cells[key] for key in keys] for cells in lines]
    shown = elements.table([say(f"col-{key}", lang) for key in keys], rows, kinds)
    return shown + (elements.soft(say("problems-more", lang, count=more)) if more > 0 else "")


def _rows(problems: Iterable[Problem], lang: str) -> str:
    """The rows, those that follow one another as a span: `3–5、9`."""
    rows = sorted({problem.row for problem in problems if problem.row})
    return span_words(spans_of(rows), lang, most=_NAMED)


def _column(problem: Problem, lang: str) -> str | None:
    """The letters that Excel shows above the column, with its header."""
    if problem.letter and problem.letter != problem.column:
        return say("column-lettered", lang, letter=problem.letter, header=problem.column or "")
    return problem.column


def _named(texts: Iterable[str | None], lang: str) -> str:
    """Each text once, the first few."""
    distinct = list(dict.fromkeys(text for text in texts if text))
    shown = [*distinct[:_NAMED], "…"] if len(distinct) > _NAMED else distinct
    return say("list-comma", lang).join(shown)


def counts_html(check: Check, lang: str) -> Markup:
    """How much is new, changed and unchanged; that nothing would change where it is so."""
    if not check.reading.accepted_count:
        return Markup()
    title = elements.subheading(say("preview-title", lang))
    counts = check.counts
    if not counts["new"] and not counts["changed"]:
        same = (
            say("preview-identical", lang)
            if check.same_as is None
            else say("same-file", lang, upload=str(check.same_as))
        )
        return title + elements.soft(same)
    return title + fragment("uploading.counts", lang, counts=counts)


def moves_html(check: Check, lang: str) -> Markup:
    """Each gap that moves, before and after."""
    changes = check.counts["new"] or check.counts["changed"]
    return _moves(check, lang) if check.reading.accepted_count and changes else Markup()


def _moves(check: Check, lang: str) -> Markup:
    title = elements.subheading(say("moves-title", lang))
    if not check.moves:
        return title + elements.soft(say("moves-none", lang))
    lines = [_move_line(move, lang) for move in check.moves[:CHANGES_SHOWN]]
    keys = ("target-name", "region", "before", "after")
    return title + elements.table([say(f"col-{key}", lang) for key in keys], lines)


def _move_line(move: GapMove, lang: str) -> list[str]:
    after = move["after"]
    return [name_of(after, lang), name_of(after, lang, "region"), _state(move["before"], lang),
            _state(after, lang)]  # fmt: skip


def _state(gap: Gap | None, lang: str) -> Markup:
    if gap is None:
        return chip("no_data", lang)
    return joined((chip(gap["status"], lang), words.rest_words(gap, lang)), elements.LINE)
