"""Links that have a browser fetch scripts ahead of need, while the page is still being asked for.

Streamlit loads the script of each kind of element once the first of them arrives, and then what
that script imports: two more journeys to the server before anything is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_IMPORT = re.compile(r'(?:from|import) ?"\./([\w.-]+\.js)"')


@cache
def preload_links(static: Path, kinds: Sequence[str]) -> str:
    """What has the scripts of these kinds of elements, and all they import, fetched early.

    Args:
        static: Streamlit's folder of files, with `index.html` in it.
        kinds: names of scripts without the mark of their contents, such as `Html`.
    """
    scripts = static / "static" / "js"
    known = (static / "index.html").read_text(encoding="utf-8")
    asked = [path.name for kind in kinds for path in sorted(scripts.glob(f"{kind}.*.js"))]
    wanted: dict[str, None] = {}
    while asked:
        name = asked.pop()
        if name in known or name in wanted or not (scripts / name).is_file():
            continue
        wanted[name] = None
        asked += _IMPORT.findall((scripts / name).read_text(encoding="utf-8"))
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in wanted
    )
