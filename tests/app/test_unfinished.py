"""What waits when the upload page goes: for the same reader, for a while, within bounds."""

import time

import pytest

from barometer.ui.state import people
from barometer.ui.uploading import unfinished
from barometer.ui.uploading.scope import Draft
from barometer.wording import say
from tests.app.test_upload import GOOD, button, dropped

ADDRESS = {"plan": "example"}


@pytest.fixture(autouse=True)
def waiting(monkeypatch):
    """Nothing waits yet; pages are those of one reader, and none is open any more."""
    monkeypatch.setattr(unfinished, "_WAITING", unfinished._Waiting())
    monkeypatch.setattr(unfinished, "_is_open", lambda session: False)
    monkeypatch.setattr(people, "reader_here", lambda: "连山区")
    return monkeypatch


def file_names(shown):
    """The files that have a block on the page."""
    return [name for name in ("甲.csv", "乙.csv") if f"<h2>{name}：" in shown.html]


def told(shown):
    """What the page says of what waited."""
    return [box.value for box in shown.at.info]


def test_a_page_opened_anew_goes_on_with_file_answers_and_name(opened):
    """They are there at once, can be given up, and are then gone for good."""
    first = dropped(opened, GOOD, "甲.csv")
    first.at.text_input(key="by").input("连山区统计局")
    first.at.selectbox(key="upload-region").select("211402")
    first.run()
    first.at.session_state["unfinished"].parts["answers"] = {"some": {}}
    again = opened("upload", **ADDRESS)
    assert file_names(again) == ["甲.csv"]
    assert told(again) == [say("unfinished-here", "zh-Hans", files=["甲.csv"])]
    assert again.at.text_input(key="by").value == "连山区统计局"
    assert again.at.selectbox(key="upload-region").value == "211402"
    assert "some" in again.at.session_state["unfinished"].parts["answers"]
    button(again, "放弃").click()
    assert (file_names(again.run()), told(again)) == ([], [])
    assert file_names(opened("upload", **ADDRESS)) == []


def test_it_waits_for_nobody_else_and_not_for_ever(opened, waiting):
    """Another person, another browser, another plan, hours later: nothing."""
    dropped(opened, GOOD, "甲.csv")
    waiting.setattr(people, "reader_here", lambda: "龙港区")
    assert file_names(opened("upload", **ADDRESS)) == []
    waiting.setattr(people, "reader_here", lambda: None)
    assert file_names(opened("upload", **ADDRESS)) == []
    waiting.setattr(people, "reader_here", lambda: "连山区")
    assert file_names(opened("upload", plan="huludao-145")) == []
    waiting.setattr(unfinished, "SECONDS", 0)
    assert file_names(opened("upload", **ADDRESS)) == []


def test_who_is_signed_in_no_more_leaves_nothing_to_the_next(opened, waiting):
    """The page that is still open is another reader's then, and so is what it left."""
    first = dropped(opened, GOOD, "甲.csv")
    waiting.setattr(people, "reader_here", lambda: "nobody")
    waiting.setattr(people, "may", lambda action: action != "upload")
    first.run()
    assert file_names(opened("upload", **ADDRESS)) == []
    waiting.setattr(people, "reader_here", lambda: "连山区")
    assert file_names(opened("upload", **ADDRESS)) == ["甲.csv"]


def test_what_another_page_still_shows_is_offered_and_taken_on_request(opened, waiting):
    """Two pages never work on the same file unasked."""
    waiting.setattr(unfinished, "_is_open", lambda session: True)
    dropped(opened, GOOD, "甲.csv")
    other = opened("upload", **ADDRESS)
    assert file_names(other) == []
    assert [words.value for words in other.at.markdown if "甲.csv" in words.value] == [
        "您在另一个页面上还有没存入的：甲.csv"
    ]
    button(other, "拿到这里接着做").click()
    assert file_names(other.run()) == ["甲.csv"]


def test_only_names_are_kept_of_what_is_too_large_or_may_not_be_stored(opened, waiting):
    """The page says that these have to be dropped once more."""
    waiting.setenv("BAROMETER_HELD_UNFINISHED", "0")
    dropped(opened, GOOD, "甲.csv")
    again = opened("upload", **ADDRESS)
    said = say("upload-left", "zh-Hans", files=["甲.csv"])
    assert (file_names(again), told(again)) == ([], [said])
    waiting.setenv("BAROMETER_HELD_UNFINISHED", "1")
    waiting.setattr(people, "may", lambda action: action != "upload")
    dropped(opened, GOOD, "乙.csv")
    again = opened("upload", **ADDRESS)
    assert (file_names(again), told(again)) == ([], [said.replace("甲", "乙")])


def test_the_longest_away_makes_room(monkeypatch):
    """Files go one by one until the rest fits; their names stay."""
    waiting = unfinished._Waiting()
    works = [unfinished.Work(seen=at, files={"m": unfinished.File(str(at), b"x" * 10)})
             for at in (2, 1, 3)]  # fmt: skip
    monkeypatch.setattr(unfinished, "_is_over", lambda work: False)
    for at, work in enumerate(works):
        waiting.add(str(at), work)
    waiting.make_room(20)
    assert [work.files["m"].data for work in works] == [b"x" * 10, None, b"x" * 10]


def test_what_is_over_is_forgotten_by_time_and_who_is_too_many_at_once(monkeypatch):
    """Of the readers held, the one longest away goes first."""
    waiting = unfinished._Waiting()
    for reader, seen in (("gone", 0.0), ("here", time.time())):
        waiting.add(reader, unfinished.Work(seen=seen))
    assert [*waiting._by_reader] == ["gone", "here"]
    waiting._forget_old()
    assert [*waiting._by_reader] == ["here"]
    monkeypatch.setattr(unfinished, "_MOST_READERS", 1)
    waiting.add("next", unfinished.Work(seen=time.time()))
    assert [*waiting._by_reader] == ["next"]


def test_a_mended_file_takes_the_place_of_one_that_waited(opened):
    """Also where the refused one came in before the page was opened anew."""
    dropped(opened, GOOD.replace("93.5", "很高"), "甲.csv")
    again = opened("upload", **ADDRESS)
    again.at.get("file_uploader")[0].upload("甲.csv", GOOD.encode(), "text/csv")
    again.run()
    assert again.html.count("<h2>甲.csv：") == 1
    assert "<h2>甲.csv：1 个数" in again.html


def test_typed_figures_wait_as_files_do(opened):
    """The sheet opened anew holds them, and can undo what was typed before."""
    first = opened("upload", **ADDRESS)
    draft = Draft({("straw-utilisation", "2024"): "93.5"}, before=[{}])
    first.at.session_state["unfinished"].parts["typed"] = {("example", "211402"): draft}
    first.at.query_params["way"] = "sheet"
    first.run().at.text_input(key="by").input("连山区统计局")
    first.run()
    again = opened("upload", **ADDRESS, way="sheet", region="211402", years="2024")
    assert again.at.text_input(key="by").value == "连山区统计局"
    sheet = again.at.dataframe[0].value
    assert list(sheet.loc[sheet["indicator"] == "秸秆综合利用率", "2024"]) == ["93.5"]
    button(again, "退回一步").click()
    assert set(again.run().at.dataframe[0].value["2024"]) == {""}
