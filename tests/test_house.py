"""The floors of the house: who may import whom, what a page and a query may hold."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from barometer.languages import LANGUAGES
from barometer.rules import RULES

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = sorted((ROOT / "barometer").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
QUERIES = sorted((ROOT / "queries").rglob("*.sql"))
WORDS = sorted((ROOT / "barometer" / "wording").rglob("*.ftl"))
TEMPLATES = sorted((ROOT / "barometer" / "ui" / "html" / "templates").rglob("*.html"))
PINS = [ROOT / name for name in (
    "requirements.txt", "requirements-lake.txt", "requirements-dev.txt", "constraints.txt",
)]  # fmt: skip
SOURCES = [ROOT / "app.py", *PAGES, *PACKAGE]

# What a floor may import from the package; a module of one floor may import its own floor.
GROUND = {"errors", "languages", "problems", "terms", "rows"}
DATA = GROUND | {"columns", "plan", "rules", "schema", "settings", "units"}
DOOR = DATA | {"access", "cells", "intake", "store", "objects", "export", "standing", "wording"}
FLOORS = {
    "__init__": set(),
    "__main__": {"cli"},
    "errors": {"problems"},
    "problems": set(),
    "languages": set(),
    "units": set(),
    "rules": set(),
    "terms": set(),
    "columns": set(),
    "rows": {"columns"},
    "schema": GROUND,
    "workers": GROUND,
    "settings": GROUND,
    "access": GROUND | {"settings"},
    "plan": GROUND | {"rules", "schema", "units"},
    "wording": GROUND | {"rules", "units"},
    "charts": GROUND | {"rules", "wording", "workers"},
    "intake": DATA | {"wording", "workers"},
    "store": DATA | {"access", "intake"},
    "export": GROUND | {"intake", "wording"},
    "cells": GROUND | {"access", "intake", "wording"},
    "objects": DATA | {"store", "wording"},
    "standing": GROUND | {"plan", "store", "wording"},
    "query": DATA | {"objects", "store", "wording", "workers"},
    "report": DOOR | {"query", "workers"},
    "notebook": DATA | {"query", "store", "wording"},
    "cli": DOOR | {"notebook", "query", "report"},
    "api": DOOR | {"charts", "query", "report"},
    "web": DATA | {"wording", "workers"},
    "ui": DOOR | {"api", "charts", "notebook", "query", "report", "web"},
}
# The stages of intake in their order, each above those before it; what is not named is the door.
STAGES = ("limits", "clock", "words", "decode", "tables", "layout", "result", "sheets", "figures",
          "checks", "templates", "other_tables")  # fmt: skip
# The floors of the pages' side; above them stand the pages, and the app above all.
UI = ("state", "html", "frame")
PAGE_LINES, MODULE_LINES, QUERY_LINES = 90, 300, 80
# Longer on purpose, each with its reason.
LONG = {
    "queries/marts/prospects.sql": "what is needed, what ever was, and what is supposed",
    "queries/staging/moving_places.sql": "events and all that each of them speaks of",
    "barometer/rows.py": "every row that readers get, declared in one place",
    "queries/marts/coverage.sql": "one expected figure and every reason why it is not there",
    "queries/in_force/gaps/60_target_figures.sql": "figures, totals and sums as one",
    "queries/in_force/gaps/61_member_readings.sql": "every measure that a target may be read from",
    "queries/in_force/gaps/62_readings.sql": "own reading and city sum side by side",
    "queries/in_force/gaps/63_gap_years.sql": "the method in its order, from gap to note",
    "queries/marts/gaps.sql": "the many columns of a gap row",
    "queries/staging/moving_rows.sql": "figures and records, and what stood before them",
    "queries/macros/10_method.sql": "every formula of the method on one page",
    "queries/in_force/records/41_targets_in_force.sql": "pack and uploaded targets told apart once",
    "queries/marts/warnings.sql": "annual and year-to-date levels are told by one series of issues",
    "queries/marts/target_consistency.sql": "weights, sums and the spread of one comparison",
    "queries/marts/evaluation.sql": "a county's points from scheme to class, step by step",
    "queries/staging/turned_figures.sql": "both sides of a figure, with and without an upload",
    "queries/staging/upload_changes.sql": "names every column of both sides to compare them",
    "queries/marts/measures.sql": "register, bodies and time gone by of one list",
    "queries/marts/gaps_sourced.sql": "what each kind of gap is reckoned from",
}
LOGIC = (
    ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.Try, ast.BinOp,
    ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp,
)  # fmt: skip
# A store's path, a secret and the name of a schema or table cannot be parameters.
NAMES_IN_SQL = {
    f"barometer/store/{name}.py"
    for name in (
        "connection",
        "gap_years",
        "histories",
        "lake/address",
        "lake/local_copy",
        "snapshot",
        "transactions",
    )
} | {"barometer/query/snapshot_file.py"}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "base", "misc"}


def relative(path: Path) -> str:
    """The path as the repository names it."""
    return path.relative_to(ROOT).as_posix()


def for_every(paths: Iterable[Path]) -> Callable[[Callable[[Path], None]], Callable[[], None]]:
    """One test of what holds for each of many files; it names every one that fails."""

    def decorated(check: Callable[[Path], None]) -> Callable[[], None]:
        def test() -> None:
            wrong = {}
            for path in paths:
                try:
                    check(path)
                except AssertionError as error:
                    wrong[relative(path)] = str(error)
            assert wrong == {}

        test.__name__, test.__doc__ = check.__name__, check.__doc__
        return test

    return decorated


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, type-checking imports included."""
    modules: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return frozenset(modules)


