"""The upload page's sheet as it is read, and told differently."""

import json

from tests.app.test_upload import button, dropped
from tests.corpus.writers import Sheet, xlsx

# No word of any plan heads the figures, and nothing says whose they are.
FORM = "2024年\n内容,全年\n秸秆综合利用率,93.5\n城镇清洁取暖率,70.5\n"


def selectbox(shown, start):
    """The select box whose label begins with these words."""
    return next(box for box in shown.at.selectbox if box.label.startswith(start))


def as_read(shown):
    """The sheet as it is read; the questions instead of pointing and the words are opened."""
    [shown_as_read] = [box for box in shown.at.toggle if box.label.startswith("这张表是怎么读的")]
    shown_as_read.set_value(True)
    mark = shown_as_read.key.removeprefix("as-read-")
    for fold in ("questions", "words"):
        shown.at.session_state[f"{fold}-{mark}"] = True
    shown.run()


def accepted(shown):
    """Region, period and value of each figure that would be stored."""
    [(_, [check])] = shown.at.session_state["checks"].values()
    return {(row["region_code"], row["period"], row["value"])
            for row in check.reading.accepted.to_pylist()}  # fmt: skip


def sheet(shown):
    """What the sheet on the page shows."""
    [drawn] = shown.at.get("bidi_component")
    return json.loads(drawn.proto.json)


def is_open(shown):
    """True where the sheet as it is read is shown."""
    [toggle] = [box for box in shown.at.toggle if box.label.startswith("这张表是怎么读的")]
    return toggle.value


def test_the_sheet_is_open_where_something_is_asked_or_the_form_is_new(opened):
    """Not for the statistics file that says all itself."""
    known = "地区,指标,时期,数值\n连山区,秸秆综合利用率,2024,{}\n"
    assert not is_open(dropped(opened, known.format(93.5)))
    assert is_open(dropped(opened, known.format("很高")))
    new = "连山区\n指标,2023年,2024年\n秸秆综合利用率（%）,92,93\n"
    assert is_open(dropped(opened, new))


def test_indicators_that_can_have_the_unit_of_a_column_are_offered_first(opened):
    """Where a header says its unit; the likeliest by its name in front of the others."""
    shown = dropped(opened, "2024年连山区\n台账,上报能耗（吨标准煤）,核定排放数（吨）\n甲,5,6\n")
    fitting = sheet(shown)["menu"]["fitting"]
    assert fitting["2"] == ["energy-total"]
    assert fitting["3"][0].endswith("-emissions")
    assert "cod-abatement" in fitting["3"]
    assert "1" not in fitting


# Heads that name no column of the table of large users of energy.
USERS = "{year}年度用能情况\n甲,乙,丙,丁（万吨标准煤）,戊\n{code},甲厂,连山区,{amount},{rest}\n"


def records(shown):
    """The records that would be stored."""
    [(_, [check])] = shown.at.session_state["checks"].values()
    return [row["data"] for row in check.reading.records]


