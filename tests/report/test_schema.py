"""Word documents against the schemas of Office Open XML: what Word would repair is a fault."""

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from barometer.report.briefing import briefing
from barometer.report.content import Heading, Layout
from barometer.report.facts import scope_of
from barometer.report.word import Template, word
from barometer.store import open_store

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "briefing-template.docx"


@pytest.fixture(scope="module")
def store(filled, tmp_path_factory):
    """A store of the shipped plans."""
    path = tmp_path_factory.mktemp("schema") / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}", fill=False) as opened:
        yield opened


# Longer than most: the schemas are a few megabytes.
@pytest.mark.parametrize(
    ("plan", "lang", "own_form"),
    [("example", "zh-Hans", False), ("example", "en", True), ("huludao-145", "zh-Hant", False)],
)
def test_documents_are_as_the_schemas_ask(store, tmp_path, plan, lang, own_form) -> None:
    """Ours with its charts, one in an office's own form, one of a plan without figures."""
    scope = scope_of(store, plan=plan, region=None, body=None, period=None, as_of=None, since="2")
    told = briefing(store, scope, lang, "https://plans.example.org")
    pages = tuple(1 for block in told.blocks if isinstance(block, Heading))
    template = Template(EXAMPLE.name, EXAMPLE.read_bytes()) if own_form else None
    file = tmp_path / "briefing.docx"
    file.write_bytes(word(told, Layout(9, pages), template))
    validation = OpenXmlValidator().validate(file)
    assert [(error.part_uri, error.description) for error in validation.errors] == []
