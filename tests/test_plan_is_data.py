"""Nothing of one plan stands in code: a later plan, or another city's, is a folder of data."""

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKS = sorted(path.parent for path in (ROOT / "data" / "plans").glob("*/plan.toml"))
# Column of each file whose words belong to one plan alone.
OWN = (("regions", "code"), ("regions", "name"), ("indicators", "indicator"),
       ("indicators", "name"), ("targets", "target"), ("bodies", "name"))  # fmt: skip
# Words of the field, which happen to be an indicator's name or slug too.
OF_THE_FIELD = {"全国", "能源消费总量", "gdp", "electricity", "population"}
# `example` is what every made-up plan is marked with.
PLANS = {pack.name for pack in PACKS} - {"example"}


def names() -> set[str]:
    """Every name that the shipped packs give to something of theirs."""
    names_given = set(PLANS)
    for pack in PACKS:
        for file, column in OWN:
            with (pack / f"{file}.csv").open(encoding="utf-8-sig", newline="") as rows:
                names_given |= {row[column] for row in csv.DictReader(rows)}
    return {name for name in names_given if len(name) > 1} - OF_THE_FIELD


def texts_in_python(path: Path) -> Iterator[str]:
    """The texts that code works with, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
        ):
            yield node.value


def texts_in_sql(path: Path) -> Iterator[str]:
    """The quoted texts of a query."""
    yield from re.findall(r"'([^'\n]*)'", re.sub(r"--.*", "", path.read_text(encoding="utf-8")))


def test_no_name_of_a_pack_stands_in_code() -> None:
    """Places, indicators, targets, bodies and plans are named by data alone."""
    sought = re.compile("|".join(
        rf"(?<![\w-]){re.escape(name)}(?![\w-])" if name.isascii() else re.escape(name)
        for name in sorted(names(), key=len, reverse=True)
    ))  # fmt: skip
    sources = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "barometer").rglob("*.py")]
    texts = [(path, text) for path in sources for text in texts_in_python(path)]
    queries = (ROOT / "queries").rglob("*.sql")
    texts += [(path, text) for path in queries for text in texts_in_sql(path)]
    assert len(texts) > 10_000
    assert [(str(path.relative_to(ROOT)), match.group()) for path, text in texts
            if (match := sought.search(text))] == []  # fmt: skip
