"""Every table of the store: columns, types, units and what one row is."""

from __future__ import annotations

from dataclasses import dataclass

# A change to a table raises it, takes a step in store/connection.py, and a store kept for tests.
SCHEMA_VERSION = 2


def quoted(text: str) -> str:
    """The text as SQL spells it, where no parameter can stand."""
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `unit` is set where the value is a quantity."""

    name: str
    type: str
    unit: str | None = None
    required: bool = False

    @property
    def ddl(self) -> str:
        """The column as `create table` spells it."""
        return f"{self.name} {self.type}{' not null' if self.required else ''}"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the store; `grain` says what one row is."""

    name: str
    grain: str
    columns: tuple[Column, ...]

    @property
    def ddl(self) -> str:
        """The statement that creates the table where it is missing."""
        columns = ", ".join(column.ddl for column in self.columns)
        return f"create table if not exists {self.name} ({columns})"

    @property
    def insert(self) -> str:
        """The statement that appends one row, columns in order."""
        places = ", ".join("?" * len(self.columns))
        return f"insert into {self.name} ({', '.join(self.column_names)}) values ({places})"

    @property
    def batch(self) -> int:
        """How many rows to hold at a time where the table is moved: few of those with files."""
        heavy = any(column.type == "blob" for column in self.columns)
        return 16 if heavy else 100_000

    @property
    def selected(self) -> str:
        """The statement that reads the rows of the entries after `$after`, columns in order."""
        return f"select {', '.join(self.column_names)} from {self.name} where entry > $after"

    @property
    def has_later(self) -> str:
        """The statement that asks whether there are any such rows."""
        return f"select exists (from {self.name} where entry > $after)"

    @property
    def appended(self) -> str:
        """The statement that appends the rows registered as `moved`."""
        names = ", ".join(self.column_names)
        return f"insert into {self.name} ({names}) select {names} from moved"

    @property
    def column_names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)


def _columns(*specs: str) -> tuple[Column, ...]:
    """Columns from lines `name type [!] [unit]`; `!` marks a required one."""
    built = []
    for spec in specs:
        name, type_, *rest = spec.split()
        unit = next((word for word in rest if word != "!"), None)
        built.append(Column(name, type_, unit, "!" in rest))
    return tuple(built)


META = Table("meta", "store", _columns("schema_version integer !", "created_at timestamp !"))

LEDGER = Table(
    "ledger",
    "event; entry rises by one",
    _columns(
        "entry bigint !",
        "recorded_at timestamp !",
        "kind varchar !",
        "who varchar",
        "plan varchar",
        "subject bigint",
        "note varchar",
        "detail varchar",
    ),
)

UPLOADS = Table(
    "uploads",
    "upload entry",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "table_name varchar !",
        "file varchar !",
        "sha256 varchar !",
        "origin varchar !",
        "row_count bigint ! rows",
        "accepted_count bigint ! rows",
        "new_count bigint ! figures",
        "changed_count bigint ! figures",
        "unchanged_count bigint ! figures",
    ),
)

FILES = Table(
    "files",
    "upload entry; the original bytes",
    _columns("entry bigint !", "sha256 varchar !", "name varchar !", "data blob !"),
)

OBSERVATIONS = Table(
    "observations",
    "figure ever uploaded",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "region_code varchar !",
        "indicator varchar !",
        "period varchar !",
        "year smallint !",
        "span varchar !",
        "end_month tinyint !",
        "measure varchar !",
        "basis varchar !",
        "base_year smallint",
        "vintage varchar",
        "value double indicator_unit",
        "qualifier varchar",
        "reason varchar",
        "source varchar",
        "note varchar",
        "file varchar !",
        "sheet varchar",
        "row integer !",
        "col varchar",
        "value_text varchar",
        "unit_text varchar",
    ),
)

REPEATS = Table("repeats", "upload entry and figure key that already stood in the store", _columns(
    "entry bigint !", "plan varchar !", "region_code varchar !", "indicator varchar !",
    "period varchar !", "measure varchar !", "basis varchar !", "base_year smallint",
))  # fmt: skip

RECORDS = Table(
    "records",
    "row of an uploaded table other than observations",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "table_name varchar !",
        "key varchar !",
        "data varchar !",
        "file varchar !",
        "sheet varchar",
        "row integer !",
    ),
)

PLANS = Table(
    "plans",
    "plan and load of its pack",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "title varchar !",
        "title_en varchar !",
        "document varchar !",
        "city_code varchar !",
        "base_year smallint !",
        "end_year smallint !",
        "warning_rule varchar !",
        "example boolean !",
        "on_track double ! ratio",
        "lagging double ! ratio",
        "behind_pct double ! %",
        "settings varchar !",
        "digest varchar !",
    ),
)

TARGETS = Table(
    "targets",
    "target and load of its pack",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "position integer !",
        "target varchar !",
        "indicator varchar !",
        "region_code varchar !",
        "rule varchar !",
        "value double target_unit",
        "stretch_value double target_unit",
        "unit varchar !",
        "unit_factor double !",
        "qualifier varchar",
        "binding boolean",
        "base_year smallint",
        "target_year smallint !",
        "path varchar !",
        "basis varchar !",
        "sector varchar !",
        "clause varchar !",
        "lead_bodies varchar[] !",
        "bodies varchar[] !",
    ),
)

INDICATORS = Table(
    "indicators",
    "indicator and load of its pack",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "indicator varchar !",
        "name varchar !",
        "name_en varchar !",
        "aliases varchar[] !",
        "unit varchar !",
        "decimals tinyint !",
        "better varchar !",
        "default_measure varchar !",
        "description varchar",
        "energy_intensity boolean !",
        "min double",
        "max double",
        "additive boolean !",
    ),
)

REGIONS = Table(
    "regions",
    "region and load of its pack",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "position integer !",
        "code varchar !",
        "name varchar !",
        "name_en varchar !",
        "aliases varchar[] !",
        "parent varchar",
        "kind varchar !",
        "tile_row tinyint",
        "tile_col tinyint",
    ),
)

BODIES = Table(
    "bodies",
    "body and load of its pack",
    _columns(
        "entry bigint !",
        "plan varchar !",
        "position integer !",
        "body varchar !",
        "name varchar !",
        "name_en varchar !",
        "aliases varchar[] !",
    ),
)

BRANCHES = Table("branches", "branch of the store's history", _columns(
    "number integer !", "history varchar !", "began_after bigint !", "began_at timestamp !",
    "cause varchar !",
))  # fmt: skip

TABLES = (
    META, BRANCHES, LEDGER, UPLOADS, FILES, OBSERVATIONS, REPEATS, RECORDS,
    PLANS, TARGETS, INDICATORS, REGIONS, BODIES,
)  # fmt: skip

# Every row of these belongs to a ledger entry.
LEDGER_TABLES = tuple(table for table in TABLES if table not in (META, BRANCHES))
