"""The notebook page: gallery, controls in the address, mistakes, changes, keeping."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from barometer.notebook.document import notebook_of
from barometer.notebook.export import parcel
from barometer.notebook.shelf import notebook_named, put
from barometer.store import open_store
from barometer.ui.frame.downloads import _distinct_names
from barometer.ui.state import reads
from barometer.ui.state.address import Address
from tests.app.conftest import let_go

BOOK = {"notebook": "mine", "title": "Mine", "cells": [
    {"kind": "control", "name": "n", "choice": "number", "value": 2, "least": 0},
    {"kind": "query", "name": "q", "sql": "select $n * 21 as answer"},
]}  # fmt: skip


def tables(shown):
    """Each answer of the page: the words of its columns, by their names."""
    return [
        {re.sub("<[^>]*>", "", head): re.findall(
            rf'data-label="{re.escape(re.sub("<[^>]*>", "", head))}"><div>(.*?)</div>', answer)
         for head in re.findall("<th class[^>]*>(.*?)</th>", answer)}
        for answer in re.findall('<div class="bm-answer">(.*?)</table>', shown.html)
    ]  # fmt: skip


def press(shown, key):
    """Press the button of this key."""
    shown.at.button(key=key).click()
    return shown.run()


def write(shown, key, text):
    """Write into the text area of this key; questions stand in plain fields for that."""
    if not shown.at.toggle(key="notebook-plain-fields").value:
        shown.at.toggle(key="notebook-plain-fields").set_value(True)
        shown.run()
    shown.at.text_area(key=key).input(text)
    return shown.run()


def put_first(path):
    """The entry under which somebody keeps a notebook in a store that nobody has open."""
    with open_store(f"duckdb:{path}", fill=False) as store:
        return put(store, notebook_of(BOOK), by="甲", earlier=None)


@pytest.fixture(scope="module")
def notebook_entry(shared_file):
    """A notebook kept in the store that is read."""
    let_go()
    return put_first(shared_file)


@pytest.fixture
def writable_entry(writable_file):
    """A notebook kept in the test's own store."""
    return put_first(writable_file)


def test_the_gallery_lists_what_comes_with_the_program(writable):
    """Six notebooks, and a ready question for each documented view."""
    shown = writable("notebook", lang="en")
    assert shown.html.count('href="notebook?lang=en&amp;notebook=') == 6
    assert shown.html.count('href="notebook?lang=en&amp;ask=') == 16
    assert "Nobody has kept a notebook yet" in shown.html


def test_a_notebook_answers_at_its_controls(opened):
    """The control's own value, else the address's; the figures are marked as made up."""
    shown = opened("notebook", notebook="ten-targets", lang="en")
    assert shown.at.selectbox(key="choice-v.plan").value == "example"
    assert [len(table["name"]) for table in tables(shown)] == [10]
    assert "Every figure of this plan is made up" in shown.html
    shown.choose("v.plan", "china-145")
    assert shown.address["v.plan"] == "china-145"
    shown.choose("v.plan", "example")
    assert "v.plan" not in shown.address


def test_a_value_that_cannot_be_meant_is_named(opened, notebook_entry):
    """The control keeps its own, and the page says so."""
    shown = opened("notebook", notebook="mine", lang="en", **{"v.n": "-3"})
    assert "Control “n”" in shown.html
    assert "-3" in shown.html
    assert tables(shown)[0]["answer"] == ["42"]


def test_a_shorter_limit_in_the_address_holds_for_every_question(opened, notebook_entry):
    """It is said, and goes along with a control's value; what is none is named and not used."""
    slow = {"lang": "en", "notebook": "mine", "limit_s": "0.4"}
    shown = opened("notebook", **slow)
    assert "Each question may take 0.4 seconds here" in shown.html
    write(shown, "sql-mine-1", "select count(*) + $n from range(100000000000) a, range(9) b")
    assert "Not finished within 0.4 seconds" in shown.html
    shown.at.number_input(key="choice-v.n").set_value(3.0)
    shown.run()
    assert shown.address == {**slow, "v.n": "3"}
    for nonsense in ("0", "-1", "6", "1e3", "nan", "2s", "٣", "9" * 400):
        shown = opened("notebook", **{**slow, "limit_s": nonsense})
        assert f"asks for Time limit (seconds) &#34;{nonsense}&#34;" in shown.html
        assert "Each question may take" not in shown.html


def test_a_number_goes_into_the_address(opened, notebook_entry):
    """And the question answers with it."""
    shown = opened("notebook", notebook="mine")
    shown.at.number_input(key="choice-v.n").set_value(3.0)
    shown.run()
    assert shown.address["v.n"] == "3"
    assert tables(shown)[0]["answer"] == ["63"]


