"""Log records of uploads: numbers, plan names and problem codes, never what a cell holds."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from barometer.rows import Upload

if TYPE_CHECKING:
    from barometer.store.checked_file import Check

# Metrics count its records by `outcome`.
_LOG = logging.getLogger("barometer.store.upload")


def log_refusals(checks: Iterable[Check]) -> None:
    """Log the error codes of files that are refused."""
    error_codes = Counter(p.code for item in checks for p in item.problems if p.is_error)
    if error_codes:
        _LOG.info("file refused", extra={"outcome": "refused", "codes": dict(error_codes)})


def log_uploads(uploads: Iterable[Upload]) -> None:
    """Log each upload stored."""
    for row in uploads:
        _LOG.info("upload stored", extra={
            "outcome": "accepted", "upload": row["upload"], "plan": row["plan"],
            "table": row["table"], "who": row["by"], "rows": row["rows"], "new": row["new"],
            "changed": row["changed"],
        })  # fmt: skip


def log_turn(upload: int, kind: str, who: str | None) -> None:
    """Log that an upload was retracted or reinstated."""
    _LOG.info("upload turned", extra={"turned": kind, "upload": upload, "who": who})
