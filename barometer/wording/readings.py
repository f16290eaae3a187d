"""What was read of a file, in plain words: what a column or row was taken for, and where from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from barometer.problems import column_letters
from barometer.wording.sentences import has, say, written

Document = Mapping[str, Any]
# By field what its codes are called: 211481 is 兴城市.
CodeNames = Mapping[str, Mapping[str, str]]
# Meanings named in one line.
_SHOWN = 6


def reading_lines(
    reading: Document, lang: str, columns: Mapping[str, str] | None = None,
    names: CodeNames | None = None,
) -> list[str]:  # fmt: skip
    """The lines that tell a reading (the JSON document), its place first.

    `columns`: what the columns are called of another table than the statistics.
    """
    fields = _fields(reading, lang, columns or {}, names or {})
    return [_title(reading, lang), *fields, *_skips(reading, lang)]


def _title(reading: Document, lang: str) -> str:
    sheet = reading["sheet"]
    left, right = map(column_letters, reading["columns"])
    first, last = map(str, reading["rows"])
    return say(
        "reading-title", lang, sheet=say("reading-sheet", lang, sheet=sheet) if sheet else "",
        first=first, last=last, left=left, right=right,
        header=list(map(str, reading["header_rows"])),
        understood=f"{reading['understood_pct']:.0f} %",
    )  # fmt: skip


def _fields(
    reading: Document, lang: str, columns: Mapping[str, str], names: CodeNames
) -> Iterator[str]:  # fmt: skip
    """A line for each field and where it comes from; columns that say the same share one."""
    alike: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for item in reading["fields"]:
        [(kind, said)] = item["from"].items()
        code = names.get(item["field"], {})
        meanings = tuple(dict.fromkeys(_meanings(item, lang, code)))
        at = column_letters(said) if kind == "column" else code.get(said, str(said))
        alike.setdefault((item["field"], kind, meanings), []).append(at)
    for (name, kind, meanings), places in alike.items():
        field = columns.get(name) or say(f"reading-field-{name}", lang)
        origin = _origin(kind, places, lang)
        if meanings:
            listed = [*meanings[:_SHOWN], *["…"] * (len(meanings) > _SHOWN)]
            yield say("reading-line-means", lang, field=field, origin=origin, means=listed)
        else:
            yield say("reading-line", lang, field=field, origin=origin)


def _meanings(item: Document, lang: str, code_names: Mapping[str, str]) -> Iterator[str]:
    """What texts mean; of what stands outside the table, what it says at all."""
    for one in item.get("as", []):
        key = f"{item['field']}-{one['means']}"
        means = code_names.get(one["means"]) or (say(key, lang) if has(key, lang) else one["means"])
        if one["text"] != means:
            yield say("reading-means", lang, text=one["text"], means=means)
        elif "column" not in item["from"]:
            yield means


def _origin(kind: str, places: list[str], lang: str) -> str:
    if kind == "constant" and not any(places):
        return say("reading-from-nothing", lang)
    return say(f"reading-from-{kind}", lang, at=places, text=places)


def _skips(reading: Document, lang: str) -> Iterator[str]:
    for item in reading["skip"]:
        what = "rows" if "rows" in item else "columns"
        first, last = (column_letters(n) if what == "columns" else str(n) for n in item[what])
        why = say(f"reading-why-{item['why']}", lang) if has(
            f"reading-why-{item['why']}", lang) else item["why"]  # fmt: skip
        span = first if first == last else say("reading-span", lang, first=first, last=last)
        yield say(f"reading-skip-{what}", lang, span=span, why=why)


def source_words(figure: Mapping[str, Any], lang: str) -> str:
    """The upload, file and row that a figure is from, and how final it is."""
    return say(
        "form-source", lang, upload=str(figure["upload"]), file=written(figure["file"], lang),
        row=str(figure["row"] or "none"), vintage=str(figure["vintage"] or "none"),
        source=written(figure["source"], lang) or "none",
    )  # fmt: skip
