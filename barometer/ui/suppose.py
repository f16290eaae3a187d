"""What if: one yearly rate supposed for the years left, told by the address and kept nowhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from barometer.ui import address, frame, reads, tables
from barometer.ui.view import View
from barometer.wording import gaps as words
from barometer.wording import name_of, prospects, say
from barometer.wording.numbers import unit_word

Gap = dict[str, Any]
KEY = "suppose"


@dataclass(frozen=True, slots=True)
class Slider:
    """The slider of a target: how far it goes, by which steps, where it stands by itself."""

    most: float
    step: float
    usual: float


def slider_of(prospect: Gap, rate: float | None) -> Slider:
    """From nothing to twice what is needed, half as much again as ever was, or what is asked."""
    needed, fastest = abs(prospect["required_per_year"]), abs(prospect["fastest_rate"] or 0.0)
    reach = max(2 * needed, 1.5 * fastest)
    digits = 2 - math.floor(math.log10(reach))
    step = 10.0**-digits
    most = round(math.ceil(reach / step) * step, max(digits, 0))
    return Slider(max(most, rate or 0.0), step, round(needed, digits))


def prospects_of(view: View, gap: Gap, rate: float | None = None) -> dict[str, Gap]:
    """What the years left need, by region, of the targets of the row's indicator and year."""
    found = reads.prospects(view.place, view.entry, gap["plan"], gap["indicator"], rate)
    return {row["region_code"]: row for row in found if row["target_year"] == gap["target_year"]}


def open_prospect(view: View, gap: Gap) -> Gap | None:
    """What a row's years left need; None where there are none, or nothing is to be done in them."""
    found = prospects_of(view, gap).get(gap["region_code"])
    asked = found is not None and found["gap"] > 0 and found["required_per_year"]
    return found if asked and view.address.text("period") is None else None


def asked_rate(view: View, gap: Gap) -> float | None:
    """The size of the yearly rate that the address supposes; None where it supposes none."""
    rate = view.address.amount(KEY)
    # No fall is larger than the whole.
    return min(rate, 100.0) if rate is not None and words.is_cut(gap) else rate


def supposed_end(view: View, gap: Gap) -> float | None:
    """Where the rate supposed in the address leads; None where none is."""
    prospect = open_prospect(view, gap)
    rate = asked_rate(view, gap)
    if prospect is None or rate is None:
        return None
    signed = math.copysign(rate, prospect["required_per_year"])
    end: float | None = prospects_of(view, gap, signed)[gap["region_code"]]["supposed_value"]
    return end


def what_if(view: View, gap: Gap) -> None:
    """The slider, where its rate leads, and what every region still has to do."""
    prospect = open_prospect(view, gap)
    if prospect is None:
        return
    lang, rate = view.lang, asked_rate(view, gap)
    slider = slider_of(prospect, rate)
    mark = f'<span class="bm-tag">{escape(say("suppose-mark", lang))}</span>'
    with st.container(key=f"suppose-{gap['target']}"):
        frame.html(
            f"<h2>{escape(say('suppose-title', lang))} {mark}</h2>"
            f'<p class="bm-soft">{escape(say("suppose-hint", lang))}</p>'
            f"<p>{escape(_needed(gap, prospect, lang))}</p>"
        )
        address.slide(
            KEY, _label(gap, prospect, lang), slider.usual if rate is None else rate,
            default=slider.usual, most=slider.most, step=slider.step,
        )  # fmt: skip
        signed = math.copysign(slider.usual if rate is None else rate,
                               prospect["required_per_year"])  # fmt: skip
        found = prospects_of(view, gap, signed)
        said = _outcome(gap, found[gap["region_code"]], signed, lang)
        frame.html(f'<p class="bm-gapwords" role="status">{escape(said)}</p>')
        frame.html(_every_region(view, gap, found, signed))


def _needed(gap: Gap, prospect: Gap, lang: str) -> str:
    joint = " " if lang == "en" else ""
    said = prospects.asked_words(gap, lang), prospects.reach_words(gap, prospect, lang)
    return joint.join(filter(None, said))


def _years(gap: Gap) -> str:
    first, last = gap["period"] + 1, gap["target_year"]
    return str(last) if first == last else f"{first}–{last}"


