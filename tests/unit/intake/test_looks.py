"""What nobody sees is left out and told, and comments count, whatever kind of file it stands in."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape

import pytest
import xlsxwriter
import xlwt

from barometer import intake
from tests.corpus.vocabulary import WORDS
from tests.corpus.writers import packed
from tests.faults.hostile import binary_book

ROWS = [("地区", "指标", "年份", "数值", "单位"), ("连山区", "化学需氧量减排量", 2024, 15, "吨"),
        ("龙港区", "化学需氧量减排量", 2024, 99, "吨")]  # fmt: skip
# The cell that a look is given to.
PLACE = (2, 3)
KINDS = ("xlsx", "xls", "ods", "xml", "html")
# Look -> the words of each kind for it.
ODS = {
    "white": '<style:text-properties fo:color="#ffffff"/>',
    "white on navy": '<style:table-cell-properties fo:background-color="#000080"/>'
    '<style:text-properties fo:color="#ffffff"/>',
    "tiny": '<style:text-properties fo:font-size="1pt"/>',
    "struck": '<style:text-properties style:text-line-through-style="solid"/>',
}
XML = {
    "white": '<Font ss:Color="#FFFFFF"/>',
    "white on navy": '<Font ss:Color="#FFFFFF"/><Interior ss:Color="#000080" ss:Pattern="Solid"/>',
    "tiny": '<Font ss:Size="1"/>',
    "struck": '<Font ss:StrikeThrough="1"/>',
    "thousands": '<NumberFormat ss:Format="0.000,"/>',
    "not shown": '<NumberFormat ss:Format=";;;"/>',
}
HTML = {
    "white": "color:white",
    "white on navy": "background:#000080;color:#fff",
    "tiny": "font-size:1.0pt",
    "struck": "text-decoration:line-through",
}
OLD = {
    "white": "font: colour white",
    "white on navy": "font: colour white; pattern: pattern solid, fore_colour dark_blue",
    "tiny": "font: height 20",
    "struck": "font: struck_out on",
}
NEW = {
    "white": {"font_color": "white"},
    "white on navy": {"font_color": "white", "bg_color": "navy"},
    "tiny": {"font_size": 1},
    "struck": {"font_strikeout": True},
    "thousands": {"num_format": "0.000,"},
    "not shown": {"num_format": ";;;"},
}
# What a kind cannot say, or no writer here can: a page shows its numbers as texts.
NOT_WRITTEN = {("xls", "comment"), *(("html", look) for look in
               ("thousands", "not shown", "hidden sheet"))}  # fmt: skip


def xlsx(look: str) -> bytes:
    """By xlsxwriter."""
    target = BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("表")
        for at, row in enumerate(ROWS):
            sheet.write_row(at, 0, row)
        if look in NEW:
            sheet.write(*PLACE, 99, book.add_format(NEW[look]))
        if look == "comment":
            sheet.write_comment(*PLACE, "此数有误")
        if look == "hidden row":
            sheet.set_row(PLACE[0], None, None, {"hidden": True})
        if look == "hidden column":
            sheet.set_column(3, 3, None, None, {"hidden": True})
        if look == "hidden sheet":
            book.add_worksheet("封面").activate()
            sheet.hide()
    return target.getvalue()


def xls(look: str) -> bytes:
    """By xlwt."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    forms = {"thousands": "0.000,", "not shown": ";;;"}
    style = xlwt.easyxf(OLD.get(look, ""), num_format_str=forms.get(look, "General"))
    for at, row in enumerate(ROWS):
        for place, cell in enumerate(row):
            sheet.write(
                at, place, cell, style if (at, place) == PLACE else xlwt.Style.default_style
            )
    sheet.row(2).hidden = look == "hidden row"
    sheet.col(3).hidden = look == "hidden column"
    if look == "hidden sheet":
        sheet.visibility = 1
        book.add_sheet("封面")
        book.set_active_sheet(1)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def ods(look: str) -> bytes:
    """As LibreOffice writes it."""

    def cell(place: tuple[int, int], content: object) -> str:
        at_place = place == PLACE
        shown = {"thousands": "0.099", "not shown": ""}.get(look, content) if at_place else content
        kind = f'float" office:value="{content}' if isinstance(content, int) else "string"
        named = ' table:style-name="ce1"' if at_place and look in ODS else ""
        note = (
            "<office:annotation><dc:creator>张三</dc:creator>"
            "<text:p>此数有误</text:p></office:annotation>"
        )
        hangs = note if at_place and look == "comment" else ""
        return (f'<table:table-cell{named} office:value-type="{kind}">{hangs}'
                f"<text:p>{shown}</text:p></table:table-cell>")  # fmt: skip

    def row(at: int) -> str:
        seen = ' table:visibility="filter"' if look == "hidden row" and at == PLACE[0] else ""
        cells = (cell((at, place), content) for place, content in enumerate(ROWS[at]))
        return f"<table:table-row{seen}>{''.join(cells)}</table:table-row>"

    hidden = ' table:visibility="collapse"' if look == "hidden column" else ""
    columns = (
        '<table:table-column table:number-columns-repeated="3"/>'
        f"<table:table-column{hidden}/><table:table-column/>"
    )
    ns = "urn:oasis:names:tc:opendocument:xmlns"
    cover = '<table:table table:name="封面"/>' if look == "hidden sheet" else ""
    named = ' table:style-name="ta1"' if look == "hidden sheet" else ""
    content = (
        f'<office:document-content xmlns:office="{ns}:office:1.0" xmlns:table="{ns}:table:1.0"'
        f' xmlns:text="{ns}:text:1.0" xmlns:style="{ns}:style:1.0"'
        f' xmlns:fo="{ns}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:number="{ns}:datastyle:1.0"><office:automatic-styles>'
        '<number:number-style style:name="N1"><number:number number:display-factor="1000"/>'
        '</number:number-style><style:style style:name="ta1" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
        f'<style:style style:name="ce1" style:family="table-cell">{ODS.get(look, "")}</style:style>'
        f"</office:automatic-styles><office:body><office:spreadsheet>{cover}"
        f'<table:table table:name="表"{named}>{columns}{"".join(map(row, range(len(ROWS))))}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    return packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
                   "content.xml": content.encode(),
                   "META-INF/manifest.xml": manifest.encode()})  # fmt: skip


