"""Files that office programs write and that are no workbooks, named by what is inside them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from barometer.intake.decode import archive

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams of a compound file, as its directory spells them. The password comes first: what is
# locked cannot be told apart any further.
_LOCKED = "EncryptedPackage"
_STREAMS = (("WordDocument", "Word / WPS"), ("PowerPoint Document", "PowerPoint / WPS"),
            ("VisioDocument", "Visio"), ("__properties_version1.0", "Outlook"),
            ("__nameid_version1.0", "Outlook"))  # fmt: skip
_SHEETS = ("Workbook", "Book")
# Parts of a zip by which its program knows its own.
_PARTS = (("word/", "Word / WPS"), ("ppt/", "PowerPoint / WPS"), ("visio/", "Visio"),
          ("OFD.xml", "OFD"), ("Index/Document.iwa", "Apple iWork"))  # fmt: skip
_MIME = (("opendocument.text", "OpenDocument"),
         ("opendocument.presentation", "OpenDocument"))  # fmt: skip
# Of a file that holds nothing to tell it by, the name has to do.
_ENDINGS = {
    "wps": "Word / WPS", "wpt": "Word / WPS", "doc": "Word / WPS",
    "docx": "Word / WPS", "dps": "PowerPoint / WPS", "ppt": "PowerPoint / WPS",
    "pptx": "PowerPoint / WPS", "pages": "Apple iWork", "numbers": "Apple iWork",
    "odt": "OpenDocument", "ofd": "OFD",
}  # fmt: skip


def is_locked(data: bytes) -> bool:
    """True for a workbook (or document) of today that a password encrypts."""
    return data.startswith(OLE) and _holds(data, _LOCKED)


def document_kind(name: str, data: bytes) -> str | None:
    """What kind of document a file is; None for a workbook, a zip of files and any text."""
    if data.startswith(OLE):
        return _kind_of_compound(name, data)
    if archive.is_zip(data):
        return _kind_of_zip(data)
    return None


def _kind_of_compound(name: str, data: bytes) -> str | None:
    if any(_holds(data, stream) for stream in _SHEETS):
        return None
    document_kind = next((kind for stream, kind in _STREAMS if _holds(data, stream)), None)
    return document_kind or _ENDINGS.get(name.rpartition(".")[2].casefold())


def _kind_of_zip(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
            mime = packed.read("mimetype")[:100].decode("latin-1") if "mimetype" in names else ""
    except Exception:  # noqa: BLE001 -- zipfile and zlib raise their own; a damaged zip is told as such
        return None
    if any(part.startswith("xl/") for part in names):
        return None
    by_part = (kind for start, kind in _PARTS if any(part.startswith(start) for part in names))
    return next(by_part, None) or next((kind for sign, kind in _MIME if sign in mime), None)


def _holds(data: bytes, stream: str) -> bool:
    """True where a compound file's directory names a stream."""
    return f"{stream}\0".encode("utf-16-le") in data
