"""Charts and tables of a briefing as Word's own.

Charts are editable, their data in a workbook inside the document. Heads of tables repeat, rows hold
together, and words stand there for the blind.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph
from lxml import etree
from pptx.chart.chart import Chart as ChartProxy
from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml as chart_xml
from pptx.util import Pt

from barometer.languages import KNOWN
from barometer.report.charts import LIGHT
from barometer.report.content import Chart, Column, Table
from barometer.report.word_styles import LATIN, WIDTH, element

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Of a bar with its share of the gap, of what stands around the bars, in millimetres.
_BAR, _AROUND, _BEYOND = 6.5, 22, 1.6

_CELL_MARGIN = 60  # twentieths of a point, left and right
# A table of so few rows stands on one page.
_TOGETHER = 10


def add_chart(paragraph: Paragraph, chart: Chart, number: int, lang: str) -> None:
    """Set a chart into a paragraph of its own; `number` counts the document's charts from 1."""
    document = paragraph.part
    package = document.package
    data = _data(chart)
    workbook = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), _WORKBOOK,
                    _workbook(data), package)  # fmt: skip
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, b"", package)
    relation = part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    part._blob = _xml(chart, data, relation, lang)
    drawing = _drawing(document.relate_to(part, RELATIONSHIP_TYPE.CHART), chart, number)
    paragraph.add_run()._r.append(drawing)


def height_mm(chart: Chart) -> float:
    """How high a chart stands, so that every bar has the same room."""
    bars = 1 if chart.stacked else len(chart.series)
    return _AROUND + len(chart.categories) * (_BAR if bars == 1 else bars * _BAR * 0.7)


def _format(chart: Chart) -> str:
    """How the figures of a chart are written."""
    return "#,##0" + ("." + "0" * chart.decimals if chart.decimals else "")


def _data(chart: Chart) -> CategoryChartData:
    data = CategoryChartData(number_format=_format(chart))
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, series.values)
    return data


def _workbook(data: CategoryChartData) -> bytes:
    writer: Any = data._workbook_writer
    blob: bytes = writer.xlsx_blob
    return blob


def _xml(chart: Chart, data: CategoryChartData, relation: str, lang: str) -> bytes:
    kind = XL_CHART_TYPE.BAR_STACKED if chart.stacked else XL_CHART_TYPE.BAR_CLUSTERED
    space: Any = chart_xml(ChartXmlWriter(kind, data).xml.encode())
    _styled(ChartProxy(space, None), chart)
    for name in ("axId", "crossAx"):
        for axis in space.iter(f"{{{_SPACE}}}{name}"):
            # The library counts below nought, which the schema does not allow.
            axis.set("val", str(abs(int(axis.get("val")))))
    language = space.find(f"{{{_SPACE}}}lang")
    if language is None:
        language = etree.Element(f"{{{_SPACE}}}lang")
        space.insert(1, language)
    language.set("val", KNOWN[lang].tag)
    outside = etree.SubElement(space, f"{{{_SPACE}}}externalData")
    outside.set(f"{{{_RELATIONS}}}id", relation)
    etree.SubElement(outside, f"{{{_SPACE}}}autoUpdate").set("val", "0")
    blob: bytes = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return blob


def _styled(proxy: Any, chart: Chart) -> None:
    """Quiet axes, the first category on top, figures beside the bars."""
    proxy.font.size, proxy.font.name = Pt(9), LATIN
    proxy.has_title = False
    proxy.has_legend = len(chart.series) > 1
    if proxy.has_legend:
        proxy.legend.position, proxy.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    axis = proxy.category_axis
    axis.reverse_order, axis.has_major_gridlines = True, False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    proxy.value_axis.has_major_gridlines, proxy.value_axis.visible = False, False
    # Names stand at the left edge also where a bar runs to the left of nought.
    position = axis._element.find(f"{{{_SPACE}}}tickLblPos")
    if position is not None:
        position.set("val", "low")
    lowest = min((v for one in chart.series for v in one.values if v is not None), default=0.0)
    if lowest < 0:
        # Room for the figure at the end of a bar that runs to the left.
        proxy.value_axis.minimum_scale = lowest * _BEYOND
    plot = proxy.plots[0]
    plot.gap_width, plot.overlap = 60, 100 if chart.stacked else 0
    for series, chart_series in zip(plot.series, chart.series, strict=True):
        _coloured(series, chart_series.colour)
        if not chart.stacked:
            _labelled(series, chart)
    if chart.stacked:
        _numbered(plot, chart)


