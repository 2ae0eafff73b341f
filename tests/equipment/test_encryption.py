"""The owner has the record encrypted from the Shop page, with the sheet in hand."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from hubdesk import keyrings
from hubdesk.app import build
from hubdesk.database.ciphers import is_encrypted
from hubdesk.parcels.recoverycode import RecoveryCode
from hubdesk.parcels.refusals import KnownFault
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront
from tests.drawer import Drawer


@pytest.fixture
def shown(monkeypatch):
    """What was given to another program to be shown."""
    files: list[Path] = []

    def take(url) -> bool:
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return files


@pytest.fixture
def front(tmp_path, qtbot, monkeypatch):
    drawer = Drawer()
    monkeypatch.setattr(keyrings, "_trusted", lambda: drawer)
    write_settings(tmp_path / "settings.toml", Settings(camera="none", language="en"))
    app = build(tmp_path, marks=tmp_path / "marks")
    front = Shopfront(app)
    yield front
    front.close()
    front.window.close()
    app.close()


def press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_in(qtbot, card, group: str) -> None:
    card.group.clear()
    qtbot.keyClicks(card.group, group)
    qtbot.keyClick(card.group, Qt.Key.Key_Return)


def test_the_owner_encrypts_with_the_sheet_in_hand_and_no_file_of_it_stays(
    front, qtbot, shown, tmp_path, monkeypatch
):
    card, file = front.window.pages.shop.encryption, tmp_path / "shop.db"
    with monkeypatch.context() as without:
        without.setattr(keyrings, "_trusted", no_keyring)
        press(qtbot, card.sheet)
    assert shown == []  # a sheet that could not be used is not made
    press(qtbot, card.sheet)
    press(qtbot, card.leave)
    press(qtbot, card.sheet)
    left, sheet = shown
    assert not left.exists()
    (square,) = zxingcpp.read_barcodes(pypdfium2.PdfDocument(sheet)[0].render(scale=2).to_pil())
    groups = RecoveryCode(square.text).groups
    number = next(at for at in range(1, 9) if str(at) in card.group.accessibleName())
    type_in(qtbot, card, groups[number % 8])
    assert not is_encrypted(file)
    type_in(qtbot, card, groups[number - 1].lower())
    qtbot.waitUntil(lambda: is_encrypted(file) and card.sheet.isVisibleTo(card), timeout=30_000)
    assert not sheet.parent.exists()
    assert list(tmp_path.rglob("*.pdf")) == []
    press(qtbot, card.sheet)  # the same once more
    front.close()
    assert not shown[-1].parent.exists()


def no_keyring() -> Drawer:
    raise KnownFault("no_keyring")
