"""What every command shares: its options, its errors, its two kinds of output.

Among the options are the answers to what a file leaves open.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from barometer import objects
from barometer.access import at_keyboard
from barometer.errors import BarometerError, UsageError
from barometer.intake.layout.document import readings_in
from barometer.intake.result import Choices
from barometer.query.progress import Asker, Progress, Queued, progress_words
from barometer.settings import settings
from barometer.store import Store, open_store
from barometer.store.views.offered import must_be_offered
from barometer.wording import DEFAULT_LANGUAGE, error_text

StoreUrl = Annotated[
    str | None, typer.Option("--store", help="Store: duckdb:PATH or ducklake:postgres://…")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
Plan = Annotated[str | None, typer.Option("--plan", help="Plan, as `plans` names it.")]
Region = Annotated[str | None, typer.Option("--region", help="Region code.")]
Sector = Annotated[str | None, typer.Option("--sector", help="Sector of the plan.")]
AsOf = Annotated[int | None, typer.Option("--as-of", help="Ledger entry to read at.")]
Table = Annotated[str | None, typer.Option("--table", help="Table the file is for.")]
By = Annotated[str | None, typer.Option("--by", help="Who does this.")]
Files = Annotated[list[Path], typer.Argument(help="Files to read.")]


# A wait shorter than so many seconds is not explained.
_MOMENT = 2.0

Sheet = Annotated[str | None, typer.Option("--sheet", help="Sheet of a workbook to read.")]
Answer = Annotated[
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
Reading = Annotated[
    Path | None,
    typer.Option("--reading", help="JSON of how to read the file, as `check --readings` prints."),
]


def language() -> str:
    """The language of people's text: BAROMETER_LANG, else Simplified Chinese."""
    try:
        return settings().lang
    except UsageError:
        return DEFAULT_LANGUAGE  # so that the error itself can still be told


def command(function: Callable[..., Any]) -> Callable[..., None]:
    """The command, its errors told in one line on stderr and in its exit code."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            code = function(*args, **kwargs)
        except BarometerError as error:
            print(error_text(error, language()).replace("\n", " "), file=sys.stderr)
            code = error.exit_code
        if code:
            raise typer.Exit(code)

    return run


def show(document: object, as_json: bool, text: Callable[[], str]) -> None:
    """Print JSON, or the text for people."""
    print(objects.as_json(document) if as_json else text())


def waiting() -> Asker:
    """An asker that prints on stderr what a question waits for: each step once."""
    steps_shown: set[Progress] = set()

    def show_step(progress: Progress) -> None:
        if not isinstance(progress, Queued) and progress.seconds < _MOMENT:
            return
        # Without its seconds, so that each step is printed once.
        step = progress if isinstance(progress, Queued) else replace(progress, seconds=0)
        if step in steps_shown:
            return
        steps_shown.add(step)
        print(progress_words(progress, language()), file=sys.stderr)

    return Asker(None, show_step)


def as_person(opened: Store, by: str | None) -> Store:
    """The store as the person at the command line may use it.

    Raises:
        Denied: there is a roles file, and `by` is nobody in it.
    """
    return opened.acting(at_keyboard(by))


@contextmanager
def reading(store: str | None, **wanted: str | None) -> Iterator[Store]:
    """An open store that knows every filter's value.

    Raises:
        UsageError: it does not know one.
    """
    with open_store(store) as opened:
        must_be_offered(opened, wanted)
        yield opened


def contents(files: Iterable[Path]) -> list[tuple[str, bytes]]:
    """Name and bytes of each file; the process that will read them is started meanwhile.

    Raises:
        UsageError: one cannot be read.
    """
    from barometer.intake import child_processes

    files_read = [(file.name, content(file)) for file in files]
    child_processes.files().warm()
    return files_read


def content(file: Path) -> bytes:
    """The file's bytes.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return file.read_bytes()
    except IsADirectoryError as error:
        raise UsageError("error-is-folder", folder=str(file)) from error
    except OSError as error:
        raise UsageError("error-no-file", file=str(file)) from error


class FigureLayout(StrEnum):
    """How the figures of a file stand: one a row, or in columns by year."""

    LONG = "long"
    WIDE = "wide"


Layout = Annotated[
    FigureLayout | None,
    typer.Option("--layout", help="Layout to read where both are possible."),
]


def choices(
    sheet: str | None, layout: FigureLayout | None, answers: Sequence[str] | None,
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
    layout = kind != "layout" or (match is not None and match["value"] in list(FigureLayout))
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
