"""The upload page: check, preview, confirm, undo, history."""

import json
import re

from tests.corpus.writers import packed

GOOD = "行政区划代码,地区,指标,时期,数值\n211402,连山区,秸秆综合利用率,2024,93.5\n"
MIXED = GOOD + "211403,龙港区,秸秆综合利用率,2024,很高\n"


def dropped(opened, text, name="连山区.csv", **choices):
    """The upload page with a file dropped on it."""
    shown = opened("upload", plan="example", **choices)
    shown.at.get("file_uploader")[0].upload(name, text.encode(), "text/csv")
    return shown.run()


def button(shown, label):
    """The button with these words."""
    return next(b for b in shown.at.button if b.label == label)


def stored(opened):
    """The page after the good file was confirmed."""
    shown = dropped(opened, GOOD)
    shown.at.text_input(key="by").input("连山区统计局")
    shown.run()
    button(shown, "确认存入").click()
    return shown.run()


def test_preview_counts_what_is_new_changed_and_unchanged(opened):
    """One figure that replaces an earlier one: old, new, and which target moves."""
    shown = dropped(opened, GOOD)
    assert "连山区.csv" in shown.html
    assert "存入后会怎样" in shown.html
    assert "93.5%" in shown.html
    assert "会变动的目标" in shown.html


def test_a_file_that_cannot_be_opened_shows_no_sheet_and_no_copy(opened):
    """There is nothing of it to look at or to mark; one that is read has both."""
    shown = opened("upload", plan="example")
    shown.at.get("file_uploader")[0].upload("坏.xlsx", b"PK\x03\x04" + b"\0" * 40, "")
    shown.run()
    assert "工作簿打不开，可能已损坏" in shown.html
    assert "读法：" not in shown.html
    assert ([box.label for box in shown.at.toggle], shown.at.get("download_button")[0].label) == (
        [], "下载 CSV 模板",
    )  # fmt: skip
    shown = dropped(opened, MIXED)
    assert [box.label for box in shown.at.toggle] == ["这张表是怎么读的（可以改）"]
    assert shown.at.get("download_button")[0].label == "下载标注副本"


def test_many_names_that_the_plan_has_nothing_like_are_folded(opened):
    """They are asked about below what is likely, where somebody opens it; few are asked at once."""
    head = "地区,指标,时期,数值\n连山区,秸秆利用,2024,93.5\n"
    names = [f"甲乙丙{letter}" for letter in "丁戊己庚"]
    for count, folds in (
        (3, []),
        (4, ["有 4 个名称不像本规划里的任何一个；如果其中有规划的，点开对上"]),
    ):
        rows = "".join(f"连山区,{name},2024,1\n" for name in names[:count])
        shown = dropped(opened, head + rows, name=f"{count}.csv")
        asked = [box.label for box in shown.at.selectbox if box.label.endswith("指哪项指标？")]
        assert asked == [f"“{name}”指哪项指标？" for name in ("秸秆利用", *names[:count])]
        assert [fold.label for fold in shown.at.expander if "名称不像" in fold.label] == folds


def test_nothing_is_stored_without_a_name(opened):
    """The button waits for who reports."""
    shown = dropped(opened, GOOD)
    assert button(shown, "确认存入").disabled
    assert "请先在上面写明上报人或单位" in shown.html


def test_confirming_stores_and_undo_retracts(writable):
    """The figure is in force with the uploader's name, and gone again after undo."""
    from barometer.ui.state import reads

    def figure():
        rows = reads.store().observations(
            plan="example", region="211402", indicator="straw-utilisation"
        )
        return next(row["value"] for row in rows if row["period"] == "2024")

    writable("upload", plan="example")
    before = figure()
    shown = stored(writable)
    assert figure() == 93.5
    assert "连山区统计局" in shown.html
    assert "已存入" in shown.at.success[0].value
    button(shown, "撤销这次上传").click()
    shown.run()
    assert figure() == before
    assert "已作废" in shown.html


def after_turning(shown, label):
    """The sentences and the cells told below a pressed button."""
    button(shown, label).click()
    shown.run()
    note = next(part for part in shown.html.split("<div ") if 'role="status"' in part)
    sentences = re.findall(r"<(?:strong|li)>([^<]+)<", note)
    rest = shown.html[shown.html.index(note) :]
    return sentences, re.findall(r"<td[^>]*><div>([^<]*)</div></td>", rest.split("</table>")[0])


