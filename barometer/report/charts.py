"""The charts of a briefing: each says in its title what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from barometer import standing
from barometer.languages import one_text
from barometer.report.content import Chart, Series
from barometer.report.facts import Facts
from barometer.rows import Gap
from barometer.wording import NO_VALUE, name_of, number, say
from barometer.wording.gaps import pace_percent
from barometer.wording.numbers import in_tonnes, tonnes

# Print on white, safe for colour-blind readers; the same tones as on the pages.
GOOD, WARN, BAD, MUTE = "0F5F86", "C2830F", "C24A26", "5B6470"
PALE, FAINT = "9AA0A7", "D3D6DA"
# On these figures are written in black.
LIGHT = (PALE, FAINT, WARN)
_PACES_SHOWN = 10


def by_sector(facts: Facts) -> Chart:
    """Targets by sector and how they stand, stacked."""
    lang = facts.lang
    groups = standing.by_sector(facts.scope_gaps)
    sums = [standing.standing(gaps) for _, gaps in groups]
    names = [say(f"sector-{sector}", lang) for sector, _ in groups]
    parts = (
        ("good", GOOD, [row.good for row in sums]), ("behind", BAD, [row.behind for row in sums]),
        ("underway", WARN, [row.underway for row in sums]), ("old", MUTE, [r.old for r in sums]),
        ("untargeted", FAINT, [row.untargeted for row in sums]),
        ("unknown", PALE, [row.unknown for row in sums]),
    )  # fmt: skip
    series = [
        Series(say(f"briefing-col-{key}", lang), tuple(map(float, counts)), colour)
        for key, colour, counts in parts
        if any(counts)
    ]
    most = max(row.behind for row in sums)
    worst = [name for name, row in zip(names, sums, strict=True) if row.behind == most]
    key = "briefing-chart-standing" if most else "briefing-chart-standing-none"
    return _chart(facts, say(key, lang, sectors=worst, count=most),
                  say("briefing-unit-targets", lang), names, series, stacked=True)  # fmt: skip


def pace(facts: Facts, rows: Sequence[Gap]) -> Chart | None:
    """How fast the targets behind move, 100 % being just fast enough; the slowest first."""
    lang = facts.lang
    known = [(pace, name_of(gap, lang)) for gap in rows if (pace := gap["pace_ratio"]) is not None]
    shown = sorted(known, key=lambda one: one[0])[:_PACES_SHOWN]
    if not shown:
        return None
    key = "briefing-chart-reversed" if shown[0][0] < 0 else "briefing-chart-pace"
    title = say(key, lang, name=shown[0][1], pace=pace_percent(shown[0][0], lang))
    values = tuple(pace * 100 for pace, _ in shown)
    series = [Series(say("figure-pace", lang), values, BAD)]
    return _chart(facts, title, say("briefing-unit-pace", lang),
                  [name for _, name in shown], series, decimals=1)  # fmt: skip


def cuts(facts: Facts) -> Chart | None:
    """Energy intensity: the cut so far beside what the path asks for, region by region."""
    lang = facts.lang
    rows = [row for row in facts.warnings
            if row["achieved"] is not None and row["path_value"] is not None]  # fmt: skip
    if not rows:
        return None
    late = sum(
        (row["path_gap"] or 0) > 0 for row in rows if row["region_code"] != facts.head["city_code"]
    )
    key = "briefing-chart-cuts" if len(rows) > 1 else "briefing-chart-cut"
    series = [
        Series(say("briefing-series-cut", lang), tuple(row["achieved"] for row in rows), GOOD),
        Series(say("briefing-series-path", lang), tuple(row["path_value"] for row in rows), MUTE),
    ]
    return _chart(facts, say(key, lang, count=late, region=name_of(rows[0], lang, "region")), "%",
                  [name_of(row, lang, "region") for row in rows], series, decimals=1)  # fmt: skip


def abatement(facts: Facts, rows: Sequence[Gap]) -> Chart | None:
    """Tonnes reached beside the target, pollutant by pollutant."""
    lang = facts.lang
    told = [gap for gap in rows if gap["achieved"] is not None and gap["completion_pct"] is not None
            and in_tonnes(gap, "target_value") is not None]  # fmt: skip
    if not told:
        return None
    least = min(told, key=lambda gap: gap["completion_pct"] or 0)
    series = [
        Series(say("briefing-col-tonnes-done", lang),
               tuple(in_tonnes(gap, "achieved") for gap in told), GOOD),
        Series(say("briefing-col-tonnes-target", lang),
               tuple(in_tonnes(gap, "target_value") for gap in told), MUTE),
    ]  # fmt: skip
    title = say(
        "briefing-chart-abatement", lang, name=name_of(least, lang),
        done=tonnes(in_tonnes(least, "achieved"), lang),
        goal=tonnes(in_tonnes(least, "target_value"), lang),
    )  # fmt: skip
    return _chart(facts, title, say("unit-t", lang), [name_of(gap, lang) for gap in told], series)


def _chart(
    facts: Facts, title: str, unit: str, names: Sequence[str], series: Sequence[Series],
    *, stacked: bool = False, decimals: int = 0,
) -> Chart:  # fmt: skip
    lang = facts.lang
    told = []
    for at, name in enumerate(names):
        values = [say("briefing-named", lang, name=one.name,
                      value=number(one.values[at], lang, decimals, trim=stacked))
                  for one in series if one.values[at] is not None]  # fmt: skip
        told.append(f"{name}{say('colon', lang)}{say('list-comma', lang).join(values) or NO_VALUE}")
    alt = one_text((title + say("full-stop", lang), say("list-semicolon", lang).join(told)), lang)
    return Chart(title, unit, tuple(names), tuple(series), alt, stacked, decimals)