def test_a_mistake_is_shown_where_it_is_and_mended(opened, notebook_entry):
    """Line, word and what is near; the rest of the page stands."""
    shown = opened("notebook", notebook="mine", lang="en")
    write(shown, "sql-mine-1", "select 1\nfrom gap")
    assert "Line 2, character 6: There is no view “gap”. Near it: gaps" in shown.html
    assert "<pre>from <mark>gap</mark></pre>" in shown.html
    write(shown, "sql-mine-1", "select 5 as answer")
    assert tables(shown)[0]["answer"] == ["5"]
    assert 'role="alert"' not in shown.html


def test_numbers_lead_to_their_page(opened):
    """Every number of a ready question names plan, indicator and region of its link."""
    shown = opened("notebook", ask="gaps", plan="example", region="211402", lang="en")
    table = tables(shown)[0]
    links = [word for words in table.values() for word in words if word.startswith("<a ")]
    assert len(links) > 100
    assert all('href="indicator?plan=example&amp;indicator=' in link for link in links)
    assert all("&amp;region=211402&amp;lang=en" in link for link in links)
    assert all(word.startswith("<a ") for word in table["gap"] if word)


def test_a_number_leads_by_keys_that_its_question_does_not_show(opened, notebook_entry):
    """Through another cell, a join and a new name; else the page says what lacks."""
    shown = opened("notebook", notebook="mine", lang="en")
    write(shown, "sql-mine-1", "select g.region_code, round(g.achieved, 1) as now from gaps g join "
          "plans p on g.plan = p.plan and g.region_code = p.city_code where g.plan = 'example' "
          "and indicator = 'straw-utilisation'")  # fmt: skip
    href = "indicator?plan=example&amp;indicator=straw-utilisation&amp;region=211400&amp;lang=en"
    assert tables(shown)[0] == {
        "region_code": ["211400"],
        "now (%)": [f'<a class="bm-link" href="{href}" target="_self">88.9</a>'],
    }
    press(shown, "add-query")
    write(shown, "sql-mine-2", "select now, 2 * now as twice from q")
    assert "<a " in tables(shown)[1]["now"][0]
    assert tables(shown)[1]["twice"] == ["177.8"]
    write(shown, "sql-mine-2", "select max(achieved) as most from gaps")
    assert "<a " not in tables(shown)[1]["most"][0]
    write(shown, "sql-mine-2", "select distinct achieved from gaps")
    assert "also selects plan, indicator, region_code, its numbers lead" in shown.html


def test_cells_and_names_of_an_answer_are_text(opened, notebook_entry):
    """Markup stays what it says; a name that stands twice is two columns."""
    shown = opened("notebook", notebook="mine", lang="en")
    write(shown, "sql-mine-1", "select '<img src=x>' as \"<i>y\", 1 as a, 2 as a")
    assert "<img" not in shown.html
    assert "<i>y" not in shown.html
    assert "&lt;img src=x&gt;" in shown.html
    assert '<td class="bm-num" data-label="a"><div>2</div></td>' in shown.html
    assert _distinct_names(["a", "a", "a_1", "a"]) == ["a", "a_1", "a_1_1", "a_2"]


def test_a_long_answer_has_pages_and_an_order(opened, notebook_entry):
    """A hundred rows at a time, sorted over all of them; other columns follow their row."""
    shown = opened("notebook", notebook="mine", lang="en")
    write(shown, "sql-mine-1", "select i, -i as j from range(250) t(i)")
    assert tables(shown)[0]["i"] == [str(i) for i in range(100)]
    assert "Rows 1 to 100 of 250" in shown.html
    shown.at.number_input(key="rows-page-mine-1").set_value(3)
    shown.run()
    assert tables(shown)[0]["i"] == [str(i) for i in range(200, 250)]
    shown.at.selectbox(key="rows-by-mine-1").select(1)
    shown.run()
    assert tables(shown)[0]["i"] == [str(i) for i in range(49, -1, -1)]
    shown.at.toggle(key="rows-down-mine-1").set_value(True)
    shown.run()
    assert tables(shown)[0]["i"] == [str(i) for i in range(200, 250)]


def test_pages_lead_to_a_notebook_of_their_own_data(opened):
    """The link in the foot names the view and what the page shows."""
    assert "ask=gaps&amp;region=" in opened("", plan="example").html
    shown = opened("indicator", plan="example", indicator="straw-utilisation")
    assert "indicator=straw-utilisation&amp;ask=observations" in shown.html
    other = {"changes": "ledger", "evaluation": "gaps", "measures": "measures", "method": "gaps",
             "plan": "targets", "projects": "projects", "quality": "uploads",
             "search": "indicators", "upload": "uploads"}  # fmt: skip
    asked = {page: re.findall(r"&amp;ask=(\w+)\"", opened(page, plan="example").html)
             for page in other}  # fmt: skip
    assert asked == {page: [view] for page, view in other.items()}


