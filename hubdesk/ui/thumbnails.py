"""A photograph on a parcel's card: small, or the sentence why it cannot be shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel

from hubdesk.desk import photographs
from hubdesk.desk.counter import Counter
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.labels import text_label
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.speech import translate

_SIZE = QSize(240, 135)


def thumbnail(counter: Counter, photograph: str) -> QLabel:
    """Make the label that shows a photograph; one missing or changed is said in its place."""
    try:
        small = _small(photographs.read(counter, photograph))
    except KnownFault as fault:
        said = text_label("", ink="stop", wraps=True)
        said.setText(apology(fault).sentence)
        return said
    label = QLabel()
    label.setPixmap(small)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    label.setAccessibleName(translate("Parcel", "Photograph of the damage"))
    return label


def _small(jpeg: bytes) -> QPixmap:
    """Decode only as much as is shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpg"))
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