def _label(gap: Gap, prospect: Gap, lang: str) -> str:
    unit = "%" if gap["rule"] == "relative_reduction" else gap["unit"]
    unit = "pp" if unit == "%" and gap["rule"] != "relative_reduction" else unit
    return say(
        f"suppose-{_kind(gap, prospect['required_per_year'])}", lang, years=_years(gap),
        unit=unit_word(unit, lang) or "none",
    )  # fmt: skip


def _kind(gap: Gap, rate: float) -> str:
    if words.is_cut(gap):
        return "cut"
    return "less" if rate < 0 else "more"


def _ended(gap: Gap, prospect: Gap) -> Gap:
    """The row as it would stand in the target year."""
    end = prospect["supposed_value"]
    return {**gap, "achieved": end, "projected_end": end, "projected_value": end,
            "gap": prospect["supposed_gap"], "achieved_qualifier": None}  # fmt: skip


def _outcome(gap: Gap, prospect: Gap, rate: float, lang: str) -> str:
    end = _ended(gap, prospect)
    return say(
        f"suppose-outcome-{_kind(gap, rate)}", lang, years=_years(gap),
        rate=prospects.rate_words(gap, rate, lang), year=str(gap["target_year"]),
        end=prospects.projected_now(end, lang), rest=words.rest_words(end, lang),
    )  # fmt: skip


def _every_region(view: View, gap: Gap, found: dict[str, Gap], rate: float) -> str:
    """What each region with a figure needs, the most first; empty where there is but one."""
    if len(found) < 2:
        return ""
    lang, rows = view.lang, _rows_by_region(view, gap)
    needed = sorted(
        (row for code, row in found.items() if code in rows),
        key=lambda row: -abs(row["required_per_year"]) if row["gap"] > 0 else 1.0,
    )
    keys = ("region", "now", "needed", "fastest", "end", "rest")
    header = [say(f"suppose-col-{key}", lang) for key in keys]
    lines = [_line(view, rows[row["region_code"]], row) for row in needed]
    lines += [_silent(row, lang) for row in rows.values() if row["achieved"] is None]
    title = say("suppose-regions", lang, rate=prospects.rate_words(gap, rate, lang))
    kinds = (tables.TIGHT, "", tables.NUMBER, tables.NUMBER, "", "")
    return f"<h3>{escape(title)}</h3>{tables.table(header, lines, kinds, cards=True)}"


def _rows_by_region(view: View, gap: Gap) -> dict[str, Gap]:
    found: Sequence[Gap] = reads.gaps(
        view.place, view.entry, gap["plan"], None, None, gap["indicator"]
    )
    return {row["region_code"]: row for row in found if row["target_year"] == gap["target_year"]}


def _line(view: View, row: Gap, prospect: Gap) -> list[str]:
    lang, end = view.lang, _ended(row, prospect)
    fastest = prospect["fastest_rate"]
    open_way = prospect["gap"] > 0
    beyond = say("suppose-beyond", lang) if prospect["out_of_reach"] else ""
    return [
        name_of(row, lang, "region"), _now(row, lang),
        prospects.rate_words(row, prospect["required_per_year"], lang) if open_way
        else say("suppose-done", lang),
        _fastest(row, prospect, fastest, lang), prospects.projected_now(end, lang),
        " · ".join(filter(None, (words.rest_words(end, lang), beyond))),
    ]  # fmt: skip


def _now(row: Gap, lang: str) -> str:
    said = words.now_words({**row, "old": False}, lang)
    return say("dated", lang, value=said, year=str(row["period"])) if said else ""


def _silent(row: Gap, lang: str) -> list[str]:
    """A region of which nothing can be reckoned, and why."""
    return [name_of(row, lang, "region"), say(f"status-{row['status']}", lang), *["—"] * 4]


def _fastest(row: Gap, prospect: Gap, fastest: float | None, lang: str) -> str:
    """The fastest year so far; a dash where none went the way of the target, or none is known."""
    if fastest is None or fastest * prospect["required_per_year"] <= 0:
        return "—"
    return f"{prospects.rate_words(row, fastest, lang)} ({prospect['fastest_year']})"
