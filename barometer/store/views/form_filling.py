"""One filing, many forms: a bureau's own workbook filled with the figures in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from barometer.errors import UsageError, WorkerFailed
from barometer.intake import Choices, child_processes
from barometer.intake.layout.reading import Field, Origin, TableReading
from barometer.intake.templates.form import Entry, probe_of
from barometer.rows import Observation
from barometer.store.uploads.check import plan_for

if TYPE_CHECKING:
    from barometer.store.database import Database

SourceNote = Callable[[Observation], str]
# Digits of a figure that the way through units leaves exact.
_DIGITS = 12


class Key(NamedTuple):
    """What a figure is of."""

    region_code: str
    indicator: str
    period: str
    measure: str
    base_year: int | None


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell that asks for a figure; `factor`: how many of the figure's unit its own is."""

    place: tuple[str, int, int]
    figure: Key
    basis: str | None
    factor: float


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The form, and what became of the empty cells that it asks figures in.

    `filled`: those with a figure; `empty`: those that nothing is reported for; `unknown`: those
    that the mapping gives no one figure for.
    """

    content: bytes
    filled: int
    empty: int
    unknown: int
    entry: int


def fill_form(
    store: Database, name: str, data: bytes, mapping: Sequence[TableReading],
    source_note: SourceNote, *, plan: str | None = None, region: str | None = None,
    period: str | None = None, as_of: int | None = None,
) -> FilledForm:  # fmt: skip
    """The form with every figure in force that its mapping asks for; other cells as they were.

    `data` is an XLSX workbook, `source_note` the comment beside a figure that tells where it is
    from. `plan`: left out, the one that the form fits; `region`: that of a form that names none;
    `period`: that of all figures, whatever the mapping says of it.

    Raises:
        UsageError: it is no workbook, or the mapping is not of this form.
    """
    entry = store.pinned(as_of)
    readings = [_of_period(one, period) for one in mapping]
    try:
        probed_data, wanted = child_processes.probed_form(data, readings)
    except WorkerFailed as error:
        raise UsageError("error-form", file=name) from error
    choices = Choices(readings=tuple(readings))
    chosen = plan_for(store, name, probed_data, plan, choices)
    vocabulary = store.vocabulary(chosen, entry)
    results = child_processes.read(name, probed_data, vocabulary, region=region, choices=choices)
    places = {(sheet, row, column) for sheet, row, column in wanted}
    cells = [cell for one in results for row in one.accepted.to_pylist()
             if (cell := _probed(row, wanted[0][0])) and cell.place in places]  # fmt: skip
    if wanted and not cells:
        raise UsageError("error-form-nothing", file=name, cells=len(wanted))
    figures = _figures_in_force(store, chosen, {cell.figure.indicator for cell in cells}, entry)
    filled = [(cell, _figure(figures, cell)) for cell in cells]
    entries = [_entry(cell, figure, source_note) for cell, figure in filled if figure]
    content = child_processes.filled_form(data, entries)
    return FilledForm(content, len(entries), len(cells) - len(entries),
                      len(wanted) - len(cells), entry)  # fmt: skip


def _of_period(reading: TableReading, period: str | None) -> TableReading:
    """The reading with one period for all its figures."""
    if period is None:
        return reading
    others = tuple(item for item in reading.fields if item.field != "period")
    return replace(reading, fields=(*others, Field("period", Origin("constant", text=period))))


def _figures_in_force(
    store: Database, plan: str, indicators: Iterable[str], entry: int
) -> dict[Key, list[Observation]]:
    """The figures in force of these indicators, by what they are of."""
    figures: dict[Key, list[Observation]] = {}
    for indicator in sorted(indicators):
        for row in store.observations(plan=plan, indicator=indicator, as_of=entry):
            key = Key(row["region_code"], row["indicator"], row["period"], row["measure"],
                      row["base_year"])  # fmt: skip
            figures.setdefault(key, []).append(row)
    return figures


def _figure(figures: dict[Key, list[Observation]], cell: _Cell) -> Observation | None:
    """The figure of a cell, of its basis; where it names none, the only one there is."""
    rows = [row for row in figures.get(cell.figure, ()) if row["value"] is not None]
    same = [row for row in rows if row["basis"] == cell.basis]
    if same:
        return same[0]
    return rows[0] if len(rows) == 1 and cell.basis is None else None


def _probed(row: Mapping[str, Any], first: str) -> _Cell | None:
    """A row that a probe was read as, with its place and how many of its unit one is."""
    probe = probe_of(row["value_text"] or "")
    if probe is None or not row["value"]:
        return None
    column, number = probe
    key = Key(row["region_code"], row["indicator"], row["period"], row["measure"], row["base_year"])
    place = (row["sheet"] or first, row["row"], column)
    return _Cell(place, key, row["basis"], row["value"] / number)


def _entry(cell: _Cell, figure: Observation, source_note: SourceNote) -> Entry:
    """The figure in the cell's own unit: as many of it as the probe was read as."""
    rounded = float(f"{(figure['value'] or 0) / cell.factor:.{_DIGITS}g}")
    sheet, row, column = cell.place
    return Entry(sheet, row, column, rounded, source_note(figure))