def xml(look: str) -> bytes:
    """As Excel 2003 writes it."""

    def cell(place: tuple[int, int], content: object) -> str:
        named = ' ss:StyleID="s1"' if place == PLACE else ""
        kind = "Number" if isinstance(content, int) else "String"
        note = '<Comment ss:Author="张三"><ss:Data><B>张三:</B>\n此数有误</ss:Data></Comment>'
        hangs = note if place == PLACE and look == "comment" else ""
        data = f'<Data ss:Type="{kind}">{escape(str(content))}</Data>'
        return f"<Cell{named}>{data}{hangs}</Cell>"

    hidden = {PLACE[0]: ' ss:Hidden="1"'} if look == "hidden row" else {}
    rows = "".join(
        f"<Row{hidden.get(at, '')}>"
        + "".join(cell((at, place), content) for place, content in enumerate(row)) + "</Row>"
        for at, row in enumerate(ROWS)
    )  # fmt: skip
    column = '<Column ss:Index="4" ss:Hidden="1"/>' if look == "hidden column" else ""
    options = (
        '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">'
        "<Visible>SheetVeryHidden</Visible></WorksheetOptions>"
    )
    return (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Styles><Style ss:ID="s1">{XML.get(look, "")}</Style></Styles>'
        f'<Worksheet ss:Name="表"><Table>{column}{rows}</Table>'
        f"{options if look == 'hidden sheet' else ''}</Worksheet></Workbook>"
    ).encode()


