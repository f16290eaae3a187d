"""Figures typed in on the upload page: the same checks, the same ledger, nothing lost."""

from barometer.ui.state import reads
from barometer.ui.uploading.scope import Draft
from barometer.ui.uploading.typed_sheet import text_width

ADDRESS = {"plan": "example", "way": "sheet", "region": "211402", "years": "2023,2024"}


def typed(opened, cells, **choices):
    """The page with these cells typed for 连山区: (indicator, column) -> text."""
    shown = opened("upload", **{**ADDRESS, "way": "file", **choices})
    shown.at.session_state["unfinished"].parts["typed"] = {
        ("example", "211402"): Draft(dict(cells))
    }
    shown.at.query_params["way"] = "sheet"
    return shown.run()


def press(shown, label):
    """Press the button with these words."""
    next(b for b in shown.at.button if b.label == label).click()
    return shown.run()


def figures():
    """The figures in force of 连山区's straw use, by year."""
    rows = reads.store().observations(plan="example", region="211402")
    return {row["period"]: (row["value"], row["file"], row["row"], row["column"])
            for row in rows if row["indicator"] == "straw-utilisation"}  # fmt: skip


def test_typed_figures_are_checked_and_stored_as_a_file_is(writable):
    """A wrong cell is named by row and column; a good one goes in under a name that says typed."""
    cells = {("straw-utilisation", "2024"): "93.5%", ("straw-utilisation", "2023"): "很高"}
    shown = typed(writable, cells)
    sheet = shown.at.dataframe[0].value
    line = sheet.index[sheet["indicator"] == "秸秆综合利用率"][0]
    row = shown.html.partition("要改的地方")[2].partition("</tbody>")[0]
    assert f">{line}</div></td>" in row
    assert ">2023</div></td>" in row
    shown.at.text_input(key="by").input("连山区统计局")
    shown.run()
    press(shown, "只存没问题的 1 个数")
    assert figures()["2024"] == (93.5, "网页填报-连山区.csv", line, "2024")
    assert "已存入" in shown.at.success[0].value
    assert shown.at.session_state["unfinished"].parts["typed"]["example", "211402"].cells == {}
    assert "93.5%" in shown.at.dataframe[0].value.loc[line, "standing"]


def test_nothing_typed_is_lost_and_a_step_can_be_undone(opened):
    """Another language and another year keep the cells; undo takes the last."""
    cells = {("straw-utilisation", "2024"): "93.5"}
    shown = typed(opened, cells)
    draft = shown.at.session_state["unfinished"].parts["typed"]["example", "211402"]
    shown.at.query_params["lang"], shown.at.query_params["years"] = "en", "2023"
    shown.run()
    assert draft.cells == cells
    assert "Typed before and not shown" in shown.html
    assert draft.change({**cells, ("straw-utilisation", "2023"): "1"})
    draft.drawn += 1  # as if the widget had been typed into
    shown.run()
    press(shown, "Undo a step")
    assert draft.cells == cells


def test_units_and_kinds_go_in_as_chosen(writable):
    """A change has its own usual unit and goes in as one."""
    slug = "straw-utilisation"
    cells = {(slug, "2024"): "-1.5", (slug, "measure"): "annual_change"}
    shown = typed(writable, cells)
    shown.at.query_params["indicators"] = "straw-utilisation"
    shown.run()
    assert shown.at.dataframe[0].value[["2024", "unit", "measure"]].values.tolist() == [
        ["-1.5", "%", "annual_change"]
    ]
    shown.at.text_input(key="by").input("甲")
    shown.run()
    press(shown, "确认存入")
    rows = reads.store().observations(plan="example", region="211402", indicator=slug)
    changes = [row for row in rows if row["measure"] == "annual_change"]
    assert [(row["value"], row["unit"]) for row in changes] == [(-1.5, "%")]


def test_a_reason_is_asked_anew_of_another_figure(writable):
    """What was said of the figure stored is not put under the next one typed in its cell."""
    cell = ("straw-utilisation", "2024")

    def asked(value):
        draft = shown.at.session_state["unfinished"].parts["typed"]["example", "211402"]
        draft.change({cell: value})
        draft.drawn += 1  # as if the widget had been typed into
        shown.run()
        return [field for field in shown.at.text_input if field.label.startswith("原因：")]

    shown = typed(writable, {cell: "0.4"})
    shown.at.text_input(key="by").input("连山区统计局")
    assert [field.value for field in asked("0.4")] == ["", ""]
    for at in range(2):
        asked("0.4")[at].input("按比率填")
        shown.run()
    press(shown, "确认存入")
    assert [field.value for field in asked("0.5")] == ["", ""]
    assert asked("0.4") == []


def test_a_column_is_as_wide_as_its_longest_text():
    """Of 23 Chinese characters here, 14 pixels each; of 43 Latin ones half; within limits."""
    long = ["用电量", "水泥、炼油、合成氨等重点行业和数据中心能效水平"]
    assert text_width(long, 230, 460) == 23 * 14 + 20
    assert text_width(["Total energy consumption kept under control"], 230, 460) == 310 + 20
    assert (text_width(["用电量"], 230, 460), text_width(long, 90, 160)) == (230, 160)