def floor(path: Path) -> str:
    """The part of the package that a module belongs to."""
    return path.relative_to(ROOT / "barometer").parts[0].removesuffix(".py")


@for_every(PACKAGE)
def test_only_the_ui_imports_streamlit(path: Path) -> None:
    """The same could be done from a notebook: streamlit stays in barometer/ui."""
    used = any(name.split(".")[0] == "streamlit" for name in imports(path))
    assert not used or floor(path) == "ui"


def test_no_imports_go_in_a_circle() -> None:
    """Neither at run time nor for types: every module can be read after those that it names."""
    # What a package gives out lazily is named in its `__init__`, not read there.
    modules = {
        path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): path
        for path in PACKAGE if path.stem != "__init__"
    }  # fmt: skip
    waiting = {
        name: imports(path) & modules.keys() - {name} for name, path in modules.items()
    }  # fmt: skip
    while ready := {name for name, met in waiting.items() if not met & waiting.keys()}:
        waiting = {name: met for name, met in waiting.items() if name not in ready}
    assert waiting == {}


@for_every([path for path in PACKAGE if floor(path) == "ui"])
def test_pieces_of_a_page_know_no_page(path: Path) -> None:
    """State below HTML below the frame below the pages below the app."""
    part = path.relative_to(ROOT / "barometer" / "ui").parts[0]
    known = {name.split(".")[2] for name in imports(path) if name.startswith("barometer.ui.")}
    below = UI.index(part) + 1 if part in UI else len(UI)
    assert part == "app" or not known & ({"app"} | set(UI[below:])), known


@for_every([path for path in PACKAGE if floor(path) == "intake"])
def test_stages_of_intake_know_only_earlier_ones(path: Path) -> None:
    """Decoding knows no layout, layout no figures, figures no checks: imports go back only."""
    stage = path.relative_to(ROOT / "barometer" / "intake").parts[0].removesuffix(".py")
    if stage not in STAGES:
        return
    met = {name.split(".")[2] for name in imports(path) if name.startswith("barometer.intake.")}
    assert met <= set(STAGES[: STAGES.index(stage) + 1]), met


@for_every([path for path in PACKAGE if floor(path) == "ui"])
def test_html_is_written_in_templates(path: Path) -> None:
    """No page escapes by hand or shows HTML past the frame's own way."""
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    shown = [call.lineno for call in calls if ast.unparse(call.func) == "st.html"]
    assert "html.escape" not in imports(path)
    assert shown == [] or relative(path) == "barometer/ui/frame/frame.py"