def html(look: str) -> bytes:
    """As Excel and portals write it."""

    def cell(place: tuple[int, int], content: object) -> str:
        named = " class=xl65" if place == PLACE else ""
        has_note = place == PLACE and look == "comment"
        anchor = '<a class=msocomanchor href="#_msocom_1">[1]</a>' if has_note else ""
        return f"<td{named}>{content}{anchor}</td>"

    hidden = {PLACE[0]: " style='display:none'"} if look == "hidden row" else {}
    rows = "".join(
        f"<tr{hidden.get(at, '')}>"
        + "".join(cell((at, place), content) for place, content in enumerate(row)) + "</tr>"
        for at, row in enumerate(ROWS)
    )  # fmt: skip
    columns = (
        "<col span=3><col style='display:none'><col>" if look == "hidden column" else "<col span=5>"
    )
    style = f"<style>.xl65 {{{HTML.get(look, '')}}}</style>"
    note = '<div><a name="_msocom_1"></a><font>张三:</font><font><br>此数有误</font></div>'
    below = note if look == "comment" else ""
    return f"<html>{style}<table>{columns}{rows}</table>{below}</html>".encode()


WRITERS = {"xlsx": xlsx, "xls": xls, "ods": ods, "xml": xml, "html": html}
ALL, ONE = [15.0, 99.0], [15.0]
CASES = [
    ("plain", ALL, []), ("white", ONE, ["problem-struck"]), ("white on navy", ALL, []),
    ("tiny", ONE, ["problem-struck"]), ("struck", ONE, ["problem-struck"]),
    ("not shown", ONE, ["problem-struck"]), ("thousands", [15.0, 0.099], ["problem-scaled-format"]),
    ("hidden row", ONE, ["problem-hidden-row"]),
    ("hidden column", [], ["problem-no-values"]),
    ("hidden sheet", ALL, ["problem-hidden-sheet-read"]),
    ("comment", ONE, ["problem-row-mistaken"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "look", "stored", "keys"),
    [(kind, *case) for case in CASES for kind in KINDS if (kind, case[0]) not in NOT_WRITTEN],
)
def test_every_kind_of_file_tells_the_same(
    kind: str, look: str, stored: list[float], keys: list[str]
) -> None:
    """One cell, row, column or sheet with a look, in each kind that can have it."""
    name = f"x.{'xls' if kind in ('xml', 'html') else kind}"
    reading = intake.read(name, WRITERS[kind](look), WORDS)[0]
    assert [row["value"] for row in reading.accepted.to_pylist()] == stored
    told = sorted({problem.key for problem in reading.problems
                   if problem.code in ("hidden", "unit_guess") or problem.is_error})  # fmt: skip
    assert told == keys


def test_a_binary_workbook_is_to_be_saved_anew() -> None:
    """Neither its number formats nor what is hidden in it can be seen."""
    problems = intake.read("x.xlsb", binary_book(5, 3), WORDS)[0].problems
    assert [problem.key for problem in problems] == ["problem-binary-workbook"]


WHITE = (
    "<html>{0}<table{1}><tr{2}><td>地区</td><td>指标</td><td>年份</td><td{3}>数值</td><td>单位</td></tr>"
    "<tr><td>连山区</td><td>化学需氧量减排量</td><td>2024</td><td>15</td><td>吨</td></tr></table></html>"
)


@pytest.mark.parametrize(
    ("ground", "is_seen"),
    [
        (("", "", "", ""), False),
        (("", "", " style='background-color:#fff'", ""), False),
        (("<style>th, td {background: #123456}</style>", "", "", ""), True),
        (("<body style='background:#000'>", "", "", ""), True),
        (("", " bgcolor='#4472C4'", "", ""), True),
        (("", "><thead style='background-image:url(x)'", "", ""), True),
        (("", "", " style='background:navy'", ""), True),
        (("", "", "", "; background: gray"), True),
    ],
)
def test_white_letters_of_a_page_are_seen_on_any_colour(
    ground: tuple[str, str, str, str], is_seen: bool
) -> None:
    """Of the page, the table, its head, the row or the cell itself."""
    *around, inside = ground
    page = WHITE.format(*around, f" style='color: #FFF{inside}'")
    reading = intake.read("x.xls", page.encode(), WORDS)[0]
    assert [row["value"] for row in reading.accepted.to_pylist()] == [15.0] * is_seen
