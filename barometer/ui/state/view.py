"""What the reader is looking at: language, plan, ledger entry. Each page starts with `view()`.

Moments are told on the clock of the place that the plan is for, one zone for all readers: a pinned
view is for ever the same, whoever opens it and wherever, also where a link is previewed and
nobody's browser is asked.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import streamlit as st

from barometer.cells import Names
from barometer.charts.palette import Mode
from barometer.errors import UsageError
from barometer.languages import is_chinese
from barometer.plan.heading import TIME_ZONE
from barometer.rows import Body, Gap, Indicator, Plan, Region
from barometer.store import Store, marts
from barometer.store.histories import Branch
from barometer.store.queries import Query, Row_co
from barometer.store.views.offered import own_plan
from barometer.ui.state import address, reads
from barometer.web.embeds import PARTS
from barometer.wording import LANGUAGES, language_from_locale, language_of, name_of, say, written

Answer = TypeVar("Answer")

# The rows of as many regions are read as quickly as those of one.
ASKED_AT_ONCE = 60

MINUTE, DAY = "%Y-%m-%d %H:%M", "%Y-%m-%d"


@dataclass(frozen=True, slots=True)
class Stray:
    """An entry that a link pins and that is not here, and the restoring that did away with it."""

    entry: str
    restored: Branch | None


@dataclass(frozen=True)
class View:
    """One reader's view; `entry` is what is shown, `latest` what the store has reached.

    `place`: the store's address, under which `reads` keeps what was read of it.
    `stray`: the entry that the address pins, where that is of a history which is not this store's.

    Its lists are those that everybody is handed: they are read, never changed.
    """

    address: address.Address
    lang: str
    place: str
    entry: int
    latest: int
    plans: list[Plan]
    plan: Plan
    stray: Stray | None = None

    @property
    def pinned(self) -> bool:
        """True where the address names a ledger entry."""
        return "as_of" in self.address.params()

    @property
    def part(self) -> str | None:
        """The part of the page that is shown alone (`embed=table`); None is the whole."""
        return self.address.code("part", PARTS)

    @property
    def document(self) -> str:
        """The document that the plan comes from, in the reader's language."""
        named = self.settings.get("document_en")
        return name_of({**self.plan, "document_en": named}, self.lang, "document")

    @property
    def plan_note(self) -> str:
        """What the pack wants readers to know about itself; empty where it says nothing."""
        settings = self.settings
        if not is_chinese(self.lang):
            return str(settings.get("note_en") or settings.get("note_zh") or "")
        return written(settings.get("note_zh"), self.lang)

    @property
    def ended(self) -> str:
        """That the plan has ended, once its last year lies behind the latest ledger entry."""
        if not self.plan["ended"]:
            return ""
        return say("plan-ended", self.lang, year=str(self.plan["end_year"]))

    @cached_property
    def names(self) -> Names:
        """How the plan's regions and indicators are called."""
        return Names(
            self.region_names, {row["indicator"]: row for row in self.indicators}, self.lang
        )

    @cached_property
    def settings(self) -> dict[str, Any]:
        """What else the pack's `plan.toml` says, table by table."""
        document: dict[str, Any] = json.loads(self.plan["settings"])
        return document

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone that the plan's place keeps."""
        return ZoneInfo(self.settings.get("time_zone") or TIME_ZONE)

    @cached_property
    def regions(self) -> list[Region]:
        """The plan's regions."""
        return self.rows(marts.REGIONS)

    @cached_property
    def region_names(self) -> dict[str, str]:
        """Names of the plan's regions by code, in the reader's language."""
        return reads.region_names(self.place, self.entry, self.plan["plan"], self.lang)

    @cached_property
    def bodies(self) -> list[Body]:
        """The plan's bodies."""
        return self.rows(marts.BODIES)

    @cached_property
    def indicators(self) -> list[Indicator]:
        """The plan's indicators."""
        return self.rows(marts.INDICATORS)

    @cached_property
    def indicator_names(self) -> dict[str, str]:
        """Names of the plan's indicators by slug, in the order of its targets."""
        names = {row["indicator"]: name_of(row, self.lang) for row in self.indicators}
        order = self.answer(Store.vocabulary).in_order()
        return {item.indicator: names[item.indicator] for item in order}

    def rows(self, mart: Query[Row_co], **asked: object) -> list[Row_co]:
        """The plan's rows of a mart as of the entry shown; `asked` is what else it takes."""
        return reads.rows(self.place, self.entry, mart, self.plan["plan"], **asked)

    def answer(self, ask: Callable[..., Answer], **asked: object) -> Answer:
        """What one of the store's views says of the plan as of the entry shown."""
        return reads.answer(self.place, self.entry, ask, self.plan["plan"], **asked)

    def gaps(self, region: str | None, period: int | None) -> list[Gap]:
        """Gap rows of a region (None: all regions) as of the entry shown.

        A plan with few regions is asked for once; another region is then a matter of choosing.
        """
        plan = self.plan["plan"]
        if region is None or len(self.regions) > ASKED_AT_ONCE:
            return reads.gaps(self.place, self.entry, plan, region, period)
        rows = reads.gaps(self.place, self.entry, plan, None, period)
        return [row for row in rows if row["region_code"] == region]


