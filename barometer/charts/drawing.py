"""Charts as PNG and SVG, drawn in a child process: one at a time, behind whatever readers ask."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from barometer.workers import MIB, Allowance, Pool
from barometer.workers.worker import Kind

SCALE = 2.0
_HERE = "barometer.charts.drawing"
# Half a second each: who comes behind so many is asked to come again.
_QUEUE = 8
_NICE = 5
# The engine reserves 34 GB of addresses and fills next to nothing of them.
_ALLOWANCE = Allowance(600 * MIB, processor=10, seconds=60, reserves=True)


@cache
def pictures() -> Pool:
    """The process that draws, started when the first picture is asked for."""
    return Pool("pictures", Kind((f"{_HERE}:prepare",), _NICE), size=1, queue=_QUEUE)


def picture(spec: dict[str, Any], kind: str) -> bytes:
    """The chart as `png` or `svg`.

    Raises:
        TryAgain: too many wait to be drawn already, or the machine ended the child.
        WorkerFailed: it could not be drawn.
    """
    asked = {"spec": spec, "kind": kind}
    return bytes(pictures().run(f"{_HERE}:drawn", asked, allowance=_ALLOWANCE).blobs[0])


# What follows runs in the child.


def prepare() -> None:
    """Load the engine, and let pictures have Chinese type on a server that has none of its own."""
    import vl_convert

    found = find_spec("pylopdf_fonts_zh_cn")
    if found is not None and found.origin is not None:
        vl_convert.register_font_directory(str(Path(found.origin).parent))
    vl_convert.vegalite_to_svg({"mark": "point", "data": {"values": [{}]}})


def drawn(job: Any) -> tuple[None, list[bytes]]:
    """Draw one."""
    import vl_convert

    spec, kind = job.arguments["spec"], job.arguments["kind"]
    if kind == "svg":
        return None, [str(vl_convert.vegalite_to_svg(spec)).encode()]
    return None, [bytes(vl_convert.vegalite_to_png(spec, scale=SCALE))]
