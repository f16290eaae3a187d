"""No bytes make an exception; what is accepted is always well formed."""

from __future__ import annotations

import json
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barometer import intake
from barometer.intake.layout import edit
from barometer.intake.layout.document import printed, readings_in
from barometer.intake.other_tables import table_edits
from barometer.intake.tables import TABLES
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import period_of
from tests.conftest import FULL
from tests.corpus.golden import files
from tests.corpus.vocabulary import WORDS
from tests.corpus.writers import packed

REGIONS = {region.code for region in WORDS.regions}
SLUGS = {item.indicator for item in WORDS.indicators}


def assert_well_formed(name: str, data: bytes, table: str = "observations") -> None:
    """Rows or problems; each accepted figure is whole; an unreadable file says so."""
    for reading in intake.read(name, data, WORDS, table=table):
        for row in reading.accepted.to_pylist():
            assert row["region_code"] in REGIONS
            assert row["indicator"] in SLUGS
            assert period_of(row["period"]).stored == row["period"]
            assert (row["value"] is None) == (row["reason"] is not None)
        assert sum(reading.problem_counts.values()) >= len(reading.problems)
        assert (
            reading.accepted_count
            or reading.problems
            or reading.rows
            or reading.table != "observations"
        )


@settings(max_examples=150 if FULL else 40, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_give_rows_or_problems(data: bytes) -> None:
    """Random bytes are never an exception."""
    assert_well_formed("x.csv", data)


@settings(max_examples=150 if FULL else 40, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8))
def test_any_cells_give_rows_or_problems(rows: list[list[str]]) -> None:
    """Random text below a good header is never an exception."""
    lines = ["地区,指标,时期,数值,单位", *(",".join(row) for row in rows)]
    assert_well_formed("x.csv", "\n".join(lines).encode("utf-8", errors="replace"))


@pytest.mark.parametrize("seed", range(8 if FULL else 2))
def test_mutated_corpus_gives_rows_or_problems(seed: int) -> None:
    """Bytes flipped, cut, doubled and swapped in every file of the corpus."""
    chance = random.Random(seed)
    for file in files():
        data = file.read_bytes()
        if len(data) < 100_000:
            assert_well_formed(file.name, mutated(data, chance))


@pytest.mark.parametrize("seed", range(2 if FULL else 1))
def test_mutated_parts_of_packages_give_rows_or_problems(seed: int) -> None:
    """The XML and text inside workbooks and zips changed, under a sound package."""
    chance = random.Random(1000 + seed)
    for file in files():
        data = file.read_bytes()
        if zipfile.is_zipfile(file) and len(data) < 100_000:
            with zipfile.ZipFile(file) as package:
                parts = {name: package.read(name) for name in package.namelist()}
            changed = chance.choice(sorted(parts)) if parts else None
            if changed is not None:
                parts[changed] = mutated(parts[changed], chance)
            assert_well_formed(file.name, packed(parts))


CELLS = (
    "", "甲", "兴城市", "2024", "1.5", "—", "A1", "合计", "注：快报", "单位：万吨标准煤",
    "2025年目标", "能耗（万吨标准煤）", "元", "≥78", "1,2;3", "2024-05-01", "COD", "40%",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(20 if FULL else 2))
