"""What the gateway counts of itself, as OpenMetrics. No shop is named in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Figures:
    """One process's counters; whoever gathers them adds the processes up."""

    def __init__(self, open_flaws: Callable[[], Mapping[str, int]]) -> None:
        """`open_flaws` asks the database, at each reading, what does not follow, by kind."""
        self._registry = CollectorRegistry()
        self.events = Counter(
            "hubdesk_events", "Events by what became of them", ["status"], registry=self._registry
        )
        self.inside = Gauge(
            "hubdesk_requests_inside", "Requests being served", registry=self._registry
        )
        self.turned_away = Counter(
            "hubdesk_turned_away", "Requests turned away unread", registry=self._registry
        )
        self.declined = Counter(
            "hubdesk_declined", "Requests declined by why", ["problem"], registry=self._registry
        )
        self._requests = Histogram(
            "hubdesk_request_seconds",
            "Time from a request's head to its answer's end",
            ["route", "status"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._registry.register(_OpenFlaws(open_flaws))

    def answered(self, route: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._requests.labels(route, str(status)).observe(seconds)

    def written(self) -> bytes:
        """Write all figures as OpenMetrics text."""
        text: bytes = generate_latest(self._registry)  # type: ignore[no-untyped-call]
        return text


class _OpenFlaws(Collector):
    """What the database holds, whichever gateway is asked."""

    def __init__(self, ask: Callable[[], Mapping[str, int]]) -> None:
        self._ask = ask

    def collect(self) -> Iterable[GaugeMetricFamily]:
        family = GaugeMetricFamily(
            "hubdesk_open_flaws", "What does not follow in shops' chains", labels=["what"]
        )
        for what, count in self._ask().items():
            family.add_metric([what], count)
        yield family
