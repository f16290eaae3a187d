"""Files to take away: the rows of a list as CSV or Excel, and the view's briefing in Word and PDF.

Briefings that were kept are listed below the buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa
import streamlit as st

from barometer.export import FIGURE_FIELDS, GAP_FIELDS, table_bytes
from barometer.report import table_files
from barometer.report import table_files as file_notes
from barometer.report.content import MEDIA
from barometer.report.table_columns import Names, columns_of_answer
from barometer.report.table_files import Sheet
from barometer.report.table_shapes import TABLES
from barometer.rows import Gap, Observation, Upload
from barometer.store import marts
from barometer.store.documents import reports
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state import links, people, reads
from barometer.ui.state.filters import body_names
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View, day
from barometer.wording import has, say

# Any row at all: its columns are those of the file.
AnyRow = Mapping[str, object]
# The rows of a file, made for whoever takes it.
Rows = Callable[[], Sequence[AnyRow]]
_MEDIA = {"csv": "text/csv", "xlsx": MEDIA["xlsx"]}

_LABELS = {"docx": "take-word", "pdf": "take-pdf", "xlsx": "take-excel"}


def gaps_button(view: View, gaps: Sequence[Gap]) -> None:
    """Buttons that download the list shown."""
    _buttons(view, "download-gaps", "gaps", "gaps", GAP_FIELDS, lambda: gaps)


def figures_button(view: View, figures: Sequence[Observation], indicator: str) -> None:
    """Buttons that download the figures of an indicator."""
    _buttons(view, "download-figures", indicator, "figures", FIGURE_FIELDS, lambda: figures)


def rows_button(
    view: View, stem: str, rows: Sequence[Any], told: Callable[[Any], AnyRow] = lambda row: row
) -> None:
    """Buttons that download a table; one that is not set for people with all its columns.

    `told` makes a row of the file from a row of the page, for whoever takes the file.
    """
    if rows:
        table = stem if stem in TABLES else stem.partition("-")[0]
        _buttons(view, "download-table", stem, table, list(told(rows[0])),
                 lambda: [told(row) for row in rows])  # fmt: skip


def answer_button(view: View, stem: str, table: pa.Table, *, example: bool) -> None:
    """Buttons that download what a question gave; `example`: its figures are made up.

    For people in their language, as far as the columns are ours, and for machines as it is.
    """
    lang, mark = view.lang, say("example-mark", view.lang) if example else ""
    table = table.rename_columns(_distinct_names(table.column_names))
    names, columns = _names(view), columns_of_answer(table.column_names, lang)
    notes = file_notes.notes_of(view.plan, lang, view.entry, _pinned(view))
    parts, sheet = [stem, mark], say("sheet-table", lang)
    _file("download-table", parts, "csv", lambda: table_files.csv_file(
        "", table.to_pylist(), names, mark, columns), lang)  # fmt: skip
    _file("take-excel", parts, "xlsx", lambda: table_files.workbook(
        [Sheet(sheet, "", table.to_pylist(), columns)], notes, say("sheet-notes", lang), names,
        mark), lang)  # fmt: skip
    _file("take-machine", [*parts, "codes"], "csv",
          lambda: table_bytes(table.column_names, table.to_pylist(), mark), lang)  # fmt: skip


def _distinct_names(names: Sequence[str]) -> list[str]:
    """The names of columns, each once: `a, a` as `a, a_1`."""
    told: list[str] = []
    for name in names:
        tries = (name, *(f"{name}_{number}" for number in range(1, len(names) + 1)))
        told.append(next(one for one in tries if one not in told))
    return told


def _buttons(
    view: View, key: str, stem: str, table: str, fields: Sequence[str], rows: Rows
) -> None:
    """The table for people as CSV and as a workbook, and beside it the machine's."""
    lang, mark = view.lang, say("example-mark", view.lang) if view.plan["example"] else ""
    parts = [view.plan["plan"], stem, mark]
    if table not in TABLES:
        _file(key, parts, "csv", lambda: table_bytes(fields, rows(), mark), lang)
        return
    names, address = _names(view), _pinned(view)
    with st.container(key=f"downloads-{stem}", horizontal=True, gap="small"):
        _file(key, parts, "csv", lambda: table_files.csv_file(table, rows(), names, mark), lang)
        _file("take-excel", parts, "xlsx", lambda: _workbook(view, table, rows(), names, address),
              lang)  # fmt: skip
        _file("take-machine", [*parts, "codes"], "csv",
              lambda: table_bytes(fields, rows(), mark), lang)  # fmt: skip


def _file(
    key: str, parts: Sequence[str], kind: str, content: Callable[[], bytes], lang: str
) -> None:  # fmt: skip
    """A button whose file is made for whoever takes it."""
    name = "-".join(filter(None, parts))
    st.download_button(
        say(key, lang), content, mime=_MEDIA[kind], file_name=f"{name}.{kind}",
        icon=":material/download:", on_click="ignore", key=f"file-{name}-{kind}",
    )  # fmt: skip


def _names(view: View) -> Names:
    return file_notes.names_of(view.regions, view.indicators, body_names(view), view.lang)


def _pinned(view: View) -> str:
    """The address of this very view for ever; empty where it is nobody's to know."""
    url = links.page_url(people.page_address())
    return links.pinned_link(view, url) if url else ""