def test_columns_of_another_table_are_named_and_its_form_is_remembered(writable):
    """Each answer changes the list at once, the unit of the head converts; next time it is told."""
    from barometer.ui.state import reads

    def given(text):
        shown = writable("upload", plan="example")
        shown.at.selectbox(key="upload-table").select("energy_users")
        shown.run()
        shown.at.get("file_uploader")[0].upload("用能.csv", text.encode(), "text/csv")
        return shown.run()

    shown = given(USERS.format(year=2024, code="A1", amount=1.5, rest=7))
    assert records(shown) == []
    as_read(shown)
    answers = (("A 列", "unit"), ("B 列", "name"), ("C 列", "region"),
               ("D 列", "target_tce"), ("E 列", "left_out"))  # fmt: skip
    for start, answer in answers:
        selectbox(shown, start).select(answer)
        shown.run()
    amount = sheet(shown)["tips"]["3"]["4"]["lines"][0]
    assert [sheet(shown)["said"][at] for at in amount] == [
        "能耗目标（吨标准煤）",
        "15,000 吨标准煤",
    ]
    [record] = records(shown)
    assert (record["unit"], record["region_code"], record["year"], record["target_tce"]) == (
        "A1", "211402", 2024, 15_000.0,
    )  # fmt: skip
    assert "已指明不读“戊”一列" in shown.html
    assert "从万吨标准煤换算成吨标准煤" in shown.html
    selectbox(shown, "D 列").select("energy_tce")
    shown.run()
    assert [row["energy_tce"] for row in records(shown)] == [15_000.0]
    button(shown, "退回一步").click()
    shown.run()
    assert [(row["energy_tce"], row["target_tce"]) for row in records(shown)] == [(None, 15_000.0)]
    shown.at.text_input(key="by").input("发展改革委")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    assert [row["table"] for row in reads.store().uploads()][:1] == ["energy_users"]
    again = given(USERS.format(year=2025, code="A2", amount=2.5, rest=8))
    assert [(row["year"], row["target_tce"]) for row in records(again)] == [(2025, 25_000.0)]
    assert "这张表的形式已经认得" in again.html


def test_a_reading_told_is_stored_and_remembered(writable):
    """Answered one by one, a step taken back; the next file of the form is read so, and told."""
    from barometer.store.documents.recipes import recipes
    from barometer.ui.state import reads

    shown = dropped(writable, FORM.replace("内容,全年", "甲,乙"), name="报表.csv")
    as_read(shown)
    assert (selectbox(shown, "A 列").value, selectbox(shown, "B 列").value) == ("indicator", None)
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
        writable, FORM.replace("内容,全年", "甲,乙").replace("93.5", "94.5"), name="报表.csv"
    )
    selectbox(again, "这个文件是哪个地区的数").select("211402")
    again.run()
    assert accepted(again) == {("211402", "2024", 94.5), ("211402", "2024", 70.5)}
    assert "这张表的形式已经认得" in again.html
    assert "记住的表 · 1" in [fold.label for fold in again.at.expander]
    [number] = [row["recipe"] for row in recipes(reads.store(), "example")]
    button(again, "不再使用").click()
    again.run()
    assert f"第 {number} 号读法不再使用" in " ".join(said.value for said in again.at.info)
    assert recipes(reads.store(), "example") == []
    assert "这张表的形式已经认得" not in again.html
    assert [fold.label for fold in again.at.expander if "记住的表" in fold.label] == []


def test_a_year_told_once_is_asked_of_the_next_file_and_takes_one_press(writable):
    """Year and place are not said by the form: both are asked, the former answers offered first."""
    form = "节能台账\n甲,乙\n秸秆综合利用率,{}\n"
    shown = dropped(writable, form.format(93.5), name="台账.csv")
    as_read(shown)
    answers = (("表头在哪一行", 2), ("A 列", "indicator"), ("B 列", "value"),
               ("整张表的地区", "211402"), ("整张表的单位", "%"))  # fmt: skip
    for start, answer in answers:
        box = next((one for one in shown.at.text_input if one.label.startswith(start)), None)
        box.input(answer) if box else selectbox(shown, start).select(answer)
        shown.run()
    next(one for one in shown.at.text_input if one.label.startswith("整张表的时期")).input("2023")
    shown.run()
    assert accepted(shown) == {("211402", "2023", 93.5)}
    shown.at.text_input(key="by").input("连山区统计局")
    shown.run()
    button(shown, "确认存入").click()
    shown.run()
    again = dropped(writable, form.format(94.5), name="台账.csv")
    assert accepted(again) == set()
    assert "上次是按说明的“2023”读的" in again.html
    as_read(again)
    assert "时期：还没有说明" in again.html
    place = selectbox(again, "这个文件是哪个地区的数")
    assert place.options[:2] == ["暂不选", "连山区"]
    place.select("211402")
    again.run()
    asked = next(one for one in again.at.get("button_group") if "时期" in one.label)
    assert (asked.label, asked.options) == (
        "这张表没有写明时期：这次是哪个时期的数？", ["2024", "2023"],
    )  # fmt: skip
    asked.set_value("2024")
    again.run()
    assert accepted(again) == {("211402", "2024", 94.5)}
    assert not any(check.refused for _, [check] in again.at.session_state["checks"].values())


