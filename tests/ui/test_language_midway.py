"""The language changes in the middle of a task: what is open follows, what is typed stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from hubdesk.line.sending import LineKind, LineState
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.rail import PageName
from tests.ui.conftest import Desk

MARIA, OTHER = "TBA309611474471", "1Z5R89390357567127"


def switch(desk: Desk, code: str) -> None:
    """Choose a language from the menu on top, as a clerk does."""
    desk.window.top.language_chosen.emit(code)
    QCoreApplication.processEvents()


def test_a_half_typed_name_stays_and_the_list_behind_it_follows(desk: Desk) -> None:
    desk.window.show_page(PageName.PARCELS)
    desk.window.top.scan_line.setFocus()
    desk.window.top.scan_line.setText("lindq")
    rows = desk.window.pages.parcels.list.rows
    desk.qtbot.waitUntil(lambda: rows.rowCount() == 2, timeout=20_000)
    switch(desk, "es")
    assert desk.window.top.scan_line.text() == "lindq"
    assert desk.window.top.scan_line.hasFocus()
    head = rows.columns[0].head
    switch(desk, "en")
    assert rows.columns[0].head != head


def test_an_open_question_is_asked_and_answered_in_the_new_language(desk: Desk) -> None:
    desk.scan(OTHER)
    before = desk.window.pages.current.verdict.replies
    assert before
    switch(desk, "es")
    after = desk.window.pages.current.verdict.replies
    assert [reply.key for reply in after] == [reply.key for reply in before]
    assert [reply.words for reply in after] != [reply.words for reply in before]


def test_what_is_half_written_in_a_form_stays(desk: Desk) -> None:
    subject = desk.scan(MARIA).subject
    assert subject is not None
    desk.window.open_parcel(subject.parcel.id)
    card = desk.window.pages.parcels.card
    card.offer_address()
    card.address.fields["name"].setText("Maria B")
    switch(desk, "es")
    assert card.address.isVisible()
    assert card.address.fields["name"].text() == "Maria B"
    assert card.address.fields["street"].accessibleName() == "Calle y número"


def test_dates_times_and_plurals_follow_at_once(desk: Desk) -> None:
    desk.window.show_page(PageName.TODAY)
    desk.window.show_line(LineState(LineKind.OFFLINE, waiting=1))
    one = desk.window.top.line.sentence
    date = desk.window.pages.today._title.text()
    switch(desk, "es")
    assert desk.window.pages.today._title.text() != date
    assert "junio" in desk.window.pages.today._title.text().lower()
    assert desk.window.top.line.sentence != one
    assert "1 guardado, se enviará" in desk.window.top.line.words


def test_a_fields_own_menu_speaks_the_new_language(desk: Desk) -> None:
    switch(desk, "es")
    menu = QLineEdit(desk.window).createStandardContextMenu()
    assert any("Pegar" in action.text() for action in menu.actions())


@pytest.mark.parametrize("page", list(PageName))
def test_the_language_changes_while_the_record_cannot_be_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, page: PageName
) -> None:
    desk.window.show_page(page)

    def away() -> None:
        raise KnownFault("record_unreachable")

    monkeypatch.setattr(desk.window._counter, "view", away)
    switch(desk, "es")
    assert desk.window.rail._buttons[PageName.TODAY].text() == "Hoy"
    text = desk.window.pages.current.verdict.text
    assert text is not None
    assert text.title == "Esto no funcionó"