def view() -> View:
    """This run's view, read from the address; see `view_at`."""
    return view_at(address.current(), browser_language())


def view_at(here: address.Address, usual: str) -> View:
    """The view that an address shows; `usual` is the reader's language where it names none.

    Raises:
        UsageError: the store does not hold the plan that opens by itself.
        StoreError: the store cannot be opened.
    """
    place, latest = reads.store().location.url, reads.store().entry()
    stray = _stray(here)
    as_of = here.number("as_of", lambda entry: 1 <= entry <= latest)
    entry = latest if as_of is None else as_of
    plans = reads.rows(place, entry, marts.PLANS, None)
    _must_know_plan(here, plans, place, latest, entry)
    lang, plan = _language(here, usual), _plan(here, plans)
    return View(here, lang, place, entry, latest, plans, plan, stray)


def _stray(here: address.Address) -> Stray | None:
    """The entry pinned, if of another history: then the address is taken as if it pinned none."""
    said, history = here.text("as_of") or "", here.text("history")
    entry = int(said) if said.isdecimal() else 0
    if history is None or reads.histories().hold(history, entry):
        return None
    del here.choices["history"]
    del here.choices["as_of"]
    return Stray(said, reads.histories().restoring_of(history, entry))


def _must_know_plan(
    here: address.Address, plans: list[Plan], place: str, latest: int, entry: int
) -> None:
    """Refuse to show another plan for one that came into the store later.

    Raises:
        UsageError: the plan named was loaded after the entry.
    """
    if entry == latest:
        return
    later = reads.rows(place, latest, marts.PLANS, None)
    asked = here.text("plan") or own_plan(later)
    known, all_known = ({row["plan"] for row in rows} for rows in (plans, later))
    if asked in all_known - known:
        raise UsageError("error-plan-later", plan=asked, entry=entry)


def language(here: address.Address) -> str:
    """The language asked for, else the browser's, else Chinese."""
    return _language(here, browser_language())


def _language(here: address.Address, usual: str) -> str:
    asked = here.text("lang")
    known_code = language_of(asked)
    if asked is not None and known_code is None:
        here.unknown.append(("lang", asked))
    return known_code or usual


def browser_language() -> str:
    """The language of the reader's browser."""
    return language_from_locale(st.context.locale)


def _plan(here: address.Address, plans: list[Plan]) -> Plan:
    code = here.code("plan", [row["plan"] for row in plans], own_plan(plans))
    return next(row for row in plans if row["plan"] == code)


def mode() -> Mode:
    """Light or dark, as the reader's browser shows the page."""
    return "dark" if st.context.theme.type == "dark" else "light"


def languages() -> tuple[str, ...]:
    """The languages on offer."""
    return LANGUAGES


def when(at: object, zone: tzinfo) -> str:
    """A moment of the ledger (UTC) to the minute, in a zone."""
    return _clock_text(at, zone, MINUTE)


def day(at: object, zone: tzinfo) -> str:
    """The day that it was in a zone, as ISO text."""
    return _clock_text(at, zone, DAY)


def _clock_text(at: object, zone: tzinfo, form: str) -> str:
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(str(at))
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(zone).strftime(form)
