"""What a chart's specification may say: a part of Vega-Lite that cannot fetch, link or run.

Vega-Lite can load files, follow links and evaluate expressions. None of that is on this list, and
what is not on it is refused: a key that a later version adds is closed until somebody reads it.
A chart can also be made by pointing: which columns can be drawn how, and what is drawn where nobody
has said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.errors import UsageError

MARKS = ("bar", "line", "point", "area", "tick", "rect", "circle", "square", "rule", "arc", "text")
CHANNELS = (
    "x", "y", "x2", "y2", "xOffset", "yOffset", "theta", "radius", "color", "fill", "stroke",
    "opacity", "size", "shape", "strokeDash", "detail", "order", "text", "tooltip", "row", "column",
)  # fmt: skip
TYPES = ("quantitative", "nominal", "ordinal", "temporal")
AGGREGATES = (
    "count", "sum", "mean", "average", "median", "min", "max", "q1", "q3", "stdev", "variance",
    "distinct", "valid", "missing",
)  # fmt: skip
_TIME_UNITS = ("year", "quarter", "month", "yearmonth", "yearquarter", "date", "yearmonthdate")
_SCALES = (
    "linear", "log", "symlog", "sqrt", "pow", "time", "utc", "ordinal", "band", "point",
    "threshold", "quantize", "quantile",
)  # fmt: skip
_MOST_ITEMS, _MOST_CHARACTERS, _MOST_MISTAKES = 200, 200, 20
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}|(rgb|hsl)a?\([0-9.,% ]{3,40}\)")
# Vega reads dots and brackets of a field as a way into it.
_FIELD = re.compile(r"[^.\[\]\\'\"\x00-\x1f]{1,100}")
_WORD = re.compile(r"[a-zA-Z][a-zA-Z0-9-]{0,39}")
_FORMAT = re.compile(r"[-+ (#$0-9,.~%a-zA-Z:/年月日]{0,30}")
# A place in the specification, and what may stand there.
Mistake = tuple[str, str]
Check = Callable[[Any, str], Iterator[Mistake]]

# Marks that can be chosen by pointing; a specification may name others.
OFFERED = ("bar", "line", "point", "area", "tick")
_NUMBERS = (
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
    "UBIGINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL",
)  # fmt: skip
_DATES = ("DATE", "TIMESTAMP")
# Whole numbers that stand for something: an axis of theirs is no amount.
_LABELS = ("year", "period", "target_year", "base_year", "entry", "upload", "row")
# Columns that say best what a row is about, the first there are.
_NAMES = (
    "name", "name_en", "region", "region_en", "title", "indicator", "target", "body", "region_code",
)  # fmt: skip
Columns = Sequence[tuple[str, str]]


def must_be_harmless(spec: Mapping[str, Any]) -> None:
    """Let a specification pass that names nothing beyond the list.

    Raises:
        UsageError: it does; the message names every place and what may stand there.
    """
    wrong = [f"{at}: {allowed}" for at, allowed in mistakes_of(spec)][:_MOST_MISTAKES]
    if wrong:
        raise UsageError("error-chart", wrong="; ".join(wrong))


def mistakes_of(spec: object) -> Iterator[Mistake]:
    """Each place that is not allowed, with what may stand there."""
    yield from _WHOLE(spec, "")


def _text(value: Any, at: str) -> Iterator[Mistake]:
    """Words that are drawn as they are."""
    lines = value if isinstance(value, list) else [value]
    if len(lines) > _MOST_ITEMS or not all(
        isinstance(line, str) and len(line) <= _MOST_CHARACTERS for line in lines
    ):
        yield at, f"text of at most {_MOST_CHARACTERS} characters"


def _number(value: Any, at: str) -> Iterator[Mistake]:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 1e15:
        yield at, "a number"


def _switch(value: Any, at: str) -> Iterator[Mistake]:
    if not isinstance(value, bool):
        yield at, "true or false"


def _nothing(value: Any, at: str) -> Iterator[Mistake]:
    if value is not None:
        yield at, "null"


def _like(pattern: re.Pattern[str], what: str) -> Check:
    def check(value: Any, at: str) -> Iterator[Mistake]:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            yield at, what

    return check


def _one_of(*words: str) -> Check:
    def check(value: Any, at: str) -> Iterator[Mistake]:
        if not isinstance(value, str) or value not in words:
            yield at, ", ".join(words)

    return check


def _either(*checks: Check) -> Check:
    """Whatever one of the checks lets pass; the last one says what may stand there."""

    def check(value: Any, at: str) -> Iterator[Mistake]:
        mistakes: list[Mistake] = []
        for one in checks:
            mistakes = list(one(value, at))
            if not mistakes:
                return
        yield from mistakes

    return check


def _list_of(item: Check) -> Check:
    def check(value: Any, at: str) -> Iterator[Mistake]:
        if not isinstance(value, list) or len(value) > _MOST_ITEMS:
            yield at, f"a list of at most {_MOST_ITEMS}"
            return
        for place, one in enumerate(value):
            yield from item(one, f"{at}[{place}]")

    return check


def _object(**keys: Check) -> Check:
    """An object with no other keys than these."""

    def check(value: Any, at: str) -> Iterator[Mistake]:
        if not isinstance(value, Mapping):
            yield at or "-", "{" + ", ".join(keys) + "}"
            return
        for key, one in value.items():
            place = f"{at}.{key}" if at else str(key)[:_MOST_CHARACTERS]
            if key in keys:
                yield from keys[key](one, place)
            else:
                yield place, "{" + ", ".join(keys) + "}"

    return check


_field = _like(_FIELD, "a column's name without dots, brackets and quotes")
_colour = _like(_COLOUR, "a colour: #rrggbb, rgb(…) or its name")
_word = _like(_WORD, "a word")
_format = _like(_FORMAT, "a number or date format")
_plain = _either(_number, _switch, _nothing, _text)
_SORT = _either(
    _nothing, _list_of(_plain),
    _object(field=_field, op=_one_of(*AGGREGATES), order=_one_of("ascending", "descending"),
            encoding=_one_of(*CHANNELS)),
    _one_of("ascending", "descending", *(f"{way}{name}" for name in CHANNELS for way in ("", "-"))),
)  # fmt: skip
_SCALE = _either(_nothing, _object(
    type=_one_of(*_SCALES), domain=_list_of(_plain), range=_list_of(_either(_number, _colour)),
    scheme=_word, zero=_switch, nice=_either(_switch, _number), reverse=_switch, clamp=_switch,
    padding=_number, paddingInner=_number, paddingOuter=_number, base=_number, exponent=_number,
    domainMin=_number, domainMax=_number,
))  # fmt: skip
_GUIDE = _either(_nothing, _object(
    title=_either(_nothing, _text), format=_format, labels=_switch, grid=_switch, ticks=_switch,
    domain=_switch, orient=_one_of("left", "right", "top", "bottom", "none", "top-left",
                                   "top-right", "bottom-left", "bottom-right"),
    labelAngle=_number, labelLimit=_number, tickCount=_number, tickMinStep=_number,
    titleLimit=_number, columns=_number, values=_list_of(_plain),
    direction=_one_of("horizontal", "vertical"),
))  # fmt: skip
_CHANNEL = _object(
    field=_field, type=_one_of(*TYPES), aggregate=_one_of(*AGGREGATES), sort=_SORT, scale=_SCALE,
    title=_either(_nothing, _text), format=_format, timeUnit=_one_of(*_TIME_UNITS),
    bin=_either(_switch, _object(maxbins=_number, step=_number)),
    stack=_either(_nothing, _switch, _one_of("zero", "normalize", "center")), band=_number,
    axis=_GUIDE, legend=_GUIDE, header=_GUIDE, value=_either(_number, _colour),
    datum=_either(_number, _text),
)  # fmt: skip
_ENCODING = _object(**{
    name: _either(_list_of(_CHANNEL), _CHANNEL) if name in ("detail", "order", "tooltip")
    else _CHANNEL for name in CHANNELS
})  # fmt: skip
_MARK = _either(_one_of(*MARKS), _object(
    type=_one_of(*MARKS), tooltip=_switch, filled=_switch, clip=_switch,
    point=_either(_switch, _object(filled=_switch, size=_number, color=_colour)),
    line=_switch, opacity=_number, fillOpacity=_number, strokeOpacity=_number, size=_number,
    thickness=_number, strokeWidth=_number, strokeDash=_list_of(_number), cornerRadius=_number,
    innerRadius=_number, outerRadius=_number, padAngle=_number, angle=_number, dx=_number,
    dy=_number, fontSize=_number, color=_colour, fill=_colour, stroke=_colour,
    orient=_one_of("horizontal", "vertical"), align=_one_of("left", "center", "right"),
    baseline=_one_of("top", "middle", "bottom"),
    interpolate=_one_of("linear", "step", "step-after", "step-before", "monotone", "basis"),
    shape=_one_of("circle", "square", "cross", "diamond", "triangle-up", "triangle-down"),
    fontWeight=_one_of("normal", "bold"),
))  # fmt: skip
_LAYER = _object(mark=_MARK, encoding=_ENCODING, title=_text)
_WHOLE = _object(
    mark=_MARK, encoding=_ENCODING, layer=_list_of(_LAYER), title=_text, height=_number,
    width=_either(_number, _one_of("container")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """Mark and columns of a chart; None is no column."""

    mark: str
    x: str | None
    y: str | None
    color: str | None


def kind_of(name: str, type_: str) -> str:
    """How Vega-Lite reads a column of this name and DuckDB type."""
    if type_.startswith(_DATES):
        return "temporal"
    if type_.startswith(_NUMBERS) and "[" not in type_:
        return "ordinal" if name.endswith(_LABELS) else "quantitative"
    return "nominal"


def default_choice(columns: Columns) -> Choice:
    """The chart of an answer for which nobody has chosen one."""
    kinds = {name: kind_of(name, type_) for name, type_ in columns}
    amounts = [name for name, kind in kinds.items() if kind == "quantitative"]
    times = [name for name, kind in kinds.items() if kind in ("temporal", "ordinal")]
    words = [name for name in _NAMES if kinds.get(name) == "nominal"]
    words += [name for name, kind in kinds.items() if kind == "nominal" and name not in words]
    amount = next(iter(amounts), None)
    color = "status" if "status" in kinds else None
    if words and (not times or color):
        return Choice("bar", amount, words[0], color)
    if times:
        return Choice("line", times[0], amount, color or next(iter(words), None))
    second = amounts[1] if len(amounts) > 1 else None
    return Choice("point", amount, second, color)


def choice_of(spec: Mapping[str, Any], columns: Columns) -> Choice:
    """What a specification draws, as far as it can be pointed at; the usual one if it is empty."""
    if "encoding" not in spec:
        default = default_choice(columns)
        return Choice(_mark(spec.get("mark")) or default.mark, default.x, default.y, default.color)
    drawn = spec["encoding"]
    x, y, color = (drawn.get(at, {}).get("field") for at in ("x", "y", "color"))
    return Choice(_mark(spec.get("mark")) or "bar", x, y, color)


def _mark(mark: Any) -> str | None:
    return mark.get("type") if isinstance(mark, Mapping) else mark


def with_choice(spec: Mapping[str, Any], choice: Choice, columns: Columns) -> dict[str, Any]:
    """The specification with another mark or other columns; whatever else it says stays."""
    types, before = dict(columns), dict(spec.get("encoding", {}))
    marked = spec.get("mark")
    mark = {**marked, "type": choice.mark} if isinstance(marked, Mapping) else choice.mark
    for at, name in (("x", choice.x), ("y", choice.y), ("color", choice.color)):
        if name is None:
            before.pop(at, None)
        elif before.get(at, {}).get("field") != name:
            before[at] = {"field": name, "type": kind_of(name, types.get(name, ""))}
    _order(before)
    return {**spec, "mark": mark, "encoding": before}


def _order(encoding: dict[str, Any]) -> None:
    """Keep rows of bars in the order of the answer."""
    for at in ("x", "y"):
        if encoding.get(at, {}).get("type") == "nominal":
            encoding[at].setdefault("sort", None)


def complete(spec: Mapping[str, Any], columns: Columns) -> dict[str, Any]:
    """The specification as it is drawn: what it leaves open filled by the usual choice."""
    if "layer" in spec:
        return dict(spec)
    whole = with_choice(spec, choice_of(spec, columns), columns)
    types = dict(columns)
    for channel in whole["encoding"].values():
        for one in channel if isinstance(channel, list) else [channel]:
            if one.get("type") not in TYPES and "field" in one and "aggregate" not in one:
                one["type"] = kind_of(one["field"], types.get(one["field"], ""))
    return whole
