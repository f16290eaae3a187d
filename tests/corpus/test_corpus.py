"""Every file of the corpus reads as written down beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.cases import all_files
from tests.corpus.golden import files, golden_of, reading_of
from tests.corpus.make import FOLDER


@pytest.mark.parametrize("file", files(), ids=lambda file: file.name)
def test_file_reads_as_expected(file: Path) -> None:
    """Figures, problems and questions are the golden ones, cell by cell."""
    assert reading_of(file) == golden_of(file).read_text(encoding="utf-8")


def test_corpus_is_what_its_writers_make() -> None:
    """No generated file has been edited by hand, and there are at least sixty."""
    corpus = all_files()
    assert {name: (FOLDER / name).read_bytes() for name in corpus} == corpus
    assert len(corpus) >= 60
