"""The line to the carrier, joined to the window: what it says is shown, what is asked is done.

The sender speaks on a thread of its own; what it says comes to the window's by signals.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hubdesk.app import App, sender_for
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Wake
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.errand import Errand
from hubdesk.ui.window import MainWindow


class Line(QObject):
    """The sender of the shop's gateway, or none. `letters_came` tells that something came down."""

    letters_came = Signal()
    _changed = Signal(object)
    _letters = Signal()

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Join the line to a window; nothing is sent before `start`."""
        super().__init__(parent)
        self._app, self._window = app, window
        self._sender = self._new_sender()
        self._hanging_up: Errand | None = None
        self._is_waiting = False
        queued = Qt.ConnectionType.QueuedConnection
        self._changed.connect(self._show, queued)
        self._letters.connect(self.letters_came, queued)
        window.line_wanted.connect(self.try_now)
        window.again_wanted.connect(self._send_again)
        window.photographs_wanted.connect(self._show_photographs)
        app.counter.listen(self._wake)

    def _new_sender(self) -> Sender | None:
        return sender_for(self._app, self._changed.emit, self._letters.emit)

    def start(self) -> None:
        """Begin to send and to fetch."""
        self._is_waiting = False
        if self._sender is None:
            self._sender = self._new_sender()
        if self._sender is not None:
            self._sender.start()
        else:
            self._window.show_line(None)

    def stop(self) -> None:
        """Hang up, within a few seconds."""
        self._is_waiting = True  # a hanging up that is just over would go on with a new sender
        if self._hanging_up is not None:
            self._hanging_up.wait(10)
        if self._sender is not None:
            self._sender.stop()

    def join_anew(self) -> None:
        """Go on with the gateway, the key and the name that the settings say now."""
        before, self._sender = self._sender, None
        if self._hanging_up is not None:
            self._hanging_up.wait(10)
        if before is None:
            self._go_on()
            return
        # Only one may send at a time, and hanging up can take some seconds.
        self._hanging_up = Errand(before.stop, self)
        self._hanging_up.done.connect(self._go_on)
        self._hanging_up.failed.connect(self._go_on)
        self._hanging_up.start()

    @Slot()
    def _go_on(self) -> None:
        if self._hanging_up is not None:
            self._hanging_up.discard()
        self._hanging_up = None
        if not self._is_waiting and self._sender is None:
            self.start()

    def wait(self) -> None:
        """Hang up, and neither send nor fetch before `start`."""
        self._is_waiting = True
        self.join_anew()

    def try_now(self) -> None:
        """Try the line at once."""
        if self._sender is not None:
            self._sender.wake(Wake.ASKED)

    @Slot()
    def come_back(self) -> None:
        """Try a line that was dead, now that the PC is on a network again."""
        if self._sender is not None:
            self._sender.wake(Wake.NETWORK_UP)

    def _wake(self, _: tuple[Entry, ...]) -> None:
        if self._sender is not None:
            self._sender.wake()

    def _show_photographs(self) -> None:
        """Send the photographs that wait for a line that costs nothing."""
        if self._sender is not None:
            self._sender.show_photographs()

    def _send_again(self) -> None:
        """Let what was not accepted go once more; it is sent in the sender's own thread."""
        if self._sender is not None:
            try:
                self._sender.try_again()
            except KnownFault as fault:
                self._window.show_trouble(fault)

    @Slot(object)
    def _show(self, state: LineState) -> None:
        if self._sender is not None:
            self._window.show_line(state)
