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
    """Where (`fields[2].from`), what was found there as JSON, and what is allowed."""

    place: str
    found: str
    allowed: str

    def __str__(self) -> str:
        """The three in a line."""
        return f"{self.place}: {self.found} → {self.allowed}"


@dataclass(slots=True)
class Mistakes:
    """What is wrong in a document, told on the way."""

    told: list[Mistake] = field(default_factory=list)

    def tell(self, place: str, found: Json, allowed: object) -> None:
        """One mistake: where, what was found, what is allowed."""
        shown = json.dumps(found, ensure_ascii=False, default=str)[:60]
        self.told.append(Mistake(place, shown, str(allowed)))

    def unknown(self, place: str, found: Mapping[str, Json], allowed: Sequence[str]) -> None:
        """Keys that no reading has."""
        for key in found:
            if key not in allowed:
                self.tell(f"{place}.{key}", key, " | ".join(allowed))

    def number(self, place: str, found: Json) -> int | None:
        """A row or column."""
        if isinstance(found, int) and not isinstance(found, bool) and 1 <= found <= 2_000_000:
            return found
        self.tell(place, found, "1, 2, 3 …")
        return None

    def text(self, place: str, found: Json) -> str | None:
        """A text that is not empty."""
        if isinstance(found, str) and found.strip() and len(found) <= LONGEST:
            return found
        self.tell(place, found, f'"…" (1-{LONGEST})')
        return None

    def items(self, place: str, found: Json, most: int = _PARTS) -> list[Json]:
        """A list."""
        if isinstance(found, list) and len(found) <= most:
            return found
        self.tell(place, found if not isinstance(found, list) else len(found), f"[…] (0-{most})")
        return []
