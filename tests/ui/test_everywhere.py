"""A scan is taken wherever the cursor, the menu or the page happens to be, and types nothing."""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from hubdesk.ui.rail import PageName
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk

MARIA = "TBA309611474471"
AMES = "TBA309611474519"


def places(desk: Desk) -> list[QWidget]:
    """Every place of the window that the cursor can stand in right now."""
    return [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def typed(desk: Desk) -> list[str]:
    """What stands in every field of the window."""
    lines = [field.text() for field in desk.window.findChildren(QLineEdit)]
    return lines + [field.toPlainText() for field in desk.window.findChildren(QPlainTextEdit)]


@pytest.mark.parametrize("page", list(PageName))
def test_wherever_the_cursor_is(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    desk.scan(MARIA)
    fields = typed(desk)
    tried = 0
    # By turns: the same code twice within a second is one scan.
    codes = cycle((AMES, MARIA))
    for widget in places(desk):
        if not widget.isVisible():
            continue
        code = next(codes)
        widget.setFocus()
        before = len(desk.verdicts)
        desk.scan(code)
        desk.settle()
        assert len(desk.verdicts) == before + 1, widget
        assert desk.window.page is page, widget
        assert typed(desk) == fields, widget
        tried += 1
    assert tried > 5


@pytest.mark.parametrize("page", list(PageName))
def test_while_a_menu_is_open(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    menu = desk.window.top.clerk.menu()
    menu.popup(desk.window.mapToGlobal(desk.window.rect().center()))
    desk.qtbot.waitUntil(menu.isVisible, timeout=20_000)
    before = len(desk.verdicts)
    send_burst(desk.handle, AMES)
    desk.qtbot.waitUntil(lambda: len(desk.verdicts) > before, timeout=20_000)
    menu.hide()
    subject = desk.verdicts[-1].subject
    assert subject is not None
    assert subject.parcel.number == AMES


@pytest.mark.parametrize("to", list(PageName))
def test_while_the_page_changes(desk: Desk, to: PageName) -> None:
    desk.window.show_page(PageName.RECEIVE)
    before = len(desk.verdicts)
    last = send_burst(desk.handle, AMES[:7], end="")
    desk.window.show_page(to)
    QCoreApplication.processEvents()
    send_burst(desk.handle, AMES[7:], at=last)
    desk.qtbot.waitUntil(lambda: len(desk.verdicts) > before, timeout=20_000)
    subject = desk.verdicts[-1].subject
    assert subject is not None
    assert subject.parcel.number == AMES


@pytest.mark.parametrize("page", list(PageName))
def test_behind_a_half_typed_search(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    desk.window.top.scan_line.setFocus()
    desk.type("bars", pause=130)
    page_then = PageName.PARCELS if page is PageName.TODAY else page
    desk.qtbot.waitUntil(lambda: desk.window.page is page_then, timeout=20_000)
    desk.scan(AMES)
    desk.settle()
    assert desk.window.page is page_then
    assert AMES[-6:] not in "".join(typed(desk))
    assert QApplication.activePopupWidget() is None
