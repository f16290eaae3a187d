"""Packs with one slip each, made from a pack without any."""

import csv
import io
import shutil

import pytest

from barometer.plan.reading import read_pack
from tests.data.pack_files import OTHER


class Folder:
    """A copy of a sound pack, to be spoiled."""

    def __init__(self, path):
        """Copy the pack into `path`."""
        self.path = shutil.copytree(OTHER, path / OTHER.name)

    def edit(self, file, row, **cells):
        """Write other texts into cells of one row, counted as a spreadsheet does."""
        records = self.records(file)
        for column, text in cells.items():
            records[row - 1][records[0].index(column)] = text
        self.write(file, records)
        return self

    def replace(self, file, old, new):
        """Put one text in the place of another that stands there once."""
        path = self.path / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def add(self, file, line):
        """Append a line."""
        path = self.path / file
        path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
        return self

    def drop_column(self, file, column):
        """Take a column out."""
        records = self.records(file)
        place = records[0].index(column)
        self.write(file, [record[:place] + record[place + 1 :] for record in records])
        return self

    def records(self, file):
        """Every row of a file, its header first."""
        return list(csv.reader(io.StringIO((self.path / file).read_text(encoding="utf-8"))))

    def write(self, file, records):
        """Write rows back."""
        lines = io.StringIO()
        csv.writer(lines, lineterminator="\n").writerows(records)
        (self.path / file).write_text(lines.getvalue(), encoding="utf-8")

    @property
    def pack(self):
        """The pack as read, None where it has errors."""
        return read_pack(self.path)[0]

    @property
    def problems(self):
        """Its problems: code, file, row, column, the cell's text."""
        return [(p.code, p.file, p.row, p.column, p.value) for p in read_pack(self.path)[1]]

    @property
    def keys(self):
        """Which sentences say what is wrong."""
        return [problem.key for problem in read_pack(self.path)[1]]


@pytest.fixture
def folder(tmp_path):
    """A sound pack of 2015-2020 to be spoiled."""
    return Folder(tmp_path)
