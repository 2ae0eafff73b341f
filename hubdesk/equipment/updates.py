"""New versions beside the open window: that this one came up, and once a day whether one is out."""

from __future__ import annotations

import logging
import random
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from hubdesk.app import App
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.renewal import maker_for, running_here
from hubdesk.ui.errand import Messenger
from hubdesk.ui.help.page import HelpPage
from hubdesk.ui.page import Page
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.window import MainWindow
from hubdesk.updating.home import Home
from hubdesk.updating.taking import Standing, let_begin, look, take
from hubdesk.updating.whose import Seat, seat, this_system

if TYPE_CHECKING:
    from hubdesk.updating.maker import Offer

_log = logging.getLogger(__name__)
_DAY_MS = 24 * 3_600_000
# The shops of a country open at the same minute; the window has more to do in its first ones.
_FIRST_MS = (120_000, 1_800_000)
_LONGEST_WAIT = 5.0


class Updates(QObject):
    """Tells the launcher that this version came up, then fetches newer ones in the background.

    `standing` is what was last learned, None before; `changed` carries each new one.
    """

    changed = Signal(object)

    def __init__(
        self, app: App, window: MainWindow, parent: QObject, here: Seat | None = None
    ) -> None:
        """Work for the window from `start` on; `here` says where this program lies."""
        super().__init__(parent)
        self.standing: Standing | None = None
        self._app = app
        self._window = window
        self._here = here or seat()
        self._offer: Offer | None = None
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._taken)
        self._messenger.failed.connect(self._not_taken)
        self._is_stopped = False
        self._held = ExitStack()
        window.pages.join(self._show_on)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Wait for the window's first paint; that it came is all where updates are not ours."""
        if self._here.home is not None:
            with suppress(OSError):
                self._held.enter_context(self._here.home.window())
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See the window's first paint."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The paint itself comes after this; then it has been seen that all of it can be drawn.
            QTimer.singleShot(0, self._came_up)
        return super().eventFilter(watched, event)

    @Slot()
    def _came_up(self) -> None:
        _log.info("the window is painted")  # how long a start takes is measured by this line
        home = self._here.home
        if home is None or self._is_stopped:
            return
        try:
            home.came_up(self._here.version)
            home.tidy()
            self._tell_taken_back(home)
        except OSError:
            _log.exception("the folder of versions cannot be written")
        self._timer.start(random.randint(*_FIRST_MS))

    def _tell_taken_back(self, home: Home) -> None:
        """Say once that a version was taken back, at the first start after it."""
        for version in home.untold():
            self._window.show_trouble(Refused("version_taken_back", version=version))
            home.tell(version)

    @Slot()
    def look(self) -> None:
        """Look now, beside the window, unless the owner wants no new versions."""
        if not self._app.settings.new_versions:
            self._timer.start(_DAY_MS)
        elif self._here.home is not None and not self._is_stopped:
            self._messenger.send(self._take)

    def _take(self) -> tuple[Standing, Offer | None]:
        home, settings = self._here.home, self._app.settings
        if home is None:
            raise Refused("no_updates")
        running = running_here(self._here.version, self._app)
        with maker_for(settings, home, lambda: self._is_stopped) as maker:
            if settings.metered:
                return look(home, maker, this_system(), running)
            return take(home, maker, this_system(), running)

    @Slot(object)
    def _taken(self, found: tuple[Standing, Offer | None]) -> None:
        self._timer.start(_DAY_MS)
        self.standing, self._offer = found
        self._window.pages.tell(ShopPage, self._show_on)
        self._window.pages.tell(HelpPage, self._show_on)
        self.changed.emit(self.standing)

    @Slot(object)
    def _show_on(self, page: Page) -> None:
        if isinstance(page, ShopPage):
            page.show_program(self._here, self.standing)
        elif isinstance(page, HelpPage) and self.standing is not None:
            page.doctor.show_standing(self.standing)

    @Slot(object)
    def _not_taken(self, trouble: Trouble) -> None:
        """Leave the clerk alone with it: `hubdesk update` and the log say it."""
        self._timer.start(_DAY_MS)
        _log.info("no update: %s", trouble.reason)

    def stop(self) -> None:
        """Stop, within seconds; what came so far is kept. What waited for the queue may begin."""
        self._is_stopped = True
        self._timer.stop()
        self._messenger.wait(_LONGEST_WAIT)
        home, offer = self._here.home, self._offer
        if home is not None and offer is not None and home.is_there(offer.version):
            with suppress(OSError, Trouble):
                let_begin(home, offer, running_here(self._here.version, self._app))
        self._held.close()
