"""Every expression that reads a cell takes time that grows with the cell and no faster."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from barometer import intake
from barometer.intake.words import vocabulary
from barometer.intake.words.names import fold
from tests.conftest import FULL

# Signs of a text: an expression that goes back over it takes far more than these seconds.
LENGTH, MOST_SECONDS = 3000, 0.1
TRIES = 8 if FULL else 2


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled expression over text of the modules of intake, by module and name."""
    by_name: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(intake.__path__, "barometer.intake."):
        loaded = importlib.import_module(module.name)
        for name, value in vars(loaded).items():
            inside = value if isinstance(value, tuple) else (value,)
            flat = [
                one for item in inside for one in (item if isinstance(item, tuple) else (item,))
            ]
            for at, one in enumerate(flat):
                if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                    by_name[f"{module.name.rpartition('.')[2]}.{name}.{at}"] = one
    by_name |= {f"lexicon.{kind}.0": vocabulary.finder((kind,)) for kind in vocabulary.kinds()}
    return by_name


PATTERNS = patterns()
SOURCES = "".join(
    path.read_text(encoding="utf-8") for path in Path(intake.__path__[0]).rglob("*.py")
)


def ways(name: str) -> set[str]:
    """How the code asks the expression; one in a list may be asked in any way."""
    used = set(re.findall(rf"\b{name.split('.')[1]}\.(\w+)\(", SOURCES))
    said = {"fullmatch": {"fullmatch"}, "match": {"match"}}
    uses = {way for use in used for way in said.get(use, {"search"})}
    return uses or {"search", "match", "fullmatch"}


def attacks(pattern: re.Pattern[str], chance: random.Random) -> list[str]:
    """Long texts of the pattern's own signs, which it nearly fits."""
    signs = sorted({*re.findall(r"[^\\\s?*+{}|^$]", pattern.pattern), *" 1年（)a中,.A"})
    texts = []
    for _ in range(TRIES):
        piece = "".join(chance.choices(signs, k=chance.randint(1, 4)))
        lead, end = (("".join(chance.choices(signs, k=2))) for _ in range(2))
        texts.append(f"{lead}{piece * (LENGTH // len(piece))}\x01{end}"[:LENGTH])
    return texts


@pytest.fixture
def uncollected() -> Iterator[None]:
    """No garbage is collected meanwhile: in a process of many tests that costs what its heap is."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("kind", [kind for kind in vocabulary.kinds()
                                  if vocabulary.entries(kind)[0].parts])  # fmt: skip
def test_phrases_of_a_long_text_take_time_by_length(kind: str) -> None:
    """However often they stand in it: ten times the text takes nothing like a hundred times."""
    for entry in vocabulary.entries(kind)[:: 1 if FULL else 3]:
        text = fold(entry.example) * (LENGTH // len(entry.example))
        taken = []
        for times in (1, 10):
            start = time.process_time()
            list(vocabulary.phrase_matches(text * times, kind))
            taken.append(time.process_time() - start)
        assert taken[1] < 40 * max(taken[0], 0.01)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", PATTERNS)
def test_an_expression_takes_time_by_length(name: str) -> None:
    """In each way that it is asked: found anywhere, at the start, or of the whole text."""
    pattern = PATTERNS[name]
    for text in attacks(pattern, random.Random(name)):
        for ask in (getattr(pattern, way) for way in ways(name)):
            start = time.process_time()
            ask(text)
            if (time.process_time() - start) < MOST_SECONDS:
                continue
            start = time.process_time()
            ask(text)
            assert time.process_time() - start < MOST_SECONDS, (ask.__name__, text[:20])
