"""Charts of a briefing as Word's own: editable, their data in a workbook inside the document."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
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
from barometer.report.content import Chart
from barometer.report.word_styles import LATIN, WIDTH

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Of a bar with its share of the gap, of what stands around the bars, in millimetres.
_BAR, _AROUND, _BEYOND = 6.5, 22, 1.6


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
        for element in space.iter(f"{{{_SPACE}}}{name}"):
            # The library counts below nought, which the schema does not allow.
            element.set("val", str(abs(int(element.get("val")))))
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
