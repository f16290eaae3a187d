"""Choice questions about a file."""

from typing import Any


def ask(view: Any, checks: Any, mark: str) -> None: ...
def chosen_answers(mark: str) -> Any:
    return None
