# ruff: noqa: E501 -- a file a line is easier to compare
"""Small files that would fill, freeze or end whoever reads them without limits.

Each is made here by what it does, so that a test can name it. None is larger than a megabyte or so.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = "地区,指标,时期,数值,单位\n"
GOOD = "连山区,城镇清洁取暖率,2022年,70.5,%\n"


def packed(parts: dict[str, bytes | str], method: int = ZIP_DEFLATED) -> bytes:
    """A zip of the parts."""
    target = BytesIO()
    with ZipFile(target, "w", method) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return target.getvalue()


def workbook(
    sheets: dict[str, str | bytes], others: dict[str, str | bytes] | None = None,
    kinds: dict[str, str] | None = None,
) -> bytes:  # fmt: skip
    """An XLSX whose sheets are the parts named: only the relationships say which they are."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(names) + 1)
    )
    links = "".join(f'<Relationship Id="r{n}" Type="{LINKS}/worksheet" Target="{name}"/>'
                    for n, name in enumerate(names, 1))  # fmt: skip
    links += "".join(f'<Relationship Id="o{n}" Type="{LINKS}/{kind}" Target="{name}"/>'
                     for n, (name, kind) in enumerate((kinds or {}).items()))  # fmt: skip
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
                       f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
    }  # fmt: skip
    parts |= {name.lstrip("/") if name.startswith("/") else f"xl/{name}": part
              for name, part in sheets.items()}  # fmt: skip
    return packed(parts | (others or {}))


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """A worksheet of the rows."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def cell(place: str, value: str = "1") -> str:
    """A row with one cell."""
    digits = "".join(char for char in place if char.isdigit())
    return f'<row r="{digits}"><c r="{place}"><v>{value}</v></c></row>'


FAR = sheet(cell("A1") + cell("XFD1048576"))


def opendocument(body: str, namespaces: str = "") -> bytes:
    """An ODS of the spreadsheet's body."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    content = (f"<office:document-content {spaces} {namespaces}><office:body><office:spreadsheet>"
               f"{body}</office:spreadsheet></office:body></office:document-content>")  # fmt: skip
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                   "META-INF/manifest.xml": "<manifest/>", "content.xml": content})  # fmt: skip


