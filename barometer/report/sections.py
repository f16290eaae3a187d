"""The chapters of a briefing, each a title and its blocks; a chapter with nothing to say is none.

The sentences are those of the pages, made by `barometer.wording` from the same rows.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from barometer import standing
from barometer.languages import one_text
from barometer.report import charts, tables
from barometer.report.content import Block, Heading, Paragraph
from barometer.report.facts import Facts
from barometer.report.moved import moved
from barometer.rows import Expected, Gap
from barometer.rules import rule_of
from barometer.wording import gaps as words
from barometer.wording import name_of, say
from barometer.wording import warnings as warning_words
from barometer.wording.numbers import in_tonnes
from barometer.wording.prospects import needed_words, projected_words

Chapter = tuple[str, list[Block]]
# The few furthest behind are told in sentences, the others in the table.
_TOLD = 3


def chapters(facts: Facts) -> list[Chapter]:
    """The chapters in order, those without blocks left out."""
    makers: tuple[tuple[str, Callable[[Facts], list[Block]]], ...] = (
        ("standing", _standing), ("moved", moved), ("behind", _behind), ("warnings", _warnings),
        ("counties", _counties), ("tasks", _tasks), ("abatement", _abatement),
        ("owed", _owed), ("method", _method), ("sources", _sources),
    )  # fmt: skip
    chapter_blocks = ((key, make(facts)) for key, make in makers)
    return [
        (say(f"briefing-{key}", facts.lang), blocks) for key, blocks in chapter_blocks if blocks
    ]


def finding(facts: Facts) -> str:
    """How the plan stands for the briefing's place, in one sentence."""
    lang, gaps, period = facts.lang, facts.scope_gaps, facts.scope.period
    if any(gap["period"] is not None for gap in gaps):
        regional = not facts.is_city and facts.scope.body is None
        total = sum(gap["period"] is not None for gap in gaps) if regional else len(gaps)
        return standing.sentence(gaps, lang, scope="none" if facts.is_city else facts.place,
                                 period=period, total=total, county=_county(facts))  # fmt: skip
    asked = str(period or "none")
    if facts.scope.body is not None:
        return say("briefing-finding-body-none", lang, body=facts.place, total=len(gaps))
    if not facts.is_city:
        return say("headline-none-region", lang, region=facts.place, period=asked)
    told = {gap["region_code"] for gap in facts.below if gap["period"] is not None}
    key = "headline-none-city" if told else "headline-none"
    return say(key, lang, total=len(gaps), regions=len(told), period=asked)


def _county(facts: Facts) -> str:
    """The county behind on most of the city's targets."""
    if not facts.is_city:
        return ""
    names = {row["code"]: name_of(row, facts.lang) for row in facts.regions}
    return standing.county_words(facts.every, facts.lang, city=facts.scope.region,
                                 period=facts.scope.period, names=names)  # fmt: skip


def _standing(facts: Facts) -> list[Block]:
    blocks: list[Block] = [Paragraph(finding(facts))]
    if facts.head["ended"]:
        blocks.append(Paragraph(say("plan-ended", facts.lang, year=str(facts.head["end_year"]))))
    if not facts.scope_gaps:
        return blocks
    blocks.append(tables.by_sector(facts))
    if any(gap["period"] is not None for gap in facts.scope_gaps):
        blocks.append(charts.by_sector(facts))
    return blocks


def _behind(facts: Facts) -> list[Block]:
    lang = facts.lang
    # The slowest first, as in the answer above them.
    rows = standing.by_pace(standing.grouped(facts.scope_gaps)["behind"])
    if not rows:
        told = any(gap["period"] is not None for gap in facts.scope_gaps)
        return [Paragraph(say("briefing-behind-none", lang))] if told else []
    blocks: list[Block] = [Paragraph(say("briefing-behind-intro", lang, count=len(rows)))]
    colon = say("colon", lang)
    blocks += [Paragraph(_gap_sentences(facts, gap), lead=f"{name_of(gap, lang)}{colon}")
               for gap in rows[:_TOLD]]  # fmt: skip
    blocks.append(tables.behind(facts, rows))
    note = "briefing-behind-note-ended" if facts.head["ended"] else "briefing-behind-note"
    said = [say(note, lang)] + ([say("briefing-behind-regions", lang)] if facts.is_city else [])
    blocks.append(Paragraph(one_text(said, lang), soft=True))
    chart = charts.pace(facts, rows)
    return [*blocks, chart] if chart else blocks


def _gap_sentences(facts: Facts, gap: Gap) -> str:
    """A gap in sentences, as its own page tells it."""
    lang = facts.lang
    said = (words.gap_sentence(gap, lang, facts.scope.period), words.path_words(gap, lang),
            needed_words(gap, lang), projected_words(gap, lang))  # fmt: skip
    return one_text(said, lang)


