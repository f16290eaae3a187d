"""The vocabulary is data, each entry of it proved by its own example, and code holds no words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from barometer import intake
from barometer.intake.words.names import fold
from barometer.intake.words.phrases import (
    BASES,
    MEASURES,
    VINTAGES,
    header_phrase,
    measure_phrase,
    word_in,
)
from barometer.intake.words.vocabulary import (
    Entry,
    Token,
    entries,
    kinds,
    phrase_matches,
    tokens,
    words_of,
)

LISTED = {"measure": MEASURES, "basis": BASES, "vintage": VINTAGES}
EVERY = [(kind, entry) for kind in kinds() for entry in entries(kind)]
NAMED = [f"{kind}-{entry.code}" for kind, entry in EVERY]


@pytest.mark.parametrize(("kind", "entry"), EVERY, ids=NAMED)
def test_an_example_means_what_its_entry_says(kind: str, entry: Entry) -> None:
    """The entry's word stands in it, or its parts do."""
    example = fold(entry.example)
    if entry.parts:
        assert entry in [match.entry for match in phrase_matches(example, kind)]
    else:
        assert (kind, entry.code) in [(token.kind, token.code) for token in tokens(example, kind)]


@pytest.mark.parametrize("kind", LISTED)
def test_a_header_says_what_the_words_in_it_mean(kind: str) -> None:
    """Measure, basis and vintage, in a header and as the whole of a cell."""
    for entry in entries(kind):
        told = measure_phrase(entry.example) if kind == "measure" else header_phrase(entry.example)
        assert getattr(told, kind) == entry.code
        assert {word_in(LISTED[kind], word) for word in entry.words} == {entry.code}


@pytest.mark.parametrize(("code", "sign"), [("fall", -1), ("less", -1), ("rise", 1), ("more", 1)])
def test_a_turn_gives_the_sign(code: str, sign: int) -> None:
    """Every word for a fall turns the figure, every one for a rise leaves it."""
    for word in words_of("turn", code):
        phrase = header_phrase(f"单位GDP能耗比上年{word}（%）")
        assert (phrase.measure, phrase.sign, phrase.core) == ("annual_change", sign, "单位gdp能耗")


@pytest.mark.parametrize("kind", kinds())
def test_a_word_means_one_thing(kind: str) -> None:
    """Of two meanings of a kind no word says both, and none is hidden by another."""
    words = [word for entry in entries(kind) for word in entry.words]
    assert len(words) == len(set(words))
    for entry in entries(kind):
        for word in words_of(kind, entry.code) if not set("#…^$") & set("".join(words)) else ():
            assert tokens(word, kind) == (Token(word, kind, entry.code),)


@pytest.mark.parametrize(("kind", "entry"), EVERY, ids=NAMED)
def test_no_piece_of_a_text_is_dropped(kind: str, entry: Entry) -> None:
    """What is no word stays as it is, in its place: a name to look up, or unknown."""
    text = fold(f"魑魅{entry.example}魍魉")
    pieces = tokens(text, kind)
    assert "".join(piece.text for piece in pieces) == text
    assert pieces[0].text.startswith("魑魅")
    assert pieces[-1].text.endswith("魍魉")


TOLD_APART = ("basis", "vintage", "comparison", "sum", "to_date", "reach", "own")
SPEAKING = [(kind, entry) for kind, entry in EVERY if kind in TOLD_APART]


@pytest.mark.parametrize(("kind", "entry"), SPEAKING, ids=[entry.example for _, entry in SPEAKING])
def test_a_name_that_nobody_knows_is_left_of_a_header(kind: str, entry: Entry) -> None:
    """Whatever words stand behind or before it."""
    for text in (f"魑魅魍魉{entry.example}", f"{entry.example}魑魅魍魉"):
        assert "魑魅魍魉" in header_phrase(text).core


# What reads forms of numbers, periods, codes, names, lines and files; words are in the lexicon.
SYNTAX = {
    "checks/account.py", "checks/spoilt.py", "layout/forms.py", "other_tables/values.py",
    "templates/spreadsheet_safe.py", "words/dates.py", "words/lines.py", "words/names.py",
    "words/numbers.py", "words/periods.py", "words/regions.py", "words/title_periods.py",
    "words/unit_lines.py", "words/vocabulary.py",
}  # fmt: skip
EXPRESSION = re.compile(r"\bre\.(?:compile|search|match|fullmatch|sub|split|findall|finditer)\(")


def test_code_lists_no_words_in_expressions() -> None:
    """Outside decoding and the modules of such forms no expression is written."""
    folder = Path(intake.__path__[0])
    modules = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py")
               if EXPRESSION.search(path.read_text("utf-8"))}  # fmt: skip
    assert {name for name in modules if not name.startswith("decode/")} == SYNTAX
