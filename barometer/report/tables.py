"""The tables of a briefing, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from barometer import standing
from barometer.report.content import Column, Table
from barometer.report.facts import Facts
from barometer.rows import Expected, Gap, Measure, Upload, Warning
from barometer.wording import NO_VALUE, name_of, number, say, written
from barometer.wording import gaps as words
from barometer.wording import warnings as warning_words
from barometer.wording.numbers import in_tonnes, not_counted, tonnes
from barometer.wording.plan_words import clause_words
from barometer.wording.prospects import required_words

# A briefing names what matters most; the workbook holds the rest.
TASKS_SHOWN, SOURCES_SHOWN = 15, 20


def by_sector(facts: Facts) -> Table:
    """How many targets of each sector are kept, behind, under way."""
    lang, groups = facts.lang, standing.by_sector(facts.scope_gaps)
    lines = [(say(f"sector-{sector}", lang), _counts(gaps)) for sector, gaps in groups]
    total = _counts(facts.scope_gaps)
    # What no target is need not be counted nought for nought, but for these.
    keys = [key for key in total if total[key] or key in ("targets", "good", "behind")]
    lines.append((say("briefing-total", lang), total))
    head = [say(f"briefing-col-{key}", lang) for key in ("sector", *keys)]
    rows = [[name, *(str(counts[key]) for key in keys)] for name, counts in lines]
    widths = (2.0, *[1.0] * len(keys))
    return table(facts, "standing", head, rows, widths, numbers=range(1, len(keys) + 1))


def _counts(gaps: Sequence[Gap]) -> dict[str, int]:
    sums = standing.standing(gaps)
    return {
        "targets": sums.total, "good": sums.good, "behind": sums.behind,
        "underway": sums.underway, "old": sums.old, "untargeted": sums.untargeted,
        "unknown": sums.unknown,
    }  # fmt: skip


def behind(facts: Facts, rows: Sequence[Gap]) -> Table:
    """Targets behind: where they stand, what is left, what each year must bring, who answers."""
    lang = facts.lang
    keys = ["target", "now", "gap", "needed", "lead"]
    lines = [
        [
            _named(gap, lang), _lines(words.goal_words(gap, lang), words.now_words(gap, lang)),
            words.rest_words(gap, lang) or NO_VALUE, required_words(gap, lang),
            facts.answerable_words(gap),
        ]
        for gap in rows
    ]  # fmt: skip
    widths = [2.3, 2.2, 1.4, 1.2, 1.8]
    if facts.is_city:
        keys.append("counties")
        widths.append(1.7)
        lagging = _counties_behind(facts)
        lines = [[*line, _list(lagging.get(gap["indicator"], ()), lang) or NO_VALUE]
                 for line, gap in zip(lines, rows, strict=True)]  # fmt: skip
    head = [say(f"briefing-col-{key}", lang) for key in keys]
    return table(facts, "behind", head, lines, widths)


def _named(gap: Gap, lang: str) -> str:
    status = say(f"status-{gap['status']}", lang)
    clause = clause_words(gap["clause"], lang)
    return _lines(name_of(gap, lang), clause, status)


def _counties_behind(facts: Facts) -> dict[str, list[str]]:
    """Names of the regions that are behind, by indicator."""
    by_indicator: dict[str, list[str]] = {}
    for gap in facts.below:
        if gap["status"] in standing.BEHIND and not gap["old"]:
            names = by_indicator.setdefault(gap["indicator"], [])
            if (name := name_of(gap, facts.lang, "region")) not in names:
                names.append(name)
    return by_indicator


def warnings(facts: Facts) -> Table:
    """The warning table as a bureau circulates it."""
    lang, city = facts.lang, facts.head["city_code"]
    head = [say(f"warning-col-{key}", lang) for key in
            ("region", "level", "change", "cumulative", "to-date", "own")]  # fmt: skip
    lines = [
        [
            name_of(row, lang, "region"), _level(facts, row, "annual"),
            warning_words.percent(row["change_pct"], lang), warning_words.reduction(row, lang),
            _level(facts, row, "to_date") or warning_words.to_date(row, lang),
            _lines(warning_words.own_target(row, lang), "" if row["region_code"] == city
                   else warning_words.whose_target(row, lang)),
        ]
        for row in facts.warnings
    ]  # fmt: skip
    return table(facts, "warnings", head, lines, (1.5, 1.6, 0.9, 1.6, 1.8, 1.9))


def _level(facts: Facts, row: Warning, kind: str) -> str:
    """The level in the pack's words, its year, and which way it turned."""
    lang = facts.lang
    if kind == "annual":
        level, year = row["warning_level"], row["period"]
        when = say("year", lang, year=str(year)) if year else ""
    else:
        level, when = row["to_date_warning_level"], warning_words.to_date(row, lang)
        if level is None:
            return ""
    said = (warning_words.level_words(facts.head, level, lang), when)
    return _lines(*said, warning_words.turn(row, kind, lang))


def counties(facts: Facts) -> Table:
    """Region by region: how many targets are kept and behind, and which is furthest behind."""
    lang, held = facts.lang, _by_region(facts.below)
    lines = []
    for row in facts.regions:
        gaps = held.get(row["code"])
        if gaps is None:
            continue
        sums = standing.standing(gaps)
        late = [gap for gap in standing.worst_first(gaps)
                if gap["status"] in standing.BEHIND and not gap["old"]]  # fmt: skip
        worst = _lines(name_of(late[0], lang), words.now_words(late[0], lang)) if late else NO_VALUE
        lines.append([name_of(row, lang), str(sums.reported), str(sums.good), str(sums.behind),
                      str(sums.old), worst])  # fmt: skip
    head = [say(f"briefing-col-{key}", lang) for key in
            ("region", "reported", "good", "behind", "old", "worst")]  # fmt: skip
    return table(facts, "counties", head, lines, (1.5, 1, 1, 1, 1, 3), numbers=range(1, 5))


