"""A question before the shop's window is there, with its two answers."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox


def is_agreed(sentence: str, details: str, yes: str, leave: str) -> bool:
    """Ask, and wait for the answer; a closed window or Esc is `leave`."""
    box = QMessageBox(QMessageBox.Icon.Question, "HubDesk", sentence)
    box.setInformativeText(details)
    agreeing = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    leaving = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leaving)  # a scanner's Enter must not say yes
    box.setEscapeButton(leaving)
    box.exec()
    return box.clickedButton() is agreeing
