"""Which column holds what: the header words of the statistics file, in both scripts."""

from __future__ import annotations

from functools import cache

from barometer.intake.words.names import chinese_of, fold, unbracketed
from barometer.intake.words.vocabulary import by_code

# Role -> headers; the first English and the first Chinese one stand in the template.
HEADERS = by_code("header")
TEMPLATE_COLUMNS = (
    "region_code", "region", "indicator", "period", "measure", "value", "unit", "basis",
    "vintage", "source", "note",
)  # fmt: skip
# The roles of label columns: all but the value and the serial number.
LABELS = tuple(role for role in HEADERS if role not in ("value", "serial"))
# Label roles that a row has once at most; it may have several groups, sources and notes.
ONLY_ONE = tuple(role for role in LABELS if role not in ("group", "source", "note"))
# Roles that a row can be named by.
ROWS = ("region_code", "region", "indicator", "period")


@cache
def _roles() -> dict[str, str]:
    return {fold(word): role for role, words in HEADERS.items() for word in words}


def role_of(header: str) -> str | None:
    """The role that a header cell names, brackets left out (`数值（吨）`), or None."""
    folded = fold(chinese_of(header)).rstrip(":*")
    return _roles().get(folded) or _roles().get(unbracketed(folded)[0])
