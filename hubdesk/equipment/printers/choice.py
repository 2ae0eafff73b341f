"""Which printer takes which kind of paper, remembered in the window's places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings

from hubdesk.ui.printing.jobs import PaperKind, Printer


class PrinterChoice:
    """What was chosen; where nothing was, the PC's usual printer, or the only one."""

    def __init__(self, places: QSettings) -> None:
        """Look into the places."""
        self._places = places

    def printer(self, kind: PaperKind, printers: Sequence[Printer]) -> str:
        """Give the printer for a kind of paper; empty where that cannot be told.

        One that was chosen and is gone is not replaced: labels must not come out on Letter.
        """
        chosen = str(self._places.value(f"printer/{kind.value}") or "")
        if chosen or not printers:
            return chosen
        usual = [printer.name for printer in printers if printer.is_usual]
        if kind is PaperKind.SHEET and usual:
            return usual[0]
        return printers[0].name if len(printers) == 1 else ""

    def all(self, printers: Sequence[Printer]) -> dict[PaperKind, str]:
        """Give the printer of every kind."""
        return {kind: self.printer(kind, printers) for kind in PaperKind}

    def remember(self, kind: PaperKind, printer: str) -> None:
        """Keep what was chosen."""
        self._places.setValue(f"printer/{kind.value}", printer)
        self._places.sync()
