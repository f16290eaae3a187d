"""What the store's door says to the log: numbers, names of plans and codes, never a cell."""

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


def tells_refused(check: Callable[P, list[Check]]) -> Callable[P, list[Check]]:
    """`check`, saying so where a file is found wrong."""

    @wraps(check)
    def told(*args: P.args, **kwargs: P.kwargs) -> list[Check]:
        checks = check(*args, **kwargs)
        wrong = Counter(p.code for item in checks for p in item.problems if p.is_error)
        if wrong:
            _LOG.info("file refused", extra={"outcome": "refused", "codes": dict(wrong)})
        return checks

    return told


def tells_stored(upload: Callable[P, list[Stored]]) -> Callable[P, list[Stored]]:
    """`upload`, saying which entries a file became."""

    @wraps(upload)
    def told(*args: P.args, **kwargs: P.kwargs) -> list[Stored]:
        uploads = upload(*args, **kwargs)
        for row in uploads:
            _LOG.info("upload stored", extra={"outcome": "accepted", **_facts(row)})
        return uploads

    return told


def tell_turned(upload: int, kind: str, who: str | None) -> None:
    """Say that an upload is retracted or reinstated."""
    _LOG.info("upload turned", extra={"turned": kind, "upload": upload, "who": who})


def _facts(row: Upload) -> dict[str, object]:
    return {
        "upload": row["upload"], "plan": row["plan"], "table": row["table"], "who": row["by"],
        "rows": row["rows"], "new": row["new"], "changed": row["changed"],
    }  # fmt: skip
