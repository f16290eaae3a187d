"""What if: a rate or single years supposed of the years left, and what each region needs."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from barometer.languages import one_text
from barometer.rows import Gap, Prospect
from barometer.rules import rule_of
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state import address, reads, supposed
from barometer.ui.state.supposed import KEY
from barometer.ui.state.view import View
from barometer.wording import gaps as words
from barometer.wording import name_of, prospects, say
from barometer.wording.numbers import unit_word


def what_if(view: View, gap: Gap) -> None:
    """The sliders, where they lead, and what every region still has to do."""
    prospect = supposed.open_prospect(view, gap)
    if prospect is None:
        return
    lang = view.lang
    figures = supposed.asked_figures(view, gap, prospect)
    with st.container(key=f"suppose-{gap['target']}"):
        frame.html(
            fragment("targets.what_if", lang, needed=_needed(gap, prospect, lang)),
            _ways(view, gap, prospect, by_year=bool(figures)),
        )
        if figures:
            _by_year(view, gap, prospect, figures)
        else:
            _by_rate(view, gap, prospect)


def _ways(view: View, gap: Gap, prospect: Prospect, *, by_year: bool) -> Markup:
    """The two ways to suppose, as links; nothing where they are the same."""
    years = supposed.years_left(gap)
    if len(years) < 2 and not supposed.is_level(gap):
        return Markup()
    sliders = supposed.year_sliders(gap, prospect, supposed.limits_of(view, gap))
    usual = ",".join(f"{year}:{slider.usual:.15g}"
                     for year, slider in zip(years, sliders, strict=True))  # fmt: skip
    ways = [("rate", None, not by_year), ("years", usual, by_year)]
    return frame.ways(
        say("suppose-way", view.lang),
        [(say(f"suppose-way-{name}", view.lang), view.address.link("indicator", suppose=to), shown)
         for name, to, shown in ways],
    )  # fmt: skip


def _by_rate(view: View, gap: Gap, prospect: Prospect) -> None:
    lang, rate = view.lang, supposed.asked_rate(view, gap)
    slider = supposed.rate_slider(prospect).reaching(rate)
    address.slide(
        KEY, _label(gap, prospect, lang), slider.usual if rate is None else rate,
        default=slider.usual, most=slider.most, step=slider.step,
    )  # fmt: skip
    signed = math.copysign(slider.usual if rate is None else rate, prospect["required_per_year"])
    by_region = supposed.prospects_of(view, gap, signed)
    said = _rate_outcome(gap, by_region, signed, lang)
    rate_words = prospects.rate_words(gap, signed, lang)
    _results(view, gap, by_region, said, say("suppose-regions", lang, rate=rate_words))


def _by_year(view: View, gap: Gap, prospect: Prospect, figures: Sequence[float]) -> None:
    lang, years = view.lang, supposed.years_left(gap)
    sliders = supposed.year_sliders(gap, prospect, supposed.limits_of(view, gap))
    names = [str(year) for year in years]
    with st.container(key=f"suppose-years-{gap['target']}", horizontal=True, gap="medium"):
        for name, slider, figure in zip(names, sliders, figures, strict=True):
            wide = slider.reaching(figure)
            address.slide_by_name(
                KEY, name, _year_label(gap, name, lang), figure, names=names, least=wide.least,
                most=wide.most, step=wide.step,
            )  # fmt: skip
    by_region = supposed.prospects_of(view, gap, None, figures)
    _results(
        view,
        gap,
        by_region,
        _years_outcome(gap, by_region, lang),
        say("suppose-regions-years", lang),
    )


def outcome(view: View, gap: Gap) -> str:
    """Where what the address supposes leads, in a sentence; empty where it supposes nothing."""
    prospect = supposed.open_prospect(view, gap)
    if prospect is None or supposed.supposition(view.address) is None:
        return ""
    figures, rate = supposed.asked_figures(view, gap, prospect), supposed.asked_rate(view, gap)
    if figures or rate is None:
        return _years_outcome(gap, supposed.prospects_of(view, gap, None, figures), view.lang)
    signed = math.copysign(rate, prospect["required_per_year"])
    return _rate_outcome(gap, supposed.prospects_of(view, gap, signed), signed, view.lang)


def _rate_outcome(gap: Gap, by_region: dict[str, Prospect], signed: float, lang: str) -> str:
    end = _end_row(gap, by_region[gap["region_code"]])
    return say(
        f"suppose-outcome-{_kind(gap, signed)}", lang, years=_years(gap, lang),
        rate=prospects.rate_words(gap, signed, lang), **_outcome(end, lang),
    )  # fmt: skip


def _years_outcome(gap: Gap, by_region: dict[str, Prospect], lang: str) -> str:
    end = _end_row(gap, by_region[gap["region_code"]])
    return say("suppose-outcome-years", lang, **_outcome(end, lang))


def _outcome(end: Gap, lang: str) -> dict[str, str]:
    """Where it leads, as words to fill in."""
    return {"year": str(end["target_year"]), "end": prospects.projected_now(end, lang),
            "rest": words.rest_words(end, lang)}  # fmt: skip


def _results(view: View, gap: Gap, by_region: dict[str, Prospect], said: str, title: str) -> None:
    frame.html(fragment("targets.outcome", words=said))
    frame.html(_every_region(view, gap, by_region, title))


def _needed(gap: Gap, prospect: Prospect, lang: str) -> str:
    said = prospects.asked_words(gap, lang), prospects.reach_words(gap, prospect, lang)
    return one_text(said, lang)


def _years(gap: Gap, lang: str) -> str:
    first, last = supposed.years_left(gap)[0], gap["target_year"]
    if first == last:
        return say("suppose-year", lang, year=str(last))
    return say("suppose-each-year", lang, first=str(first), last=str(last))


def _label(gap: Gap, prospect: Prospect, lang: str) -> str:
    unit = "%" if rule_of(gap).in_percent else gap["unit"]
    unit = "pp" if unit == "%" and not rule_of(gap).in_percent else unit
    return say(
        f"suppose-{_kind(gap, prospect['required_per_year'])}", lang, years=_years(gap, lang),
        unit=unit_word(unit, lang) or "none",
    )  # fmt: skip


def _year_label(gap: Gap, year: str, lang: str) -> str:
    kind = "level" if supposed.is_level(gap) else "fall" if rule_of(gap).cuts else "amount"
    unit = "%" if rule_of(gap).in_percent else gap["unit"]
    return say(f"suppose-{kind}-of", lang, year=year, unit=unit_word(unit, lang) or "none")


def _kind(gap: Gap, rate: float) -> str:
    if rule_of(gap).cuts:
        return "cut"
    return "less" if rate < 0 else "more"


def _end_row(gap: Gap, prospect: Prospect) -> Gap:
    """The row as it would stand in the target year."""
    end = prospect["supposed_value"]
    return {**gap, "achieved": end, "projected_end": end, "projected_value": end,
            "gap": prospect["supposed_gap"], "achieved_qualifier": None}  # fmt: skip


def _every_region(view: View, gap: Gap, by_region: dict[str, Prospect], title: str) -> Markup:
    """What each region with a figure needs, the most first; empty where there is but one."""
    if len(by_region) < 2:
        return Markup()
    lang, rows = view.lang, _rows_by_region(view, gap)
    needed = sorted(
        (row for code, row in by_region.items() if code in rows),
        key=lambda row: -abs(row["required_per_year"]) if row["gap"] > 0 else 1.0,
    )
    keys = ("region", "now", "needed", "fastest", "end", "rest")
    header = [say(f"suppose-col-{key}", lang) for key in keys]
    lines = [_line(view, rows[row["region_code"]], row) for row in needed]
    lines += [_silent(row, lang) for row in rows.values() if row["achieved"] is None]
    kinds = (elements.TIGHT, "", elements.NUMBER, elements.NUMBER, "", "")
    return joined((elements.subheading(title), elements.table(header, lines, kinds)))


def _rows_by_region(view: View, gap: Gap) -> dict[str, Gap]:
    gaps: Sequence[Gap] = reads.gaps(
        view.place, view.entry, gap["plan"], None, None, gap["indicator"]
    )
    return {row["region_code"]: row for row in gaps if row["target_year"] == gap["target_year"]}


def _line(view: View, row: Gap, prospect: Prospect) -> list[str]:
    lang, end = view.lang, _end_row(row, prospect)
    fastest = prospect["fastest_rate"]
    open_way = prospect["gap"] > 0
    beyond = say("suppose-beyond", lang) if prospect["out_of_reach"] else ""
    return [
        name_of(row, lang, "region"), _latest_figure(row, lang),
        prospects.rate_words(row, prospect["required_per_year"], lang) if open_way
        else say("suppose-done", lang),
        _fastest(row, prospect, fastest, lang), prospects.projected_now(end, lang),
        " · ".join(filter(None, (words.rest_words(end, lang), beyond))),
    ]  # fmt: skip


def _latest_figure(row: Gap, lang: str) -> str:
    said = words.stands_words({**row, "old": False}, lang)
    return say("dated", lang, value=said, year=str(row["period"]))


def _silent(row: Gap, lang: str) -> list[str]:
    """A region of which nothing can be reckoned, and why."""
    return [name_of(row, lang, "region"), say(f"status-{row['status']}", lang), *["—"] * 4]


def _fastest(row: Gap, prospect: Prospect, fastest: float | None, lang: str) -> str:
    """The fastest year so far; a dash where none went the way of the target, or none is known."""
    if fastest is None or fastest * prospect["required_per_year"] <= 0:
        return "—"
    return f"{prospects.rate_words(row, fastest, lang)} ({prospect['fastest_year']})"
