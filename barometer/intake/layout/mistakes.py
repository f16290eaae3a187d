"""What is wrong in a JSON document, every mistake with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Json = Any
LONGEST = 400
_PARTS = 5_000


class Mistake(NamedTuple):
    """Where (`fields[2].from`), the value there as JSON, and what is allowed."""

    place: str
    value: str
    allowed: str

    def __str__(self) -> str:
        """Place, value and what is allowed, in one line."""
        return f"{self.place}: {self.value} → {self.allowed}"


@dataclass(slots=True)
class Mistakes:
    """The mistakes of a document, listed while it is read."""

    listed: list[Mistake] = field(default_factory=list)

    def tell(self, place: str, value: Json, allowed: object) -> None:
        """Add a mistake: where, the value there, what is allowed."""
        text = json.dumps(value, ensure_ascii=False, default=str)[:60]
        self.listed.append(Mistake(place, text, str(allowed)))

    def unknown(self, place: str, value: Mapping[str, Json], allowed: Sequence[str]) -> None:
        """Keys that no reading has."""
        for key in value:
            if key not in allowed:
                self.tell(f"{place}.{key}", key, " | ".join(allowed))

    def number(self, place: str, value: Json) -> int | None:
        """A row or column."""
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 2_000_000:
            return value
        self.tell(place, value, "1, 2, 3 …")
        return None

    def text(self, place: str, value: Json) -> str | None:
        """A text that is not empty."""
        if isinstance(value, str) and value.strip() and len(value) <= LONGEST:
            return value
        self.tell(place, value, f'"…" (1-{LONGEST})')
        return None

    def items(self, place: str, value: Json, most: int = _PARTS) -> list[Json]:
        """A list."""
        if isinstance(value, list) and len(value) <= most:
            return value
        self.tell(place, value if not isinstance(value, list) else len(value), f"[…] (0-{most})")
        return []
