"""The window with everything at the counter and the line: one object owns them all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from hubdesk.app import App
from hubdesk.atwork import only_one
from hubdesk.database.backups import Backup
from hubdesk.equipment.backups import Backups
from hubdesk.equipment.doctor import Doctor
from hubdesk.equipment.doorbell import Doorbell
from hubdesk.equipment.ears import Ears
from hubdesk.equipment.encryption import Encryption
from hubdesk.equipment.eyes import Eyes
from hubdesk.equipment.fetchback import FetchBack
from hubdesk.equipment.firststeps import FirstSteps
from hubdesk.equipment.lastwords import LastWords
from hubdesk.equipment.letters import Letters
from hubdesk.equipment.line import Line
from hubdesk.equipment.neighbours import Neighbours
from hubdesk.equipment.network import Network
from hubdesk.equipment.notices import Notices
from hubdesk.equipment.owner import Owner
from hubdesk.equipment.photographs import Photographs
from hubdesk.equipment.prints import Prints
from hubdesk.equipment.sheets import Sheets
from hubdesk.equipment.soundness import Soundness
from hubdesk.equipment.tidying import Tidying
from hubdesk.equipment.tray import Tray
from hubdesk.equipment.updates import Updates
from hubdesk.equipment.voice import Voice
from hubdesk.equipment.waking import Waking
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.paths import ShopFolder, resource
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.settings import Value, read_settings
from hubdesk.ui.language import Language
from hubdesk.ui.page import Page
from hubdesk.ui.question import Asked, is_agreed
from hubdesk.ui.rail import PageName
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.doubts import doubt_words
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.recovery import leave_name
from hubdesk.ui.wording.speech import Tongue, tongue

_NO_SCREEN = "offscreen"
# Where one goes on after a start; the others belong to a moment that is over.
_RETURNED_TO = (PageName.RECEIVE, PageName.DELIVER, PageName.PARCELS, PageName.SHELVES)
ANEW = 81
"""What Qt's loop ends with where the window is to be opened again."""


def application() -> QApplication:
    """Give Qt's application, without a screen where there is none."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", _NO_SCREEN)
    made = QApplication(sys.argv[:1])
    made.setApplicationName("HubDesk")
    made.setOrganizationName("HubDesk")
    made.setDesktopFileName("hubdesk")  # Wayland finds menu entry and icon by it
    made.setWindowIcon(QIcon(str(resource("icons/hubdesk.svg"))))
    return made


@contextmanager
def alone(app: App) -> Iterator[None]:
    """Hold folder and desk for one window.

    Raises KnownFault `already_open` for a second window on the folder, `desk_in_use` where another
    PC stands at the same desk of a shared record.
    """
    desk = app.settings.desk
    with only_one(app.folder), app.record.hold(f"window of {desk}") as is_free:
        if not is_free:
            raise KnownFault("desk_in_use", desk=desk)
        yield


def tongue_as_set(root: Path) -> Tongue:
    """Give the language of a shop before its window is there; the PC's own where none is set."""
    folder = ShopFolder(root)
    code = str(QSettings(str(folder.window), QSettings.Format.IniFormat).value("language", ""))
    with suppress(KnownFault):
        code = code or read_settings(folder.settings).settings.language
    return tongue(code or QLocale.system().name()[:2], resource("translations"))


def has_screen() -> bool:
    """Whether anybody could see a question."""
    return application().platformName() != _NO_SCREEN


def may_go_on(trouble: Trouble) -> bool:
    """Ask whether a record in doubt is the right one."""
    words = doubt_words(trouble)
    return is_agreed(words.sentence, words.details, words.go_on, words.leave)


def show_apology(trouble: Trouble) -> None:
    """Say in a window of its own why the shop's window cannot open; nothing without a screen."""
    if not has_screen():
        return
    words = apology(trouble)
    Asked(words.sentence, words.advice, leave=leave_name()).exec()


