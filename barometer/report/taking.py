"""A briefing as a file: Word, PDF or a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from barometer.errors import UsageError
from barometer.report.briefing import briefing, figures_workbook
from barometer.report.content import MEDIA
from barometer.report.facts import Scope
from barometer.report.typeset import typeset
from barometer.settings import settings
from barometer.store import Store
from barometer.store.documents import reports

if TYPE_CHECKING:
    from barometer.report.word import Template


@dataclass(frozen=True, slots=True)
class Report:
    """A finished file and how many pages it has.

    A PDF's pages are its own. A Word document has none until it is opened with somebody's fonts:
    told are those of the same briefing as PDF (see `Layout`). Of a workbook its sheets are told.
    """

    content: bytes
    pages: int
    entry: int


def report(
    store: Store, kind: str, scope: Scope, lang: str, site: str | None = None,
    template: Path | None = None,
) -> Report:  # fmt: skip
    """The briefing of a scope as `docx` or `pdf`, its figures as `xlsx`.

    `site` is the address that the pages are served under; `template` the Word document to fill,
    left out, that of the settings.

    Raises:
        UsageError: another format, or a template that cannot be filled.
        TryAgain: too many wait for theirs already.
    """
    if kind not in MEDIA:
        raise UsageError("error-export-format", value=kind, allowed=", ".join(MEDIA))
    if kind == "xlsx":
        content, sheets = figures_workbook(store, scope, lang, site)
        return Report(content, sheets, scope.entry)
    told = briefing(store, scope, lang, site)
    pdf, layout = typeset(told)
    if kind == "pdf":
        return Report(pdf, layout.pages, scope.entry)
    # Loaded with the first document: no page waits for it.
    from barometer.report.word import word

    word_template = _template(template)
    return Report(word(told, layout, word_template), layout.pages, scope.entry)


def _template(given: Path | None) -> Template | None:
    """The Word document to fill, if there is one.

    Raises:
        UsageError: it cannot be read.
    """
    from barometer.report.word import Template

    named = given or (Path(setting) if (setting := settings().report_template) else None)
    if named is None:
        return None
    try:
        return Template(named.name, named.read_bytes())
    except OSError as error:
        raise UsageError("error-no-file", file=str(named)) from error


def keep_report(store: Store, scope: Scope, lang: str, by: str | None = None) -> int:
    """Keep a briefing in the ledger, numbered where the settings name an office; its entry.

    Kept is whom it is about and the entries it tells of: they make the same file at any time.

    Raises:
        Denied: the actor may not keep briefings.
    """
    store.actor(by).must("report")
    told = briefing(store, scope, lang)
    about = reports.About(scope.plan, scope.region, scope.body, scope.period, scope.entry,
                          scope.since)  # fmt: skip
    return reports.keep(store, about, title=told.headline, year=told.day.year,
                        office=settings().report_office, by=by)  # fmt: skip


def write_report(
    store: Store, file: Path, kind: str, scope: Scope, lang: str, template: Path | None = None
) -> dict[str, Any]:
    """Write a briefing to a file; its name, its pages and the entry it was read at.

    Raises:
        UsageError: another format, or the file cannot be written.
    """
    document = report(store, kind, scope, lang, template=template)
    try:
        file.write_bytes(document.content)
    except OSError as error:
        raise UsageError("error-report-file", file=str(file)) from error
    return {"file": str(file), "pages": document.pages, "as_of": document.entry}
