"""Scripts that a browser is told to fetch early."""

from pathlib import Path

from barometer.web.preloads import preload_links


def test_a_kind_of_element_brings_all_that_it_imports(tmp_path: Path) -> None:
    """Its script, and what is imported by that and in turn; what the page names already is left."""
    scripts = tmp_path / "static" / "js"
    scripts.mkdir(parents=True)
    (tmp_path / "index.html").write_text('<link href="./static/js/known.1.js">', "utf-8")
    texts = {
        "Html.a1.js": 'import{a as b}from"./known.1.js";import"./part.b2.js";import("./late.js")',
        "part.b2.js": 'import x from "./deep.c3.js"', "deep.c3.js": "", "late.js": "",
        "Other.d4.js": "",
    }  # fmt: skip
    for name, text in texts.items():
        (scripts / name).write_text(text, "utf-8")
    assert preload_links(tmp_path, ("Html", "Gone")) == "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in ("Html.a1.js", "part.b2.js", "deep.c3.js")
    )
