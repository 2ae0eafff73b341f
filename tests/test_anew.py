"""The window ends and comes up again by itself: with what was set, and with a backup's parcels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk.app import build
from hubdesk.backups import back_up
from hubdesk.cli.window import open_shop
from hubdesk.parcels.facts import Received
from hubdesk.parcels.scan import Source
from hubdesk.settings import Settings, read_settings, write_settings
from hubdesk.ui.firststart.steps import Step
from hubdesk.ui.rail import PageName
from hubdesk.ui.shop.field import Field
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.speech import translate
from tests.ui.owners import new_folder

PARCEL = "1Z999AA10123456784"
_BROKEN = 99
Script = Iterator[Callable[[], bool]]


def windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]


class Owner:
    """Somebody before the screen: does each thing as soon as what it needs is there."""

    def __init__(self, plays: list[Callable[[MainWindow], Script]]) -> None:
        self.seen: list[MainWindow] = []
        self._plays = plays
        self._steps: Script = iter(())
        self._waits: Callable[[], bool] | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        window = next((each for each in windows() if each.isVisible()), None)
        if window is None:
            return
        if window not in self.seen:
            self.seen.append(window)
            self._steps, self._waits = self._plays.pop(0)(window), None
        try:
            if self._waits is None or self._waits():
                self._waits = next(self._steps, lambda: False)
        except BaseException:
            QApplication.exit(_BROKEN)  # else nobody would ever close the window
            raise


def test_it_starts_anew_with_what_was_set_and_again_with_a_backup(
    tmp_path: Path, blank: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    former = build(new_folder(tmp_path, blank))
    with former.record.work("Rosa") as work:
        work.write(Received("ups", PARCEL, "B3", Source.SCANNER), ["parcel 1"])
    back_up(former, [stick])
    former.close()
    root = tmp_path / "new"
    root.mkdir()
    write_settings(
        root / "settings.toml", Settings(camera="none", scanners=("none",), language="es")
    )
    desks: list[str] = []

    def sets_a_name(window: MainWindow) -> Script:
        window.show_page(PageName.SHOP)
        page = window.pages.shop
        name = page.inputs["desk"]
        assert isinstance(name, Field)
        assert page.anew.isHidden()
        name.line.setText("counter")
        name.tell()
        yield lambda: not page.anew.isHidden()
        page.anew.click()

    def puts_back(window: MainWindow) -> Script:
        desks.append(window._counter.record.desk)
        window.show_page(PageName.FIRST_STEPS)
        page = window.pages.first_steps
        page.sections.open(Step.PUT_BACK)
        page.put_back.look_wanted.emit(str(stick))  # while the usual places are still looked at
        yield lambda: len(page.put_back.buttons) == 1
        page.put_back.buttons[0].click()
        page.put_back.put_back.click()

    def looks_and_closes(window: MainWindow) -> Script:
        with window._counter.view() as view:
            desks.extend(each.parcel.shelf for each in view.parcels.by_number(PARCEL))
        desks.append(translate("Shop", "Shop"))
        window._language.choose("en")
        desks.append(translate("Shop", "Shop"))
        yield lambda: True
        window.close()

    owner = Owner([sets_a_name, puts_back, looks_and_closes])
    with pytest.raises(SystemExit) as end:
        open_shop.callback(root)
    owner.leave()
    assert end.value.code == 0
    assert len(owner.seen) == 3
    assert desks == ["counter", "B3", "Tienda", "Shop"]  # no window before speaks on
    assert read_settings(root / "settings.toml").settings.shop == "My shop"
