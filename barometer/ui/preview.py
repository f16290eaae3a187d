"""What a checked file says and would change, as HTML. Every text of a file is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from barometer.problems import Problem
from barometer.store.checking import Check
from barometer.ui import people, tables
from barometer.ui.rows import chip
from barometer.wording import amount, name_of, period_words, problem_sentence, say
from barometer.wording import gaps as words

Row = dict[str, Any]
PROBLEMS_SHOWN = 200
CHANGES_SHOWN = 100


def good_count(checks: Sequence[Check]) -> int:
    """Rows that can be stored."""
    return sum(check.reading.accepted_count for check in checks)


def summary(check: Check, lang: str) -> str:
    """One sentence on the file, and how it was read."""
    reading = check.reading
    errors = sum(problem.is_error for problem in check.problems)
    warnings = len(check.problems) - errors
    facts = {
        "file": reading.file, "good": reading.accepted_count, "bad": errors,
        "warnings": warnings,
    }  # fmt: skip
    key = "result-warned" if warnings else "result-clean"
    if errors:
        key = "result-partly" if reading.accepted_count else "result-refused"
    read_as = say("result-read-as", lang, facts=_read_as(check, lang))
    return (
        f'<div class="bm-result"><h2>{escape(say(key, lang, **facts))}</h2>'
        f'<p class="bm-soft">{escape(read_as)}</p></div>'
    )


def _read_as(check: Check, lang: str) -> list[str]:
    reading = check.reading
    found = []
    if reading.encoding:
        found.append(say("read-encoding", lang, encoding=reading.encoding))
    if reading.sheet:
        found.append(say("read-sheet", lang, sheet=reading.sheet))
    if reading.layout:
        found.append(say(f"layout-{reading.layout}", lang))
    if reading.header_row:
        found.append(say("read-header", lang, row=reading.header_row))
    return found


def problems_html(problems: Iterable[Problem], lang: str) -> str:
    """Two tables, what must be mended and what should be checked, in the file's order."""
    found = list(problems)
    parts = []
    for is_error, key in ((True, "problems-title"), (False, "warnings-title")):
        some = [problem for problem in found if problem.is_error is is_error]
        if some:
            parts.append(f"<h3>{escape(say(key, lang))} · {len(some)}</h3>")
            parts.append(_problem_table(some, lang))
    return "".join(parts)


def _problem_table(problems: Sequence[Problem], lang: str) -> str:
    sheets = {problem.sheet for problem in problems} - {None}
    keys = ["row", "column", "found", "what"]
    if len(sheets) > 1:
        keys.insert(0, "sheet")
    lines = []
    for problem in problems[:PROBLEMS_SHOWN]:
        cells = {"sheet": problem.sheet, "row": problem.row, "column": problem.column,
                 "found": problem.value, "what": problem_sentence(problem, lang)}  # fmt: skip
        lines.append([cells[key] for key in keys])
    kinds = [tables.NUMBER if key == "row" else "" for key in keys]
    more = len(problems) - PROBLEMS_SHOWN
    note = f'<p class="bm-soft">{escape(say("problems-more", lang, count=more))}</p>'
    shown = tables.table([say(f"col-{key}", lang) for key in keys], lines, kinds)
    return shown + (note if more > 0 else "")


def preview_html(
    check: Check, indicators: Sequence[Row], regions: Mapping[str, str], lang: str
) -> str:
    """New, changed, unchanged; each changed figure old and new; each gap that moves."""
    if not check.reading.accepted_count:
        return ""
    counts = check.counts
    numbers = "".join(
        f"<div><strong>{counts[key]}</strong>{escape(say(f'preview-{key}', lang))}</div>"
        for key in ("new", "changed", "unchanged")
    )
    title = escape(say("preview-title", lang))
    known = {row["indicator"]: row for row in indicators}
    if not counts["new"] and not counts["changed"]:
        same = escape(
            say("preview-identical", lang)
            if check.same_as is None
            else say("same-file", lang, upload=str(check.same_as))
        )
        return f'<h3>{title}</h3><p class="bm-soft">{same}</p>'
    return (
        f'<h3>{title}</h3><div class="bm-preview">{numbers}</div>'
        f"{_changes(check, known, regions, lang)}{_moves(check, lang)}"
    )


def _changes(
    check: Check, indicators: Mapping[str, Row], regions: Mapping[str, str], lang: str
) -> str:
    changed = [row for row in check.changes.rows if row["change"] == "changed"]
    if not changed or "indicator" not in changed[0]:
        return ""
    keys = ("region", "indicator", "period", "old", "new", "old-by", "upload")
    lines = [_change_line(row, indicators, regions, lang) for row in changed[:CHANGES_SHOWN]]
    tight, num = tables.TIGHT, tables.NUMBER
    header = [say(f"col-{key}", lang) for key in keys]
    shown = tables.table(header, lines, (tight, "", tight, num, num, "", num), cards=True)
    return f"<h3>{escape(say('changes-title', lang))}</h3>{shown}"


def _change_line(
    row: Row, indicators: Mapping[str, Row], regions: Mapping[str, str], lang: str
) -> list[object]:
    indicator = indicators.get(row["indicator"], {"name": row["indicator"], "unit": ""})
    changes = row["measure"] in ("annual_change", "cumulative_change")
    unit = "%" if changes else indicator["unit"]
    return [
        regions.get(row["region_code"], row["region_code"]), name_of(indicator, lang),
        period_words(row["period"], lang),
        amount(row["old_value"], unit, lang), amount(row["value"], unit, lang),
        people.sender(row["old_by"], lang), row["old_upload"],
    ]  # fmt: skip


def _moves(check: Check, lang: str) -> str:
    title = f"<h3>{escape(say('moves-title', lang))}</h3>"
    if not check.moves:
        return f'{title}<p class="bm-soft">{escape(say("moves-none", lang))}</p>'
    lines = "".join(_move_line(move, lang) for move in check.moves[:CHANGES_SHOWN])
    head = "".join(
        f"<th>{escape(say(f'col-{key}', lang))}</th>"
        for key in ("target-name", "region", "before", "after")
    )
    return (
        f'{title}<div class="bm-scroll"><table class="bm-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
    )


def _move_line(move: Row, lang: str) -> str:
    after = move["after"]
    name, region = name_of(after, lang), name_of(after, lang, "region")
    return (
        f"<tr><td>{escape(name)}</td><td>{escape(region)}</td>"
        f"<td>{_state(move['before'], lang)}</td><td>{_state(after, lang)}</td></tr>"
    )


def _state(gap: Row | None, lang: str) -> str:
    if gap is None:
        return chip("no_data", lang)
    return f"{chip(gap['status'], lang)}<br>{escape(words.rest_words(gap, lang))}"
