"""Answers to what a file leaves open, given on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from barometer.cli.options import content
from barometer.errors import UsageError
from barometer.intake.layout.document import readings_in
from barometer.intake.result import Choices


class Layout(StrEnum):
    """How the figures of a file stand: one a row, or in columns by year."""

    LONG = "long"
    WIDE = "wide"


SheetOption = Annotated[str | None, typer.Option("--sheet", help="Sheet of a workbook to read.")]
LayoutOption = Annotated[
    Layout | None, typer.Option("--layout", help="Layout to read where both are possible.")
]
AnswerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--answer",
        help="KEY=VALUE, KEY being sheet, layout (long, wide), region, region:TEXT, "
        "indicator:TEXT, unit:INDICATOR or period (of a known form that does not say it); "
        "FILE::KEY=VALUE for one file of several or of a zip. May be repeated.",
    ),
]
_ANSWER = re.compile(
    r"(?:(?P<file>.+?)::)?(?P<kind>sheet|layout|region|indicator|unit|period)(?::(?P<about>[^=]+))?"
    r"=(?P<value>.+)"
)


ReadingOption = Annotated[
    Path | None,
    typer.Option("--reading", help="JSON of how to read the file, as `check --readings` prints."),
]


def choices(
    sheet: str | None, layout: Layout | None, answers: Sequence[str] | None,
    reading: Path | None = None,
) -> Choices:  # fmt: skip
    """What the options answer to a file that can be read in two ways, or how it is to be read.

    Raises:
        UsageError: an answer that is none, a reading with mistakes.
    """
    readings = readings_in(content(reading), reading.name) if reading else ()
    by_file: dict[str, list[re.Match[str]]] = {}
    for answer in answers or ():
        match = _parsed(answer)
        by_file.setdefault(match["file"] or "", []).append(match)
    general = _choices_of(by_file.pop("", []))
    files = {file: _choices_of(matches) for file, matches in by_file.items()}
    return Choices(
        sheet or general.sheet, general.region, layout.value if layout else general.layout,
        general.mappings, files, readings=readings, period=general.period,
    )  # fmt: skip


def _parsed(answer: str) -> re.Match[str]:
    match = _ANSWER.fullmatch(answer)
    about, kind = (match["about"], match["kind"]) if match else (None, "")
    named = about if kind in ("indicator", "unit") else not about or kind == "region"
    layout = kind != "layout" or (match is not None and match["value"] in list(Layout))
    if match is None or not named or not layout:
        raise UsageError("error-bad-answer", answer=answer)
    return match


def _choices_of(matches: Sequence[re.Match[str]]) -> Choices:
    single: dict[str, str] = {}
    mappings: dict[tuple[str, str], str] = {}
    for match in matches:
        if match["about"]:
            mappings[match["kind"], match["about"]] = match["value"]
        else:
            single[match["kind"]] = match["value"]
    return Choices(
        single.get("sheet"), single.get("region"), single.get("layout"), mappings,
        period=single.get("period"),
    )  # fmt: skip
