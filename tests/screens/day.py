"""One fixed day in a real shop, whose window shows the same on every PC and at every hour."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtTest import QTest

from hubdesk.app import App, build
from hubdesk.desk import planning
from hubdesk.desk.notices import take_notice
from hubdesk.desk.taking import take
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.equipment.firststeps import FirstSteps
from hubdesk.equipment.owner import Owner
from hubdesk.equipment.voice import Voice
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import resource
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.conftest import Clock

UNEXPECTED, UNEXPECTED_TOO = "1Z999AA10123456784", "1Z5R89390357567127"
_HERE = 22
_SETTINGS = Settings(
    shop="Kraft & Bloom",
    address="102 Water St, Eau Claire WI 54703",
    phone="715 555 0100",
    hours="Mon-Fri 9-18",
    position="44.8113, -91.4985",
    shop_id="kraft-bloom",
    postcodes=("54701", "54703"),
    shelves=("A1", "A2", "A3", "B1", "B2", "B3"),
    shelf_size=5,
    people=("Rosa", "Luis", "Hannah"),
    clerk="Rosa",
    carriers=("amazon=notice", "ups", "fedex"),
    hold=("ups=5",),
    zone="America/Chicago",
    language="en",
    camera="none",
    key_file="desk.key",
    backups=("none",),
)


class Day:
    """A shop's window with all that its owner sees, at 07:42 of a Friday in June."""

    def __init__(self, app: App, window: MainWindow, theme: Theme, language: Language) -> None:
        self.app, self.window, self.theme, self.language = app, window, theme, language

    def settle(self) -> None:
        """Wait until nothing is thought about any more."""
        deliver = self.window.pages.deliver
        for _ in range(2_000):
            QCoreApplication.processEvents()
            thinking = (deliver.planner.thinking.about, deliver.ways.thinking.about)
            if thinking == (None, None):
                break
            QTest.qWait(5)
        for _ in range(3):  # a layout asks its parent for room, which asks its own
            QCoreApplication.processEvents()

    def show(self, page: PageName) -> None:
        """Open a page as it is on this day, the cursor in the scan line."""
        self.window.show_page(page)
        self._come_forward()
        self.window.focus_scan_line()
        self.window.refresh()
        self.settle()

    def _come_forward(self) -> None:
        """Take the keys back from whatever window had them: else nothing here has the focus."""
        self.window.activateWindow()
        for _ in range(2_000):
            QCoreApplication.processEvents()
            if self.window.isActiveWindow() or not self.window.isVisible():
                return
            QTest.qWait(5)
        raise AssertionError("the day's window never came forward")

    def show_again(self) -> None:
        """Read the open page anew."""
        self.window.refresh()
        self.settle()

    def scan(self, text: str) -> None:
        """Scan a second after the scan before, at the open page."""
        clock = self.app.counter.now
        assert isinstance(clock, Clock)
        clock.forward(seconds=1)
        self.window.take(Scan(text, None, Source.SCANNER, clock()))
        self.settle()


def fill(app: App) -> None:
    """Let the morning be well under way: most is here, a round is planned, something is missing."""
    counter, clock = app.counter, app.counter.now
    assert isinstance(clock, Clock)
    notice = resource("practice") / "notice.csv"
    take_notice(counter, notice)
    lines = notice.read_text(encoding="utf-8").splitlines()[1:]
    taken = []
    for number in [*(line.split(",")[1] for line in lines[:_HERE]), UNEXPECTED]:
        clock.forward(seconds=3)
        verdict = take(counter, Scan(number, None, Source.SCANNER, clock()))
        if verdict.subject is not None and number != UNEXPECTED:
            taken.append(verdict.subject.parcel.id)
    planning.plan(counter, "North side", "Luis", taken[:7], window=("13:00", "15:00"))


@contextmanager
def opened(folder: Path, theme: Theme, language: Language, *, empty: bool = False) -> Iterator[Day]:
    """Open the shop's window; `empty` before anything was ever received."""
    root = folder / "shop"
    root.mkdir(exist_ok=True)
    write_settings(root / "settings.toml", _SETTINGS)
    app = build(root, now=Clock(), marks=folder / "marks")
    if not empty:
        fill(app)
    window = MainWindow(app.counter, theme, language)
    window.move(200, 200)  # away from the pointer, which would colour whatever lies below it
    places = QSettings(str(app.folder.window), QSettings.Format.IniFormat)
    places.setValue("first/open", "true")
    owner = Owner(app, window, window)
    steps = FirstSteps(app, window, places, owner, window)
    Voice(window, places, window)
    steps.start()
    doctor = window.pages.help.doctor
    doctor.add(Finding(Area.CLOCK, State.OK, Advice.CLOCK_WELL))
    doctor.add(Finding.of_trouble(Area.DISK, KnownFault("disk_full")))
    doctor.end()
    try:
        yield Day(app, window, theme, language)
    finally:
        steps.stop()
        owner.stop()
        window.close()
        window.deleteLater()
        QCoreApplication.processEvents()
        app.close()
