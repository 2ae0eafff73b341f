"""A photograph on a parcel's card: small, and large where somebody wants to look closely."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hubdesk.desk import photographs
from hubdesk.desk.counter import Counter
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP, PAGE_MARGIN, mark
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.speech import translate

_SIZE = QSize(240, 135)
_FRAME = QSize(8, 8)
_LARGEST = QSize(1920, 1920)
_LEAST = QSize(160, 120)


class Thumbnail(QPushButton):
    """A small photograph; `wanted` asks for it large."""

    wanted = Signal(str)

    def __init__(self, photograph: str, small: QPixmap) -> None:
        """Show a photograph that was read already."""
        super().__init__()
        self._photograph = photograph
        picture = QLabel()
        picture.setPixmap(small)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(picture)
        mark(self, picture=True)
        self.setFixedSize(small.size() + _FRAME)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(translate("Parcel", "Photograph: press to see it large"))
        self.setToolTip(self.accessibleName())
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.wanted.emit(self._photograph)


def thumbnail(counter: Counter, photograph: str) -> Thumbnail | QLabel:
    """Make what shows a photograph; one missing or changed is said in its place."""
    try:
        return Thumbnail(photograph, _decoded(photographs.read(counter, photograph), _SIZE))
    except KnownFault as fault:
        said = text_label("", ink="stop", wraps=True)
        said.setText(apology(fault).sentence)
        return said


def _decoded(jpeg: bytes, most: QSize) -> QPixmap:
    """Decode only as much as is shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpg"))
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


class LargePhotograph(QWidget):
    """One photograph as large as there is room for; `left` asks to put it away."""

    left = Signal()

    def __init__(self) -> None:
        """Begin without one."""
        super().__init__()
        self._whole = QPixmap()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(_LEAST)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.back = KeyButton("Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._picture, 1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back.clicked.connect(self.left)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.back.say(translate("Parcel", "Back to the list"))
        self._picture.setAccessibleName(translate("Parcel", "Photograph"))

    def show_photograph(self, counter: Counter, photograph: str) -> None:
        """Show a kept photograph. Raises KnownFault as `photographs.read` does."""
        self._whole = _decoded(photographs.read(counter, photograph), _LARGEST)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photograph into the new room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            return
        kept, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        ratio = self.devicePixelRatioF()
        fitted = self._whole.scaled(self._picture.size() * ratio, kept, smooth)
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)
