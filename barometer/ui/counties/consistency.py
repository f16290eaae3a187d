"""Do the counties' own targets lead to the city's? The table that compares them."""

from __future__ import annotations

from barometer.rows import Aimed, Consistency
from barometer.rules import rule_of
from barometer.store.views import machinery
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.elements import table
from barometer.ui.state.view import View
from barometer.wording import gaps as words
from barometer.wording import name_of, quantity, say
from barometer.wording.numbers import digits_apart


def consistency(view: View) -> None:
    """The counties' own targets against the city's, and how that was weighed."""
    lang = view.lang
    if len(view.regions) < 2:
        return
    rows = view.answer(machinery.consistency)
    frame.html(elements.heading(say("fit-title", lang)))
    if not rows:
        frame.html(elements.soft(say("fit-none", lang)))
        return
    keys = ("target", "own", "counties", "city", "verdict", "how")
    header = [say(f"fit-col-{key}", lang) for key in keys]
    frame.html(table(header, [_fit_line(view, row) for row in rows]))


def _fit_line(view: View, row: Consistency) -> list[str]:
    lang = view.lang
    own_targets = say("fit-own", lang, own=row["counties_own"], all=row["counties"])
    aim = Aimed(
        rule=row["rule"], unit=row["unit"], decimals=row["decimals"], qualifier=row["qualifier"],
        target_value=row["city_value"], stretch_value=None, path_value=None, achieved=None,
        achieved_qualifier=None,
    )  # fmt: skip
    city = words.target_words(aim, lang)
    return [name_of(row, lang), own_targets, _counties(row, lang), city, _verdict(row, lang),
            _how(view, row)]  # fmt: skip


def _counties(row: Consistency, lang: str) -> str:
    """The counties' targets together; where nothing joins them, from the lowest to the highest."""
    together, unit = row["counties_value"], row["unit"]
    if together is not None:
        return quantity(together, unit, lang, _digits(row, together), trim=True)
    ends = [quantity(end, unit, lang, 2, trim=True) for end in (row["lowest"], row["highest"])]
    return ends[0] if ends[0] == ends[1] else say("fit-range", lang, low=ends[0], high=ends[1])


def _digits(row: Consistency, value: float) -> int:
    """Decimals enough that a sum that misses the city's target does not look equal to it."""
    return digits_apart(value, [row["city_value"]], row["decimals"] if rule_of(row).adds_up else 2)


def _verdict(row: Consistency, lang: str) -> str:
    """Whether the counties' targets together reach the city's, and by how much not."""
    off = row["difference"]
    if off is None:
        return elements.mark("mute", "–", say("fit-open", lang))
    if off < 0 and rule_of(row).adds_up and row["counties_own"] < row["counties"]:
        left = row["counties"] - row["counties_own"]
        return elements.mark("mute", "–", say("fit-partial", lang, count=left))
    unit, digits = ("pp", 2) if rule_of(row).in_percent else (
        row["unit"], row["decimals"]
    )  # fmt: skip
    by = quantity(abs(off), unit, lang, digits_apart(off, [0.0], digits), trim=True)
    if off < 0:
        return elements.mark("bad", "▼", say("fit-short", lang, by=by))
    return elements.mark("fair", "✓", say("fit-enough" if off > 0 else "fit-exact", lang, by=by))


def _how(view: View, row: Consistency) -> str:
    lang, how = view.lang, row["weighed_by"]
    if how is None:
        return say("fit-unweighed" if row["gets_warning"] else "fit-share", lang)
    if how == "sum":
        return say("fit-sum", lang)
    names = {item["indicator"]: name_of(item, lang) for item in view.indicators}
    return say("fit-weighed", lang, name=names.get(how, how), year=str(row["weight_year"]))
