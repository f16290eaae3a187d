"""What the store's door says to the log: numbers, names of plans and codes, never a cell."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from barometer.errors import InputRefused
from barometer.problems import Problem
from barometer.store.checking import Check

# Metrics count its records by `outcome`.
_LOG = logging.getLogger("barometer.store.upload")
Row = dict[str, Any]


def checked(checks: list[Check]) -> list[Check]:
    """The checks, said to the log where a file was found wrong."""
    if any(item.refused for item in checks):
        _refused([problem for item in checks for problem in item.problems])
    return checks


@contextmanager
def storing() -> Iterator[None]:
    """Say so where a file is refused."""
    try:
        yield
    except InputRefused as error:
        _refused(error.problems)
        raise


def stored(uploads: Sequence[Row]) -> None:
    """Say which upload entries a file became."""
    for row in uploads:
        _LOG.info("upload stored", extra={"outcome": "accepted", **_facts(row)})


def turned(upload: Row, kind: str) -> Row:
    """The upload, its retraction or reinstatement said to the log."""
    _LOG.info("upload turned", extra={"turned": kind, **_facts(upload)})
    return upload


def _facts(row: Row) -> Row:
    names = {"upload": "upload", "plan": "plan", "table": "table", "who": "by", "rows": "rows",
             "new": "new", "changed": "changed"}  # fmt: skip
    return {name: row.get(key) for name, key in names.items()}


def _refused(problems: Iterable[Problem]) -> None:
    codes = Counter(problem.code for problem in problems if problem.is_error)
    _LOG.info("file refused", extra={"outcome": "refused", "codes": dict(codes)})
