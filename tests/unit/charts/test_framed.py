"""A picture is whole, whatever stands in its words."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from barometer.charts.framed import SIZES, Frame, framed
from barometer.charts.picture import Shapes


def test_no_sign_of_a_name_breaks_a_picture() -> None:
    """What no XML may hold is left out of a file's name; brackets and quotes stay text."""
    frame = Frame(
        SIZES["phone"], "降<5%", [], [], ["能\x01耗\ufffe\"<b>.csv"], ink="#000", soft="#666",
        paper="#fff",
    )  # fmt: skip
    root = ET.fromstring(framed(Shapes("", 10.0, 10.0), frame, lambda spec: ""))
    assert [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")] == [
        "降<5%", '能耗"<b>.csv',
    ]  # fmt: skip