def test_undo_says_what_is_in_force_again_and_what_is_gone(writable):
    """One figure goes back to the county's earlier one; the other was in no other upload."""
    head = GOOD.splitlines()[0] + "\n"
    shown = dropped(writable, head + "211402,连山区,秸秆综合利用率,2024年1-3月,91.5\n")
    shown.at.text_input(key="by").input("甲")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    first = re.search(r"编号 (\d+)", shown.at.success[0].value)[1]
    both = (
        "211402,连山区,秸秆综合利用率,2024年1-3月,92.25\n"
        "211402,连山区,秸秆综合利用率,2024年1-6月,93\n"
    )
    shown.at.get("file_uploader")[0].upload("二.csv", (head + both).encode(), "text/csv")
    shown.run()
    shown.at.text_input(key="by").input("乙")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    number = re.search(r"编号 (\d+)", shown.at.success[0].value)[1]
    sentences, cells = after_turning(shown, "撤销这次上传")
    assert sentences == [
        f"编号 {number} 已作废。", "1 项恢复为此前的上报。", "1 项没有别的上报，现在没有了。",
    ]  # fmt: skip
    assert cells == [
        "连山区", "秸秆综合利用率", "2024年1-3月", "当年值", "92.25%", "91.5%", f"编号 {first}，甲",
        "连山区", "秸秆综合利用率", "2024年1-6月", "当年值", "93%", "没有", "",
    ]  # fmt: skip
    assert "原来的数已恢复" not in shown.html
    sentences, cells = after_turning(shown, "恢复")
    assert sentences == [
        f"编号 {number} 重新计入。", "1 项重新取代此前的上报。", "1 项作废期间没有，现在又有了。",
    ]  # fmt: skip
    assert cells[4:7] == ["91.5%", "92.25%", f"编号 {number}，乙"]
    assert cells[11:] == ["没有", "93%", f"编号 {number}，乙"]


def test_undo_of_another_table_tells_its_records(writable):
    """A county's target set by this upload alone is gone with it."""
    text = "region,indicator,value,stretch_value,unit,base_year,target_year\n"
    shown = writable("upload", plan="example")
    shown.at.selectbox(key="upload-table").select("county_targets")
    shown.run()
    row = "211402,energy-intensity,13.25,,%,2020,2025\n"
    shown.at.get("file_uploader")[0].upload("目标.csv", (text + row).encode(), "text/csv")
    shown.run()
    shown.at.text_input(key="by").input("甲")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    number = re.search(r"编号 (\d+)", shown.at.success[0].value)[1]
    sentences, cells = after_turning(shown, "撤销这次上传")
    assert sentences == [f"编号 {number} 已作废。", "1 项没有别的上报，现在没有了。"]
    assert cells == ["连山区", "单位地区生产总值能耗", "13.25%", "%", "2020", "2025", "没有"]


def test_bad_rows_are_listed_and_good_ones_can_be_kept(opened):
    """Line 3, its text, what to do; the other figure may be stored alone."""
    shown = dropped(opened, MIXED)
    assert "要改的地方 · 1" in shown.html
    assert 'data-label="行"><div>3</div></td>' in shown.html
    assert "很高" in shown.html
    assert button(shown, "只存没问题的 1 个数").disabled


def test_text_of_a_file_is_never_markup(opened):
    """Tags in the name and in a cell are shown as text."""
    shown = dropped(opened, GOOD.replace("93.5", "<script>x</script>"), "a<img src=x>.csv")
    assert "<script>x" not in shown.html
    assert "<img" not in shown.html
    assert "&lt;img src=x&gt;" in shown.html


def test_discarding_a_file_leaves_the_store_alone(opened):
    """Cancel empties the field and stores nothing."""
    from barometer.ui.state import reads

    shown = dropped(opened, GOOD)
    entry = reads.store().entry()
    button(shown, "放弃").click()
    shown.run()
    assert reads.store().entry() == entry
    assert "存入后会怎样" not in shown.html


def test_anything_at_all_gives_problems_and_no_failure(opened):
    """Bytes that are no table are answered in words."""
    shown = opened("upload", plan="example")
    shown.at.get("file_uploader")[0].upload("x.xlsx", b"\x00\x01\x02PK", "text/plain")
    shown.run()
    assert "要改的地方 · 1" in shown.html


def test_retracting_needs_a_reason(writable):
    """An upload is taken back from the history only with words why, which is said until then."""
    shown = stored(writable)
    assert (button(shown, "作废").disabled, "请先写明原因" in shown.html) == (True, True)
    shown.at.text_input(key="why").input("单位填错")
    shown.run()
    assert "请先写明原因" not in shown.html
    button(shown, "作废").click()
    shown.run()
    assert "单位填错" in shown.html