def books() -> dict[str, bytes]:
    """Workbooks."""
    many = "".join(f'<c t="inlineStr"><is><t>{n}</t></is></c>' for n in range(20))
    laughs = (
        "<!DOCTYPE x ["
        + '<!ENTITY a0 "haha">'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
        + "]>"
    )
    lie = workbook({"worksheets/sheet1.xml": sheet(cell("A1") * 2_000_000)})
    merged = "".join(f'<mergeCell ref="A{n}:XFD{n + 1000000}"/>' for n in range(1, 40_000))
    shared = (
        f'<sst xmlns="{MAIN}" count="4000000000" uniqueCount="4000000000">'
        + "<si/>" * 3_000_000
        + "</sst>"
    )
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs count="1">'
        + "<xf/>" * 3_000_000
        + "</cellXfs></styleSheet>"
    )
    formats = (
        f'<styleSheet xmlns="{MAIN}"><numFmts>'
        + "".join(f'<numFmt numFmtId="{n}" formatCode="{"[" * 2000}"/>' for n in range(200, 240))
        + "</numFmts><cellXfs>"
        + "".join(f'<xf numFmtId="{n}"/>' for n in range(200, 240))
        + "</cellXfs></styleSheet>"
    )
    deep = "<a>" * 400_000 + "</a>" * 400_000
    long_cell = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"年" * 30_000_000}</t></is></c></row>'
    return {
        "far-other-folder.xlsx": workbook({"data/s1.xml": FAR}),
        "far-capital.xlsx": workbook({"worksheets/sheet1.XML": FAR}),
        "far-dat.xlsx": workbook({"data/s1.dat": FAR}),
        "far-picture.xlsx": workbook({"media/image1.png": FAR}),
        "far-absolute.xlsx": workbook({"/elsewhere/s": FAR}),
        "far-prefix.xlsx": workbook({"worksheets/sheet1.xml": FAR.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")}),
        "far-small-letters.xlsx": workbook({"worksheets/sheet1.xml": FAR.replace("XFD", "xfd")}),
        "far-blank-sign.xlsx": workbook({"worksheets/sheet1.xml": FAR.replace(" r=", " r = ")}),
        "far-row-only.xlsx": workbook({"worksheets/sheet1.xml": sheet(f'{cell("A1")}<row r="1048576"><c><v>1</v></c></row>')}),
        "far-entity.xlsx": workbook({"worksheets/sheet1.xml": FAR.replace("XFD1048576", "&#88;FD1048576")}),
        "far-beyond-excel.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1") + cell("ZZZ4294967295"))}),
        "far-dimension.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"), '<dimension ref="A1:XFD1048576"/>')}),
        "ten-sheets.xlsx": workbook({f"worksheets/sheet{n}.xml": sheet(cell("A1") + cell("L999999")) for n in range(10)}),
        "hundred-sheets.xlsx": workbook({f"worksheets/sheet{n}.xml": sheet(cell("A1") + cell("CV29999")) for n in range(100)}),
        "ninety-nine-names-one-part.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1") + cell("Z99999"))}, {"xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>' + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r1"/>' for n in range(99)) + "</sheets></workbook>"}),
        "billion-laughs-sheet.xlsx": workbook({"worksheets/sheet1.xml": laughs + sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&a11;</t></is></c></row>')}),
        "billion-laughs-shared.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/sharedStrings.xml": laughs + f'<sst xmlns="{MAIN}"><si><t>&a11;</t></si></sst>'}, {"sharedStrings.xml": "sharedStrings"}),
        "shared-strings.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/sharedStrings.xml": shared}, {"sharedStrings.xml": "sharedStrings"}),
        "shared-strings-raised.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/sharedStrings.xml": shared.replace("<si/>", '<si><r><rPr><vertAlign val="superscript"/></rPr></r></si>', 1)}, {"sharedStrings.xml": "sharedStrings"}),
        "styles.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/styles.xml": styles}, {"styles.xml": "styles"}),
        "formats.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/styles.xml": formats}, {"styles.xml": "styles"}),
        "merged.xlsx": workbook({"worksheets/sheet1.xml": sheet("".join(cell(f"A{n}") for n in range(1, 5000)), after=f"<mergeCells>{merged}</mergeCells>")}),
        "merged-wide.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"), after="<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 50_000 + "</mergeCells>")}),
        "many-rows.xlsx": lie,
        "many-cells.xlsx": workbook({"worksheets/sheet1.xml": sheet(f"<row>{many}</row>" * 60_000)}),
        "deep-sheet.xlsx": workbook({"worksheets/sheet1.xml": sheet(deep + cell("A1"))}),
        "deep-workbook.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/styles.xml": deep}, {"styles.xml": "styles"}),
        "long-cell.xlsx": workbook({"worksheets/sheet1.xml": sheet(long_cell)}),
        "defined-names.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets><sheet name="S1" sheetId="1" r:id="r1"/></sheets><definedNames>' + '<definedName name="x">Sheet1!$A$1:$XFD$1048576</definedName>' * 200_000 + "</definedNames></workbook>"}),
        "sheets.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {"xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>' + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r1"/>' for n in range(100_000)) + "</sheets></workbook>"}),
        "links.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1"))}, {}, {f"x{n}.xml": "none" for n in range(100_000)}),
        "columns.xlsx": workbook({"worksheets/sheet1.xml": sheet("".join(cell(f"A{n}") for n in range(1, 200)), before="<cols>" + '<col min="1" max="16384" hidden="1"/>' * 100_000 + "</cols>")}),
        "attributes.xlsx": workbook({"worksheets/sheet1.xml": sheet('<row r="1" ' + "".join(f'a{n}="x" ' for n in range(200_000)) + '><c r="A1"><v>1</v></c></row>')}),
        "open-attribute.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("AA1") + "<c r =" * 100_000)}),
        "open-column.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1")) + "<col " * 200_000}),
        "formulas.xlsx": workbook({"worksheets/sheet1.xml": sheet("".join(f'<row r="{n}"><c r="A{n}"><f>{"A" * 200}</f></c></row>' for n in range(1, 50_000)))}),
        "far.xlsb": binary_book(1_048_575, 16_383),
    }  # fmt: skip


