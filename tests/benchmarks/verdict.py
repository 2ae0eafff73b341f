"""From the scanner's Enter to the painted answer, with five years of parcels in the file.

A real window on a real record; keys through the real wedge; a scan is over when its card has been
painted. Beside it the least that SQLite takes to make the same rows safe on the same disk:

    xvfb-run -a python -m tests.benchmarks.verdict --parcels 1000000 --scans 5000
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.desk.verdict import Tone, Verdict
from hubdesk.parcels.facts import Expected
from hubdesk.parcels.labels import LabelReader
from hubdesk.paths import resource
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.benchmarks.commit import Floor, milliseconds
from tests.benchmarks.filling import NOW, ZONE, fill
from tests.scanning.keystrokes import send_burst

_SHOP = Shop("Kraft & Bloom", "102 Water St", people=("Rosa", "Luis"))
_A_DELIVERY = 40
_LONGEST = 10.0  # seconds for one answer


class Painted(QObject):
    """Hears when the card of an answer was painted."""

    def __init__(self, window: MainWindow) -> None:
        """Watch the window's open card."""
        super().__init__()
        self.verdict: Verdict | None = None
        self.at = 0.0
        self._answered = False
        self._card = window.pages.receive.verdict
        window.verdict_shown.connect(self._hear)
        self._card.installEventFilter(self)

    def begin(self) -> None:
        """Forget the last answer."""
        self.verdict, self._answered, self.at = None, False, 0.0

    def _hear(self, verdict: Verdict) -> None:
        self.verdict, self._answered = verdict, True

    def eventFilter(  # noqa: N802 - Qt's name
        self, _watched: QObject, event: QEvent
    ) -> bool:
        """Note the first painting after an answer, once it is done."""
        if self._answered and not self.at and event.type() == QEvent.Type.Paint:
            self._card.removeEventFilter(self)
            QCoreApplication.sendEvent(self._card, event)
            self._card.installEventFilter(self)
            self.at = time.perf_counter()
            return True
        return False


def announce(record: Record, count: int, at: int) -> list[str]:
    """Announce a delivery."""
    numbers = [f"TBA3{at:05d}{place:06d}" for place in range(count)]
    with record.work("Rosa") as work:
        for number in numbers:
            work.write(Expected("amazon", number, load=f"load-{at}"), [str(uuid7())])
    return numbers


def measure(file: Path, scans: int) -> tuple[list[float], list[float], int]:
    """Scan deliveries of forty on the Receive page; give both times of each, and wrong answers."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(application, resource(""))
    ours, floor, wrong = [], [], 0
    with closing(Record(file, desk="desk-1", now=lambda: NOW, zone=ZONE)) as record:
        announce(record, 1, at=99_999)  # the floor takes its rows from here
        bare = Floor(file.parent / "floor.db", file)
        reader = LabelReader.from_file(resource("carriers.json"))
        counter = Counter(record, reader, _SHOP, clerk="Rosa", now=lambda: NOW, zone=ZONE)
        window = MainWindow(counter, theme, Language(application, resource("translations"), "en"))
        window.resize(1366, 768)
        window.show_page(PageName.RECEIVE)
        window.show()
        wedge = Wedge(counter.now)
        wedge.scanned.connect(window.take)
        wedge.start()
        painted = Painted(window)
        for delivery in range(-(-scans // _A_DELIVERY)):
            numbers = announce(record, _A_DELIVERY, delivery)
            random.Random(delivery).shuffle(numbers)
            window.refresh()
            for number in numbers:
                painted.begin()
                began = send_burst_ending_now(window, number)
                _wait(painted)
                ours.append((painted.at - began) * 1000)
                verdict = painted.verdict
                wrong += verdict is None or verdict.tone is not Tone.TAKEN
                floor.append(milliseconds(bare.receive))
                _settle()
        wedge.stop()
        window.close()
        bare.close()
    return ours[:scans], floor[:scans], wrong


def send_burst_ending_now(window: MainWindow, number: str) -> float:
    """Send all keys, and give the moment of Enter."""
    handle = window.windowHandle()
    assert handle is not None
    last = send_burst(handle, number, end="")
    began = time.perf_counter()
    send_burst(handle, "", end="\r", at=last)
    return began


def _wait(painted: Painted) -> None:
    until = time.monotonic() + _LONGEST
    while not painted.at and time.monotonic() < until:
        QCoreApplication.processEvents()
    if not painted.at:
        raise TimeoutError("a scan got no answer")


def _settle() -> None:
    """Let the lists be read again, as between two boxes."""
    until = time.monotonic() + 0.06
    while time.monotonic() < until:
        QCoreApplication.processEvents()


def main() -> None:
    """Print one table; nothing is asserted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=1_000_000)
    parser.add_argument("--scans", type=int, default=5_000)
    parser.add_argument("--folder", type=Path, help="on the disk that is to be measured")
    parser.add_argument("--file", type=Path, help="a record made before, which is copied")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=wanted.folder) as place:
        file = Path(place) / "shop.db"
        if wanted.file:
            shutil.copy(wanted.file, file)
        else:
            fill(file, wanted.parcels)
        ours, floor, wrong = measure(file, wanted.scans)
    print(f"{'ms, Enter to painted answer':<30}{'p50':>8}{'p99':>8}{'max':>8}")
    for name, times in (("hubdesk", sorted(ours)), ("SQLite's commit alone", sorted(floor))):
        p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
        print(f"{name:<30}{p50:>8.2f}{p99:>8.2f}{times[-1]:>8.2f}")
    ratio = sorted(ours)[len(ours) // 2] / sorted(floor)[len(floor) // 2]
    print(f"{'ratio of the medians':<30}{ratio:>8.1f}\n{'wrong answers':<30}{wrong:>8}")


if __name__ == "__main__":
    main()
