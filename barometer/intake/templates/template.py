"""Templates to fill in: the plan's own regions and indicators, as rows and as lists to choose."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO, StringIO

from barometer import terms
from barometer.intake.tables import NUMBERS, TABLES
from barometer.intake.templates.spreadsheet_safe import neutralise
from barometer.intake.words.phrases import BASES, MEASURES, VINTAGES
from barometer.intake.words.vocabulary import HEADERS, TEMPLATE_COLUMNS
from barometer.languages import is_chinese
from barometer.plan.pack import Vocabulary

_CHECKED_ROWS = 5000
_CHINESE = 1
# What a spreadsheet may take for a date or shorten (`3-1-01`, eighteen digits) stays text.
_TEXT_FORMAT = "@"
# So wide that the longest names can be told from one another.
_WIDTHS = {"indicator": 46, "title": 46, "name": 24}
_FIGURES = (*NUMBERS, "date", "year")


def template(
    table: str, vocabulary: Vocabulary, kind: str = "csv", lang: str = "zh-Hans",
    *, region: str | None = None, years: Sequence[int] = (),
) -> bytes:  # fmt: skip
    """A template of `kind` `csv` (UTF-8 with BOM) or `xlsx` (with drop-down lists).

    Headers, measures, bases and vintages are English for `lang` `en`, else Chinese. A `region`'s
    code and `years` leave the rows of others out; without years there is the plan's last one.
    """
    columns = _columns(table, lang)
    spelling = _CHINESE if is_chinese(lang) else 0
    words = replace(vocabulary, indicators=vocabulary.in_order())
    rows = _rows(table, _narrowed(words, region), spelling, years or (vocabulary.end_year,))
    if kind == "csv":
        return _csv([header for _, header in columns], rows)
    return _xlsx(columns, rows, _lists(table, words, spelling), _figure_columns(table))


def _narrowed(words: Vocabulary, region: str | None) -> Vocabulary:
    """The words with one region."""
    regions = tuple(one for one in words.regions if region in (None, one.code))
    return replace(words, regions=regions)


def _columns(table: str, lang: str) -> list[tuple[str, str]]:
    """(name, header) of each column."""
    english = not is_chinese(lang)
    if table in TABLES:
        return [
            (c.name, c.name if english else c.header) for c in TABLES[table].columns if c.stored
        ]
    return [(name, name if english else HEADERS[name][_CHINESE]) for name in TEMPLATE_COLUMNS]


def _rows(
    table: str, words: Vocabulary, spelling: int, years: Sequence[int]
) -> list[list[str]]:  # fmt: skip
    """Every region, year and indicator, or every task, to be filled in; other tables are empty."""
    if table == "county_targets":
        return [
            [region.name, item.name, "", "", "%", str(words.base_year), str(words.end_year)]
            for region in words.regions if region.code != words.city_code
            for item in words.indicators if item.energy_intensity
        ]  # fmt: skip
    if table == "measures":
        return [_task(table, code, title) for code, title in words.tasks]
    if table in TABLES:
        return []
    return [
        [region.code, region.name, item.name, str(year),
         MEASURES[item.default_measure][spelling], "",
         item.unit if item.default_measure in ("level", "running_total") else "%", "", "", "", ""]
        for region in words.regions
        for year in years
        for item in words.indicators
    ]  # fmt: skip


def _task(table: str, code: str, title: str) -> list[str]:
    """A task's row; one that says no more stores nothing."""
    told = {"measure": code, "title": title}
    return [told.get(column.name, "") for column in TABLES[table].columns if column.stored]


def _lists(table: str, words: Vocabulary, spelling: int) -> dict[str, list[str]]:
    """Column name -> what may be chosen."""
    lists = {
        "region": [region.name for region in words.regions],
        "region_code": [region.code for region in words.regions],
        "indicator": [item.name for item in words.indicators],
    }
    for column, spellings in (("measure", MEASURES), ("basis", BASES), ("vintage", VINTAGES)):
        lists[column] = [known[spelling] for known in spellings.values()]
    if table in TABLES:
        lists = {"region": lists["region"], "indicator": lists["indicator"]}
        lists |= {column.name: [code for code, _ in getattr(words, column.known)]
                  for column in TABLES[table].columns if column.known}  # fmt: skip
        lists |= {column.name: [*(terms.allowed(column.name) if column.type == "term"
                                  else column.words)]
                  for column in TABLES[table].columns
                  if column.allowed or column.type == "term"}  # fmt: skip
    return lists


def _figure_columns(table: str) -> set[str]:
    """The columns of numbers, years and dates."""
    columns = TABLES[table].columns if table in TABLES else ()
    return {"value", *(column.name for column in columns if column.type in _FIGURES)}


def _csv(header: list[str], rows: list[list[str]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([neutralise(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(
    columns: list[tuple[str, str]], rows: list[list[str]], lists: dict[str, list[str]],
    figures: set[str],
) -> bytes:  # fmt: skip
    target = BytesIO()
    # Only who asks for a template waits for the library.
    import xlsxwriter

    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet, hidden = book.add_worksheet("数据"), book.add_worksheet("选项")
        bold = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"num_format": _TEXT_FORMAT})
        for at, (name, header) in enumerate(columns):
            sheet.write_string(0, at, header, bold)
            sheet.set_column(at, at, _WIDTHS.get(name, 14), None if name in figures else text)
            if name in lists:
                hidden.write_column(0, at, lists[name])
                letter = xlsxwriter.utility.xl_col_to_name(at)
                source = f"=选项!${letter}$1:${letter}${max(1, len(lists[name]))}"
                options = {"validate": "list", "source": source, "error_type": "warning"}
                sheet.data_validation(1, at, _CHECKED_ROWS, at, options)
        for number, row in enumerate(rows, start=1):
            for at, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, at, cell, text)
        sheet.freeze_panes(1, 0)
        hidden.very_hidden()
    return target.getvalue()