def binary_book(row: int, column: int) -> bytes:
    """An XLSB with a cell at A1 and one at the far place."""

    def record(kind: int, data: bytes) -> bytes:
        head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
        size, length = b"", len(data)
        while True:
            size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
            length >>= 7
            if not length:
                return head + size + data

    def text(words: str) -> bytes:
        return struct.pack("<I", len(words)) + words.encode("utf-16-le")

    def row_of(number: int, place: int) -> bytes:
        real = record(5, struct.pack("<IId", place, 0, 1.0))
        return record(0, struct.pack("<I", number) + bytes(21)) + real

    data = record(129, b"") + record(148, struct.pack("<IIII", 0, row, 0, column))
    data += (
        record(145, b"") + row_of(0, 0) + row_of(row, column) + record(146, b"") + record(130, b"")
    )
    book = record(131, b"") + record(143, b"")
    book += record(156, struct.pack("<II", 0, 1) + text("r1") + text("S1"))
    book += record(144, b"") + record(132, b"")
    link = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="{{}}" Type="{LINKS}/{{}}" '
            'Target="{}"/></Relationships>')  # fmt: skip
    return packed({
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": link.format("r1", "officeDocument", "xl/workbook.bin"),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": link.format("r1", "worksheet", "worksheets/sheet1.bin"),
        "xl/worksheets/sheet1.bin": data,
    })  # fmt: skip


