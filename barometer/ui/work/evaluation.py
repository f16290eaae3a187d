"""The page of the annual evaluation: class and points per county, each point explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from barometer.languages import is_chinese, one_text
from barometer.rows import Award
from barometer.store.views import evaluation as evaluating
from barometer.store.views.evaluation import Evaluated, Frozen, Scheme
from barometer.ui.frame import downloads, frame, pictures
from barometer.ui.html import elements
from barometer.ui.html.elements import LINE, NUMBER, phrases, table
from barometer.ui.html.templates import joined
from barometer.ui.state import address, people, reads
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import name_of, number, say, written
from barometer.wording.numbers import digits_apart

_TONES = ("good", "fair", "warn", "bad")


@dataclass(frozen=True, slots=True)
class Choices:
    """The year evaluated and the scheme; `scheme` null where the pack has none."""

    period: int | None
    scheme: Scheme | None


def choices(view: View) -> Choices:
    """The address's choices; the pack's first scheme."""
    schemes = _schemes(view)
    years = range(view.plan["base_year"] + 1, view.plan["end_year"] + 1)
    period = view.address.number("period", lambda year: year in years)
    name = view.address.code("scheme", list(schemes), next(iter(schemes), None))
    return Choices(period, evaluating.complete_scheme(schemes[name]) if name else None)


def _schemes(view: View) -> dict[str, Scheme]:
    """The pack's schemes by name; where an evaluation was frozen, the scheme it was frozen with."""
    schemes = {row["scheme"]: row for row in evaluating.schemes(view.plan)}
    for row in evaluating.frozen(reads.store(), view.plan["plan"], view.entry):
        if row["entry"] == view.entry:
            schemes[row["scheme"]["scheme"]] = row["scheme"]
    return schemes


def points_of(view: View, choice: Choices) -> list[Evaluated]:
    """One row per county; none without a scheme."""
    if choice.scheme is None:
        return []
    return evaluating.evaluation(
        reads.store(), plan=view.plan["plan"], year=choice.period, scheme=choice.scheme,
        as_of=view.entry,
    )  # fmt: skip


def headline(view: View, choice: Choices, rows: Sequence[Evaluated]) -> None:
    """How many counties are in which class, and under which scheme."""
    lang = view.lang
    note = _note(choice.scheme, lang) if choice.scheme else ""
    title = phrases(sentence(choice, rows, lang))
    frame.html(elements.hero(title, say("evaluation-eyebrow", lang), note))


def sentence(choice: Choices, rows: Sequence[Evaluated], lang: str) -> str:
    """How many counties are in which class."""
    if choice.scheme is None or not any(row["target_points"] is not None for row in rows):
        return say("evaluation-no-scheme" if choice.scheme is None else "evaluation-none", lang)
    return say("evaluation-headline", lang, year=str(rows[0]["year"]),
               classes=_counts(rows, choice.scheme, lang))  # fmt: skip


def _counts(rows: Sequence[Evaluated], scheme: Scheme, lang: str) -> list[str]:
    classes = [row["class"] for row in rows]
    said = [(name_of({"name": c["class"], **c}, lang), classes.count(c["class"]))
            for c in scheme["classes"]]  # fmt: skip
    said.append((say("class-open", lang), classes.count(None)))
    return [say("class-count", lang, name=name, count=count) for name, count in said if count]


def _note(scheme: Scheme, lang: str) -> str:
    name = name_of({"name": scheme["scheme"], **scheme}, lang)
    chinese = written(scheme.get("note_zh"), lang)
    note = chinese if is_chinese(lang) else scheme.get("note_en") or chinese
    return one_text((name + say("full-stop", lang), note), lang)


def filters(view: View, choice: Choices) -> None:
    """Year and scheme."""
    lang = view.lang
    schemes = _schemes(view)
    years = [str(y) for y in range(view.plan["end_year"], view.plan["base_year"], -1)]
    with st.container(key="filters", horizontal=True, gap="small"):
        address.choose(
            "period", say("label-evaluated", lang), ["", *years],
            str(choice.period) if choice.period else None,
            lambda year: say("year", lang, year=year) if year else say("latest-period", lang),
        )  # fmt: skip
        if choice.scheme:
            address.choose(
                "scheme", say("label-scheme", lang), list(schemes), choice.scheme["scheme"],
                lambda code: name_of({"name": code, **schemes[code]}, lang),
                default=next(iter(schemes)),
            )  # fmt: skip


def points_table(view: View, choice: Choices, rows: Sequence[Evaluated]) -> None:
    """Points county by county, with how each came about."""
    if choice.scheme is None or not rows:
        return
    lang, scheme = view.lang, choice.scheme
    frame.html(elements.heading(say("points-title", lang)))
    keys = ("region", "class", "total", "target", "items", "why")
    header = [say(f"points-col-{key}", lang) for key in keys]
    lines = [_line(row, scheme, lang) for row in best_first(rows)]
    frame.html(table(header, lines, ("", "", NUMBER, NUMBER, NUMBER, "")),
               pictures.menu(view, "evaluation", "points"))  # fmt: skip
    if scheme["strict"]:
        frame.html(elements.soft(say("points-strict", lang)))
    downloads.rows_button(view, f"evaluation-{rows[0]['year']}", rows)


def best_first(rows: Sequence[Evaluated]) -> list[Evaluated]:
    """The rows with the most points on top, those without any last."""
    return sorted(rows, key=lambda row: (row["points"] is None, -(row["points"] or 0)))


def _line(row: Evaluated, scheme: Scheme, lang: str) -> list[str]:
    items = row["item_points"] if row["items_awarded"] or not scheme["items"] else None
    return [
        name_of(row, lang, "region"),
        elements.mark(*class_of(row, scheme, lang)),
        number(row["points"], lang, 1, trim=True),
        number(row["target_points"], lang, 1, trim=True),
        number(items, lang, 1, trim=True),
        joined(_why(row, scheme, lang), LINE),
    ]


