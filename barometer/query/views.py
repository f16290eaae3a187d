"""The views that a question can be asked of, each with its row and the query that fills it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from barometer import rows
from barometer.columns import Column, columns_of
from barometer.rows import ROW_UNIT
from barometer.store import marts
from barometer.store.queries import Query
from barometer.wording import say


@dataclass(frozen=True, slots=True)
class View:
    """One documented view: `query` fills it, `row` declares the columns that are published.

    `part_of`: the view whose rows in force it is; no rows of its own are written then.
    """

    name: str
    query: Query[object]
    row: type
    part_of: str | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The declared columns, in order."""
        return columns_of(self.row)

    @property
    def ddl(self) -> str:
        """The statement that creates a table for the view's rows, or shows those of another."""
        if self.part_of is not None:
            names = ", ".join(f'"{column.name}"' for column in self.columns)
            return f"create view {self.name} as select {names} from {self.part_of} where in_force"
        columns = ", ".join(f'"{column.name}" {column.type}' for column in self.columns)
        return f"create table {self.name} ({columns})"

    @property
    def read(self) -> str:
        """The statement that reads the table."""
        return f"from {self.name}"

    def comments(self, lang: str) -> Iterator[str]:
        """The statements that write the descriptions into the table."""
        kind = "table" if self.part_of is None else "view"
        yield f"comment on {kind} {self.name} is {_quoted(view_text(self, lang))}"
        for column in self.columns:
            place = f'{self.name}."{column.name}"'
            yield f"comment on column {place} is {_quoted(column_text(column, lang))}"


VIEWS = (
    View("plans", marts.PLANS, rows.PublishedPlan),
    View("regions", marts.REGIONS, rows.Region),
    View("indicators", marts.INDICATORS, rows.Indicator),
    View("bodies", marts.BODIES, rows.Body),
    View("targets", marts.TARGETS, rows.Target),
    View("observations", marts.OBSERVATIONS, rows.Observation, part_of="figures"),
    View("figures", marts.OBSERVATIONS_ALL, rows.UploadedFigure),
    View("gaps", marts.GAPS_SOURCED, rows.PublishedGap),
    View("gaps_by_year", marts.GAPS_SOURCED, rows.PublishedGap),
    View("measures", marts.MEASURES, rows.Measure),
    View("projects", marts.PROJECTS, rows.PublishedProject),
    View("abatement_years", marts.ABATEMENT_YEARS, rows.AbatementYear),
    View("high_energy_projects", marts.HIGH_ENERGY_PROJECTS, rows.HighEnergyProject),
    View("energy_users", marts.ENERGY_USERS, rows.EnergyUser),
    View("uploads", marts.UPLOADS, rows.Upload),
    View("ledger", marts.LEDGER, rows.Entry),
)


BY_NAME = {view.name: view for view in VIEWS}


def view_text(view: View, lang: str) -> str:
    """What the rows of a view are, in the reader's language."""
    return say(f"view-{view.name.replace('_', '-')}", lang)


def column_text(column: Column, lang: str) -> str:
    """What a column holds, in the reader's language."""
    return say(f"about-{column.about}", lang)


def unit_text(column: Column, lang: str) -> str | None:
    """A column's unit; that of amounts stands in each row, and the text says where."""
    return say("unit-of-row", lang) if column.unit == ROW_UNIT else column.unit


def dictionary(lang: str) -> list[dict[str, str | None]]:
    """The data dictionary: one row per view and column, as `views` prints it."""
    return [
        {
            "view": view.name,
            "column": column.name,
            "type": column.type,
            "unit": unit_text(column, lang),
            "description": column_text(column, lang),
        }
        for view in VIEWS
        for column in view.columns
    ]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
