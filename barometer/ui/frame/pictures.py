"""Every chart as a finished picture: the menu beside it, and the words that frame it.

A chart is known by its page, its name and the choices of the page's address; pages' own modules
(`pictures.py` in their folders) say what each shows and finds, `app/charts.py` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date as calendar
from urllib.parse import quote, urlencode

from markupsafe import Markup

from barometer.charts.framed import SIZES, Frame, PictureRequest
from barometer.charts.palette import PALETTES, Mode, tone_of
from barometer.charts.picture import Key, Picture
from barometer.report.content import readable
from barometer.store import marts
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state import reads
from barometer.ui.state.pages import PAGES
from barometer.ui.state.view import View, day
from barometer.wording import name_of, say, written
from barometer.wording.numbers import date_words

Maker = Callable[[View, PictureRequest], Picture | None]
KINDS = ("png", "svg")
SLIDE = "slide"
_PATHS = {name: path for name, path, _ in PAGES}
_FILES_NAMED = 2
# A chart is the same whether its page shows it alone (`part`) or not.
_NOT_PASSED = {"part": None}


def menu(view: View, page: str, chart: str, *, more: Iterable[Markup] = ()) -> Markup:
    """The picture for a slide, and what opens to every size and kind, as HTML.

    None inside another's frame. `more`: further lines.
    """
    if view.address.embedded or view.part:
        return Markup()
    lang = view.lang
    slide = _link(view, page, chart, SLIDE, KINDS[0], say("picture-take", lang))
    sizes = [(size, _links(view, page, chart, size)) for size in SIZES]
    return fragment("frame.pictures", lang, chart=chart, slide=slide, sizes=sizes, more=more,
                    address=f"{_PATHS[page] or '.'}?{urlencode(_pinned(view))}")  # fmt: skip


def _links(view: View, page: str, chart: str, size: str) -> Markup:
    return joined((_link(view, page, chart, size, kind, kind.upper()) for kind in KINDS), " · ")


def _link(view: View, page: str, chart: str, size: str, kind: str, words: str) -> Markup:
    asked = urlencode({**_pinned(view), "size": size})
    href, name = f"api/v1/chart/{page}/{chart}.{kind}?{asked}", f"{page}-{chart}-{size}.{kind}"
    return fragment("frame.picture", href=href, name=name, words=words)


def _pinned(view: View) -> dict[str, str]:
    """The choices of this view as the store stands now."""
    return view.address.params(
        plan=view.plan["plan"], lang=view.lang, as_of=str(view.entry),
        history=reads.histories().of(view.entry), **_NOT_PASSED,
    )  # fmt: skip


def _readable(view: View, page: str) -> str:
    """The same way as people read it."""
    query = urlencode(_pinned(view), safe=",:|", quote_via=quote)
    return readable(f"{_PATHS[page]}?{query}")


def frame(view: View, picture: Picture, asked: PictureRequest) -> Frame:
    """The words around a page's chart: what it finds, what its marks mean, where it is from."""
    lang, colours = view.lang, asked.colours
    made_up = any(plan["example"] for plan in (view.plan, picture.plan) if plan)
    mark = say("example-mark", lang) if made_up else ""
    lead = say("list-dot", lang).join(filter(None, (mark, *picture.notes)))
    moment = day(reads.entry_moment(view.place, view.entry), view.zone)
    date = date_words(calendar.fromisoformat(moment), lang)
    dated = say("picture-day", lang, date=date, entry=str(view.entry))
    foot = [say("list-dot", lang).join((_source(view, picture), dated))]
    if asked.site is not None:
        foot.append(f"{asked.site.rstrip('/')}/{_readable(view, asked.page)}")
    return Frame(
        asked.size, picture.title.strip().removesuffix(say("full-stop", lang).rstrip()),
        [lead] if lead else [], picture.keys, foot,
        ink=colours.ink, soft=colours.soft, paper=colours.paper,
    )  # fmt: skip


def _source(view: View, picture: Picture) -> str:
    """The plan, and the files that the figures are from."""
    lang = view.lang
    files = list(dict.fromkeys(written(name, lang) for name in picture.files))
    named = say("list-comma", lang).join(files[:_FILES_NAMED])
    if len(files) > _FILES_NAMED:
        named = say("picture-files", lang, names=named, count=len(files) - _FILES_NAMED)
    plan = name_of(picture.plan or view.plan, lang, "title")
    return say("picture-source", lang, plan=plan, files=named or "none")


def files_of(view: View, *tables: str) -> tuple[str, ...]:
    """The files of some tables that stand, newest first."""
    uploads = view.rows(marts.UPLOADS)
    return tuple(row["file"] for row in uploads
                 if row["table"] in tables and row["retracted_at"] is None)  # fmt: skip


def sign_keys(mode: Mode, signs: Sequence[tuple[str, str, str]]) -> tuple[Key, ...]:
    """What signs in cells mean: each with its tone, its sign and its words."""
    colours = PALETTES[mode]
    return tuple(Key(words, getattr(colours, tone), "mark", sign) for tone, sign, words in signs)


def tone(mode: Mode, status: str) -> str:
    """The colour of a status."""
    return str(getattr(PALETTES[mode], tone_of(status)))
