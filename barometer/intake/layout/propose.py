"""The readings of a sheet: what the rules find there, written down as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from barometer.intake.decode.grid import Grid, runs
from barometer.intake.layout.context import Context, context_of
from barometer.intake.layout.head_texts import head_texts
from barometer.intake.layout.headings import headings_in, lacking
from barometer.intake.layout.label_columns import note_rows
from barometer.intake.layout.locate import Located
from barometer.intake.layout.reading import (
    BESIDE,
    NOTE,
    OF_HEADER,
    Field,
    Means,
    Origin,
    Skip,
    TableReading,
)
from barometer.intake.layout.table_period import with_sums_of_parts
from barometer.intake.layout.text_meanings import field_text, label_means
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.vocabulary import role_of

# Texts of a label column that a reading spells out; the rest are read by the same words.
_SPELLED = 60
_LOOKED_AT = 400


def proposed(grid: Grid, located: Located, file: str, lexicon: Lexicon) -> TableReading:
    """The reading that the rules propose for a sheet; applied to the sheet it gives its table."""
    located = with_sums_of_parts(located, grid, lexicon)
    header_rows = tuple(range(located.first_header + 1, located.body + 1))
    fields = [*_labels(grid, located, lexicon), *_headers(grid, located, lexicon)]
    fields += _sections(grid, located, lexicon)
    fields += _around(grid, located, file, lexicon, fields)
    skip = [*_columns(grid, located),
            *(Skip("rows", first + 1, last + 1, NOTE)
              for first, last in runs(note_rows(grid, located)))]  # fmt: skip
    return TableReading(
        grid.sheet, (located.first_header + 1, max(grid.height, located.body)), (1, grid.width),
        header_rows, tuple(fields), tuple(skip),
    )  # fmt: skip


def _labels(grid: Grid, located: Located, lexicon: Lexicon) -> Iterator[Field]:
    """The columns of labels and figures."""
    labels = located.labels
    again = [(role, second) for first, second in located.doubled
             for role, at in labels.items() if at == first]  # fmt: skip
    for role, at in (*labels.items(), *again):
        texts = grid.columns[at].slice(located.body, _LOOKED_AT).drop_null().unique().to_pylist()
        meanings = [Means(text, means) for text in texts if text.strip()
                    if (means := label_means(role, text, lexicon))]  # fmt: skip
        yield Field(role, Origin("column", at + 1), tuple(meanings[:_SPELLED]))
    values = [value.at for value in located.values]
    values += [second for _, second in located.doubled if second in located.unread_values]
    for at in dict.fromkeys(values):
        yield Field("value", Origin("column", at + 1))


def _headers(grid: Grid, located: Located, lexicon: Lexicon) -> Iterator[Field]:
    """What each header row says of the columns of figures."""
    head = head_texts(grid, located.body + 1)[: located.body]
    for row in range(located.first_header, located.body):
        texts = {part for value in located.values for part in value.header.split(" / ")}
        cells = [cell for cell in dict.fromkeys(head[row])
                 if cell in texts and role_of(cell) is None]  # fmt: skip
        for name in OF_HEADER:
            meanings = [Means(cell, means) for cell in cells
                        if (means := field_text(name, lexicon.meaning(cell)))]  # fmt: skip
            if meanings:
                yield Field(name, Origin("header_row", row + 1), tuple(meanings))


def _sections(grid: Grid, located: Located, lexicon: Lexicon) -> Iterator[Field]:
    """What headings between the rows say."""
    headings = headings_in(grid, located, lexicon, lacking(located))
    for role, rows in headings.texts.items():
        texts = dict.fromkeys(text for _, text in rows if text)
        meanings = [Means(text, means) for text in texts
                    if (means := label_means(role, text, lexicon))]  # fmt: skip
        yield Field(role, Origin("section_row"), tuple(meanings[:_SPELLED]))
    if headings.places and not headings.texts:
        yield Field("unit", Origin("section_row"))


def _around(
    grid: Grid, located: Located, file: str, lexicon: Lexicon, given: Sequence[Field]
) -> Iterator[Field]:
    """What the title, the sheet's name and the file's name say that no cell of the table does."""
    context = context_of(grid, located.first_header, file, lexicon, located.label_heads)
    fields = {item.field for item in given}
    fields |= {"region"} if "region_code" in fields else set()
    names = (("sheet_name", grid.sheet or ""), ("file_name", file.rpartition("/")[2]))
    for name, meanings in _meanings_around(context, lexicon):
        if name in fields and name in ("region", "period", "indicator"):
            continue
        origin = next(
            (kind for kind, text in names if _names(name, text, meanings, lexicon)), "title"
        )
        titles = " ".join(
            cell for row in grid.rows(0, located.first_header) for cell in row if cell
        )
        if origin != "title" and _names(name, titles, meanings, lexicon):
            origin = "title"
        yield Field(name, Origin(origin), tuple(Means(text, means) for text, means in meanings))


def _meanings_around(
    context: Context, lexicon: Lexicon
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """(field, [(text, meaning)]) of each field that the surroundings give."""
    if context.regions:
        yield "region", [(lexicon.codes[code].name, code) for code in context.regions]
    time = context.time
    if time.period or time.part:
        yield "period", [(time.period.stored, time.period.stored)] if time.period else []
    if context.indicators:
        yield "indicator", [(lexicon.slugs[slug].name, slug) for slug in context.indicators]
    elif context.indicator_text:
        text = context.indicator_text
        means = label_means("indicator", text, lexicon)
        yield "indicator", [(text, means)] if means else []
    if context.units:
        yield "unit", [(unit, unit) for unit in context.units]
    for name in ("basis", "vintage"):
        if code := getattr(context, name):
            yield name, [(code, code)]


def _names(name: str, text: str, meanings: Sequence[tuple[str, str]], lexicon: Lexicon) -> bool:
    """True where a text names all that these meanings say of a field."""
    if name == "region":
        named = set(lexicon.regions.named_in(text))
        return bool(named) and {means for _, means in meanings} <= named
    return bool(text) and all(fold(part) in fold(text) for part, _ in meanings)


def _columns(grid: Grid, located: Located) -> Iterator[Skip]:
    """Columns that are not read, and why."""
    read = located.read.union(second for _, second in located.doubled)
    for at in range(grid.width):
        if at in read:
            continue
        header = located.head(at)
        if at in located.unread_values:
            yield Skip("columns", at + 1, at + 1, BESIDE)
        elif header:
            serial = role_of(header.rpartition(" / ")[2]) == "serial"
            yield Skip("columns", at + 1, at + 1, "serial" if serial else "text")
        elif grid.columns[at].null_count < grid.height:
            yield Skip("columns", at + 1, at + 1, "unheaded")
