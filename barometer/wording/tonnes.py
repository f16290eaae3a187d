"""Tonnes in words: of targets in whatever unit, and of a ledger's projects."""

from __future__ import annotations

from typing import Literal

from barometer import units
from barometer.rows import Abatement, Gap
from barometer.wording.numbers import NO_VALUE, number
from barometer.wording.sentences import say


def in_tonnes(
    gap: Gap | None, name: Literal["achieved", "target_value", "reported_total"]
) -> float | None:
    """A number of a gap row in tonnes, so that a column adds up whatever unit a target is in."""
    factor = units.factor(gap["unit"], "吨") if gap else None
    value = gap[name] if gap else None
    return None if factor is None or value is None else value * factor


def tonnes(value: float | None, lang: str) -> str:
    """Tonnes; a dash where there are none to tell."""
    return number(value, lang, 1, trim=True)


def not_counted(row: Abatement | None, lang: str) -> str:
    """What of a ledger's tonnes does not count, by why; a dash where all does."""
    parts = {} if row is None else {
        "unrecognised": row["unrecognised_t"], "repeated": row["repeated_t"],
        "outside": row["outside_t"],
    }  # fmt: skip
    said = [say(f"rest-{key}", lang, value=tonnes(value, lang))
            for key, value in parts.items() if value]  # fmt: skip
    return say("list-comma", lang).join(said) or NO_VALUE