def _workbook(
    view: View, table: str, rows: Sequence[AnyRow], names: Names, address: str
) -> bytes:  # fmt: skip
    """The table, where its numbers come from, and what is to be known of them."""
    lang = view.lang
    keys = (f"sheet-{table}", f"table-{table.replace('-', '_')}", "sheet-table")
    sheets = [Sheet(say(next(key for key in keys if has(key, lang)), lang), table, rows)]
    aimed = bool(rows) and {"target", "region_code"} <= set(rows[0])
    if aimed and (sources := _sources(view, rows)):
        sheets.append(Sheet(say("sheet-sources", lang), "sources", sources))
    elif used := _uploads(view, rows):
        sheets.append(Sheet(say("sheet-sources", lang), "uploads", used))
    notes = file_notes.notes_of(view.plan, lang, view.entry, address)
    return table_files.workbook(
        sheets, notes, say("sheet-notes", lang), names, file_notes.made_up(view.plan, lang)
    )


def _sources(view: View, rows: Sequence[AnyRow]) -> list[file_notes.SourceOfGap]:
    """File and row of every figure behind rows of targets and regions."""
    asked = view.address.number("period", lambda year: True)
    shown = {(row["target"], row["region_code"]) for row in rows}
    gaps = reads.store().gaps(plan=view.plan["plan"], period=asked, as_of=view.entry)
    shown_gaps = [row for row in gaps if (row["target"], row["region_code"]) in shown]
    return file_notes.sources_of(shown_gaps)


def _uploads(view: View, rows: Sequence[AnyRow]) -> list[Upload]:
    """The uploads that the rows come from."""
    used = {row.get("upload") for row in rows}
    uploads = view.rows(marts.UPLOADS)
    return [row for row in uploads if row["upload"] in used]


def briefing(
    view: View, *, region: str | None = None, body: str | None = None, period: int | None = None
) -> None:
    """Buttons that take the briefing of a region or a body, as of the entry shown.

    Inside another site's frame there are none: only what a reader must know stays there.
    """
    if st.context.is_embedded:
        return
    lang, site = view.lang, _site()
    asked = {"plan": view.plan["plan"], "region": None if body else region, "body": body,
             "period": period, "as_of": view.entry}  # fmt: skip
    with st.container(key="take-away", horizontal=True, vertical_alignment="center", gap="small"):
        frame.html(elements.soft(say("take-briefing", lang)), width="content")
        for kind, label in _LABELS.items():
            st.download_button(
                say(label, lang), partial(_content, kind, asked, lang, site),
                file_name=f"{view.plan['plan']}-{body or region or 'briefing'}.{kind}",
                mime=MEDIA[kind], icon=":material/download:", on_click="ignore",
                key=f"take-{kind}",
            )  # fmt: skip
    _keeping(view, asked)
    _stored_briefings(view, region, body)


def _keeping(view: View, asked: dict[str, Any]) -> None:
    """The button that keeps the briefing; only for those who may, and only of today's figures."""
    if people.may("report") and not view.pinned:
        st.button(say("take-keep", view.lang), on_click=_keep, args=(asked, view.lang),
                  icon=":material/bookmark_add:", key="keep-report",
                  help=say("take-keep-hint", view.lang))  # fmt: skip


def _keep(asked: dict[str, Any], lang: str) -> None:
    from barometer.report.facts import scope_of
    from barometer.report.taking import keep_report

    held = people.acting_store()
    keep_report(held, scope_of(held, **asked), lang)


@reads.cached_read
def _reports(
    place: str, entry: int, plan: str, region: str | None, body: str | None
) -> list[reports.StoredReport]:
    return reports.stored_reports(reads.store(), plan=plan, region=region, body=body, as_of=entry)


def _stored_briefings(view: View, region: str | None, body: str | None) -> None:
    """The briefings of the place kept so far: each to take again, to look at, to compare with."""
    place = None if body else region or view.plan["city_code"]
    stored = _reports(view.place, view.entry, view.plan["plan"], place, body)
    if not stored:
        return
    with st.expander(plain(say("take-kept", view.lang, count=len(stored))), key="kept-reports"):
        items = [_kept_item(view, row) for row in stored]
        frame.html(fragment("frame.kept_briefings", view.lang, items=items))


def _kept_item(view: View, row: reports.StoredReport) -> tuple[str, list[tuple[str, str]]]:
    """What was kept, and the ways to it with the keys of their words."""
    lang, entry = view.lang, str(row["as_of"])
    said = (row["number"], say("take-kept-line", lang, date=day(row["at"], view.zone),
                               entry=entry))  # fmt: skip
    told = say("list-comma", lang).join(filter(None, said))
    taken = {"kept": row["report"], "lang": lang}
    page = "measures" if row["body"] else ""
    period = str(row["period"]) if row["period"] else None
    ways = [
        *((f"api/v1/report?{urlencode({**taken, 'format': kind})}", _LABELS[kind])
          for kind in ("docx", "pdf")),
        (view.address.link(page, as_of=entry, period=period), "take-kept-view"),
        (view.address.link("changes", since=entry, until=None, as_of=None), "take-kept-changes"),
    ]  # fmt: skip
    return told, ways


def _site() -> str | None:
    """The address that the pages are served under; None where it is nobody's to know."""
    url = links.page_url(people.page_address())
    return url.rpartition("/")[0] if url else None


def _content(kind: str, asked: dict[str, Any], lang: str, site: str | None) -> bytes:
    """The file, made for whoever takes it: no page waits for what writes it."""
    from barometer.report.facts import scope_of
    from barometer.report.taking import report

    store = reads.store()
    return report(store, kind, scope_of(store, **asked), lang, site).content
