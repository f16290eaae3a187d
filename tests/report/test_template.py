"""An operator's own Word document: filled as it is, and refused with the place of every mistake."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from barometer.errors import UsageError
from barometer.report.briefing import briefing
from barometer.report.content import Heading, Layout, Table
from barometer.report.facts import scope_of
from barometer.report.word import Template, word
from barometer.store import open_store
from barometer.wording import error_text

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "briefing-template.docx"


@pytest.fixture(scope="module")
def told(filled, tmp_path_factory):
    """The example city's briefing."""
    path = tmp_path_factory.mktemp("template") / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}", fill=False) as opened:
        scope = scope_of(opened, plan="example", region=None, body=None, period=None, as_of=None)
        return briefing(opened, scope, "zh-Hans", "https://plans.example.org")


def filled_in(told, content, name="t.docx"):
    """The document that comes of a template."""
    pages = tuple(1 for block in told.blocks if isinstance(block, Heading))
    return Document(io.BytesIO(word(told, Layout(9, pages), Template(name, content))))


def template(*lines, parts=()):
    """A template of these paragraphs; each of `parts` is a run of one paragraph more."""
    document, out = Document(), io.BytesIO()
    document.sections[0].left_margin = Mm(40)
    for text in lines:
        document.add_paragraph(text)
    line = document.add_paragraph()
    for text in parts:
        line.add_run(text)
    document.save(out)
    return out.getvalue()


def test_the_shipped_example_is_filled(told) -> None:
    """Head, red title, fields and the whole of the briefing between them, in order."""
    document = filled_in(told, EXAMPLE.read_bytes())
    texts = [line.text for line in document.paragraphs]
    day = f"{told.day.year}年{told.day.month}月{told.day.day}日"
    assert texts[:5] == ["节能减排工作简报", "", told.headline, day, "示例数据"]
    assert document.sections[0].header.paragraphs[0].text == told.source
    heads = [line.text for line in document.paragraphs if line.style.name.startswith("Heading")]
    assert heads == [block.text for block in told.blocks if isinstance(block, Heading)]
    tables = [block for block in told.blocks if isinstance(block, Table)]
    cells = [cell.text for cell in document.tables[-1].rows[0].cells]
    assert (len(document.tables), cells) == (
        len(tables) + 1, [f"报送：{told.place}", f"数据截至第{told.entry}条记录"],
    )  # fmt: skip
    assert not any("{{" in text for text in texts)


def test_its_own_page_stays_and_a_field_parted_by_word_is_one(told) -> None:
    """Word parts what is typed into runs as it likes."""
    document = filled_in(told, template("{{body}}", parts=("关于{", "{ti", "tle}}的", "通知")))
    assert document.sections[0].left_margin.mm == pytest.approx(40, abs=0.1)
    assert document.paragraphs[-1].text == f"关于{told.headline}的通知"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("{{标頭}}", "{{正文}}"), "第1段：没有“标頭”这个字段，可用的有："),
        (("见{{正文}}",), "第1段：“正文”须在正文里单独成段"),
        (("{{正文}}", "{{正文}}"), "第2段：“正文”须在正文里单独成段，且只写一次"),
        (("{{标题}", "{{正文}}"), "第1段：花括号没有成对"),
        (("{{标题}}",), "全文没有“正文”字段"),
    ],
)
def test_a_template_that_cannot_be_filled_says_where(told, lines, said) -> None:
    """Every mistake, with its paragraph and what may stand there."""
    with pytest.raises(UsageError) as caught:
        filled_in(told, template(*lines))
    assert said in error_text(caught.value, "zh-Hans")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{\\rtf1 {{body}}}"])
def test_what_is_no_word_document_is_told(told, content) -> None:
    """By its name, without a traceback."""
    with pytest.raises(UsageError, match="error-template-kind"):
        filled_in(told, content)
