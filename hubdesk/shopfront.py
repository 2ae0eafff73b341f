"""The window with everything at the counter and the line: one object owns them all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from hubdesk.app import App, sender_for
from hubdesk.backups import only_one
from hubdesk.equipment.backups import Backups
from hubdesk.equipment.ears import Ears
from hubdesk.equipment.eyes import Eyes
from hubdesk.equipment.letters import Letters
from hubdesk.equipment.neighbours import Neighbours
from hubdesk.equipment.notices import Notices
from hubdesk.equipment.photographs import Photographs
from hubdesk.equipment.prints import Prints
from hubdesk.equipment.sheets import Sheets
from hubdesk.equipment.voice import Voice
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Wake
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.paths import ShopFolder, resource
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.settings import read_settings
from hubdesk.ui.language import Language
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.doubts import doubt_words
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.speech import Tongue, tongue

_NO_SCREEN = "offscreen"


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
    box = QMessageBox(QMessageBox.Icon.Question, "HubDesk", words.sentence)
    box.setInformativeText(words.details)
    yes = box.addButton(words.go_on, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(words.leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)  # a scanner's Enter must not say yes
    box.setEscapeButton(leave)
    box.exec()
    return box.clickedButton() is yes


def show_apology(trouble: Trouble) -> None:
    """Say in a window of its own why the shop's window cannot open; nothing without a screen."""
    if not has_screen():
        return
    words = apology(trouble)
    box = QMessageBox(QMessageBox.Icon.Information, "HubDesk", words.sentence)
    box.setInformativeText(words.advice)
    box.exec()


class Shopfront(QObject):
    """An open window at a counter. `open` it, run Qt's loop, `close` it."""

    _line_changed = Signal(object)
    _letters_came = Signal()

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
        self._sender: Sender | None = sender_for(
            app, self._line_changed.emit, self._letters_came.emit
        )
        self._backups = Backups(app, self.window, self)
        self._connect()

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._line_changed.connect(self._show_line, queued)
        self._letters_came.connect(self._letters.look, queued)
        self._ears.was_heard.connect(self.eyes.notice)
        self.window.line_wanted.connect(self.line_is_back)
        self.window.again_wanted.connect(self._send_again)
        self.window.closing.connect(self._remember)
        self.window.language_chosen.connect(self._remember_language)

    def open(self) -> None:
        """Show the window where it stood last, and begin to listen, look and send."""
        place = self._places.value("window")
        if isinstance(place, QByteArray):
            self.window.restoreGeometry(place)
        self.window.show()
        for part in (self._ears, self.eyes, self._voice, self._notices, self._prints):
            part.start()
        self._neighbours.start()
        self._letters.start()
        self._backups.start()
        if self._sender is not None:
            self._app.counter.listen(_waking(self._sender))
            self._sender.start()
        else:
            self.window.show_line(None)

    @property
    def is_hearing(self) -> bool:
        """Whether keys are held back that may yet turn out to be a scan."""
        return self._ears.is_hearing

    def line_is_back(self) -> None:
        """Try the line at once."""
        if self._sender is not None:
            self._sender.wake(Wake.ASKED)

    def _send_again(self) -> None:
        """Let what was not accepted go once more; it is sent in the sender's own thread."""
        if self._sender is not None:
            try:
                self._sender.try_again()
            except KnownFault as fault:
                self.window.show_trouble(fault)

    def close(self) -> None:
        """Stop looking, listening and sending, within a few seconds."""
        self._neighbours.stop()
        for part in (self.eyes, self._ears, self._voice, self._prints, self._photographs):
            part.stop()
        if self._sender is not None:
            self._sender.stop()
        self._backups.stop()  # last: nothing is written any more

    @Slot(object)
    def _show_line(self, state: LineState) -> None:
        self.window.show_line(state)

    @Slot(str)
    def _remember_language(self, code: str) -> None:
        self._places.setValue("language", code)
        self._places.sync()

    @Slot(QByteArray)
    def _remember(self, place: QByteArray) -> None:
        self._places.setValue("window", place)
        self._places.sync()


def _waking(sender: Sender) -> Callable[[tuple[Entry, ...]], None]:
    def wake(_: tuple[Entry, ...]) -> None:
        sender.wake()

    return wake
