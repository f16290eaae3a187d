"""Zip files: what is inside, and that opening it is safe."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from barometer.intake import limits
from barometer.intake.decode.grid import Undecodable

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_ENCRYPTED = 0x1
_UTF8_NAMES = 0x800
# Bytes; no more is held in memory for a second look.
_SMALL_PART = 1 << 24
_SKIPPED = ("__MACOSX/", ".DS_Store", "Thumbs.db")


def is_zip(data: bytes) -> bool:
    """True for any zip, workbooks included."""
    return data.startswith((_ZIP, _EMPTY_ZIP))


def is_plain_zip(data: bytes) -> bool:
    """True for a zip of files, false for a workbook (which is a zip inside)."""
    if not is_zip(data):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return True
    return not ({"[Content_Types].xml", "content.xml", "xl/workbook.xml"} & names)


def check(data: bytes) -> None:
    """Nothing expands past the limits.

    Raises:
        Undecodable: it does, or the zip is damaged or locked.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Undecodable("not_a_table", "problem-damaged-zip") from error
    if len(entries) > limits.ZIP_MEMBERS * 10:
        raise Undecodable("too_large", "problem-zip-members")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Undecodable("not_a_table", "problem-locked-zip")
    expanded = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    bomb = expanded > limits.ZIP_RATIO_FROM_BYTES and expanded / packed > limits.ZIP_RATIO
    if expanded > limits.ZIP_EXPANDED_BYTES or bomb:
        raise Undecodable("too_large", "problem-zip-bomb")


def members(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each file in the zip, folders and system files left out.

    Raises:
        Undecodable: too many, too large, locked or damaged.
    """
    check(data)
    with zipfile.ZipFile(BytesIO(data)) as packed:
        entries = [e for e in packed.infolist() if not e.is_dir() and not _skipped(e.filename)]
        if len(entries) > limits.ZIP_MEMBERS:
            raise Undecodable("too_large", "problem-zip-members")
        if not entries:
            raise Undecodable("not_a_table", "problem-empty-file")
        for entry in entries:
            yield _name(entry), member(packed, entry)


def member(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of one entry, never more than it declares.

    Raises:
        Undecodable: it cannot be expanded, or holds more than it says.
    """
    try:
        with packed.open(entry) as stream:
            data = stream.read(entry.file_size + 1)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError,
            zipfile.zlib.error) as error:  # type: ignore[attr-defined]  # fmt: skip
        raise Undecodable("not_a_table", "problem-damaged-zip") from error
    if len(data) > entry.file_size:
        raise Undecodable("too_large", "problem-zip-bomb")
    return data


def _skipped(name: str) -> bool:
    return any(part in name for part in _SKIPPED) or name.rpartition("/")[2].startswith("~$")


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; Chinese Windows writes GBK where the standard expects cp437."""
    if entry.flag_bits & _UTF8_NAMES:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename


class Parts:
    """What a zip holds, each part unpacked once as long as it is small."""

    def __init__(self, data: bytes) -> None:
        """Open the zip; `check` has found it safe."""
        self._packed = zipfile.ZipFile(BytesIO(data))
        self._read: dict[str, bytes] = {}
        self.names = tuple(self._packed.namelist())
        # Sheets that one look has found to hold nothing out of the ordinary.
        self.plain: set[str] = set()
        # Sheets of which each row and cell begins with its place, and that hold no comment.
        self.placed: set[str] = set()

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        if name in self._read:
            return self._read[name]
        entry = self._packed.getinfo(name)
        with self._packed.open(entry) as stream:
            # To ask for what it declares, and no more, is a quarter quicker than for all there is.
            part = stream.read(entry.file_size + 1)
        if len(part) <= _SMALL_PART:
            self._read[name] = part
        return part


def package(parts: Mapping[str, bytes]) -> BytesIO:
    """The workbook of these parts, not compressed."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    stream.seek(0)
    return stream
