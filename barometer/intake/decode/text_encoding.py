"""Which encoding a text is in: by its mark, by what fits, by which reading looks like text."""

from __future__ import annotations

import codecs
import re
import struct
from functools import cache

import pyarrow as pa

from barometer.intake.decode.grid import Undecodable
from barometer.intake.words.vocabulary import any_of, by_code

SAMPLE_BYTES = 1 << 18
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Ctrl-Z, with which old programs end a text.
_END = b"\x1a"
_CANDIDATES = ("utf-8", "gb18030", "big5")
# Words in both scripts: they tell a short GB text from a Big5 one.
_WORDS = re.compile(any_of(by_code("of_statistics")["of_statistics"]))
_MARKS_OF_UTF8 = re.compile(b"^(?:\xef\xbb\xbf)+")
_CONTROL = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """(the text in UTF-8 without a mark, its encoding); a byte that does not fit is U+FFFD.

    Raises:
        Undecodable: they are not text at all.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _converted(data, name), name
    if data.startswith(codecs.BOM_UTF8):
        # Programs that glue files together leave the mark before a text in another encoding;
        # more than a few of them nobody leaves.
        text, name = as_utf8(_MARKS_OF_UTF8.sub(b"", data))
        return text, "utf-8-sig" if name == "utf-8" else name
    data = data.rstrip(_END)
    wide = _utf16_without_mark(data)
    if wide:
        return _converted(data, wide), "utf-16"
    if _is_utf8(data):
        name, text = "utf-8", data
    else:
        name = max(_CANDIDATES, key=lambda name: _likeness(data[:SAMPLE_BYTES], name))
        text = _converted(data, name)
    if _CONTROL.search(text[:SAMPLE_BYTES]):
        raise Undecodable("not_a_table", "problem-not-text")
    return text, name


def _converted(data: bytes, name: str) -> bytes:
    """In UTF-8; text that is already there is only looked through."""
    if name == "utf-8" and _is_utf8(data):
        return data
    return data.decode(name, errors="replace").encode("utf-8", errors="replace")


def _is_utf8(data: bytes) -> bool:
    """Arrow looks through a text several times faster than Python decodes it."""
    offsets = pa.py_buffer(struct.pack("<qq", 0, len(data)))
    text = pa.Array.from_buffers(pa.large_string(), 1, [None, offsets, pa.py_buffer(data)])
    try:
        text.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of ASCII signs is zero."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if max(low, high) < max(2, len(sample) // 40) or min(low, high) > max(low, high) // 8:
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _likeness(sample: bytes, name: str) -> float:
    """How much the sample looks like Chinese statistics when read as `name`."""
    text = sample.decode(name, errors="replace").rstrip("\ufffd")
    beyond = [char for char in text if char > "\x7f"]
    if not beyond:
        return 0.0
    common = sum(char in _common() for char in beyond) / len(beyond)
    broken = text.count("\ufffd") / len(beyond)
    words = sum(map(len, _WORDS.findall(text))) / len(beyond)
    return common + 2 * words - 4 * broken


@cache
def _common() -> frozenset[str]:
    """Everyday characters: level 1 of GB 2312 and of Big5, and the signs of tables."""
    simplified = bytes(b for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF)
                       for b in (lead, trail))  # fmt: skip
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    traditional = bytes(b for lead in range(0xA4, 0xC7) for trail in trails for b in (lead, trail))
    signs = "，。：；、（）“”‘’％…—－～·《》〔〕【】０１２３４５６７８９．㎡㎥±≥≤×①②③\u3000"
    return frozenset(
        simplified.decode("gb2312", errors="ignore")
        + traditional.decode("big5", errors="ignore")
        + signs
    )
