"""The PC is on a network again: told, so that nobody waits a quarter of an hour to try."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

_Reach = QNetworkInformation.Reachability
_CUT_OFF = (_Reach.Disconnected, _Reach.Local)


class Network(QObject):
    """Listens to what the system says of its network; `came_back` tells that there is one again.

    It says nothing of the carrier's end: whoever is told tries. Where the system says nothing at
    all, tries come at their own time as before.
    """

    came_back = Signal()

    def __init__(self, parent: QObject) -> None:
        """Prepare; the system is not asked before `start`."""
        super().__init__(parent)
        self._is_there = True
        self._source: QNetworkInformation | None = None

    def start(self) -> None:
        """Begin to listen."""
        if QNetworkInformation.loadDefaultBackend():
            self._source = QNetworkInformation.instance()
            self._source.reachabilityChanged.connect(self._look)
            self._look(self._source.reachability())

    def stop(self) -> None:
        """Listen no more."""
        if self._source is not None:
            self._source.reachabilityChanged.disconnect(self._look)
            self._source = None

    @Slot(QNetworkInformation.Reachability)
    def _look(self, reach: QNetworkInformation.Reachability) -> None:
        was_there, self._is_there = self._is_there, reach not in _CUT_OFF
        if self._is_there and not was_there:
            self.came_back.emit()
