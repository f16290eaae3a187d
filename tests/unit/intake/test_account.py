"""Every non-empty cell is a figure, a label, a note, a mark for none, or named as not read."""

# ruff: noqa: E501 -- Chinese counts double; one case a line

from __future__ import annotations

import random
from dataclasses import asdict
from io import BytesIO

import pytest
import xlsxwriter

from barometer import intake
from barometer.intake.checks.account import cells_in
from barometer.intake.decode.files import book
from barometer.intake.decode.grid import Undecodable
from tests.corpus.golden import TODAY, files
from tests.corpus.vocabulary import WORDS

UNREAD = ("not_read", "hidden")


def read(text: str) -> intake.Reading:
    """The one reading of a CSV."""
    return intake.read("x.csv", text.encode(), WORDS, today=TODAY)[0]


def told(reading: intake.Reading) -> list[tuple[str, int | None, str | None]]:
    """(key, row, column) of what was not read."""
    return [(p.key, p.row, p.column) for p in reading.problems if p.code in UNREAD]


def account(reading: intake.Reading) -> dict[str, object]:
    """The account of the one sheet, without its name."""
    (sheet,) = reading.account
    return {name: count for name, count in asdict(sheet).items() if name != "sheet"}


def assert_adds_up(reading: intake.Reading) -> None:
    """The counts are no less than none, add up, and nothing is left unread without a word."""
    for sheet in reading.account:
        counts = {name: n for name, n in asdict(sheet).items() if name not in ("sheet", "cells")}
        assert min(counts.values()) >= 0, (reading.file, sheet)
        assert sum(counts.values()) == sheet.cells, (reading.file, sheet)
        if sheet.not_read:
            assert any(p.is_error or p.code in UNREAD for p in reading.problems), sheet


def test_the_cells_of_a_plain_table() -> None:
    """Header and labels, figures, a mark for none; the title and the note column are notes."""
    reading = read(
        "表1\n地区,指标,时期,数值,备注\n连山区,清洁取暖率,2023,70,快\n,,,,\n龙港区,清洁取暖率,2023,—,\n"
    )
    assert account(reading) == {"cells": 15, "figures": 1, "labels": 11, "notes": 2,
                                "blank_marks": 1, "not_read": 0}  # fmt: skip


def test_columns_not_read_are_named_with_their_place() -> None:
    """A headless column of figures by its letter, targets and ranks by their header."""
    reading = read(
        "清洁取暖率（%）\n地区,2022年,,2024年,2025年目标,位次,指数（上年=100）\n"
        "兴城市,70,71,72,80,1,103\n连山区,60,61,62,80,2,104\n"
    )
    assert told(reading) == [("problem-headless-column", None, "C"),
                             ("problem-column-beside", None, "2025年目标"),
                             ("problem-column-beside", None, "位次"),
                             ("problem-column-of-index", None, "指数（上年=100）")]  # fmt: skip
    assert reading.problems[0].facts == {"cells": 2, "place": "C3:C4"}
    assert account(reading) == {"cells": 21, "figures": 4, "labels": 8, "notes": 1,
                                "blank_marks": 0, "not_read": 8}  # fmt: skip


def test_figures_above_the_header_and_in_signatures_are_named() -> None:
    """A number in a title's row, and one beside a signature, is not lost without a word."""
    reading = read(
        "总人口,53.4,\n地区,2022年清洁取暖率,2023年清洁取暖率\n兴城市,70,71\n填表人：李四,,88\n甲,1,2\n"
    )
    assert told(reading) == [("problem-row-above", 1, None), ("problem-note-row", 4, None)]
    assert account(reading)["not_read"] == 4
    assert_adds_up(reading)


def test_sheets_not_read_are_named_and_instructions_are_notes() -> None:
    """Every sheet has its account; a hidden one with figures is told as hidden."""
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target)
    for name, rows in (("说明", [("请填报",)]), ("数据", [("地区", "指标", "时期", "数值"),
                       ("连山区", "清洁取暖率", 2023, "70%")]), ("代码", [("编号", 7)]),
                       ("旧数", [("数", 9)])):  # fmt: skip
        sheet = workbook.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    workbook.worksheets()[3].hide()
    workbook.close()
    (reading,) = intake.read("x.xlsx", target.getvalue(), WORDS, today=TODAY)
    assert [(sheet.sheet, sheet.notes, sheet.not_read) for sheet in reading.account] == [
        ("说明", 1, 0), ("数据", 0, 0), ("代码", 0, 2), ("旧数", 0, 2)
    ]  # fmt: skip
    assert [(p.key, p.sheet) for p in reading.problems] == [
        ("problem-sheet-not-read", "代码"),
        ("problem-hidden-sheet", "旧数"),
    ]


def test_every_file_of_the_corpus_adds_up() -> None:
    """Whatever the layout, and whether it is read or refused; `cells` is what the file holds."""
    for file in files():
        data = file.read_bytes()
        readings = intake.read(file.name, data, WORDS, today=TODAY)
        for reading in readings:
            assert_adds_up(reading)
        try:
            cells = [cells_in(grid) for grid in book(file.name, data).grids]
        except Undecodable:
            continue
        (reading,) = readings
        assert [sheet.cells for sheet in reading.account] == cells, file.name


@pytest.mark.parametrize("seed", range(12))
def test_any_table_adds_up(seed: int) -> None:
    """Cells of every kind at random places of a sheet, with and without a header."""
    chance = random.Random(seed)
    cells = ("连山区", "龙港区", "清洁取暖率", "2023", "2024年", "70", "—", " ", "", "", "注：无", "地区",
             "指标", "单位", "%", "其中：", "合计", "1,2", "2025年目标", "单位：%", "　", "'")  # fmt: skip
    for _ in range(40):
        width = chance.randint(1, 6)
        rows = [[chance.choice(cells) for _ in range(width)] for _ in range(chance.randint(1, 9))]
        head = [("地区", "指标", "时期", "数值", "备注", ""), ("地区", "2022年", "", "2023年", "位次", "备注"),
                ()][chance.randrange(3)]  # fmt: skip
        lines = [list(head[:width]), *rows] if head else rows
        text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in lines)
        assert_adds_up(read(text + "\n"))