def test_what_is_confirmed_while_it_is_read_otherwise_is_not_stored(writable):
    """A press that comes with a correction stores nothing, is told, and the next one stores it."""
    from barometer.ui.state import reads

    text = "地区,指标,2023年,2024年\n连山区,秸秆综合利用率（%）,91.5,92.5\n"
    shown = dropped(writable, text, name="两列.csv")
    as_read(shown)
    shown.at.text_input(key="by").input("连山区统计局")
    shown.run()
    assert accepted(shown) == {("211402", "2023", 91.5), ("211402", "2024", 92.5)}
    uploads = len(reads.store().uploads())
    selectbox(shown, "D 列").select("left_out")
    button(shown, "确认存入").click()
    shown.run()
    assert "这个文件的读法刚改过，还没有存入" in shown.html
    assert accepted(shown) == {("211402", "2023", 91.5)}
    shown.run()
    assert len(reads.store().uploads()) == uploads
    button(shown, "确认存入").click()
    shown.run()
    [stored] = [row for row in reads.store().uploads() if row["file"] == "两列.csv"]
    assert stored["accepted"] == 1


def test_rows_further_down_are_shown_on_demand(writable):
    """Two hundred at a time, by their own numbers."""
    lines = "".join(f"连山区,秸秆综合利用率,%,{year},93.5\n" for year in range(2020, 2250))
    shown = dropped(writable, "地区,指标,单位,时期,数值\n" + lines, name="长表.csv")
    as_read(shown)
    rows = selectbox(shown, "看哪些行（共 231 行）")
    assert rows.options == ["第 1–200 行", "第 201–231 行"]
    rows.select(201)
    shown.run()
    data = sheet(shown)
    assert (data["first"], len(data["rows"]), data["rows"][-1][3]) == (201, 31, "2249")
    assert set(data["row_roles"]) == {"body"}


def test_a_cell_says_what_it_becomes_and_what_is_wrong_with_it(writable):
    """Whose, what, when and how much, and what it replaces; a cell with an error is marked."""
    rows = ("连山区,秸秆综合利用率,%,93.5,很高", "连山区,化学需氧量重点工程减排量,万吨,0.01,")
    shown = dropped(writable, "\n".join(("地区,指标,单位,2023,2024", *rows)))
    as_read(shown)
    data = sheet(shown)

    def tip(row, column):
        content = data["tips"].get(str(row), {}).get(str(column), {"lines": [], "wrong": False})
        return [[data["said"][at] for at in line] for line in content["lines"]], content["wrong"]

    assert tip(2, 4)[0][0][:3] == ["连山区", "秸秆综合利用率", "2023"]
    assert tip(2, 4)[0][0][3].endswith(" → 93.5%")
    [becomes, doubted], wrong = tip(3, 4)
    assert becomes == ["连山区", "化学需氧量重点工程减排量", "2023", "240 吨 → 100 吨"]
    assert not wrong
    assert "全市数为 980" in doubted[0]
    assert [data["tips"][row][column]["stored"] for row, column in (("3", "4"), ("2", "5"))] == [
        1,
        0,
    ]
    [[said]], wrong = tip(2, 5)
    assert wrong
    assert "很高" in said
    assert tip(3, 5) == ([], False)


def test_of_columns_headed_alike_each_cell_says_what_it_becomes(writable):
    """Two tables beside each other under the same years: no cell says what the other one is."""
    head, rows = "指标,2023年,2024年", ("秸秆综合利用率（%）,91,92", "城镇清洁取暖率（%）,71,72")
    text = "\n".join(("连山区", f"{head},,{head}", ",,".join(rows)))
    shown = dropped(writable, text, name="左右.csv")
    as_read(shown)
    data = sheet(shown)
    becomes = {
        int(column): [data["said"][at] for at in tip["lines"][0]][1:3]
        for column, tip in data["tips"]["3"].items()
    }
    assert becomes == {
        2: ["秸秆综合利用率", "2023"], 3: ["秸秆综合利用率", "2024"],
        6: ["城镇清洁取暖率", "2023"], 7: ["城镇清洁取暖率", "2024"],
    }  # fmt: skip


