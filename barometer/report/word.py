"""A briefing as a Word document."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import segno
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from barometer.languages import KNOWN
from barometer.report import word_template
from barometer.report.content import Briefing, Chart, Heading, Layout, Paragraph, Table
from barometer.report.word_blocks import add_chart, add_table
from barometer.report.word_styles import WIDTH, dress, element, lend
from barometer.wording import say
from barometer.wording.numbers import date_words

_CODE = Mm(32)
_MARK = RGBColor(0xC0, 0x00, 0x00)
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


@dataclass(frozen=True, slots=True)
class Template:
    """An operator's own document: its file's name and bytes."""

    name: str
    content: bytes


def word(briefing: Briefing, layout: Layout, template: Template | None = None) -> bytes:
    """The document's bytes; `layout` tells on which page what stands.

    Raises:
        UsageError: the template cannot be filled; each field that cannot is named.
    """
    if template is not None:
        return _bytes(_filled_template(briefing, layout, template))
    document = Document()
    dress(document, briefing.lang)
    _properties(document, briefing, layout)
    _frame(document, briefing)
    _title(document, briefing)
    _contents(document, briefing, layout)
    _chapters(document, briefing)
    return _bytes(document)


def _filled_template(briefing: Briefing, layout: Layout, template: Template) -> Any:
    """The operator's document: page, head, foot and styles are its own."""
    document = word_template.opened(template.content, template.name, briefing.lang)
    lend(document, briefing.lang)
    _properties(document, briefing, layout)
    word_template.fill(document, briefing, {
        "contents": lambda: _contents(document, briefing, layout),
        "body": lambda: _chapters(document, briefing),
    })  # fmt: skip
    return document


