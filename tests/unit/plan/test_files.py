"""Files that cannot be read, settings that are wrong: named, and never an exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barometer.plan.reading import read_pack

CSV_FILES = ("targets.csv", "indicators.csv", "regions.csv", "bodies.csv")


def test_the_sound_pack_has_no_problem(folder):
    """What the other tests spoil is whole to begin with."""
    assert folder.problems == []


@pytest.mark.parametrize("file", ["plan.toml", *CSV_FILES])
def test_a_missing_file(folder, file):
    """Only the missing file is named, not what other files say of its rows."""
    (folder.path / file).unlink()
    assert folder.problems == [("not_a_table", file, None, None, None)]


def test_no_folder_at_all(tmp_path):
    """Every file that a pack needs is named as missing."""
    pack, problems = read_pack(tmp_path / "nowhere")
    assert pack is None
    assert [problem.file for problem in problems] == ["plan.toml", *CSV_FILES]


@pytest.mark.parametrize("file", CSV_FILES)
def test_an_empty_file(folder, file):
    """A file without even a header says so."""
    (folder.path / file).write_bytes(b"")
    assert folder.problems == [("no_header", file, None, None, None)]


@pytest.mark.parametrize("file", ["targets.csv", "indicators.csv", "regions.csv"])
def test_a_file_with_nothing_but_its_header(folder, file):
    """A plan without targets, indicators or regions is no plan."""
    folder.write(file, folder.records(file)[:1])
    assert folder.problems == [("not_a_table", file, None, None, None)]


def test_a_plan_may_name_nobody(folder):
    """Bodies may be empty where no target names one."""
    folder.write("bodies.csv", folder.records("bodies.csv")[:1])
    for row in range(2, 10):
        folder.edit("targets.csv", row, lead_bodies="", bodies="")
    assert folder.problems == []


@pytest.mark.parametrize(
    ("file", "column"),
    [("targets.csv", "rule"), ("targets.csv", "basis"), ("indicators.csv", "unit"),
     ("regions.csv", "parent"), ("bodies.csv", "body")],
)  # fmt: skip
def test_a_missing_column_is_named_once_and_not_row_by_row(folder, file, column):
    """The header is at fault, not each of its rows."""
    folder.drop_column(file, column)
    assert ("missing_column", file, 1, column, None) in folder.problems
    assert [problem for problem in folder.problems if problem[2] not in (1, None)] == []


def test_a_column_that_stands_twice(folder):
    """Two columns of one name cannot both be meant."""
    folder.replace("bodies.csv", "name_en,aliases", "name_en,name")
    assert folder.problems == [
        ("missing_column", "bodies.csv", 1, "aliases", None),
        ("ambiguous", "bodies.csv", 1, "name", None),
    ]


def test_a_row_wider_than_the_header(folder):
    """Text with a comma and no quotation marks pushes cells out of the table."""
    folder.add("bodies.csv", "mayor,市长,The Mayor,,and more")
    assert folder.problems == [("not_a_table", "bodies.csv", 5, None, None)]


def test_a_row_shorter_than_the_header(folder):
    """Missing cells at the end are empty cells."""
    folder.add("targets.csv", "late-row,coal-share")
    assert [(column, code) for code, _, row, column, _ in folder.problems if row == 10] == [
        ("rule", "missing_column"), ("sector", "missing_column"), ("clause", "missing_column"),
    ]  # fmt: skip


def test_rows_are_counted_as_a_spreadsheet_does(folder):
    """Blank rows and line breaks inside a cell do not shift the row that is named."""
    header, first, *rest = folder.records("bodies.csv")
    first[2] = "Planning\nBureau"
    folder.write("bodies.csv", [header, first, [""], ["", ""], *rest])
    folder.edit("bodies.csv", 6, name="")
    assert folder.problems == [("missing_column", "bodies.csv", 6, "name", "")]


@pytest.mark.parametrize("file", CSV_FILES)
def test_a_file_in_another_encoding(folder, file):
    """Packs are UTF-8; a spreadsheet's GBK is named, not guessed at."""
    path = folder.path / file
    path.write_bytes(path.read_text(encoding="utf-8").encode("gbk") + "名".encode("gbk"))
    assert folder.problems == [("encoding", file, None, None, None)]


def test_a_byte_order_mark_is_no_mistake(folder):
    """Spreadsheets write one."""
    for file in ("plan.toml", *CSV_FILES):
        path = folder.path / file
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert folder.problems == []


@pytest.mark.parametrize(
    ("old", "new", "code", "column", "value"),
    [
        ('plan = "other-135"', "", "missing_column", "plan", None),
        ('city_code = "990100"', "city_code = 990100", "not_allowed", "city_code", "990100"),
        ('city_code = "990100"', 'city_code = "99"', "unknown_region", "city_code", "99"),
        ("base_year = 2015", 'base_year = "2015"', "not_allowed", "base_year", "2015"),
        ("end_year = 2020", "end_year = 2015", "out_of_range", "end_year", "2015"),
        ('"shortfall"', '"mild"', "not_allowed", "warning_rule", "mild"),
        ("example = true", 'example = "yes"', "not_allowed", "example", "yes"),
        ("on_track = 0.95", "on_track = 0.5", "out_of_range", "status.lagging", "0.6"),
        ("on_track = 0.95", "on_track = true", "not_allowed", "status.on_track", "True"),
        ("lagging = 0.60", "lagging = -1", "not_allowed", "status.lagging", "-1"),
    ],
)
def test_a_wrong_setting(folder, old, new, code, column, value):
    """Each setting of `plan.toml` is named with what stands there."""
    folder.replace("plan.toml", old, new)
    assert (code, "plan.toml", None, column, value) in folder.problems
    assert folder.pack is None


def test_settings_that_are_not_toml(folder):
    """The line where reading stopped is in the message."""
    folder.replace("plan.toml", 'plan = "other-135"', "plan = other-135")
    assert folder.problems == [("not_a_table", "plan.toml", None, None, None)]
    assert "line 1" in read_pack(folder.path)[1][0].facts["why"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    file=st.sampled_from(("plan.toml", *CSV_FILES)),
    place=st.integers(0, 2000),
    noise=st.binary(min_size=1, max_size=12),
)
def test_no_bytes_make_an_exception(folder, file, place, noise):
    """Whatever is written into a pack, the answer is a pack without errors, or problems."""
    path = folder.path / file
    whole = path.read_bytes()
    place %= len(whole)
    path.write_bytes(whole[:place] + noise + whole[place:])
    pack, problems = read_pack(folder.path)
    path.write_bytes(whole)
    assert (pack is None) == any(problem.is_error for problem in problems)