def test_no_text_is_called_html() -> None:
    """`Markup(text)` stands once: Markdown is HTML already, and its reader lets no tag through."""
    marked = [
        relative(path) for path in SOURCES for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == "Markup"
        and not all(isinstance(argument, ast.Constant) for argument in call.args)
    ]  # fmt: skip
    assert marked == ["barometer/notebook/prose.py"]


def fragments(path: Path) -> list[tuple[str, set[str], bool]]:
    """Macro, names handed over, and whether others may come along, of each `fragment(...)`."""
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    return [
        (str(call.args[0].value), {word.arg for word in call.keywords if word.arg},
         any(word.arg is None for word in call.keywords))
        for call in calls
        if ast.unparse(call.func) == "fragment" and isinstance(call.args[0], ast.Constant)
    ]  # fmt: skip


def test_templates_are_handed_what_they_need() -> None:
    """Each macro asked for has the names it is handed; none lies about unused or says `safe`."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in TEMPLATES}
    macros = {
        f"{file}.{macro.name}": (
            [name.name for name in macro.args],
            len(macro.args) - len(macro.defaults),
        )
        for file, text in texts.items()
        for macro in Environment(autoescape=True).parse(text).find_all(nodes.Macro)
    }
    asked = [one for path in PACKAGE if floor(path) == "ui" for one in fragments(path)]
    wrong = [
        name for name, given, is_open in asked
        if name not in macros or not given <= set(macros[name][0])
        or not (is_open or set(macros[name][0][: macros[name][1]]) <= given)
    ]  # fmt: skip
    bodies = {file: re.sub(r"macro \w+\(", "", text) for file, text in texts.items()}
    idle = {name for name in macros.keys() - {name for name, _, _ in asked}
            if not re.search(rf"\b{name.split('.')[1]}\(", bodies[name.split(".")[0]])}  # fmt: skip
    assert (wrong, idle) == ([], set())
    assert [file for file, text in texts.items() if re.search(r"\| *safe|autoescape", text)] == []


def compared_with(words: Collection[str]) -> set[tuple[str, object]]:
    """Where the code compares something with one of these words, and with which."""
    return {
        (path.name, word.value)
        for path in SOURCES
        for node in ast.walk(tree(path)) if isinstance(node, ast.Compare)
        for word in ast.walk(node) if isinstance(word, ast.Constant) and word.value in words
    }  # fmt: skip


def test_what_a_rule_is_stands_in_one_table() -> None:
    """No module asks whether a rule is this one or that: it asks what kind of target it is."""
    codes = set(RULES) - {"cumulative"}  # also the name of a column
    assert compared_with(codes) == set()


def test_what_a_language_is_stands_in_one_table() -> None:
    """No module asks whether a language is this one or that: it asks what its readers read."""
    assert compared_with(LANGUAGES) == set()


@for_every(PACKAGE)
def test_imports_go_down_only(path: Path) -> None:
    """A floor imports itself and the floors below it, nothing above; a new part needs a floor."""
    parts = {name.split(".")[1] for name in imports(path) if name.startswith("barometer.")}
    assert parts & set(FLOORS) <= FLOORS[floor(path)] | {floor(path)}


@for_every([ROOT / "app.py", *PAGES])
def test_pages_know_the_ui_only(path: Path) -> None:
    """Whatever a page needs from the house, the ui hands it over."""
    ours = {name for name in imports(path) if name.startswith("barometer.")}
    assert all(name.startswith("barometer.ui") for name in ours)


@for_every([p for p in PACKAGE if floor(p) in ("charts", "intake")])
def test_charts_and_intake_open_nothing(path: Path) -> None:
    """Bytes and frames come in as arguments: no file, no connection."""
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    attributes = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    assert "open" not in names
    assert not attributes & {"connect", "read_bytes", "write_bytes", "write_text", "open_store"}
    assert "duckdb" not in imports(path)


@for_every(PAGES)
def test_pages_hold_no_logic(path: Path) -> None:
    """A page chooses, asks, draws and shows: short, and no SQL, pandas or altair in it."""
    text = path.read_text(encoding="utf-8")
    roots = {name.split(".")[0] for name in imports(path)}
    assert len(text.splitlines()) <= PAGE_LINES
    assert not roots & {"duckdb", "pandas", "altair", "pyarrow", "numpy"}
    assert [type(node).__name__ for node in ast.walk(tree(path)) if isinstance(node, LOGIC)] == []
    assert not re.search(r"\bselect\b.+\bfrom\b", text)


@for_every(SOURCES)
def test_modules_are_short_and_well_named(path: Path) -> None:
    """At most 300 lines, and a name that says what is in it."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MODULE_LINES or relative(path) in LONG
    assert path.stem not in FORBIDDEN_NAMES
    assert not FORBIDDEN_NAMES & set(path.relative_to(ROOT).parts[:-1])