# Places stand as headings between rows; the last line is a note.
PARTED = (
    "指标,2023,2024\n连山区,,\n秸秆综合利用率,92,93\n兴城市,,\n秸秆综合利用率,94,95\n注：初步数,,\n"
)


def test_all_that_can_be_said_of_a_sheet_goes_out_with_it(writable):
    """Offers with the rows that they are for, roles with words and colours, the plan's lists."""
    shown = dropped(writable, PARTED)
    as_read(shown)
    data = sheet(shown)
    menu = data["menu"]
    offers = {offer["name"]: offer for offer in menu["offers"]}
    assert {name: (offer["need"], offer["at"]) for name, offer in offers.items()} == {
        "header": ("every", [[1, 6]]), "header-too": ("every", [[2, 2]]),
        "headings": ("every", [[2, 2], [4, 4]]), "notes": ("every", [[2, 2], [4, 4]]),
        "leave-out": ("some", [[2, 5]]), "read": ("some", [[6, 6]]),
        "last": ("some", [[2, 5]]), "another": ("first", [[3, 5]]),
        "own-rows": ("parts", [[2, 6]]), "own-columns": ("part", [[2, 3]]),
        "another-column": ("first", [[3, 3]]),
    }  # fmt: skip
    assert offers["header"]["words"] == ["这一行是表头", "这几行是表头"]
    assert offers["last"]["roles"] == {"after": "beyond"}
    assert [data["column_names"][role] for role in menu["roles"]][:3] == [
        "地区", "行政区划代码", "指标",
    ]  # fmt: skip
    assert (data["colours"]["value"], data["colours"]["basis"]) == ("value", "label")
    region, indicator, period, unit = menu["fields"]
    assert region["options"][1] == ["211402", "连山区"]
    assert region["words"] == {
        "whole": ["整张表的地区"] * 2, "rows": ["这几行的地区"] * 2,
        "columns": ["这一列的地区", "这几列的地区"],
    }  # fmt: skip
    assert [slug for slug, _ in indicator["options"]][:3] == [
        "energy-intensity", "energy-total-control", "cod-abatement",
    ]  # fmt: skip
    assert (indicator["closed"], period["closed"], unit["closed"]) == (True, False, False)
    assert period["options"] == ["2020", "2021", "2022", "2023", "2024", "2025"]
    assert "吨" in unit["options"]


def test_what_was_told_of_a_sheet_is_offered_for_those_under_the_same_header(writable):
    """One press tells them the same; the year stays each sheet's own, another header is left."""
    sheets = {"2022": [["地区", "甲"], ["连山区", 93.5], ["龙港区", 70.5]],
              "2023": [["地区", "甲"], ["连山区", 94.5]],
              "别的": [["地区", "乙"], ["连山区", 1]]}  # fmt: skip
    shown = writable("upload", plan="example")
    data = xlsx(*(Sheet(name, rows) for name, rows in sheets.items()))
    shown.at.get("file_uploader")[0].upload("利用率.xlsx", data, "")
    shown.run()
    as_read(shown)
    offer = "表头相同的2023（1 张）也这样读"
    assert offer not in [one.label for one in shown.at.button]
    selectbox(shown, "整张表的指标").select("straw-utilisation")
    shown.run()
    figures = {("211402", "2022", 93.5), ("211403", "2022", 70.5)}
    assert accepted(shown) == figures
    button(shown, offer).click()
    shown.run()
    assert accepted(shown) == {*figures, ("211402", "2023", 94.5)}
    assert offer not in [one.label for one in shown.at.button]