def _warnings(facts: Facts) -> list[Block]:
    lang, rows = facts.lang, facts.warnings
    if not any(row["period"] or row["to_date_period"] for row in rows):
        return []
    blocks: list[Block] = []
    if facts.is_city:
        said = warning_words.standing(rows, lang, plan=facts.head, regions=facts.regions,
                                      asked=facts.scope.period)  # fmt: skip
        blocks.append(Paragraph(_closed(said, lang)))
    rule = say(f"warning-rule-{facts.head['warning_rule']}", lang)
    detail = warning_words.rule_detail(facts.head, lang)
    rules = _closed(f"{rule}{say('colon', lang)}{detail}", lang)
    blocks += [tables.warnings(facts), Paragraph(rules, soft=True)]
    blocks += filter(None, [charts.cuts(facts)])
    high = [row for row in rows if row["warning_level"] == 1
            and (not facts.is_city or row["region_code"] != facts.head["city_code"])]  # fmt: skip
    if high:
        blocks.append(Heading(say("high-title", lang), 2))
        blocks += [Paragraph(warning_words.need(row, lang),
                             lead=f"{name_of(row, lang, 'region')}{say('colon', lang)}")
                   for row in high]  # fmt: skip
    return blocks


def _counties(facts: Facts) -> list[Block]:
    if not facts.is_city or not facts.below:
        return []
    return [Paragraph(say("briefing-counties-intro", facts.lang)), tables.counties(facts)]


def _tasks(facts: Facts) -> list[Block]:
    if not (facts.is_city or facts.scope.body) or not facts.tasks:
        return []
    lang, status = facts.lang, [row["status"] for row in facts.tasks]
    told = len(status) - status.count("no_report")
    counts = {
        "total": len(status), "reported": told, "done": status.count("done"),
        "late": status.count("behind"), "clauses": len({row["clause"] for row in facts.tasks}),
        "bodies": len({b for row in facts.tasks for b in (*row["lead_bodies"], *row["bodies"])}),
    }  # fmt: skip
    blocks: list[Block] = [Paragraph(_closed(say(_tasks_key(facts, told), lang, **counts), lang))]
    late = [row for row in facts.tasks if row["status"] == "behind"]
    if late:
        late.sort(key=lambda row: (row["progress_pct"] or 0) - (row["time_pct"] or 0))
        if len(late) > tables.TASKS_SHOWN:
            more = say("briefing-tasks-more", lang, shown=tables.TASKS_SHOWN, count=len(late))
            blocks.append(Paragraph(more))
        blocks += [
            tables.tasks(facts, late),
            Paragraph(say("briefing-tasks-note", lang), soft=True),
        ]
    return blocks


def _tasks_key(facts: Facts, told: int) -> str:
    kind = "measures-headline-body" if facts.scope.body else "measures-headline"
    return kind if told else f"{kind}-silent"


def _abatement(facts: Facts) -> list[Block]:
    rows = [gap for gap in facts.scope_gaps if rule_of(gap).adds_up
            and gap["target_value"] is not None
            and in_tonnes(gap, "target_value") is not None]  # fmt: skip
    if not any(gap["achieved"] is not None for gap in rows):
        return []
    blocks: list[Block] = [Paragraph(say("briefing-abatement-intro", facts.lang)),
                           tables.abatement(facts, rows)]  # fmt: skip
    return [*blocks, *filter(None, [charts.abatement(facts, rows)])]


def _owed(facts: Facts) -> list[Block]:
    lang, blocks = facts.lang, list[Block]()
    lacking = [gap for gap in facts.scope_gaps if gap["status"] in ("no_data", "incomplete")]
    if lacking:
        blocks += [Paragraph(say("briefing-owed-intro", lang, count=len(lacking))),
                   tables.owed(facts, lacking)]  # fmt: skip
    late = [row for row in facts.cells if row["state"] == "late" and _concerns(facts, row)]
    if late:
        blocks += [Paragraph(say("briefing-late-intro", lang, count=len(late))),
                   tables.late_figures(facts, late)]  # fmt: skip
    return blocks or [Paragraph(say("briefing-owed-none", lang))]


def _concerns(facts: Facts, row: Expected) -> bool:
    """Whether a late figure belongs to the briefing's place."""
    if facts.scope.body is not None:
        return row["indicator"] in {gap["indicator"] for gap in facts.scope_gaps}
    return facts.is_city or row["region_code"] == facts.scope.region


def _method(facts: Facts) -> list[Block]:
    lang = facts.lang
    said = [say("footer-method", lang), say("briefing-method-status", lang),
            say("briefing-method-pace", lang), say("briefing-method-old", lang)]  # fmt: skip
    return [Paragraph(text) for text in said]


def _sources(facts: Facts) -> list[Block]:
    english = json.loads(facts.head["settings"]).get("document_en")
    document = name_of({**facts.head, "document_en": english}, facts.lang, "document")
    said: list[Block] = [Paragraph(say("document-line", facts.lang, document=document))]
    rows = tables.source_rows(facts)
    if rows:
        said.append(tables.sources(facts, rows))
    if (left := len(rows) - tables.SOURCES_SHOWN) > 0:
        more = say("briefing-sources-more", facts.lang, count=left)
        said.append(Paragraph(more, soft=True))
    return said


def _closed(text: str, lang: str) -> str:
    """The text as a sentence."""
    stop = say("full-stop", lang)
    return text if text.endswith(stop.strip()) else text + stop.rstrip()