def opendocuments() -> dict[str, bytes]:
    """ODS."""
    one = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
    share = '<table:table-cell {} office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'

    def table(inside: str) -> str:
        return f'<table:table table:name="S">{inside}</table:table>'

    def line(inside: str, says: str = "") -> str:
        return f"<table:table-row {says}>{inside}</table:table-row>"

    repeated = 'table:number-rows-repeated="{}"'
    across = 'table:number-columns-repeated="{}"'
    return {
        "expression.ods": opendocument(table(line(one)) + '"float"' * 200_000),
        "expression-blank.ods": opendocument(table(line(one)) + '"float">' + " " * 500_000),
        "expression-texts.ods": opendocument(table(line('"float"><text:p>' * 60_000))),
        "rows.ods": opendocument(table(line(one, repeated.format(1_048_576)) * 3)),
        "rectangle.ods": opendocument(table(line(share.format(across.format(1000)), repeated.format(11_000)))),
        "rectangle-late.ods": opendocument(table(line(one) + line("", repeated.format(1_000_000)) + line(share.format(across.format(16_000))))),
        "ten-tables.ods": opendocument(table(line(share.format(across.format(12)), repeated.format(900_000))) * 10),
        "negative.ods": opendocument(table(line(one, repeated.format(-1)) + line(one))),
        "huge-number.ods": opendocument(table(line(one, repeated.format("9" * 5000)))),
        "huge-columns.ods": opendocument(table(line(share.format(across.format(2**31))))),
        "apostrophes.ods": opendocument(table(line(one, "table:number-rows-repeated='9000000'"))),
        "other-prefix.ods": opendocument(table(line(one, "t:number-rows-repeated = '9000000'")), 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'),
        "deep.ods": opendocument("<a>" * 300_000 + "</a>" * 300_000 + table(line(one))),
        "long-text.ods": opendocument(table(line(f'<table:table-cell office:value-type="string"><text:p>{"%" * 20_000_000}</text:p></table:table-cell>'))),
        "paragraphs.ods": opendocument(table(line('<table:table-cell office:value-type="string">' + "<text:p/>" * 1_000_000 + "</table:table-cell>"))),
        "many-cells.ods": opendocument(table(line(one * 50) * 2000)),
    }  # fmt: skip


def pages() -> dict[str, bytes]:
    """Web pages that are named .xls."""
    start, table = "<html><body>", "<table><tr><td>地区<td>指标<td>时期<td>数值"
    span = "<tr>" + '<td rowspan="80" colspan="1000">x</td>' * 10
    texts_by_name = {
        "spans.xls": f"{start}<table>{span * 10}</table>",
        "span-one-row.xls": f"{start}<table><tr>{'<td colspan=1000>x' * 2000}</table>",
        "span-rows.xls": f"{start}<table>{'<tr><td rowspan=80>x' * 20_000}</table>",
        "open-tags.xls": f"{start}{table}" + "<a " * 200_000,
        "open-ends.xls": f"{start}{table}" + "</a " * 200_000,
        "open-comments.xls": f"{start}{table}" + "<!--" * 200_000,
        "open-comments-dash.xls": f"{start}{table}" + "<!-- - -" * 100_000,
        "open-declarations.xls": f"{start}{table}" + "<![CDATA[" * 100_000,
        "open-doctypes.xls": f"{start}{table}" + "<!DOCTYPE " * 100_000,
        "open-instructions.xls": f"{start}{table}" + "<?" * 200_000,
        "open-quotes.xls": f"{start}{table}" + '<a x="' * 100_000,
        "open-apostrophes.xls": f"{start}{table}" + "<a x='" * 100_000,
        "attributes.xls": f"{start}{table}<a " + "x=1 " * 200_000 + ">",
        "attribute-blanks.xls": f"{start}{table}<a x" + " " * 400_000 + "y>",
        "pieces.xls": f"{start}{table}" + "<b>x</b>" * 100_000,
        "breaks.xls": f"{start}{table}" + "x<br>" * 150_000,
        "headings.xls": f"{start}<h1>" + "x<b>" * 100_000 + table,
        "entities.xls": f"{start}{table}" + "&amp;" * 200_000,
        "open-entities.xls": f"{start}{table}" + "&" * 500_000,
        "number-entity.xls": f"{start}{table}<td>&#{'9' * 10_000};",
        "hex-entity.xls": f"{start}{table}<td>&#x{'9' * 400_000};",
        "script.xls": f"{start}<table><tr><td><script>" + "</scrip" * 100_000,
        "nested-tables.xls": f"{start}" + "<table><tr><td>" * 100_000,
        "many-tables.xls": f"{start}" + "<table><tr><td>1</table>" * 60_000,
        "less-than.xls": f"{start}{table}" + "<" * 500_000,
        "empty-rows.xls": f"{start}<table>" + "<tr>" * 300_000,
    }  # fmt: skip
    return {f"page-{name}": text.encode() for name, text in texts_by_name.items()}


def texts() -> dict[str, bytes]:
    """CSV and what is named so."""
    many = "".join(f"连山区,指标{n}号的数,2022,{n},吨\n" for n in range(30_000))
    texts_by_name = {
        "columns.csv": ("a," * 1_000_000) + "\n" + GOOD,
        "columns-later.csv": HEAD + GOOD * 2000 + "," * 1_000_000 + "\n" + GOOD,
        "odd-row.csv": HEAD + GOOD * 2000 + "x," * 5_000_000 + "\n" + GOOD,
        "odd-rows.csv": HEAD + (GOOD + "1,2,3\n") * 40_000,
        "ragged.csv": HEAD + "".join("1," * (n % 900) + "\n" for n in range(3000)),
        "cell.csv": HEAD + "x" * 10_000_000 + ",清洁取暖率,2022,1,%\n",
        "quoted-cell.csv": HEAD + '"' + "x" * 20_000_000 + '",清洁取暖率,2022,1,%\n',
        "open-quote.csv": HEAD + '"' + GOOD * 300_000,
        "many-open-quotes.csv": HEAD + '"a,\n' * 200_000,
        "header-cell.csv": "地" * 3_000_000 + HEAD + GOOD,
        "long-header.csv": "地区,指标,时期," + "数值" * 4000 + ",单位\n" + GOOD,
        "quotes.csv": '"' * 1_000_001,
        "empty-lines.csv": HEAD + "\n" * 3_000_000,
        "carriage.csv": HEAD + "\r" * 2_000_000,
        "blanks.csv": HEAD.replace(",", "  ") + " " * 3_000_000 + "x",
        "wide-blanks.csv": "地区  指标  时期\n" * 3 + ("x" + "\u3000" * 3) * 300_000,
        "guards.csv": HEAD + "'=" * 500_000 + "\n" + GOOD,
        "unknown-names.csv": HEAD + many,
        "long-names.csv": HEAD + "".join(f"连山区,{'能源' * 4000}{n},2022,1,吨\n" for n in range(40)),
        "long-regions.csv": HEAD + "".join(f"{'连山' * 4000}{n},清洁取暖率,2022,1,%\n" for n in range(40)),
        "one-column.csv": "x\n" * 1_000_000,
        "title-lines.csv": ("2022年1-9月" * 800 + "\n") * 60 + HEAD + GOOD,
        "nul.csv": (HEAD + GOOD).encode("utf-16-le"),
        "replacement.csv": HEAD.encode() + b"\xff\xfe" * 300_000,
        "years-across.csv": "地区,指标," + ",".join(f"{1000 + n}年" for n in range(990)) + "\n" + ("连山区,清洁取暖率," + "1," * 989 + "1\n") * 300,
    }  # fmt: skip
    encoded = {
        f"text-{name}": text if isinstance(text, bytes) else text.encode()
        for name, text in texts_by_name.items()
    }
    return encoded | {
        "text-marks.csv": b"\xef\xbb\xbf" * 100_000 + (HEAD + GOOD).encode(),
        "text-marks-mixed.csv": b"\xef\xbb\xbf\xff\xfe" * 50_000,
        "text-utf16-odd.csv": b"\xff\xfe" + (HEAD + GOOD).encode("utf-16-le") * 5000 + b"x",
        "text-utf32.csv": b"\xff\xfe\x00\x00" + b"\xff" * 400_000,
        "text-end-marks.csv": (HEAD + GOOD).encode() + b"\x1a" * 500_000,
        "text-zeros.csv": b"x" + bytes(900_000),
        "text-big5.csv": b"\xa4\x40" * 500_000,
    }  # fmt: skip


def packages() -> dict[str, bytes]:
    """Zips."""
    text = (HEAD + GOOD).encode()
    bomb = zlib.compress(bytes(10))
    many = BytesIO()
    with ZipFile(many, "w", ZIP_STORED) as package:
        for n in range(65_000):
            package.writestr(f"{n}", b"")
    liar = bytearray(packed({"a.csv": (HEAD + GOOD * 200_000).encode()}))
    size = struct.pack("<I", len((HEAD + GOOD * 200_000).encode()))
    liar = liar.replace(size, struct.pack("<I", 100))
    book = workbook({"worksheets/sheet1.xml": sheet(cell("A1") * 500_000)})
    unpacked_size = struct.pack("<I", len(sheet(cell("A1") * 500_000)))
    nested = text
    for level in range(20):
        nested = packed({f"{level}.zip": nested})
    return {
        "members.zip": many.getvalue(),
        "liar.zip": bytes(liar),
        "liar.xlsx": book.replace(unpacked_size, struct.pack("<I", 100)),
        "overlapping.zip": overlapping(),
        "nested.zip": nested,
        "hundred-bombs.zip": packed({f"{n}.csv": b"x," * 400_000 for n in range(90)}),
        "hundred-books.zip": packed({f"{n}.xlsx": workbook({"worksheets/sheet1.xml": sheet(cell("A1") + cell("L99999"))}) for n in range(90)}),
        "bomb.zip": packed({"a.csv": bytes(60_000_000)}),
        "bomb-below-ratio.zip": packed({"a.csv": b"1,2\n" * 4_000_000}),
        "cut.zip": packed({"a.csv": text})[:-30],
        "cut-book.xlsx": book[: len(book) // 2],
        "names.zip": packed({"../" * 2000 + "a.csv": text, "x" * 60_000 + ".csv": text}),
        "damaged.zip": packed({"a.csv": text}).replace(b"\x08\x00", b"\x63\x00"),
        "noise.zip": b"PK\x03\x04" + bomb * 50_000,
    }  # fmt: skip


def overlapping() -> bytes:
    """A zip whose directory names one part ten thousand times."""
    data = zlib.compress(b"1,2\n" * 5_000_000, 9)[2:-4]
    plain = b"1,2\n" * 5_000_000
    head = struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, zlib.crc32(plain), len(data), len(plain), 1, 0
    )
    local = head + b"a" + data
    entry = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, zlib.crc32(plain), len(data),
                        len(plain), 1, 0, 0, 0, 0, 0, 0) + b"a"  # fmt: skip
    count = 90
    end = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entry) * count, len(local), 0
    )
    return local + entry * count + end


def old_books() -> dict[str, bytes]:
    """XLS."""
    import xlwt

    book = xlwt.Workbook()
    page = book.add_sheet("S")
    for row in range(0, 65_536, 400):
        page.write(row, 0, "x")
    page.write(65_535, 255, 1)
    target = BytesIO()
    book.save(target)
    data = target.getvalue()
    start = data.find(b"\x08\x02\x10\x00")
    return {
        "far.xls": data,
        "cut.xls": data[: len(data) // 2],
        "looped.xls": data[:512] + b"\x00\x00\x00\x00" * 5000 + data[512:],
        "records.xls": data[:start] + b"\x08\x02\x00\x00" * 100_000 + data[start:],
        "sectors.xls": data[:76] + struct.pack("<I", 0) * 109 + data[512:],
        "noise.xls": data[:600] + b"\xff" * 200_000,
    }  # fmt: skip


def files() -> dict[str, bytes]:
    """Every one, by name."""
    return books() | opendocuments() | pages() | texts() | packages() | old_books()
