"""A briefing as PDF, set by Typst in a child process: tagged, archivable, fonts inside."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import segno

from barometer.languages import KNOWN, one_text
from barometer.report.charts import LIGHT
from barometer.report.content import Block, Briefing, Chart, Layout
from barometer.wording import number, say
from barometer.wording.numbers import date_words
from barometer.workers import MIB, Allowance, Pool
from barometer.workers.worker import StartOptions

# Accessible, and to be kept for good.
STANDARDS: list[Any] = ["ua-1", "a-2a"]
_HERE = "barometer.report.typeset"
_TEMPLATE = Path(__file__).with_name("briefing.typ")
_QUEUE, _NICE = 8, 5
_ALLOWANCE = Allowance(700 * MIB, processor=20, seconds=60, reserves=True)


@cache
def printers() -> Pool:
    """The process that sets type, started when the first briefing is asked for."""
    return Pool("briefings", StartOptions((f"{_HERE}:prepare",), _NICE), size=1, queue=_QUEUE)


def typeset(briefing: Briefing) -> tuple[bytes, Layout]:
    """The briefing as PDF/UA-1 and PDF/A-2a, and on which page what stands.

    Raises:
        TryAgain: too many wait to be set already, or the machine ended the child.
        WorkerFailed: it could not be set.
    """
    asked = {"briefing": json.dumps(_document(briefing)), "code": _code(briefing)}
    done = printers().run(f"{_HERE}:printed", asked, allowance=_ALLOWANCE)
    told: Any = done.payload
    return done.blobs[0], Layout(told["pages"], tuple(told["headings"]))


def _document(briefing: Briefing) -> dict[str, Any]:
    """What the template reads: words only, every number in the reader's language."""
    lang, day, entry = briefing.lang, briefing.day, str(briefing.entry)
    language, region = KNOWN[lang].tag.split("-")
    said = say("briefing-entry", lang, entry=entry) + say("full-stop", lang)
    seen = say("briefing-view", lang) if briefing.address \
        else say("briefing-no-address", lang, entry=entry)  # fmt: skip
    mark = briefing.mark and briefing.mark + say("colon", lang) + say("example-banner", lang)
    return {
        "lang": lang, "language": language, "region": region, "headline": briefing.headline,
        "brand": say("brand", lang), "number": briefing.number,
        "title": briefing.title, "mark": mark,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "day": date_words(day, lang),
        "contents": briefing.contents, "address": briefing.address,
        "shown": briefing.address_shown, "code": briefing.code,
        "entry": one_text((said, seen), lang),
        "blocks": [_block(block, lang) for block in briefing.blocks],
    }  # fmt: skip


def _block(block: Block, lang: str) -> dict[str, Any]:
    if isinstance(block, Chart):
        return _chart(block, lang)
    return {"what": type(block).__name__.lower(), **asdict(block)}


def _chart(chart: Chart, lang: str) -> dict[str, Any]:
    known = [value for one in chart.series for value in one.values if value is not None]
    sums = [sum(one.values[at] or 0 for one in chart.series) for at in range(len(chart.categories))]
    ends = [0.0, *(sums if chart.stacked else known)]
    words = [
        ["" if one.values[at] is None else number(one.values[at], lang, chart.decimals)
         for one in chart.series]
        for at in range(len(chart.categories))
    ]  # fmt: skip
    series = [{"name": one.name, "values": one.values, "colour": one.colour,
               "light": one.colour in LIGHT} for one in chart.series]  # fmt: skip
    return {
        "what": "chart", "alt": chart.alt, "categories": chart.categories, "series": series,
        "caption": say("briefing-caption", lang, title=chart.title, unit=chart.unit),
        "stacked": chart.stacked, "words": words, "low": min(ends), "high": max(ends) or 1.0,
    }  # fmt: skip


def _code(briefing: Briefing) -> str:
    if not briefing.address:
        return ""
    out = io.BytesIO()
    segno.make(briefing.address, error="m", micro=False).save(out, kind="svg", border=2)
    return out.getvalue().decode()


# What follows runs in the child.


@cache
def _fonts() -> Any:
    """The Chinese fonts that are installed with the program; no others, so that all is the same."""
    import typst

    package = find_spec("pylopdf_fonts_zh_cn")
    folders = [str(Path(package.origin).parent)] if package and package.origin else []
    return typst.Fonts(include_system_fonts=not folders, include_embedded_fonts=False,
                       font_paths=folders)  # fmt: skip


def prepare() -> None:
    """Load the engine and its fonts."""
    _fonts()


def printed(job: Any) -> tuple[dict[str, Any], list[bytes]]:
    """Set one briefing."""
    import typst

    given = {"briefing": job.arguments["briefing"], "code": job.arguments["code"]}
    compiler = typst.Compiler(str(_TEMPLATE), root=str(_TEMPLATE.parent), font_paths=_fonts(),
                              sys_inputs=given)  # fmt: skip
    pdf: Any = compiler.compile(format="pdf", pdf_standards=STANDARDS)
    return {name: _value(compiler, name) for name in ("pages", "headings")}, [bytes(pdf)]


def _value(compiler: Any, name: str) -> Any:
    return json.loads(compiler.query(f"<{name}>", field="value", one=True))
