"""The overview: what it says, and every choice from address to view and back."""

import re

import pytest


def rows_of(shown):
    """Names of the targets listed, in order."""
    return re.findall(r'class="bm-go"[^>]*>([^<]+)', shown.html)


def test_huludao_opens_by_itself_and_says_that_nothing_is_published(opened):
    """Without `plan=` the install's own plan opens; no figures, and two ways on."""
    shown = opened("")
    assert "这份规划有 41 项目标，</span>" in shown.html
    assert "我们没有找到完成数据。" in shown.html
    assert "bm-bullet" not in shown.html
    assert len(rows_of(shown)) == 41
    links = shown.links()
    assert 'href=".?plan=example" target="_self">看示例<' in shown.html
    assert links["上传数据"] == ""
    assert "示例数据" not in shown.html


def test_a_countys_figures_are_told_where_the_city_has_none(writable):
    """Two counties upload: the headline says so, and a link leads to each of them."""
    text = (
        "region,indicator,period,value\n"
        "连山区,城镇清洁取暖率,2023,77\n兴城市,城镇清洁取暖率,2023,70\n"
    )
    upload = writable("upload", plan="huludao-145")
    upload.at.get("file_uploader")[0].upload("x.csv", text.encode(), "text/csv")
    upload.at.text_input(key="by").set_value("统计局")
    upload.at.run()
    next(b for b in upload.at.button if b.label == "确认存入").click()
    upload.run()
    shown = writable("")
    assert "没有找到全市的完成数据，</span>" in shown.html
    assert "2 个地区有部分数据。" in shown.html
    assert re.findall(r'region=(\d+)" target="_self">(连山区|兴城市)<', shown.html) == [
        ("211402", "连山区"), ("211481", "兴城市"),
    ]  # fmt: skip


def test_example_is_marked_on_the_page(opened):
    """A plan of made-up figures says so before anything else."""
    shown = opened("", plan="example")
    assert shown.html.index("示例数据") < shown.html.index("bm-hero")
    assert len(rows_of(shown)) == 41


def test_counts_of_statuses_add_up_to_the_targets(opened):
    """Each target is in one of four groups, and each group's link shows as many."""
    shown = opened("", plan="example")
    counts = re.findall(r'status=(\w+)" target="_self"><strong>(\d+)</strong>', shown.html)
    assert counts == [("behind", "12"), ("on_pace", "8"), ("kept", "9"), ("unknown", "12")]
    for group, count in counts:
        assert len(rows_of(opened("", plan="example", status=group))) == int(count)


def test_the_sentence_names_the_furthest_and_the_county_behind_on_most(opened):
    """How many, which with its pace, and where; filters narrow all three."""
    html = opened("", plan="example").html
    said = re.sub("<[^>]+>", "", html.partition("<h1>")[2].partition("</h1>")[0])
    assert said == (
        "截至2024年，41 项目标中 12 项落后；"
        "最远的是铁路、水路货运量占比，不进反退（要求速度的−22%）；"
        "南票区有 8 项落后，各县区中最多。"
    )
    html = opened("", plan="example", sector="industry", lang="en").html
    said = re.sub("<[^>]+>", "", html.partition("<h1>")[2].partition("</h1>")[0])
    assert said.startswith(
        "Industry, by 2024: 4 of 10 targets are behind; furthest is “Power usage"
    )


def test_the_list_is_ranked_across_sectors_as_the_address_says(opened):
    """By pace as it opens; by the way left, by counties behind, or by sector."""
    assert rows_of(opened("", plan="example"))[:3] == [
        "铁路、水路货运量占比", "废弃农膜回收率", "新建大型、超大型数据中心电能利用效率",
    ]  # fmt: skip
    assert rows_of(opened("", plan="example", rank="counties"))[0] == "城市公共供水管网漏损率"
    by_sector = opened("", plan="example", rank="sector").html
    assert re.findall(r"<h2>([^<]+)<small>", by_sector)[:3] == ["总体目标", "工业", "交通"]


def test_several_statuses_stand_in_one_address(opened):
    """Statuses and groups mix; what does not exist is told and left out."""
    shown = opened("", plan="example", status="off_track,reversed,nope")
    assert len(rows_of(shown)) == 4
    assert "写的是“nope”" in shown.html
    assert shown.at.multiselect(key="choice-status").value == ["off_track", "reversed"]
    shown.at.multiselect(key="choice-status").set_value(["kept", "missed"])
    assert shown.run().address["status"] == "kept,missed"


def test_sector_in_the_address_narrows_the_list(opened):
    """`sector=buildings` shows the three targets of clause 三(三)."""
    shown = opened("", plan="example", sector="buildings")
    assert len(rows_of(shown)) == 3
    assert shown.at.get("button_group")[0].value == "buildings"


def test_choice_goes_into_the_address_as_a_code_and_default_leaves_it(opened):
    """A region is its code; the city, being the default, drops the parameter."""
    shown = opened("", plan="example").choose("region", "211402")
    assert shown.address == {"plan": "example", "region": "211402"}
    assert "连山区截至" in shown.html
    assert shown.choose("region", "211400").address == {"plan": "example"}


def test_address_sets_the_widgets(opened):
    """Opening an address shows exactly its choices."""
    shown = opened("", plan="example", region="211481", period="2023", q="率", lang="en")
    assert shown.at.selectbox(key="choice-region").value == "211481"
    assert shown.at.selectbox(key="choice-period").value == "2023"
    assert shown.at.text_input(key="choice-q").value == "率"
    assert shown.at.selectbox(key="choice-lang").value == "en"
    assert "Xingcheng" in shown.html


