"""What stands around a target's chart once it is a picture: finding, source, day, address."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from barometer.charts.framed import SIZES, Frame, Key, Size
from barometer.charts.palette import PALETTES, tone_of
from barometer.report.facts import day_of
from barometer.store import Store
from barometer.wording import gaps as words
from barometer.wording import name_of, say, written

Row = Any
_FILES_NAMED = 2


def frame(store: Store, gap: Row, head: Row, lang: str, asked: Row) -> Frame:
    """The frame of one target's chart: its title is what the chart finds."""
    colours = PALETTES[asked["theme"]]
    title = f"{name_of(gap, lang)}{say('colon', lang)}{words.gap_sentence(gap, lang)}"
    mark = say("example-mark", lang) if gap["example"] else ""
    lead = (mark, name_of(gap, lang, "region"))
    day = day_of(store, asked["as_of"], head)
    said = say("briefing-date", lang, year=str(day.year), month=day.month, day=day.day)
    foot = [
        _source(gap, head, lang),
        say("picture-day", lang, date=said, entry=str(asked["as_of"])),
        address(gap, lang, asked),
    ]
    size = SIZES[asked["size"]] if asked["size"] else Size(asked["width"], None)
    return Frame(
        size, title.removesuffix(say("full-stop", lang).rstrip()),
        [" · ".join(filter(None, lead))], _keys(gap, lang, asked), [line for line in foot if line],
        ink=colours.ink, soft=colours.soft, paper=colours.paper,
    )  # fmt: skip


def _keys(gap: Row, lang: str, asked: Row) -> list[Key]:
    """What the lines mean, as the page says beside them."""
    colours = PALETTES[asked["theme"]]
    tone = str(getattr(colours, tone_of(gap["status"])))
    found = [Key(say("legend-path", lang), colours.soft, "dots")]
    if gap["period"] is not None:
        found.insert(0, Key(say("legend-reported", lang), tone, "line"))
    if gap["projected_end"] is not None:
        found.append(Key(say("legend-projection", lang), tone, "dash"))
    return found


def _source(gap: Row, head: Row, lang: str) -> str:
    """The plan, and the files that the figures are from."""
    files = list(dict.fromkeys(written(row["file"], lang) for row in gap["sources"]))
    named = say("list-comma", lang).join(files[:_FILES_NAMED])
    plan = name_of(head, lang, "title")
    if len(files) > _FILES_NAMED:
        named = say("picture-files", lang, names=named, count=len(files) - _FILES_NAMED)
    return say("picture-source", lang, plan=plan, files=named or "none")


def address(gap: Row, lang: str, asked: Row) -> str:
    """Where the very same figures can be seen for ever; empty where the site has no address."""
    if asked["site"] is None:
        return ""
    told = {
        "plan": asked["plan"], "indicator": gap["indicator"], "region": asked["region"],
        "period": asked["period"], "lang": lang, "as_of": asked["as_of"],
        "history": asked["history"],
    }  # fmt: skip
    given = {key: value for key, value in told.items() if value is not None}
    return f"{asked['site'].rstrip('/')}/indicator?{urlencode(given)}"
