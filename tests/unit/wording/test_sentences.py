"""Every reader's word exists in every language."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from barometer.charts.palette import STATUS_LOOK
from barometer.plan.pack import BASES, MEASURES, SECTORS
from barometer.problems import ERROR_CODES, WARNING_CODES
from barometer.rules import RULES
from barometer.wording import LANGUAGES, WordsMissing, has, say
from barometer.wording.plan_words import clause_place, clause_words
from barometer.wording.sentences import keys

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def strict(monkeypatch):
    """A missing sentence is an error in tests."""
    monkeypatch.setenv("BAROMETER_STRICT_WORDS", "1")


@cache
def said_literally():
    """(file, key) of every `say("key", ...)` in the program and the templates."""
    sentence_keys = []
    files = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "barometer").rglob("*.py")]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            is_say = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
            if is_say and isinstance(node.args[0], ast.Constant):
                sentence_keys.append((file.name, node.args[0].value))
    for file in (ROOT / "barometer" / "ui" / "html" / "templates").rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        sentence_keys += [(file.name, key) for key in re.findall(r'say\("([\w-]+)"[,)]', text)]
    return sentence_keys


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_that_the_program_says_exists(lang):
    """A key written in the code has words in each language."""
    assert [(file, key) for file, key in said_literally() if not has(key, lang)] == []


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_no_sentence_is_written_twice(lang):
    """The second of one name would never be seen."""
    folder = ROOT / "barometer" / "wording" / lang
    texts = [file.read_text("utf-8") for file in folder.glob("*.ftl")]
    named = [name for text in texts for name in re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)]
    assert sorted(name for name, times in Counter(named).items() if times > 1) == []


def test_languages_have_the_same_sentences():
    """No language lags behind another."""
    assert keys("en") == keys("zh-Hans") == keys("zh-Hant")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_words(lang):
    """Statuses, rules, sectors, measures, bases and problem codes are worded."""
    wanted = [
        *(f"status-{code}" for code in STATUS_LOOK),
        *(f"status-hint-{code}" for code in STATUS_LOOK),
        *(f"rule-{code}" for code in RULES),
        *(f"sector-{code}" for code in SECTORS),
        *(f"measure-{code}" for code in MEASURES),
        *(f"basis-{code}" for code in BASES),
        *(f"code-{code}" for code in ERROR_CODES | WARNING_CODES),
    ]
    assert [key for key in wanted if not has(key, lang)] == []


def test_missing_sentence_fails_loudly_in_tests():
    """A key without words raises where the strict setting is on."""
    with pytest.raises(WordsMissing, match="no-such-key"):
        say("no-such-key", "en")


def test_missing_fact_fails_loudly_in_tests():
    """A sentence that lacks a fact raises where the strict setting is on."""
    with pytest.raises(WordsMissing, match="year"):
        say("year", "en")


def test_reader_never_sees_a_raw_key(monkeypatch):
    """Without the strict setting a neutral sentence stands in for the missing one."""
    monkeypatch.delenv("BAROMETER_STRICT_WORDS")
    assert say("no-such-key", "en") == "(no text here yet)"
    assert say("no-such-key", "zh-Hans") == "（此处文字暂缺）"


def test_english_agrees_in_number():
    """One is, two are."""
    facts = {"scope": "none", "period": "2024", "total": 3, "judged": 3, "unknown": 0}
    assert say("answer", "en", behind=1, **facts) == "By 2024: of 3 targets one is behind"
    assert say("answer", "en", behind=2, **facts) == "By 2024: 2 of 3 targets are behind"
    assert say("answer", "en", behind=0, **{**facts, "scope": "Industry"}) == (
        "Industry, by 2024: of 3 targets none is behind"
    )
    assert say("answer", "en", behind=0, **{**facts, "judged": 1, "unknown": 2}) == (
        "By 2024: of 3 targets one can be judged and is not behind; 2 cannot be judged yet"
    )


def test_clauses_stand_in_the_order_of_their_numbers():
    """Ten after nine and three before both, as no spelling has it; a part after its whole."""
    clauses = ["四(一)", "三(十)", "三(九)", "三(一)", "二", "三(二十)", "三(十一)", "三"]
    in_order = ["二", "三", "三(一)", "三(九)", "三(十)", "三(十一)", "三(二十)", "四(一)"]
    assert sorted(clauses, key=clause_place) == in_order
    told = [clause_words(clause, "en") for clause in in_order[4:7]]
    assert told == ["Clause 3(10)", "Clause 3(11)", "Clause 3(20)"]


def test_years_take_no_thousands_mark_and_large_counts_do():
    """2025 stays 2025; 12,345 rows are grouped."""
    assert say("year", "zh-Hans", year=2025) == "2025年"
    assert "12,345" in say("list-count", "en", shown=12345, total=12345)


def test_a_fact_without_end_is_cut():
    """A sentence keeps its words however long the text that fills it."""
    said = say("error-unknown-value-none", "en", name="format", value="x" * 10_000)
    assert said.startswith('format has no "xxx')
    assert said.endswith('x…", nor anything like it.')
    many = say("error-api-filter", "en", name="a", allowed=["b" * 50] * 200)
    assert many.endswith("….")


def test_lists_are_joined_in_the_language():
    """、 in Chinese, a comma in English."""
    assert "2021、2022年" in say("gap-incomplete", "zh-Hans", years=["2021", "2022"])
    assert "2021, 2022" in say("gap-incomplete", "en", years=["2021", "2022"])


def test_markup_in_a_fact_stays_text():
    """Words never interpret what a file brings along."""
    assert "<b>{ $x }" in say("checking", "en", file="<b>{ $x }")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_of_the_address_has_a_name(lang):
    """A note on an unknown value can name the choice in words."""
    from barometer.ui.state.address import KEYS

    assert [key for key in KEYS if not has(f"label-{key}", lang)] == []


@pytest.mark.parametrize(("good", "told"), [(1, "1 figure is"), (2, "2 figures are")])
def test_one_figure_is_not_called_figures(good: int, told: str) -> None:
    """What a file comes to, in English."""
    words = say("result-partly", "en", file="a.csv", bad=3, good=good, kind="figures", warnings=0)
    assert words == f"a.csv: 3 to mend; the other {told} fine."