def test_any_pointing_gives_rows_or_problems(seed: int) -> None:
    """Another table told at random: no exception, every cell accounted for, printed the same."""
    chance = random.Random(seed)
    for table in 5 * list(TABLES.values()):
        heads = [column.header for column in table.columns if column.required] + [
            "甲",
            "2025年目标",
        ]
        height, width = chance.randint(2, 7), len(heads)
        rows = [[chance.choice(CELLS) for _ in heads] for _ in range(height)]
        rows[chance.randrange(2)] = heads
        told = table_edits.first_reading(table, None, rows, height, width)
        for _ in range(chance.randint(1, 5)):
            row, at = chance.randint(1, height), chance.randint(1, width)
            name = chance.choice([column.name for column in table.columns])
            told = chance.choice((
                table_edits.with_column(told, table, rows, at, name),
                table_edits.with_column(told, table, rows, at, None),
                table_edits.with_header(told, table, rows, row, row),
                edit.without_rows(told, row, row), edit.with_rows(told, row, row),
                edit.ending_at(told, row), edit.with_constant(told, name, chance.choice(CELLS)),
            ))  # fmt: skip
        data = "\n".join('"' + '","'.join(row) + '"' for row in rows).encode()
        choices = intake.Choices(readings=(told,))
        [reading] = intake.read("x.csv", data, WORDS, table=table.name, choices=choices)
        for one in reading.account:
            counts = (one.figures, one.labels, one.notes, one.blank_marks, one.not_read)
            assert (sum(counts), min(counts) >= 0) == (one.cells, True)
        if reading.records:
            shown = readings_in(json.dumps(list(map(printed, reading.readings))), "r.json")
            choices = intake.Choices(readings=shown)
            [again] = intake.read("x.csv", data, WORDS, table=table.name, choices=choices)
            assert (again.records, again.account) == (reading.records, reading.account)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        if not changed:
            return bytes(changed)
        at = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randrange(1, 20)]
            case 2:
                changed[at:at] = changed[at : at + chance.randrange(1, 40)]
            case 3:
                changed[at:at] = bytes(chance.choices(b'",\n\t\r\x00;%-/', k=3))
            case 4:
                del changed[at:]
    return bytes(changed)


@pytest.mark.parametrize("table", TABLES)
def test_mutated_templates_give_records_or_problems(table: str) -> None:
    """The other tables take the same blows."""
    chance = random.Random(table)
    for kind in ("csv", "xlsx"):
        data = intake.template(table, WORDS, kind)
        for _ in range(6):
            assert_well_formed(f"x.{kind}", mutated(data, chance), table)


@settings(max_examples=300 if FULL else 80, deadline=None)
@given(st.text(max_size=20))
def test_any_cell_is_a_number_a_reason_a_blank_or_wrong(text: str) -> None:
    """A cell means exactly one thing."""
    cell = value_of(text)
    meanings = (cell.number is not None, cell.reason is not None, cell.problem is not None)
    assert sum(meanings) == (1 if text.strip() and any(meanings) else 0)


@given(st.floats(min_value=-1e9, max_value=1e9), st.integers(0, 6))
def test_written_number_is_read_back(number: float, decimals: int) -> None:
    """What Python writes with separators comes back as the nearest number."""
    written = f"{number:,.{decimals}f}"
    assert value_of(written).number == float(written.replace(",", ""))
    assert value_of(written).decimals == decimals


@settings(max_examples=25 if FULL else 10, deadline=None)
@given(st.permutations(range(4)), st.permutations(range(5)))
def test_order_of_rows_and_columns_does_not_matter(rows: list[int], columns: list[int]) -> None:
    """The same figures however the table is arranged."""
    header = ["地区", "指标", "时期", "数值", "单位"]
    body = [
        ["连山区", "城镇清洁取暖率", "2022年", "70.5", "%"],
        ["龙港区", "能源消费总量", "2022", "1,012.35", "万吨标准煤"],
        ["全市", "单位GDP能耗", "2023", "下降2.2", ""],
        ["兴城", "COD减排量", "2023年", "…", "吨"],
    ]
    table = [header, *(body[at] for at in rows)]
    text = "\n".join(",".join(f'"{row[at]}"' for at in columns) for row in table)
    accepted = intake.read("x.csv", text.encode(), WORDS)[0].accepted.to_pylist()
    figures = {
        (r["region_code"], r["indicator"], r["period"], r["value"], r["reason"]) for r in accepted
    }
    assert figures == {
        ("211402", "clean_heating", "2022", 70.5, None),
        ("211403", "energy_consumption", "2022", 1012.35, None),
        ("211400", "energy_per_gdp", "2023", -2.2, None),
        ("211481", "cod_abatement", "2023", None, "…"),
    }