def _coloured(series: Any, colour: str) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = RGBColor.from_string(colour)
    series.invert_if_negative = False


def _labelled(series: Any, chart: Chart) -> None:
    labels = series.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = _format(chart), True
    labels.font.size = Pt(8.5)


def _numbered(plot: Any, chart: Chart) -> None:
    """Numbers inside the parts of a stack, noughts left out."""
    for series, chart_series in zip(plot.series, chart.series, strict=True):
        labels = series.data_labels
        labels.show_value, labels.position = True, XL_LABEL_POSITION.CENTER
        labels.number_format, labels.number_format_is_linked = "#,##0;;", False
        ink = RGBColor(0, 0, 0) if chart_series.colour in LIGHT else RGBColor(255, 255, 255)
        labels.font.size, labels.font.color.rgb = Pt(8.5), ink


def _drawing(relation: str, chart: Chart, number: int) -> Any:
    """The chart in a line of its own, with what it shows in words."""
    wide, high = int(WIDTH), int(Mm(height_mm(chart)))
    drawing: Any = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>"
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{1000 + number}" name="Chart {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SPACE}">'
        f'<c:chart xmlns:c="{_SPACE}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    told = drawing.find(f".//{qn('wp:docPr')}")
    told.set("descr", chart.alt)
    told.set("title", chart.title)
    return drawing


def add_table(document: Any, block: Table) -> None:
    """The table under its title."""
    document.add_paragraph(block.title, style="Caption")
    table = document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _describe(table, block)
    widths = widths_of(block.columns)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    body = table._tbl
    body.remove(body.tr_lst[0])
    together = len(block.rows) <= _TOGETHER
    body.append(_row([_cell(column.title, "TableHead", width, keep=True)
                      for column, width in zip(block.columns, widths, strict=True)],
                     "w:tblHeader"))  # fmt: skip
    for at, line in enumerate(block.rows, 1):
        body.append(_row([
            _cell(text, "TableText", width, right=column.kind == "number",
                  keep=together and at < len(block.rows))
            for text, column, width in zip(line, block.columns, widths, strict=True)
        ]))  # fmt: skip
    document.add_paragraph(style="Table Text")


def widths_of(columns: Sequence[Column]) -> list[Emu]:
    """The columns' widths, together the width of the type area."""
    whole = sum(column.width for column in columns)
    return [Emu(round(WIDTH * column.width / whole)) for column in columns]


def _row(cells: Sequence[Any], *flags: str) -> Any:
    row, properties = OxmlElement("w:tr"), OxmlElement("w:trPr")
    for name in ("w:cantSplit", *flags):
        properties.append(OxmlElement(name))
    row.append(properties)
    for cell in cells:
        row.append(cell)
    return row


def _cell(text: str, style: str, width: Emu, *, right: bool = False, keep: bool = False) -> Any:
    cell, line = OxmlElement("w:tc"), OxmlElement("w:p")
    cell_properties, looks = OxmlElement("w:tcPr"), OxmlElement("w:pPr")
    cell_properties.append(element("w:tcW", w=str(round(width.twips)), type="dxa"))
    cell_properties.append(element("w:vAlign", val="center"))
    looks.append(element("w:pStyle", val=style))
    if keep:
        looks.append(OxmlElement("w:keepNext"))
    if right:
        looks.append(element("w:jc", val="right"))
    line.append(looks)
    line.append(_run(text))
    cell.append(cell_properties)
    cell.append(line)
    return cell


def _run(text: str) -> Any:
    run = OxmlElement("w:r")
    for at, part in enumerate(text.split("\n")):
        if at:
            run.append(OxmlElement("w:br"))
        piece = OxmlElement("w:t")
        piece.set(qn("xml:space"), "preserve")
        piece.text = part
        run.append(piece)
    return run


def _describe(table: Any, block: Table) -> None:
    """Add the table's title and summary for screen readers, and margins to its cells."""
    properties = table._tbl.tblPr
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=str(_CELL_MARGIN), type="dxa"))
    look = properties.find(qn("w:tblLook"))
    (look.addprevious if look is not None else properties.append)(margins)
    for name, text in (("w:tblCaption", block.title), ("w:tblDescription", block.summary)):
        properties.append(element(name, val=text))