class Shopfront(QObject):
    """An open window at a counter. `open` it, run Qt's loop, `close` it."""

    def __init__(
        self, app: App, *, frames: FrameSource | None = None, sleep_after: float | None = None
    ) -> None:
        """Build the window; `frames` stands in for the camera, as in the practice morning.

        The camera sleeps after `sleep_after` seconds in which nobody is at the counter, 0: never;
        where it is not given, as the settings say.
        """
        super().__init__()
        self._app = app
        qt = application()
        self._places = QSettings(str(app.folder.window), QSettings.Format.IniFormat)
        chosen = str(self._places.value("language", app.settings.language))
        self._language = Language(qt, resource("translations"), chosen)
        self._theme = Theme(qt, resource(""))
        self._theme.set_contrast(app.settings.contrast)
        self.window = MainWindow(app.counter, self._theme, self._language)
        self._ears = Ears(app, self.window, self)
        self.eyes = Eyes(
            app, self.window, self._places, self, frames=frames, sleep_after=sleep_after
        )
        self._voice = Voice(self.window, self._places, self)
        self._prints = Prints(app, self.window, self)
        self._neighbours = Neighbours(app.counter, self.window, self)
        self._sheets = Sheets(app, self.window, self._prints, self)
        watched = app.settings.notices_folder
        self._notices = Notices(self.window, app.counter, Path(watched) if watched else None, self)
        self._photographs = Photographs(app, self.window, self.eyes, self)
        self._letters = Letters(self.window, app.counter, self)
        self._doctor = Doctor(app, self.window, self)
        self._line = Line(app, self.window, self)
        self._owner = Owner(app, self.window, self)
        self._encryption = Encryption(app, self.window, self)
        self.updates = Updates(app, self.window, self)
        self.to_put_back: tuple[Backup, str] | None = None
        self._first_steps = FirstSteps(app, self.window, self._places, self._owner, self)
        self._fetch_back = FetchBack(app, self.window, self._owner, self._first_steps, self)
        self._backups = Backups(app, self.window, self)
        self._soundness = Soundness(app, self.window, self._places, self)
        self._doorbell = Doorbell(app.folder.bell, self.window, self)
        self._tidying = Tidying(self)
        self.tray = Tray(app, self.window, self._places, self)
        self._waking = Waking(self)
        self._network = Network(self)
        self._last_words = LastWords(app, self.window, self)
        self._connect()

    def _connect(self) -> None:
        self._line.letters_came.connect(self._letters.look)
        self._ears.was_heard.connect(self.eyes.notice)
        self._ears.was_heard.connect(self.tray.take_out)  # a serial scanner is heard there, too
        self._owner.line_changed.connect(self._join_line_anew)
        self._owner.language_set.connect(self._speak_as_set)
        self._owner.settings_shown.connect(self._wear_as_set)
        self.window.pages.join(self._meet)
        self._first_steps.put_back_wanted.connect(self._go_on_with)
        self._fetch_back.awaited.connect(self._let_nothing_in)
        self._fetch_back.over.connect(self._take_from_outside)
        self._soundness.anew_wanted.connect(self._start_anew)
        self.window.closing.connect(self._remember)
        self.tray.put_away.connect(self._rest)
        self.tray.ended.connect(self._end)
        self.tray.taken_out.connect(self._go_on)
        self._waking.woken.connect(self._look_around)
        self._network.came_back.connect(self._line.come_back)
        self.window.language_chosen.connect(self._remember_language)

    @Slot(object)
    def _meet(self, page: Page) -> None:
        if isinstance(page, ShopPage):
            page.anew_wanted.connect(self._start_anew)

    def open(self) -> None:
        """Show the window where it stood last, and begin to listen, look and send."""
        place = self._places.value("window")
        if isinstance(place, QByteArray):
            self.window.restoreGeometry(place)
        page = str(self._places.value("page", PageName.TODAY))
        if page in _RETURNED_TO:
            self.window.show_page(PageName(page))
        self._tidying.start()
        self.updates.start()
        self.window.show()
        for part in (self._ears, self.eyes, self._voice, self._prints, self._neighbours):
            part.start()
        self._backups.start()
        self._soundness.start()
        self._first_steps.start()
        self._waking.start()
        self._network.start()
        self._last_words.start()
        self._fetch_back.start()
        if not self._fetch_back.is_awaited:
            self._take_from_outside()

    @Slot()
    def _take_from_outside(self) -> None:
        """Begin with what brings new work by itself: notices, letters, the line."""
        self._notices.start()
        self._letters.start()
        self._line.start()

    @Slot()
    def _let_nothing_in(self) -> None:
        """Stop what brings new work by itself until what is older is here."""
        self._notices.stop()
        self._line.wait()

    @Slot()
    def _join_line_anew(self) -> None:
        """Join the line as it is set now, unless what it has must come back first."""
        if not self._fetch_back.is_awaited:
            self._line.join_anew()

    @property
    def is_hearing(self) -> bool:
        """Whether keys are held back that may yet turn out to be a scan."""
        return self._ears.is_hearing

    def line_is_back(self) -> None:
        """Try the line at once."""
        self._line.try_now()

    def close(self) -> None:
        """Stop looking, listening and sending, within a few seconds, where work had begun."""
        if self._app.has_begun:
            self._stop()
        self._language.stop()

    def _stop(self) -> None:
        self.tray.stop()
        self._waking.stop()
        self._network.stop()
        self.updates.stop()
        self._neighbours.stop()
        for part in (self.eyes, self._ears, self._voice, self._prints, self._photographs):
            part.stop()
        self._first_steps.stop()
        self._fetch_back.stop()
        self._soundness.stop()
        self._doctor.stop()
        self._last_words.stop()
        self._owner.stop()
        self._encryption.stop()
        self._line.stop()
        self._backups.stop()  # after these: nothing is written any more
        self._tidying.stop()

    @Slot(QByteArray)
    def _rest(self, place: QByteArray) -> None:
        """Leave eyes and keyboard alone while nobody sees an answer; line and backups go on."""
        self._remember(place)
        if self.eyes.eye is not None:
            self.eyes.eye.rest()

    @Slot()
    def _go_on(self) -> None:
        if self.eyes.eye is not None:
            self.eyes.eye.wake()

    @Slot()
    def _look_around(self) -> None:
        """Do what is due, after the PC has slept or its clock was set."""
        self._line.try_now()
        self._backups.look()
        self.eyes.notice()
        self.window.refresh()

    @Slot(str)
    def _speak_as_set(self, code: str) -> None:
        """Speak the shop's language, whatever was chosen on top before."""
        self._places.remove("language")
        self._language.choose(code or QLocale.system().name()[:2])

    @Slot(object, object)
    def _wear_as_set(self, values: Mapping[str, Value], _usual: object) -> None:
        """Wear high contrast where the owner wants it."""
        self._theme.set_contrast(bool(values["contrast"]))

    @Slot(object, str)
    def _go_on_with(self, backup: Backup, code: str) -> None:
        """Start anew with a backup, which is put back while no window is open."""
        self.to_put_back = (backup, code)
        self._start_anew()

    @Slot()
    def _end(self) -> None:
        """End Qt's loop: a window that was hidden tells it of no closing."""
        application().exit(0)

    @Slot()
    def _start_anew(self) -> None:
        """Close the window and open it again with everything as it is set now."""
        self.tray.let_close()
        self.window.close()
        application().exit(ANEW)

    @Slot(str)
    def _remember_language(self, code: str) -> None:
        self._places.setValue("language", code)
        self._places.sync()

    @Slot(QByteArray)
    def _remember(self, place: QByteArray) -> None:
        self._places.setValue("window", place)
        self._places.setValue("page", self.window.page.value)
        self._places.sync()