@pytest.mark.parametrize(
    ("key", "value"),
    [("sector", "nope"), ("region", "999999"), ("period", "abc"), ("status", "<b>"),
     ("body", "没有局"), ("plan", "nowhere"), ("lang", "de"), ("as_of", "99999999")],
)  # fmt: skip
def test_unknown_value_falls_back_with_a_note_naming_it(opened, key, value):
    """Nothing in an address is ignored silently, and nothing of it is markup."""
    shown = opened("", **{key: value})
    shown_value = value.replace("<", "&lt;").replace(">", "&gt;")
    assert f"写的是“{shown_value}”" in shown.html
    assert "41 项目标" in shown.html


def test_known_values_bring_no_note(opened):
    """A good address is not commented on."""
    assert "写的是" not in opened("", plan="example", sector="industry", period="2024").html


def test_english_page_has_no_chinese_interface_words(opened):
    """`lang=en` puts every word in English."""
    shown = opened("", lang="en")
    assert "This plan sets 41 targets. We have found no results." in shown.html
    assert [box.label for box in shown.at.selectbox] == [
        "Plan", "Language", "Region", "Up to", "Responsible body",
    ]  # fmt: skip


def test_traditional_page_is_made_from_simplified(opened):
    """`lang=zh-Hant` shows Traditional characters, names included."""
    shown = opened("", lang="zh-Hant")
    assert "這份規劃有 41 項目標" in shown.html
    assert "秸稈綜合利用率" in shown.html


def test_switching_the_plan_forgets_what_belongs_to_the_old_one(opened):
    """A region of one plan is not carried into another; language and sector are."""
    shown = opened("", plan="example", region="211402", sector="industry", lang="en")
    shown.choose("plan", "huludao-145")
    assert shown.address == {"sector": "industry", "lang": "en"}


def test_a_silent_target_says_what_was_due_and_where_to_report(opened):
    """The path year by year, the nation on the same indicator, and one click to the upload."""
    html = opened("").html
    assert "<small>2021</small>3.1%</span><span><small>2022</small>6.1%" in html
    assert re.search(
        r'href="indicator\?plan=china-145&amp;indicator=energy-intensity"[^>]*>全国', html
    )
    assert (
        len(
            re.findall(
                r'bm-report" href="upload\?way=sheet&amp;region=211400&amp;indicators=[a-z0-9-]+"',
                html,
            )
        )
        == 41
    )
    assert "没有公布基期值" in html


def test_pages_the_plan_has_nothing_for_are_not_listed(opened):
    """The nation's plan has no counties, no tasks, no evaluation; the example has them all."""
    national = opened("", plan="china-145").links()
    assert {"县区", "任务", "考核"} & set(national) == set()
    assert {"县区", "任务", "考核"} <= set(opened("", plan="example").links())


def test_the_page_shown_is_marked_in_the_navigation(opened):
    """`aria-current` stands on one link, and a status stays on its page."""
    shown = opened("", plan="example", status="behind")
    assert re.findall(r'aria-current="page">([^<]+)<', shown.html) == ["总览"]
    assert shown.links()["县区"] == "plan=example"


def test_links_between_pages_keep_the_choices(opened):
    """The navigation carries every choice."""
    links = opened("", plan="example", sector="industry", lang="en").links()
    assert links["Indicator"] == "plan=example&sector=industry&lang=en"


def test_search_that_finds_nothing_offers_the_way_back(opened):
    """No match is said, and one button clears the filters."""
    shown = opened("", plan="example", q="没有这样的目标")
    assert "没有符合这些条件的目标" in shown.html
    button = next(b for b in shown.at.button if b.label == "清除筛选")
    button.click()
    shown.run()
    assert shown.address == {"plan": "example"}
    assert len(rows_of(shown)) == 41


def test_pinned_view_says_so_and_links_to_the_live_one(opened):
    """`as_of=1` names the entry; newer data exist and are one click away."""
    shown = opened("", as_of="1", plan="china-145", lang="en")
    assert "You are looking at the data as of entry 1" in shown.html
    assert "Newer data exist" in shown.html
    assert 'target="_self">see the latest</a>' in shown.html


def test_a_plan_that_came_later_is_not_replaced_by_another(opened):
    """The view of an entry before the plan says so, and shows no other plan's figures."""
    shown = opened("", as_of="1", plan="huludao-145", lang="en")
    assert "At entry 1 the plan “huludao-145” was not in the store yet" in shown.html
    assert 'class="bm-groups"' not in shown.html


def test_a_silent_region_is_not_told_as_a_silent_plan(writable):
    """A county has figures of 2023: of the city up to 2021 nothing is said but that."""
    from barometer.ui.state import reads

    writable("")
    text = "region,indicator,period,value\n连山区,城镇清洁取暖率,2023,77\n"
    reads.store().upload("x.csv", text.encode(), plan="huludao-145")
    html = writable("", plan="huludao-145", period="2021").html
    assert "没有找到公开发布" not in html
    assert "所选的地区和年份没有数据" in html


def test_a_region_without_rows_has_no_filters_to_clear(opened):
    """Huludao's counties have no target of their own and no figure."""
    html = opened("", region="211402").html
    assert "没有给连山区单列目标" in html
    assert "没有符合这些条件的目标" not in html