# Words that leave a stranger guessing what a thing is: no class, function, argument, attribute or
# variable is called so. What `rows.py` names are columns that others read (`points` given).
RIDDLES = {"Said", "Wrong", "Words", "Kind"} | {
    "reach", "kept", "made", "now", "found", "own", "telling", "remade", "points", "portions",
    "combos", "valued",
}  # fmt: skip


def names_given(module: ast.AST) -> Iterable[tuple[str, int]]:
    """Every name that a module gives to something of its own, with its line."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr, node.lineno
        elif isinstance(node, ast.alias) and node.asname:
            yield node.asname, node.lineno


@for_every(SOURCES)
def test_names_are_nouns_of_the_field(path: Path) -> None:
    """What stands there can be told from its name."""
    riddles = [f"{name} in line {line}" for name, line in names_given(tree(path))
               if name.strip("_") in RIDDLES and relative(path) != "barometer/rows.py"]  # fmt: skip
    assert riddles == []
    assert path.stem not in RIDDLES


def built(node: ast.expr) -> bool:
    """True for text put together on the spot: an f-string, `+`, `%`, `.format`, `.join`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("format", "join")
    return isinstance(node, ast.JoinedStr | ast.BinOp)


@for_every(SOURCES)
def test_sql_is_never_built_from_text(path: Path) -> None:
    """Values reach SQL as parameters only."""
    lines = [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("execute", "executemany", "sql")
        and any(built(argument) for argument in node.args[:1])
    ]
    assert lines == [] or relative(path) in NAMES_IN_SQL


# Modules that may open a transaction, each with its reason.
TRANSACTIONS = {
    "barometer/store/transactions.py": "to write, to try and undo, to read only",
    "barometer/store/lake/local_copy.py": "the same of a lake and its copy",
}
# The only functions that begin one that can be kept: the door, and steps of opening a store.
KEEPING = {
    ("barometer/store/transactions.py", "transaction"),
    ("barometer/store/lake/local_copy.py", "writing"),
    ("barometer/store/lake/local_copy.py", "_push"),
    ("barometer/store/lake/local_copy.py", "_transaction"),
}  # fmt: skip


def functions(path: Path) -> list[ast.FunctionDef]:
    """Every function of a module, methods and inner ones included."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]


def texts_of_calls(path: Path, method: str) -> list[tuple[str, str]]:
    """(function around it, first argument as text) of each call of a method of that name."""
    return [
        (around.name, str(node.args[0].value))
        for around in functions(path)
        for node in ast.walk(around)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        and node.func.attr == method and node.args and isinstance(node.args[0], ast.Constant)
    ]  # fmt: skip


def test_no_other_module_opens_a_transaction() -> None:
    """Who writes passes the store's door, which judges what he did."""
    begun = {
        (relative(path), name, text)
        for path in SOURCES for name, text in texts_of_calls(path, "execute")
        if text.lstrip().lower().startswith(("begin", "commit"))
    }  # fmt: skip
    assert {path for path, _, _ in begun} == set(TRANSACTIONS)
    beginnings = {(path, name) for path, name, text in begun if text == "begin transaction"}
    assert beginnings == KEEPING | {("barometer/store/transactions.py", "rolled_back")}
    committed = {(path, name) for path, name, text in begun if text == "commit"}
    assert committed == {
        ("barometer/store/transactions.py", "commit"),
        ("barometer/store/lake/local_copy.py", "_transaction"),
    }