def _bytes(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _chapters(document: Any, briefing: Briefing) -> None:
    charts = headings = 0
    for block in briefing.blocks:
        if isinstance(block, Heading):
            headings += 1
            _heading(document, block, headings)
        elif isinstance(block, Paragraph):
            _paragraph(document, block)
        elif isinstance(block, Table):
            add_table(document, block)
        else:
            charts += 1
            _chart(document, block, charts, briefing.lang)
    _way_back(document, briefing)


def _properties(document: Any, briefing: Briefing, layout: Layout) -> None:
    core = document.core_properties
    core.title, core.subject = briefing.headline, briefing.source
    core.author, core.language = say("brand", briefing.lang), KNOWN[briefing.lang].tag
    core.comments = say("briefing-entry", briefing.lang, entry=str(briefing.entry))
    for part in document.part.package.parts:
        if part.partname == "/docProps/app.xml":
            tree = etree.fromstring(part.blob)
            pages = tree.find(f"{{{_PROPERTIES}}}Pages")
            if pages is not None:
                pages.text = str(layout.pages)
            part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


def _frame(document: Any, briefing: Briefing) -> None:
    """Page numbers between dashes on the outside; the example mark on every page."""
    section = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = True
    sides = ((section.footer, WD_ALIGN_PARAGRAPH.RIGHT), (section.even_page_footer,
                                                          WD_ALIGN_PARAGRAPH.LEFT))  # fmt: skip
    for footer, side in sides:
        line = footer.paragraphs[0]
        line.style, line.alignment = document.styles["Footer"], side
        # One character from the edge of the type area.
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = Pt(14)
        line.add_run("— ")
        _field(line, "PAGE", "1")
        line.add_run(" —")
    for header in (section.header, section.even_page_header):
        line = header.paragraphs[0]
        line.style = document.styles["Header"]
        if briefing.mark:
            told = f"{briefing.mark}{say('colon', briefing.lang)}"
            run = line.add_run(told + say("example-banner", briefing.lang))
            run.font.color.rgb = _MARK


def _title(document: Any, briefing: Briefing) -> None:
    if briefing.number:
        document.add_paragraph(briefing.number, style="Document Number")
    title = document.add_paragraph(style="Title")
    for at, text in enumerate(briefing.title):
        run = title.add_run(text)
        if at + 1 < len(briefing.title):
            run.add_break()
    line = document.add_paragraph(date_words(briefing.day, briefing.lang), style="Subtitle")
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(10)


def _contents(document: Any, briefing: Briefing, layout: Layout) -> None:
    """A table of contents: a field of Word's, filled in already."""
    document.add_paragraph(briefing.contents, style="TOC Heading")
    chapters = [block for block in briefing.blocks if isinstance(block, Heading)]
    style = document.styles["toc 1"]
    style.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    lines = [document.add_paragraph(style="toc 1") for _ in chapters]
    _mark(lines[0], "begin")
    _instruction(lines[0], ' TOC \\o "1-2" \\h \\z \\u ')
    _mark(lines[0], "separate")
    for at, (line, chapter) in enumerate(zip(lines, chapters, strict=True), 1):
        _entry(line, chapter, at, layout.headings)
    _mark(lines[-1], "end")


def _entry(line: Any, chapter: Heading, at: int, pages: Sequence[int]) -> None:
    line.paragraph_format.left_indent = Pt(14 * (chapter.level - 1))
    link = element("w:hyperlink", anchor=_anchor(at), history="1")
    before = len(line.runs)
    line.add_run(f"{chapter.text}\t")
    _field(line, f"PAGEREF {_anchor(at)} \\h", str(pages[at - 1]))
    for run in line.runs[before:]:
        link.append(run._r)
    line._p.append(link)


def _anchor(at: int) -> str:
    return f"_Toc{at:06d}"


def _heading(document: Any, block: Heading, at: int) -> None:
    line = document.add_paragraph(style=f"Heading {block.level}")
    line._p.append(element("w:bookmarkStart", id=str(at), name=_anchor(at)))
    line.add_run(block.text)
    line._p.append(element("w:bookmarkEnd", id=str(at)))


def _paragraph(document: Any, block: Paragraph) -> None:
    line = document.add_paragraph(style="Note" if block.soft else "Body Text")
    if block.lead:
        line.add_run(block.lead).bold = True
    line.add_run(block.text)


def _chart(document: Any, block: Chart, number: int, lang: str) -> None:
    caption = say("briefing-caption", lang, title=block.title, unit=block.unit)
    document.add_paragraph(caption, style="Caption")
    line = document.add_paragraph()
    line.paragraph_format.line_spacing = 1.0
    add_chart(line, block, number, lang)


def _way_back(document: Any, briefing: Briefing) -> None:
    """The ledger entry, and the way back to the pinned view: its address and QR code."""
    lang, entry = briefing.lang, str(briefing.entry)
    told = say("briefing-entry", lang, entry=entry) + say("full-stop", lang)
    line = document.add_paragraph(told, style="Body Text")
    if not briefing.address:
        line.add_run(KNOWN[lang].space + say("briefing-no-address", lang, entry=entry))
        return
    line.add_run(KNOWN[lang].space + say("briefing-view", lang))
    line.paragraph_format.keep_with_next = True
    address = document.add_paragraph(style="Note")
    address.paragraph_format.keep_with_next = True
    _link(document, address, briefing)
    code = io.BytesIO()
    segno.make(briefing.address, error="m", micro=False).save(code, kind="png", scale=6, border=2)
    picture = document.add_paragraph()
    picture.paragraph_format.line_spacing = 1.0
    shape = picture.add_run().add_picture(code, width=_CODE)
    told_of = shape._inline.docPr
    told_of.set("descr", f"{briefing.code}{say('colon', lang)}{briefing.address}")
    told_of.set("title", briefing.code)


def _link(document: Any, line: Any, briefing: Briefing) -> None:
    relation = document.part.relate_to(
        briefing.address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )  # fmt: skip
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    link.append(line.add_run(briefing.address_shown)._r)
    line._p.append(link)


def _field(line: Any, instruction: str, shown: str) -> None:
    """A field with what it shows until Word reckons it anew."""
    _mark(line, "begin")
    _instruction(line, f" {instruction} ")
    _mark(line, "separate")
    line.add_run(shown)
    _mark(line, "end")


def _mark(line: Any, kind: str) -> None:
    line.add_run()._r.append(element("w:fldChar", fldCharType=kind))


def _instruction(line: Any, text: str) -> None:
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = text
    line.add_run()._r.append(instruction)
