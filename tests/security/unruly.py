"""A task for a child process that does what no question may: run any statement."""

from __future__ import annotations

from typing import Any

import duckdb

from barometer.query.answering import CONFIG
from barometer.workers.child import Job


def run(job: Job) -> tuple[Any, list[Any]]:
    """The kind of error that the engine, set up as for questions, gives for a statement."""
    file, statement = job.arguments
    try:
        with duckdb.connect(file, read_only=True, config=dict(CONFIG)) as cursor:
            cursor.execute(statement)
    except duckdb.Error as error:
        return type(error).__name__, []
    return "ran", []
