"""Where the store lies: `duckdb:PATH` or a lake; from an argument, a setting or the default."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from barometer.errors import UsageError
from barometer.settings import settings
from barometer.store.lake import address as lakes

PROJECT = Path(__file__).resolve().parents[2]
QUERIES = PROJECT / "queries"
PLANS = PROJECT / "data" / "plans"
DEFAULT_STORE = f"duckdb:{PROJECT / 'var' / 'barometer.duckdb'}"
MEMORY = ":memory:"
# Under which names every cursor finds the ledger's tables, then what is kept in memory.
SEARCH_PATH = "store.main,memory.main"


@dataclass(frozen=True, slots=True)
class Location:
    """A store's place: `attach` is what DuckDB attaches, `url` what people may read of it.

    A store past one machine has a `lake`; what is attached then is this process's own copy.
    """

    url: str
    attach: str
    lake: lakes.Lake | None = None

    @property
    def shared(self) -> bool:
        """True where other processes may write at the same time; a DuckDB file has one holder."""
        return self.lake is not None

    @property
    def in_memory(self) -> bool:
        """True for a store that ends with the process."""
        return self.attach == MEMORY

    @property
    def missing(self) -> bool:
        """True for a file that there is not."""
        return not self.shared and not self.in_memory and not Path(self.attach).exists()


class Opening:
    """A key for what is kept beside an open store, and ends with it."""


def locate(url: str | None = None) -> Location:
    """The place of the store.

    Raises:
        UsageError: a scheme that this program does not speak.
    """
    wanted = url or settings().store or DEFAULT_STORE
    scheme, colon, rest = wanted.partition(":")
    if wanted == MEMORY:
        return Location(wanted, MEMORY)
    if colon and scheme == "duckdb" and rest:
        path = rest if rest == MEMORY else str(Path(rest).expanduser().resolve())
        return Location(f"duckdb:{path}", path)
    if scheme == lakes.SCHEME:
        lake = lakes.lake_of(wanted)
        return Location(lake.url, MEMORY, lake)
    raise UsageError("error-store-url", url=lakes.without_password(wanted))