def test_a_zip_is_asked_about_file_by_file(opened):
    """The layout chosen for one file of a zip is that of this file only."""
    text = "地区,指标,时期,数值,2021年,2022年\n连山区,秸秆综合利用率,2023,93,91,92\n"
    data = packed({"甲.csv": text.encode(), "乙.csv": text.encode()})
    shown = opened("upload", plan="example")
    shown.at.get("file_uploader")[0].upload("两份.zip", data, "application/zip")
    shown.run()
    asked = [box for box in shown.at.selectbox if box.label == "这张表怎么读？"]
    assert [box.value for box in asked] == ["", ""]
    asked[1].select("wide")
    shown.run()
    assert "甲.csv" in shown.html
    assert "要改的地方 · 1" in shown.html
    assert button(shown, "只存没问题的 2 个数").disabled


def test_an_answer_stays_in_sight_and_can_be_taken_back(opened):
    """The meaning given to a spelling is shown with what will be remembered."""
    shown = dropped(opened, "地区,指标,时期,数值\n龙港区,清洁取暖比例,2024,83\n")
    asked = "“清洁取暖比例”指哪项指标？"

    def box():
        return next(box for box in shown.at.selectbox if box.label == asked)

    box().select("clean-heating-rate")
    shown.run()
    assert box().value == "clean-heating-rate"
    assert "要改的地方" not in shown.html
    assert "存入后会记住这些写法" in shown.at.caption[0].value
    box().select("")
    shown.run()
    assert "要改的地方 · 1" in shown.html
    assert not any("存入后会记住" in caption.value for caption in shown.at.caption)


def test_a_region_like_no_other_may_be_any(opened):
    """Where nothing is written alike, every region of the plan is on offer."""
    shown = dropped(opened, "行政区划代码,指标,时期,数值\n211499,秸秆综合利用率,2024,90\n")
    box = next(box for box in shown.at.selectbox if box.label == "“211499”指哪个地区？")
    assert box.options[:3] == ["暂不选", "葫芦岛市", "连山区"]
    assert len(box.options) == 9


def test_the_past_takes_no_files(opened):
    """A pinned view, even of the newest entry, offers the way to today and nothing to fill in."""
    from barometer.ui.state import reads

    opened("upload", plan="example")
    shown = opened("upload", plan="example", as_of=str(reads.store().entry()))
    assert len(shown.at.get("file_uploader")) == 0
    assert [b.label for b in shown.at.get("download_button")] == ["下载原件"]
    assert 'href="upload?plan=example" target="_self">回到最新，去上传' in shown.html
    assert "把手头的表原样拖进来" not in shown.html


LEDGER = """项目编号,项目名称,地区,污染物,年份,认定减排量（吨）
{code},某厂提标,连山区,COD,2023,{tonnes}
"""


def test_every_figure_is_listed_before_it_is_stored(opened):
    """Sixty figures: a page of fifty, the changed one first with its old value beside it."""
    lines = [f"211402,连山区,城镇清洁取暖率,{year},55.125\n" for year in range(1961, 2020)]
    shown = dropped(opened, GOOD + "".join(lines))
    assert 'data-label="数值"><div>93.5%</div></td>' in shown.html
    assert shown.html.index("93.5%") < shown.html.index("55.125%")
    assert "第 1 到 50 条，共 60 条" in [caption.value for caption in shown.at.caption]
    button(shown, "下一页").click()
    shown.run()
    assert "第 51 到 60 条，共 60 条" in [caption.value for caption in shown.at.caption]


def test_a_file_of_another_table_is_asked_about_and_listed(opened):
    """A ledger of projects dropped as figures: asked, then read, its records named by the plan."""
    shown = dropped(opened, LEDGER.format(code="新-1", tonnes="12.5"))
    assert "像是“减排项目”" in shown.html
    choice = next(box for box in shown.at.selectbox if box.label == "这个文件是哪张表？")
    choice.select("projects")
    shown.run()
    assert 'data-label="认定减排量（吨）"><div>12.5 吨</div></td>' in shown.html
    assert 'data-label="地区"><div>连山区</div></td>' in shown.html


def test_what_is_not_read_is_listed_apart(opened):
    """A column of the file that no table has is named where nothing is to be mended."""
    text = (
        LEDGER.format(code="新-2", tonnes="8")
        .replace("\n", ",联络\n", 1)
        .replace("8\n", "8,王五\n")
    )
    shown = dropped(opened, text)
    next(box for box in shown.at.selectbox if box.label == "这个文件是哪张表？").select("projects")
    shown.run()
    assert "没有读的地方 · 1" in shown.html
    assert "王五" in shown.html


