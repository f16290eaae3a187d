"""The looks of a briefing in Word, in the manner of GB/T 9704-2012.

A4; margins 37 mm above and 28 mm at the left; a type area of 156 by 225 mm that holds 22 lines of
28 characters; body in size 3 (16 points), title in size 2 (22 points). Fonts are named, none is
embedded: a bureau's machines have them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from barometer.languages import KNOWN

LATIN = "Times New Roman"
SONG, FANGSONG, HEI, KAI, TITLE = "宋体", "仿宋", "黑体", "楷体", "方正小标宋简体"
BODY, TITLE_SIZE, NOTE, TABLE = Pt(16), Pt(22), Pt(12), Pt(10.5)
# 225 mm in 22 lines, in twentieths of a point; 156 mm in 28 characters.
LINES, LINE_TWIPS = 22, 580
LINE = Pt(LINE_TWIPS / 20)
# 28 characters of 16 points are a little wider than 156 mm: each stands closer by so many
# twentieths of a point. A grid of characters would say the same, and LibreOffice spreads it.
CLOSER = -5
WIDTH = Mm(156)
_WITH_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
INK = RGBColor(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: its East Asian font, its size, where its lines stand."""

    font: str
    size: Length
    indent: int = 0
    align: WD_ALIGN_PARAGRAPH | None = None
    line: Length | None = LINE
    bold: bool = False
    before: float = 0
    after: float = 0
    keep: bool = False


LOOKS = {
    "Normal": Look(FANGSONG, BODY),
    "Title": Look(TITLE, TITLE_SIZE, align=WD_ALIGN_PARAGRAPH.CENTER, line=Pt(32)),
    "Document Number": Look(FANGSONG, BODY, align=WD_ALIGN_PARAGRAPH.CENTER, after=10),
    "Subtitle": Look(KAI, BODY, align=WD_ALIGN_PARAGRAPH.CENTER),
    "Heading 1": Look(HEI, BODY, 2, keep=True),
    "Heading 2": Look(KAI, BODY, 2, keep=True),
    "Body Text": Look(FANGSONG, BODY, 2, WD_ALIGN_PARAGRAPH.JUSTIFY),
    "Caption": Look(HEI, NOTE, align=WD_ALIGN_PARAGRAPH.CENTER, line=None, before=8, after=4,
                    keep=True),
    "Table Text": Look(FANGSONG, TABLE, line=None),
    "Table Head": Look(HEI, TABLE, line=None, align=WD_ALIGN_PARAGRAPH.CENTER),
    "Note": Look(KAI, NOTE, line=None, before=4, after=6),
    "TOC Heading": Look(HEI, BODY, align=WD_ALIGN_PARAGRAPH.CENTER),
    "toc 1": Look(FANGSONG, Pt(14), line=Pt(24)),
    "Footer": Look(SONG, Pt(14), line=None),
    "Header": Look(HEI, NOTE, line=None, align=WD_ALIGN_PARAGRAPH.RIGHT),
}  # fmt: skip


def element(tag: str, /, **values: str) -> Any:
    """An element of a document with attributes of Word's own."""
    new = OxmlElement(tag)
    for key, value in values.items():
        new.set(qn(f"w:{key}"), value)
    return new


def dress(document: Any, lang: str) -> None:
    """Give a document its styles, its language and its page."""
    _give(document, lang, LOOKS)
    _page(document.sections[0])


def lend(document: Any, lang: str) -> None:
    """Give a document that has looks of its own the styles that it lacks."""
    _give(document, lang, [name for name in LOOKS if name not in document.styles])


def _give(document: Any, lang: str, names: Iterable[str]) -> None:
    """Give a document some of the styles, and its language."""
    for name in names:
        _dress(style_of(document, name), LOOKS[name])
    _default_language(document, KNOWN[lang].tag)
    _styles_once(document)


def _styles_once(document: Any) -> None:
    """Leave out the second copy of the styles that Word 2010 reads: it would say something else."""
    relations = document.part.rels
    for number in [key for key, rel in relations.items() if rel.reltype == _WITH_EFFECTS]:
        del relations[number]


def style_of(document: Any, name: str) -> ParagraphStyle:
    """The style of that name; made where the document has none."""
    styles = document.styles
    if name in styles:
        style: ParagraphStyle = styles[name]
        return style
    new: ParagraphStyle = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name[0] == "t")
    new.base_style = styles["Normal"]
    return new


def _dress(style: ParagraphStyle, look: Look) -> None:
    font, paragraph = style.font, style.paragraph_format
    font.name, font.size, font.bold = LATIN, look.size, look.bold
    font.italic, font.color.rgb = False, INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), look.font)
    fonts.set(qn("w:cs"), LATIN)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.alignment, paragraph.keep_with_next = look.align, look.keep
    if look.line is not None:
        paragraph.line_spacing_rule, paragraph.line_spacing = WD_LINE_SPACING.EXACTLY, look.line
    else:
        paragraph.line_spacing = 1.0
        _off_grid(style)
    if look.indent:
        _indent(style, look.indent)
    if look.size == BODY:
        _closer(style)
    borders = style.element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


def _off_grid(style: ParagraphStyle) -> None:
    """Lines of small type stand as close as they are, not each in a line of the page's grid."""
    snap = element("w:snapToGrid", val="0")
    properties = style.element.get_or_add_pPr()
    spacing = properties.find(qn("w:spacing"))
    (spacing.addprevious if spacing is not None else properties.append)(snap)


def _closer(style: ParagraphStyle) -> None:
    """The characters of a line a little closer, so that 28 fit."""
    run_properties = style.element.rPr
    for before in run_properties.findall(qn("w:spacing")):
        run_properties.remove(before)
    spacing = element("w:spacing", val=str(CLOSER))
    # The schema wants it before these.
    behind = ("w:w", "w:kern", "w:position", "w:sz")
    next(
        later for name in behind if (later := run_properties.find(qn(name))) is not None
    ).addprevious(spacing)


def _indent(style: ParagraphStyle, characters: int) -> None:
    """A first line set in by so many characters, whatever their size."""
    style.paragraph_format.first_line_indent = Pt(characters * BODY.pt)
    indent = style.element.get_or_add_pPr().find(qn("w:ind"))
    indent.set(qn("w:firstLineChars"), str(characters * 100))


def _default_language(document: Any, code: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    run = None if defaults is None else defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if run is None:  # a template of somebody's own need not have any
        return
    lang = run.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        run.append(lang)
    lang.set(qn("w:val"), "en-GB" if code.startswith("zh") else code)
    lang.set(qn("w:eastAsia"), code if code.startswith("zh") else "zh-CN")


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(297 - 37 - 225)
    section.left_margin, section.right_margin = Mm(28), Mm(210 - 28 - 156)
    # The number stands 7 mm below the type area.
    section.footer_distance, section.header_distance = Mm(35 - 7 - 6), Mm(20)
    properties = section._sectPr
    grid = properties.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        properties.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(LINE_TWIPS))
    grid.attrib.pop(qn("w:charSpace"), None)
