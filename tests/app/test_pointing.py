"""The upload page's sheet as it is read, and told differently."""

from tests.app.test_upload import button, dropped

# No word of any plan heads the figures, and nothing says whose they are.
FORM = "2024年\n内容,全年\n秸秆综合利用率,93.5\n城镇清洁取暖率,70.5\n"


def selectbox(shown, start):
    """The select box whose label begins with these words."""
    return next(box for box in shown.at.selectbox if box.label.startswith(start))


def accepted(shown):
    """Region, period and value of each figure that would be stored."""
    [(_, [check])] = shown.at.session_state["checks"].values()
    return {(row["region_code"], row["period"], row["value"])
            for row in check.reading.accepted.to_pylist()}  # fmt: skip


def test_a_reading_told_is_stored_and_remembered(own):
    """Answered one by one, a step taken back; the next file of the form is read so, and told."""
    from barometer.store.documents.recipes import recipes
    from barometer.ui.state import reads

    shown = dropped(own, FORM.replace("内容,全年", "甲,乙"), name="报表.csv")
    [shown_as_read] = [box for box in shown.at.toggle if box.label.startswith("这张表是怎么读的")]
    shown_as_read.set_value(True)
    shown.run()
    answers = (("表头在哪一行", 2), ("A 列", "indicator"), ("B 列", "value"),
               ("整张表的地区", "211402"))  # fmt: skip
    for start, answer in answers:
        selectbox(shown, start).select(answer)
        shown.run()
    figures = {("211402", "2024", 93.5), ("211402", "2024", 70.5)}
    assert accepted(shown) == figures
    button(shown, "退回一步").click()
    shown.run()
    assert accepted(shown) == set()
    selectbox(shown, "整张表的地区").select("211402")
    shown.run()
    assert accepted(shown) == figures
    shown.at.text_input(key="by").input("连山区统计局")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    assert [row["file"] for row in recipes(reads.store(), "example")] == ["报表.csv"]
    again = dropped(
        own, FORM.replace("内容,全年", "甲,乙").replace("93.5", "94.5"), name="报表.csv"
    )
    assert accepted(again) == {("211402", "2024", 94.5), ("211402", "2024", 70.5)}
    assert "这张表的形式已经认得" in again.html
