"""How large an input may be: past these a file is refused as `too_large`."""

from __future__ import annotations

FILE_BYTES = 200 * 1024 * 1024
ROWS = 2_000_000
COLUMNS = 1_000
CELL_CHARACTERS = 10_000
SHEETS = 100
# Cells that the sheets of a workbook may span together: a workbook can claim a million empty rows
# in a few hundred bytes, and name a hundred sheets like that.
CELLS = 6_000_000
# Styles, texts, names and the like that a part beside the sheets may hold.
ITEMS = 4_000_000
# Merged ranges of a sheet; they lie apart, so that they cannot cover it twice.
MERGED = 50_000
# Cells of all tables of a web page together, which is read cell by cell.
PAGE_CELLS = 500_000
# Whole rows are often formatted to the last of 16,384 columns; only so many may hold anything.
SHEET_COLUMNS = 16_384
ZIP_MEMBERS = 100
ZIP_EXPANDED_BYTES = 400 * 1024 * 1024
# Real spreadsheets compress 5 to 40 times; a bomb compresses a thousand times.
ZIP_RATIO = 200
ZIP_RATIO_FROM_BYTES = 20 * 1024 * 1024
PROBLEMS_LISTED = 10_000
# Different texts in one column of regions, indicators or periods: each is looked up, and no plan
# has that many; a nation's counties are some three thousand.
NAMES = 10_000
# A longer text is no name of anything, and need not be taken apart to see that.
NAME_CHARACTERS = 300
# Rows looked at to find the header, and rows at the end looked at for notes and signatures.
HEAD_ROWS = 80
TAIL_ROWS = 40
# Texts whose meaning is remembered, so that a long file or many readers cannot fill the memory.
CACHED_TEXTS = 1 << 16


class Room:
    """The cells that the workbooks of one upload may still span together."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self.left = CELLS

    def take(self, cells: int) -> None:
        """Count the cells of a decoded workbook."""
        self.left -= cells

    def is_full(self) -> bool:
        """True where no further file is opened."""
        return self.left < 0