def class_of(row: Evaluated, scheme: Scheme, lang: str) -> tuple[str, str, str]:
    """A county's class: its tone, its place among the classes, its words."""
    if row["class"] is None:
        return "mute", "…", say("class-open", lang)
    floors = sorted(scheme["classes"], key=lambda c: -c["at_least"])
    place = [c["class"] for c in floors].index(row["class"])
    return _TONES[min(place, len(_TONES) - 1)], str(place + 1), name_of(row, lang, "class_name")


def _why(row: Evaluated, scheme: Scheme, lang: str) -> list[str]:
    """Each point and where it comes from, a sentence a line."""
    if row["completion_pct"] is None:
        said = [say("why-unreported", lang, year=str(row["year"]))]
    else:
        said = [_why_target(row, lang)]
        if scheme["strict"] and not row["target_met"]:
            said.append(say("why-missed", lang))
    names = {item["item"]: name_of({"name": item["item"], **item}, lang)
             for item in scheme["items"]}  # fmt: skip
    said += [_why_item(item, names[item["item"]], lang) for item in row["items_awarded"]]
    if row["items_missing"]:
        said.append(say("why-items", lang, items=[names[item] for item in row["items_missing"]]))
    return said


def _why_target(row: Evaluated, lang: str) -> str:
    step = row["step_pct"]
    return say(
        "why-target" if step is not None else "why-target-below", lang,
        change=signed(row["change_pct"], lang), rate=number(row["annual_rate_pct"], lang, 2),
        completion=number(row["completion_pct"], lang,
                          digits_apart(row["completion_pct"] or 0.0, [100.0], 1)),
        step=number(step, lang, 0),
        base=number(row["base_points"], lang, 0), extra=row["extra_points"],
        target=number(row["target_value"], lang, 1, trim=True),
    )  # fmt: skip


def signed(value: float | None, lang: str) -> str:
    """A change with its sign, a rise too."""
    return ("+" if (value or 0) > 0 else "") + number(value, lang, 2)


def _why_item(item: Award, name: str, lang: str) -> str:
    said = say("why-item", lang, name=name, points=number(item["points"], lang, 1, trim=True),
               most=number(item["most"], lang, 1, trim=True))  # fmt: skip
    if item["awarded"] > item["most"]:
        said += say("why-item-capped", lang, awarded=number(item["awarded"], lang, 1, trim=True))
    evidence = written(item["evidence"], lang)
    return said + (say("why-item-evidence", lang, evidence=evidence) if evidence else "")


def scheme_rules(view: View, choice: Choices) -> None:
    """The scheme in words, so that every point can be worked out by hand."""
    if choice.scheme is None:
        return
    lang, scheme = view.lang, choice.scheme
    bonus = scheme["bonus"]

    def of(rows: Sequence[Scheme], key: str, name: Callable[[Scheme], str]) -> str:
        return say("list-comma", lang).join(
            say(key if row.get("at_least") != 0 else "scheme-class-rest", lang, name=name(row),
                value=number(row.get("at_least"), lang, 0),
                points=number(row.get("points"), lang, 1, trim=True))
            for row in rows
        )  # fmt: skip

    said = [
        (say("scheme-steps", lang), of(scheme["steps"], "scheme-step", lambda row: "")),
        (say("scheme-items", lang), of(scheme["items"], "scheme-item",
                                       lambda row: name_of({"name": row["item"], **row}, lang))),
        (say("scheme-classes", lang), of(scheme["classes"], "scheme-class",
                                         lambda row: name_of({"name": row["class"], **row}, lang))),
    ]  # fmt: skip
    if bonus["most"]:
        said.insert(1, (say("scheme-bonus", lang),
                        say("scheme-bonus-words", lang, step=number(bonus["step_pct"], lang, 0),
                            points=number(bonus["points"], lang, 1, trim=True),
                            most=number(bonus["most"], lang, 1, trim=True))))  # fmt: skip
    frame.html(elements.heading(say("scheme-title", lang)), elements.facts(said))


def frozen_list(view: View, choice: Choices, rows: Sequence[Evaluated]) -> None:
    """Evaluations kept in the ledger, and the button that keeps this one."""
    lang, plan = view.lang, view.plan["plan"]
    if choice.scheme is None:
        return
    frame.html(elements.heading(say("frozen-title", lang)))
    frozen_rows = evaluating.frozen(reads.store(), plan, view.entry)
    items = elements.items(_frozen_item(view, row) for row in frozen_rows)
    frame.html(items or elements.soft(say("frozen-none", lang)))
    if rows and not view.pinned:
        frame.why_not("freeze", lang)
        st.button(
            plain(say("freeze-button", lang, year=str(rows[0]["year"]))), on_click=_freeze,
            args=(plan, rows[0]["year"], choice.scheme), icon=":material/lock:", key="freeze",
            disabled=not people.may("freeze"),
        )  # fmt: skip


def _freeze(plan: str, year: int, scheme: Scheme) -> None:
    evaluating.freeze(people.acting_store(), plan=plan, year=year, scheme=scheme, by=None)


def _frozen_item(view: View, row: Frozen) -> Markup:
    scheme = row["scheme"]
    link = view.address.link(
        "evaluation", as_of=str(row["entry"]), period=str(row["year"]), scheme=scheme["scheme"]
    )
    words = say("frozen-item", view.lang, entry=str(row["entry"]), year=str(row["year"]),
                date=f"{row['at']:%Y-%m-%d}",
                scheme=name_of({"name": scheme["scheme"], **scheme}, view.lang))  # fmt: skip
    return elements.link(link, words)
