"""The help's pictures, taken while the practice morning plays, so that they never lie.

`python -m hubdesk.practice.pictures LANGUAGE FOLDER`; `resources/help/take-pictures` calls it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from time import monotonic

import cv2
import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hubdesk.desk.counter import Counter
from hubdesk.paths import resource
from hubdesk.practice.day import load_day
from hubdesk.practice.morning import Morning, open_practice_shop
from hubdesk.practice.stage import Stage
from hubdesk.shopfront import Shopfront, application
from hubdesk.ui.rail import PageName

_SIZE = (1366, 768)
_COLOURS = 48
_PAGE_WIDTH = 760
_DOCTOR_SECONDS = 60
# Which picture of the morning shows what: its card, or the whole page.
_CARDS = {
    "3 Receive taken": "card-taken",
    "3 Receive not on notice": "card-not-on-notice",
    "3 Receive not for us": "card-not-for-us",
    "3 Receive product code": "card-product",
    "3 Receive choose": "card-choose",
    "3 Receive damaged": "card-damaged",
}
_PAGES = {
    "2 Today with the notice": "today",
    "3 Receive in full swing": "receive",
    "5 Parcels on their shelves": "parcels",
}
_AFTERWARDS = {
    PageName.DELIVER: "deliver",
    PageName.SHELVES: "shelves",
    PageName.BILL: "bill",
    PageName.EQUIPMENT: "equipment",
}


class PictureStage(Stage):
    """A stage whose pictures are those of the help, and no others."""

    def __init__(self, front: Shopfront, counter: Counter, folder: Path) -> None:
        """Take pictures of a shopfront into a folder."""
        super().__init__(front, counter, folder)
        self._front = front
        self._folder = folder

    def picture(self, name: str) -> Path:
        """Keep what the help shows of this moment."""
        if name in _CARDS:
            self._keep(self._front.window.pages.current.verdict, _CARDS[name])
        elif name in _PAGES:
            self._keep_page(_PAGES[name])
        return self._folder / name

    def take_the_rest(self) -> None:
        """Take the pages that the morning does not come to, and the doctor."""
        window = self._front.window
        for name, picture in _AFTERWARDS.items():
            window.show_page(name)
            QTest.qWait(800)
            self._keep_page(picture)
        window.show_page(PageName.HELP)
        doctor = window.pages.help.doctor
        window.pages.help.open_doctor()
        ends = monotonic() + _DOCTOR_SECONDS
        while doctor.is_looking and monotonic() < ends:
            QTest.qWait(100)
        self._keep_page("doctor")

    def _keep_page(self, name: str) -> None:
        self._front.window.refresh()
        QCoreApplication.processEvents()
        self._keep(self._front.window.pages, name)

    def _keep(self, widget: QWidget, name: str) -> None:
        QCoreApplication.processEvents()
        picture = widget.grab(QRect(0, 0, widget.width(), widget.height()))
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{name}.png"
        if not few_colours(_smaller(picture)).save(str(file)):
            raise OSError(f"{file} cannot be written")


def _smaller(picture: QPixmap) -> QImage:
    if picture.width() <= _PAGE_WIDTH:
        return picture.toImage()
    return picture.toImage().scaledToWidth(_PAGE_WIDTH, Qt.TransformationMode.SmoothTransformation)


def few_colours(picture: QImage) -> QImage:
    """Give a picture with a palette of few colours: a PNG of it is a fifth as large."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    wide, high = plain.width(), plain.height()
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(high, plain.bytesPerLine())
    dots = rows[:, : wide * 3].reshape(-1, 3).astype(np.float32)
    ends = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 0.5)
    cv2.setRNGSeed(1)  # the same picture each time
    _, places, colours = cv2.kmeans(
        dots,
        _COLOURS,
        None,
        ends,
        1,
        cv2.KMEANS_PP_CENTERS,  # type: ignore[call-overload]
    )
    few = np.ascontiguousarray(places.reshape(high, wide).astype(np.uint8))
    image = QImage(few.data, wide, high, wide, QImage.Format.Format_Indexed8)
    table = np.clip(np.round(colours), 0, 255).astype(np.uint32)
    image.setColorTable([int(0xFF000000 | r << 16 | g << 8 | b) for r, g, b in table])
    return image.copy()


def main(arguments: Sequence[str]) -> None:
    """Play the morning in a language and take its pictures into a folder."""
    language, folder = arguments[0], Path(arguments[1])
    qt = application()
    day = load_day(resource("practice"))
    with tempfile.TemporaryDirectory() as place:
        app = open_practice_shop(Path(place) / "shop", day)
        try:
            with closing(Shopfront(app)) as front:
                front.window.top.language_chosen.emit(language)
                stage = PictureStage(front, app.counter, folder)
                front.window.resize(*_SIZE)
                Morning(app, day, stage, Path(place), lambda _: None).play()
                stage.take_the_rest()
        finally:
            app.close()
    qt.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