def test_readers_cursors_are_read_only() -> None:
    """Both ways to a reading cursor begin a transaction that cannot write."""
    held = {
        (relative(path), around.name)
        for path in PACKAGE for around in functions(path)
        for node in ast.walk(around)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        and node.func.id == "read_only"
    }  # fmt: skip
    assert held == {
        ("barometer/store/connection.py", "originals"),
        ("barometer/store/lake/local_copy.py", "originals"),
        ("barometer/store/snapshot.py", "cursor"),
    }  # fmt: skip
    [begin] = [text for name, text in texts_of_calls(ROOT / "barometer/store/transactions.py",
                                                     "execute") if name == "read_only"]  # fmt: skip
    assert begin == "begin transaction read only"


def test_only_the_door_asks_for_a_transaction() -> None:
    """`transaction` and the lake's `writing` are asked for by the door and by opening alone."""
    callers = {
        (relative(path), around.name)
        for path in PACKAGE for around in functions(path)
        for node in ast.walk(around)
        if isinstance(node, ast.Call) and (
            (isinstance(node.func, ast.Name) and node.func.id == "transaction")
            or (isinstance(node.func, ast.Attribute) and node.func.attr == "transaction")
            or (isinstance(node.func, ast.Attribute) and node.func.attr == "writing"
                and isinstance(node.func.value, ast.Attribute))
        )
    }  # fmt: skip
    assert callers == {
        ("barometer/store/connection.py", "transaction"),
        ("barometer/store/connection.py", "_upgrade"),
        ("barometer/store/database.py", "_transaction"),
    }  # fmt: skip


def test_the_door_asks_who_acts() -> None:
    """The actor is no optional argument: a caller cannot forget him."""
    from barometer.store import Store

    actor = inspect.signature(Store.writing).parameters["actor"]
    assert actor.default is inspect.Parameter.empty


@for_every(QUERIES)
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


@for_every(QUERIES)
def test_queries_are_short(path: Path) -> None:
    """At most 80 lines below the header."""
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("--")
    ]
    assert len(lines) <= QUERY_LINES or relative(path) in LONG


@for_every(QUERIES)
def test_no_cte_hides_a_table(path: Path) -> None:
    """Macros are expanded in place: a CTE named like a table would be read instead of it."""
    from barometer.schema import TABLES

    tables = {table.name for table in TABLES} | {
        other.stem.split("_", 1)[1] for other in (ROOT / "queries" / "in_force").rglob("*.sql")
    }
    ctes = set(re.findall(r"^(?:with )?(\w+) as \(", path.read_text(encoding="utf-8"), re.M))
    assert not ctes & tables


def test_every_error_has_a_place_in_the_tree() -> None:
    """The drawing in barometer/errors.py names every class of it."""
    path = ROOT / "barometer" / "errors.py"
    drawing = ast.get_docstring(tree(path)) or ""
    classes = [node.name for node in tree(path).body if isinstance(node, ast.ClassDef)]
    assert [name for name in classes if name not in drawing] == []


