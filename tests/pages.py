"""The pages over a store that a test has opened, for what the API asks of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from barometer.api.pictures import Charts
from barometer.store import Store
from barometer.ui.app import charts
from barometer.ui.state import reads


@contextmanager
def pages_over(store: Store) -> Iterator[Callable[[], Charts]]:
    """Have the pages read this store; gives what the routes take as `charts`."""
    reads._OPEN[:] = [store]
    reads.forget()
    try:
        yield charts.charts
    finally:
        reads._OPEN.clear()
        reads.forget()
