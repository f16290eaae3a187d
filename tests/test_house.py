"""The floors of the house: who may import whom, what a page and a query may hold."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = sorted((ROOT / "barometer").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
QUERIES = sorted((ROOT / "queries").rglob("*.sql"))
SOURCES = [ROOT / "app.py", *PAGES, *PACKAGE]

# What a floor may import from the package; a module of one floor may import its own floor.
FLOORS = {
    "errors": {"problems"},
    "problems": set(),
    "schema": {"errors", "problems"},
    "units": set(),
    "plan": {"errors", "problems", "schema", "units"},
    "wording": {"errors", "problems"},
    "charts": {"wording", "errors", "problems"},
    "intake": {"plan", "units", "schema", "errors", "problems", "wording"},
    "store": {"intake", "plan", "units", "schema", "errors", "problems"},
}
PAGE_LINES, MODULE_LINES, QUERY_LINES = 90, 300, 80
# Longer on purpose, each with its reason.
LONG = {
    "queries/marts/gaps.sql": "one mart from figures to status, so that the method reads in order",
    "queries/macros/10_method.sql": "every formula of the method on one page",
    "queries/in_force/41_targets_in_force.sql": "pack and uploaded targets are told apart once",
    "queries/marts/observations_all.sql": "names its columns twice to stay exact",
}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "base", "misc"}


def relative(path: Path) -> str:
    """The path as the repository names it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, type-checking imports included."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return frozenset(found)


def floor(path: Path) -> str:
    """The part of the package that a module belongs to."""
    return path.relative_to(ROOT / "barometer").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", PACKAGE, ids=relative)
def test_only_the_ui_imports_streamlit(path: Path) -> None:
    """The same could be done from a notebook: streamlit stays in barometer/ui."""
    used = any(name.split(".")[0] == "streamlit" for name in imports(path))
    assert not used or floor(path) == "ui"


@pytest.mark.parametrize("path", [p for p in PACKAGE if floor(p) in FLOORS], ids=relative)
def test_imports_go_down_only(path: Path) -> None:
    """A floor imports itself and the floors below it, nothing above."""
    parts = {name.split(".")[1] for name in imports(path) if name.startswith("barometer.")}
    own = floor(path)
    assert {part for part in parts if (ROOT / "barometer" / part).exists()
            or (ROOT / "barometer" / f"{part}.py").exists()} <= FLOORS[own] | {own}  # fmt: skip


@pytest.mark.parametrize(
    "path", [p for p in PACKAGE if floor(p) in ("charts", "intake")], ids=relative
)
def test_charts_and_intake_open_nothing(path: Path) -> None:
    """Bytes and frames come in as arguments: no file, no connection."""
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    attributes = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    assert "open" not in names
    assert not attributes & {"connect", "read_bytes", "write_bytes", "write_text", "open_store"}
    assert "duckdb" not in imports(path)


@pytest.mark.parametrize("path", PAGES, ids=relative)
def test_pages_hold_no_logic(path: Path) -> None:
    """A page chooses, asks, draws and shows: short, and no SQL, pandas or altair in it."""
    text = path.read_text(encoding="utf-8")
    roots = {name.split(".")[0] for name in imports(path)}
    assert len(text.splitlines()) <= PAGE_LINES
    assert not roots & {"duckdb", "pandas", "altair", "pyarrow", "numpy"}
    assert not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree(path).body)
    assert not re.search(r"\bselect\b.+\bfrom\b", text)


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_modules_are_short_and_well_named(path: Path) -> None:
    """At most 300 lines, and a name that says what is in it."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MODULE_LINES or relative(path) in LONG
    assert path.stem not in FORBIDDEN_NAMES
    assert path.parent.name not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_sql_is_never_built_from_text(path: Path) -> None:
    """Values reach SQL as parameters only; an f-string may name tables, never values."""
    for node in ast.walk(tree(path)):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if not called or node.func.attr not in ("execute", "sql") or not node.args:
            continue
        if isinstance(node.args[0], ast.JoinedStr):
            assert relative(path) in {
                "barometer/store/connection.py",
                "barometer/store/snapshot.py",
            }, f"{relative(path)}:{node.lineno}"


@pytest.mark.parametrize("path", QUERIES, ids=relative)
def test_queries_say_what_they_give(path: Path) -> None:
    """What, grain, units and params head every query; its parameters are named there."""
    text = path.read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("--"))
    body = re.sub(r"--[^\n]*", "", text)
    for word in ("grain:", "units:", "params:"):
        assert word in head
    for name in set(re.findall(r"\$([a-z_]+)", body)):
        assert f"${name}" in head or "as the columns of" in head, name
    assert not re.search(r"[{%]s?\w*[}]", body)


@pytest.mark.parametrize("path", QUERIES, ids=relative)
def test_queries_are_short(path: Path) -> None:
    """At most 80 lines below the header."""
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("--")
    ]
    assert len(lines) <= QUERY_LINES or relative(path) in LONG


@pytest.mark.parametrize("path", QUERIES, ids=relative)
def test_no_cte_hides_a_table(path: Path) -> None:
    """Macros are expanded in place: a CTE named like a table would be read instead of it."""
    from barometer.schema import TABLES

    tables = {table.name for table in TABLES} | {
        other.stem.split("_", 1)[1] for other in (ROOT / "queries" / "in_force").glob("*.sql")
    }
    ctes = set(re.findall(r"^(?:with )?(\w+) as \(", path.read_text(encoding="utf-8"), re.M))
    assert not ctes & tables


def test_every_error_has_a_place_in_the_tree() -> None:
    """The drawing in barometer/errors.py names every class of it."""
    path = ROOT / "barometer" / "errors.py"
    drawing = ast.get_docstring(tree(path)) or ""
    classes = [node.name for node in tree(path).body if isinstance(node, ast.ClassDef)]
    assert [name for name in classes if name not in drawing] == []


def test_no_path_of_a_machine_is_tracked() -> None:
    """Nothing tracked names a folder outside the project."""
    listed = subprocess.run(
        ["git", "grep", "-nIE", r"\.\./shared|/work/(main|shared)", "--", ".",
         ":!tests/test_house.py"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert listed.stdout == ""


@pytest.mark.parametrize(
    "name",
    ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE", "Makefile",
     "requirements.txt", "docs/architecture.md"],
)  # fmt: skip
def test_what_a_newcomer_looks_for_is_there(name: str) -> None:
    """The papers of the house are in place."""
    assert (ROOT / name).stat().st_size > 200
