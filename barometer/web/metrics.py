"""What Prometheus may ask: requests, readers, uploads, and the state of the store."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from barometer.errors import BarometerError
from barometer.workers import pools

CONTENT_TYPE = CONTENT_TYPE_LATEST
# From a cached answer to a page that waits for the store.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"}
_UPLOADS = "barometer.store.upload"


class Metrics:
    """One process's numbers.

    `entry` gives the ledger's latest entry or raises, `held_bytes` the bytes of files waiting, by
    page session.
    """

    def __init__(
        self, entry: Callable[[], int], held_bytes: Callable[[], Mapping[str, int]] = dict
    ) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "barometer_requests", "Answers given", ["place", "method", "status"],
            registry=self._registry,
        )  # fmt: skip
        self.seconds = Histogram(
            "barometer_request_seconds", "From request to the end of its answer", ["place"],
            buckets=_BUCKETS, registry=self._registry,
        )  # fmt: skip
        # Looking a child up by its labels costs more than counting.
        self._children: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self.readers = Gauge("barometer_readers", "Browsers connected now", registry=self._registry)
        self.uploads = Counter(
            "barometer_uploads", "Files stored, and files checked and found wrong", ["outcome"],
            registry=self._registry,
        )  # fmt: skip
        for outcome in ("accepted", "refused"):
            self.uploads.labels(outcome)
        waiting = Gauge(
            "barometer_held_bytes", "Files dropped on pages and not stored yet",
            registry=self._registry,
        )  # fmt: skip
        waiting.set_function(lambda: sum(held_bytes().values()))
        self._registry.register(_StoreState(entry))
        self._registry.register(_Workers())
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        logging.getLogger(_UPLOADS).addHandler(_UploadCount(self.uploads))

    def answered(self, where: str, method: str, status: int, seconds: float) -> None:
        """Count one answer; `method` as sent, which may be any word."""
        named = method if method in _METHODS else "other"
        key = (where, named, status)
        if key not in self._children:
            self._children[key] = (
                self.requests.labels(where, named, str(status)), self.seconds.labels(where)
            )  # fmt: skip
        count, times = self._children[key]
        count.inc()
        times.observe(seconds)

    def text(self) -> bytes:
        """Everything, as Prometheus reads it."""
        return generate_latest(self._registry)


class _UploadCount(logging.Handler):
    """Counts uploads by what the log says of them, so that the store needs no metrics."""

    def __init__(self, counter: Any) -> None:
        super().__init__(logging.INFO)
        self._counter = counter

    def emit(self, record: logging.LogRecord) -> None:
        """Count a record that names an outcome."""
        outcome = getattr(record, "outcome", None)
        if outcome in ("accepted", "refused"):
            self._counter.labels(outcome).inc()


class _StoreState(Collector):
    """The store as it is when asked."""

    def __init__(self, entry: Callable[[], int]) -> None:
        self._entry = entry

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Usable or not, and the ledger's latest entry where it is."""
        try:
            entry: int | None = self._entry()
        except BarometerError:
            entry = None
        usable = 0 if entry is None else 1
        yield GaugeMetricFamily("barometer_store_usable", "1 where the store answers", usable)
        if entry is not None:
            yield GaugeMetricFamily("barometer_ledger_entry", "Latest ledger entry", entry)


class _Workers(Collector):
    """The child processes that read files and draw pictures."""

    def collect(self) -> Iterator[Metric]:
        """By pool: tasks by outcome, and what works, waits and idles now."""
        tasks = CounterMetricFamily(
            "barometer_worker_tasks", "Tasks given to child processes", labels=["pool", "outcome"]
        )
        worker_states = GaugeMetricFamily(
            "barometer_workers", "Child processes at work and idle, tasks waiting",
            labels=["pool", "state"],
        )  # fmt: skip
        peak = GaugeMetricFamily(
            "barometer_worker_peak_bytes", "Most memory a child process ever held", labels=["pool"]
        )
        for pool in pools():
            peak.add_metric([pool.name], pool.peak)
            for outcome, number in pool.counts().items():
                tasks.add_metric([pool.name, outcome], number)
            for state, number in pool.state().items():
                worker_states.add_metric([pool.name, state], number)
        yield tasks
        yield worker_states
        yield peak
