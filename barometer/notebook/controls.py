"""Values of controls as an address holds them."""

from __future__ import annotations

import math

from barometer.notebook.document import ControlCell, Value

MOST_CHARACTERS = 200


def value_of(control: ControlCell, text: str) -> Value:
    """The value that a text in an address stands for.

    Raises:
        ValueError: it is none that this control can take.
    """
    if control.choice == "year":
        year = int(text)
        if not 1900 <= year <= 2200:
            raise ValueError(text)
        return year
    if control.choice == "number":
        return _number(control, text)
    if len(text) > MOST_CHARACTERS:
        raise ValueError(text)
    return text


def text_of(value: Value) -> str:
    """How an address writes a value."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _number(control: ControlCell, text: str) -> float | int:
    number = float(text)
    least, most = control.least, control.most
    if not math.isfinite(number) or (least is not None and number < least) or (
        most is not None and number > most
    ):  # fmt: skip
        raise ValueError(text)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number