def _by_region(gaps: Iterable[Gap]) -> dict[str, list[Gap]]:
    by_region: dict[str, list[Gap]] = {}
    for gap in gaps:
        by_region.setdefault(gap["region_code"], []).append(gap)
    return by_region


def tasks(facts: Facts, rows: Sequence[Measure]) -> Table:
    """Tasks behind the time gone by, the furthest behind first."""
    lang = facts.lang
    lines = [
        [
            _lines(name_of(row, lang, "title"), clause_words(row["clause"], lang)),
            facts.answerable_words(row),
            *(f"{number(share, lang, 1, trim=True)}%"
              for share in (row["progress_pct"], row["time_pct"])),
            str(row["date"] or NO_VALUE),
        ]
        for row in rows[:TASKS_SHOWN]
    ]  # fmt: skip
    head = [say(f"briefing-col-{key}", lang) for key in ("task", "lead", "done", "time", "day")]
    return table(facts, "tasks", head, lines, (3.2, 2, 0.9, 1, 1.3), numbers=(2, 3))


def abatement(facts: Facts, rows: Sequence[Gap]) -> Table:
    """Tonnage targets: reached, of how much, claimed beside, what does not count."""
    lang = facts.lang
    ledger = {row["indicator"]: row for row in facts.abatement}
    lines = [
        [
            name_of(gap, lang), tonnes(in_tonnes(gap, "achieved"), lang),
            tonnes(in_tonnes(gap, "target_value"), lang),
            words.share_words(gap["completion_pct"], lang)
            if gap["completion_pct"] is not None else NO_VALUE,
            say(f"status-{gap['status']}", lang), not_counted(ledger.get(gap["indicator"]), lang),
        ]
        for gap in rows
    ]  # fmt: skip
    head = [say(f"briefing-col-{key}", lang) for key in
            ("target", "tonnes-done", "tonnes-target", "completion", "status", "rest")]  # fmt: skip
    return table(facts, "abatement", head, lines, (2.4, 1.2, 1.2, 1, 1.1, 1.8), numbers=(1, 2, 3))


def owed(facts: Facts, rows: Sequence[Gap]) -> Table:
    """Which targets cannot be judged, by who answers for them."""
    lang, held = facts.lang, dict[str, list[str]]()
    for gap in rows:
        held.setdefault(facts.answerable_words(gap), []).append(_lacking(gap, lang))
    lines = [[who, _list(targets, lang)] for who, targets in held.items()]
    head = [say(f"briefing-col-{key}", lang) for key in ("who", "lacking")]
    return table(facts, "owed", head, lines, (1.6, 4))


def _lacking(gap: Gap, lang: str) -> str:
    """A target with what its figures lack."""
    years = [str(year) for year in gap["missing"] or []]
    if gap["status"] == "no_data" or not years:
        why = say(f"status-{gap['status']}", lang)
    else:
        why = say("chart-missing-years", lang, years=years)
    return say("briefing-with-why", lang, name=name_of(gap, lang), why=why)


def late_figures(facts: Facts, rows: Sequence[Expected]) -> Table:
    """Which region has not reported what others have."""
    lang, held = facts.lang, dict[tuple[str, int], list[str]]()
    for row in rows:
        held.setdefault((row["region_code"], row["year"]), []).append(name_of(row, lang))
    lines = [[facts.region_name(code), str(year), _list(names, lang)]
             for (code, year), names in held.items()]  # fmt: skip
    head = [say(f"col-{key}", lang) for key in ("region", "period", "indicator")]
    return table(facts, "late", head, lines, (1.6, 0.8, 4))


def source_rows(facts: Facts) -> list[Upload]:
    """The uploads that the figures above come from, the earliest first."""
    used = Counter(source["upload"] for gap in facts.scope_gaps + facts.below
                   for source in gap["sources"])  # fmt: skip
    return [row for row in reversed(facts.uploads)
            if row["upload"] in used or row["table"] != "observations"]  # fmt: skip


def sources(facts: Facts, rows: Sequence[Upload]) -> Table:
    """The files of these uploads, and how many of their rows were taken."""
    lang = facts.lang
    lines = [
        [str(row["upload"]), written(row["file"], lang), say(f"table-{row['table']}", lang),
         f"{row['at']:%Y-%m-%d}", str(row["accepted"])]
        for row in rows[:SOURCES_SHOWN]
    ]  # fmt: skip
    head = [say(f"briefing-col-{key}", lang) for key in
            ("upload", "file", "table", "day", "rows")]  # fmt: skip
    return table(facts, "sources", head, lines, (0.8, 3, 1.6, 1.2, 0.9), numbers=(0, 4))


def _lines(*parts: str) -> str:
    """What stands in a cell, a line each."""
    return "\n".join(filter(None, parts))


def _list(parts: Iterable[str], lang: str) -> str:
    return say("list-comma", lang).join(dict.fromkeys(parts))


def table(
    facts: Facts, key: str, head: Sequence[str], lines: Sequence[Sequence[str]],
    widths: Sequence[float], numbers: Iterable[int] = (),
) -> Table:  # fmt: skip
    """A table of lines of words; `numbers` are the columns that stand at the right."""
    right = set(numbers)
    columns = tuple(
        Column(title, "number" if at in right else "text", width)
        for at, (title, width) in enumerate(zip(head, widths, strict=True))
    )
    title = say(f"briefing-table-{key}", facts.lang)
    summary = say("briefing-table-alt", facts.lang, title=title, rows=len(lines),
                  columns=list(head))  # fmt: skip
    return Table(title, columns, tuple(map(tuple, lines)), summary)
