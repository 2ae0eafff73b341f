"""A year without a line: all of it is told while parcels are scanned in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter, sleep
from zoneinfo import ZoneInfo

from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.desk.taking import take
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Pace
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import resource
from tests.benchmarks.line.days import Morning
from tests.benchmarks.line.office import SHOP, Office


def drain_a_year(office: Office, days: int) -> None:
    """Tell a year of 200 entries a day while parcels are scanned in; print what that took."""
    morning, told = Morning(), list[LineState]()
    for _ in range(days):
        morning.live_quickly(office.record)
    with office.record.view() as view:
        waiting = view.outbox.count_waiting("gateway")
    morning.time += timedelta(days=365)
    scan = _scanning(office, morning)
    sender = Sender(
        *(office.record, "gateway", office.post(), Naming(SHOP)),
        now=lambda: datetime.now(UTC),
        tell=told.append,
        pace=Pace(spread=0.0),
    )
    before, scans = [scan() for _ in range(100)], list[float]()
    with office.measuring() as measured:
        sender.start()
        while not told or told[-1].waiting > 10:
            scans.append(scan())
            sender.wake()
        while told[-1].waiting:
            sleep(0.02)
        sent = measured(waiting + len(before) + len(scans))
    sender.stop()
    after = [scan() for _ in range(100)]
    print(f"a year: {waiting} waited; {sent}; parked {told[-1].parked}")
    for words, took in (
        ("before, with a silent line", before),
        ("while it drains", scans),
        ("afterwards, with a silent line", after),
    ):
        took.sort()
        print(
            f"{len(took)} scans {words}: median {took[len(took) // 2]:.0f} ms, "
            f"p99 {took[len(took) * 99 // 100]:.0f} ms, longest {took[-1]:.0f} ms"
        )


def _scanning(office: Office, morning: Morning) -> Callable[[], float]:
    reader = LabelReader.from_file(resource("carriers.json"))
    shop = Shop("Kraft & Bloom", "102 Water St", people=("Rosa",))
    zone = ZoneInfo("America/Chicago")
    counter = Counter(office.record, reader, shop, clerk="Rosa", now=morning, zone=zone)

    def scan() -> float:
        """Scan a parcel in; gives the milliseconds to its verdict."""
        number = f"TBA9{morning.chance.randrange(10**11):011}"
        at = perf_counter()
        take(counter, Scan(number, None, Source.SCANNER, morning.time))
        took = (perf_counter() - at) * 1000
        sleep(morning.chance.uniform(0.05, 0.25))
        return took

    return scan