def test_cells_are_added_taken_out_and_put_back(opened, notebook_entry):
    """A new cell can be written at once; a cell taken out comes back by one press."""
    shown = press(opened("notebook", notebook="mine", lang="en"), "add-query")
    write(shown, "sql-mine-2", "select answer + 1 as more from q")
    assert tables(shown)[1]["more"] == ["43"]
    press(shown, "remove-mine-1")
    assert "It reads cells that have no answer" in shown.html or "no view “q”" in shown.html
    press(shown, "put-back")
    assert tables(shown)[1]["more"] == ["43"]


def test_a_chart_that_could_fetch_is_refused(opened):
    """What was written stays on the screen; nothing of it is drawn or kept."""
    shown = opened("notebook", notebook="ten-targets", lang="en")
    write(shown, "spec-ten-targets-3", '{"data": {"url": "https://elsewhere.example"}}')
    assert "A chart cannot be drawn so: data: {mark" in shown.html
    assert "Not all changes are saved" not in shown.html


def test_it_is_saved_as_a_version_and_as_a_copy(writable, writable_entry):
    """With what the controls hold now; the address then needs to say nothing more."""
    shown = writable("notebook", notebook="mine", **{"v.n": "4"})
    shown.at.session_state["save"] = True
    shown.run()
    press(shown, "save-version")
    assert shown.address == {"notebook": "mine"}
    assert notebook_named(reads.store(), "mine").notebook.cells[0].value == 4
    shown.at.session_state["save"] = True
    shown.run()
    shown.at.text_input(key="slug-mine").input("copy")
    press(shown, "save-copy")
    assert shown.address == {"notebook": "copy"}
    assert notebook_named(reads.store(), "copy").versions == 1


def test_the_later_of_two_sees_the_earlier_version_first(writable, writable_entry):
    """Then goes on with his own changes, or drops them."""
    shown = writable("notebook", notebook="mine", lang="en")
    write(shown, "sql-mine-1", "select 1 as mine")
    other = notebook_of({**BOOK, "title": "Theirs"})
    put(reads.store(), other, by="乙", earlier=writable_entry)
    shown.run()
    assert "<h1>Theirs</h1>" in shown.html
    assert "乙 saved another version" in shown.html
    assert tables(shown)[0]["answer"] == ["42"]
    press(shown, "moved-on")
    assert tables(shown)[0]["mine"] == ["1"]


def test_a_pinned_notebook_is_the_version_of_its_entry(writable, writable_entry):
    """Later versions do not change what a pinned link shows."""
    put(reads.store(), notebook_of({**BOOK, "title": "Later"}), by="甲", earlier=writable_entry)
    assert "<h1>Mine</h1>" in writable("notebook", notebook="mine", as_of=str(writable_entry)).html
    assert "<h1>Later</h1>" in writable("notebook", notebook="mine").html


def test_an_address_keeps_a_notebook_to_itself():
    """Other pages are reached without its name and its controls."""
    here = Address({"notebook": "mine", "v.n": "3", "v.N": "x", "plan": "example", "ask": "gaps",
                    "limit_s": "2"})  # fmt: skip
    assert here.navigation_link("counties") == "counties?plan=example"
    assert here.params() == {
        "plan": "example", "notebook": "mine", "ask": "gaps", "v.n": "3", "limit_s": "2",
    }  # fmt: skip


def test_an_example_is_put_in_from_the_list_of_views(opened, notebook_entry):
    """Columns with types and units stand there; the question keeps to the controls there are."""
    shown = opened("notebook", notebook="mine", lang="en")
    shown.at.toggle(key="notebook-plain-fields").set_value(True)
    shown.at.selectbox(key="schema-view").select("regions")
    shown.run()
    press(shown, "schema-insert")
    assert shown.at.text_area(key="sql-mine-2").value == "from regions\nlimit 100"
    assert "code" in tables(shown)[1]


def test_it_is_taken_away_as_one_folder(opened, notebook_entry):
    """The notebook, its data and the packages it needs, at the values chosen."""
    opened("notebook")
    packed = parcel(reads.store(), notebook_of(BOOK), "ipynb", lang="en", as_of=notebook_entry,
                    values={"n": 5})  # fmt: skip
    with ZipFile(BytesIO(packed)) as folder:
        assert sorted(folder.namelist()) == [
            "mine/data.duckdb", "mine/mine.ipynb", "mine/requirements.txt",
        ]  # fmt: skip
        assert "n = 5" in folder.read("mine/mine.ipynb").decode()