ODD = (
    GOOD.splitlines()[0]
    + "\n211402,连山区,能源消费总量,2024,900\n211481,兴城市,能源消费总量,2024,800\n"
)


def asked(shown):
    """The fields that ask for a reason, by their labels."""
    return {field.label: field for field in shown.at.text_input
            if field.placeholder == "例如：2024年起改用新的统计口径"}  # fmt: skip


def test_an_odd_figure_is_stored_with_a_reason(writable):
    """A line for each finding; history, quality page and the figure's own history show it."""
    shown = dropped(writable, ODD)
    shown.at.text_input(key="by").input("市统计局")
    shown.run()
    assert button(shown, "确认存入").disabled
    assert "请先写明上面这些数为什么没有错" in shown.html
    assert [label.split("（")[0] for label in asked(shown)] == [
        "原因：能源消费总量 · 连山区 2024。“900”与这个地区其他年份相差很大",
        "原因：能源消费总量 · 兴城市 2024。“800”与这个地区其他年份相差很大",
        "原因：能源消费总量 · 兴城市 2024。已报的各县",
    ]
    for at, reason in enumerate(("含自备电厂", "新建化工园", "市里另报")):
        assert button(shown, "确认存入").disabled
        list(asked(shown).values())[at].input(reason)
        shown.run()
    button(shown, "确认存入").click()
    shown.run()
    assert "计入 · 含自备电厂 · 新建化工园 · 市里另报" in shown.html
    told = writable("quality", plan="example", region="211481").html
    assert "上报时的说明（市统计局）：新建化工园" in told
    assert "含自备电厂" not in told
    key = "211402|energy-total|2024|level|statistical"
    told = writable("quality", plan="example", figure=key).html
    assert 'data-label="说明"><div>含自备电厂</div></td>' in told
    again = dropped(writable, ODD + "211403,龙港区,秸秆综合利用率,2024,93.5\n", name="再报.csv")
    assert [field.value for field in asked(again).values()] == [
        "含自备电厂", "新建化工园", "市里另报",
    ]  # fmt: skip


def test_a_figure_in_two_files_of_a_zip_is_asked_about_once(opened):
    """The later value is the one that will stand."""
    rows = [GOOD.replace("93.5", value).encode() for value in ("3.4", "3.5")]
    shown = opened("upload", plan="example")
    data = packed({"甲.csv": rows[0], "乙.csv": rows[1]})
    shown.at.get("file_uploader")[0].upload("两份.zip", data, "application/zip")
    shown.run()
    told = [label.partition("“")[2][:3] for label in asked(shown)]
    assert told == ["3.5"]


def test_one_reason_may_serve_for_all(writable):
    """Ticked, one field is left, and every finding has its line."""
    shown = dropped(writable, ODD)
    shown.at.text_input(key="by").input("市统计局")
    next(box for box in shown.at.checkbox if "原因相同" in box.label).check()
    shown.run()
    [(label, field)] = asked(shown).items()
    assert label == "共同的原因"
    field.input("2024年起改口径")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    told = writable("quality", plan="example").html
    assert told.count("上报时的说明（市统计局）：2024年起改口径") == 3


def test_many_findings_of_one_cause_share_a_reason(writable):
    """Six counties' rates off in the same way: one field a rule, and a note for each reason."""
    from barometer.ui.state import reads

    counties = ("211402", "211403", "211404", "211421", "211422", "211481")
    rows = "".join(
        f"{code},,秸秆综合利用率,2024,0.{at + 2},%\n" for at, code in enumerate(counties)
    )
    shown = dropped(writable, GOOD.splitlines()[0] + ",单位\n" + rows)
    shown.at.text_input(key="by").input("市统计局")
    shown.run()
    named = "、".join(f"{name} 2024" for name in ("连山区", "龙港区", "南票区", "绥中县", "建昌县"))
    what = f"原因：秸秆综合利用率 · {named}…（共 6 个数）。连山区 2024：“0.2”"
    assert [label.startswith(what) for label in asked(shown)] == [True, True]
    for at, reason in enumerate(("洪涝", "按比率填")):
        list(asked(shown).values())[at].input(reason)
        shown.run()
    button(shown, "确认存入").click()
    shown.run()
    notes = reads.store().ledger("example", "note")
    counts = [(row["note"], len(json.loads(row["detail"])["findings"])) for row in notes]
    assert counts == [("按比率填", 6), ("洪涝", 6)]
