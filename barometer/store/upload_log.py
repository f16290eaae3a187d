"""Log records of uploads: numbers, plan names and problem codes, never what a cell holds."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from barometer.rows import Upload

if TYPE_CHECKING:
    from barometer.store.checked_file import Check

# Metrics count its records by `outcome`.
_LOG = logging.getLogger("barometer.store.upload")
Stored = TypeVar("Stored", bound=Upload)
P = ParamSpec("P")


def log_refusals(check: Callable[P, list[Check]]) -> Callable[P, list[Check]]:
    """`check`, with a log record of the error codes of each file that it refuses."""

    @wraps(check)
    def logged(*args: P.args, **kwargs: P.kwargs) -> list[Check]:
        checks = check(*args, **kwargs)
        error_codes = Counter(p.code for item in checks for p in item.problems if p.is_error)
        if error_codes:
            _LOG.info("file refused", extra={"outcome": "refused", "codes": dict(error_codes)})
        return checks

    return logged


def log_uploads(upload: Callable[P, list[Stored]]) -> Callable[P, list[Stored]]:
    """`upload`, with a log record of each upload stored."""

    @wraps(upload)
    def logged(*args: P.args, **kwargs: P.kwargs) -> list[Stored]:
        uploads = upload(*args, **kwargs)
        for row in uploads:
            _LOG.info("upload stored", extra={"outcome": "accepted", **_facts(row)})
        return uploads

    return logged


def log_turn(upload: int, kind: str, who: str | None) -> None:
    """Log that an upload was retracted or reinstated."""
    _LOG.info("upload turned", extra={"turned": kind, "upload": upload, "who": who})


def _facts(row: Upload) -> dict[str, object]:
    return {
        "upload": row["upload"], "plan": row["plan"], "table": row["table"], "who": row["by"],
        "rows": row["rows"], "new": row["new"], "changed": row["changed"],
    }  # fmt: skip