def test_no_place_of_one_machine_is_tracked() -> None:
    """Nothing tracked names a folder outside the project or the host of a registry."""
    places = r"\.\./shared|/work/|/root/|pypi\.org|pythonhosted|registry\.npmjs|deb\.debian"
    grep = subprocess.run(
        ["git", "grep", "-nIE", places, "--", ".", ":!tests/test_house.py"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    # 1 is "nothing found"; anything else is a finding, or git that did not look.
    assert (grep.returncode, grep.stdout + grep.stderr) == (1, "")


def test_no_word_lies_about_unused() -> None:
    """Every sentence is said somewhere: by its key, by a family's first part, or in another."""
    keys_used, families = set(), set()
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                families.add(str(node.values[0].value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                keys_used.add(node.value)
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        keys_used |= set(re.findall(r'"([a-z][\w-]*)"', text))
        families |= set(re.findall(r'"([a-z-]+-)" ~', text))
    families = {first for first in families if re.fullmatch(r"[a-z-]+-", first)}
    texts = {path: path.read_text(encoding="utf-8") for path in WORDS}
    for text in texts.values():
        keys_used |= set(re.findall(r"\{ *([a-z][\w-]*) *\}", text))
    # Every code of a plan or a table is worded, whether a page shows it today or not.
    keys = {key for path, text in texts.items() if path.name != "codes.ftl"
            for key in re.findall(r"^([a-z][\w-]*) *=", text, re.MULTILINE)}  # fmt: skip
    unused = {key for key in keys - keys_used if not key.startswith(tuple(families))}
    assert unused == set()


@for_every(PINS)
def test_every_dependency_is_pinned(path: Path) -> None:
    """One exact version a line, in order, and the same in all three files."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:2] != "-r"]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+(\[[\w,]+\])?==[\w.]+", line)] == []
    names = [re.split(r"[\[=]", line)[0].lower() for line in lines]
    assert names == sorted(set(names))
    locked = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().splitlines()
    assert {re.sub(r"\[.*\]", "", line).lower() for line in lines} <= set(locked)


@for_every(PINS[:2])
def test_what_runs_is_installed_by_hash(path: Path) -> None:
    """The lock file holds every package of the app with the version of the pins, each with hashes.

    It names no index: any that has the very same files will do.
    """
    text = path.with_suffix(".lock").read_text(encoding="utf-8")
    entries = [entry.replace("\\\n", " ").split() for entry in re.split(r"\n(?=\S)", text.strip())]
    assert "://" not in text
    assert [entry[0] for entry in entries if not entry[-1].startswith("--hash=sha256:")] == []
    locked = {_plain(entry[0]) for entry in entries}
    pins = {_plain(line) for line in PINS[-1].read_text(encoding="utf-8").splitlines()}
    wanted = {_plain(line) for line in path.read_text(encoding="utf-8").splitlines()}
    assert (locked - pins, wanted - locked) == (set(), set())


def _plain(pin: str) -> str:
    """A pin as all tools spell it: small letters, strokes, no extras."""
    return re.sub(r"\[.*?\]", "", pin).lower().replace("_", "-").replace(".", "-")


def test_everything_imported_is_pinned() -> None:
    """The package imports nothing that only happens to be installed with something else."""
    pinned = {re.split(r"[\[=]", line)[0] for path in PINS[:2]
              for line in path.read_text("utf-8").splitlines()}  # fmt: skip
    providers = {
        root: {name.lower() for name in names} for root, names in packages_distributions().items()
    }
    roots = {name.split(".")[0] for path in SOURCES for name in imports(path)}
    foreign = roots - set(sys.stdlib_module_names) - {"barometer"}
    assert {root for root in foreign if not providers.get(root, set()) & pinned} == set()


@for_every(PINS[:3])
def test_every_dependency_is_argued_for(path: Path) -> None:
    """A library enters with a reason in the ADR on dependencies."""
    reasons = (ROOT / "docs" / "adr" / "0005-dependencies.md").read_text(encoding="utf-8").lower()
    names = re.findall(r"^([\w.-]+)(?:\[.*\])?==", path.read_text(encoding="utf-8"), re.M)
    assert [name for name in names if name.lower() not in reasons] == []


@pytest.mark.parametrize(
    "name",
    ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE", "Makefile",
     "requirements.txt", "docs/architecture.md"],
)  # fmt: skip
def test_what_a_newcomer_looks_for_is_there(name: str) -> None:
    """The papers of the house are in place."""
    assert (ROOT / name).stat().st_size > 200


def test_no_row_is_a_dict_of_anything() -> None:
    """A row of a query has a declared type, so that mypy knows its columns; no name hides another.

    Not looked for: what is no row, such as a chart's specification or a pack's settings.
    """
    alias = re.compile(r"^(Row|Rows|Gap|Target|Observation|Upload|Move) = .*\bAny\b", re.M)
    assert [str(path) for path in PACKAGE if alias.search(path.read_text("utf-8"))] == []
