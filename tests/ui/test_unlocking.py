"""The question for the recovery code: mistakes are named by group, the right code opens."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from hubdesk import encryption, keyrings, recordkeys
from hubdesk.database.record import Record
from hubdesk.equipment import unlocking
from hubdesk.parcels.recoverycode import new_recovery_code
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.unlocking import CodeQuestion
from tests.conftest import SHOP_ZONE
from tests.drawer import Drawer

CODE = new_recovery_code()


@pytest.fixture
def folder(tmp_path, blank, clock, monkeypatch):
    """A shop's folder on a PC whose keyring does not know the code."""
    (tmp_path / "shop.db").write_bytes(blank.read_bytes())
    with Record(tmp_path / "shop.db", desk="desk-1", now=clock, zone=SHOP_ZONE) as record:
        record.change_key(CODE.key, lambda _: None)
    drawer = Drawer()
    monkeypatch.setattr(keyrings, "_trusted", lambda: drawer)
    return ShopFolder(tmp_path)


@pytest.fixture
def question(folder, qtbot):
    asked = CodeQuestion(lambda typed: encryption.unlock(folder.record, typed))
    qtbot.addWidget(asked)
    asked.show()
    return asked


def type_in(qtbot, question, text: str) -> None:
    question.code.clear()
    qtbot.keyClicks(question.code, text)
    qtbot.keyClick(question.code, Qt.Key.Key_Return)


def test_a_wrong_group_is_named_and_the_right_code_opens_the_record(question, folder, qtbot):
    groups = list(CODE.groups)
    groups[2] = ("C" if groups[2][0] == "A" else "A") + groups[2][1:]
    type_in(qtbot, question, " ".join(groups).lower())
    assert question.isVisible()
    assert "3" in question.wrong.text()
    with pytest.raises(Exception, match="record_locked"):
        recordkeys.key_of(folder.record)
    type_in(qtbot, question, CODE.letters)
    assert question.result() == QDialog.DialogCode.Accepted
    assert recordkeys.key_of(folder.record) == CODE.key


def test_the_code_of_another_record_is_not_kept(question, folder, qtbot):
    type_in(qtbot, question, new_recovery_code().text)
    assert question.isVisible()
    assert question.wrong.text()
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert question.result() == QDialog.DialogCode.Rejected


def test_the_square_of_the_sheet_may_be_held_to_the_camera(folder, qtbot, qapp, tmp_path):
    pictures = tmp_path / "camera"
    pictures.mkdir()
    code = zxingcpp.create_barcode(CODE.letters, zxingcpp.BarcodeFormat.QRCode)
    square = np.asarray(code.to_image(scale=8))
    for nth in range(60):  # held there until the decoder has started, however slow the PC is
        cv2.imwrite(str(pictures / f"sheet-{nth:02}.png"), square)
    write_settings(folder.settings, Settings(camera=str(pictures)))
    assert unlocking.may_unlock(qapp, folder)
    assert recordkeys.key_of(folder.record) == CODE.key
