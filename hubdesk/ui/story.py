"""What happened to a parcel, act by act: sentences, photographs, and names that were drawn."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from hubdesk.desk.counter import Counter
from hubdesk.parcels.bill import Signature
from hubdesk.ui.labels import empty_out
from hubdesk.ui.theme import Theme, mark
from hubdesk.ui.thumbnails import Thumbnail, thumbnail
from hubdesk.ui.wording.history import Sentence
from hubdesk.ui.wording.speech import translate

_INDENT, _SPACING = 18, 12
_SIGNED = QSize(200, 64)
_STROKE = 2.0


class Story(QFrame):
    """The newest act first; `photograph_wanted` names one that somebody wants to see large."""

    photograph_wanted = Signal(str)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Begin with nothing to tell."""
        super().__init__()
        self._counter = counter
        self._theme = theme
        self._acts = QVBoxLayout(self)
        self._acts.setContentsMargins(_INDENT, 0, 0, 0)
        self._acts.setSpacing(_SPACING)
        self._told: object = None
        mark(self, thread=True)

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """Everything that is told, in order."""
        items = (self._acts.itemAt(place) for place in range(self._acts.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, QLabel))

    def tell(self, sentences: Sequence[Sentence]) -> None:
        """Tell a history; what is told already stays where somebody reads it."""
        lying = tuple(self._lies(each.photograph) for each in sentences)
        told = (tuple(sentences), self._theme.palette, lying)
        if told == self._told:
            return
        self._told = told
        empty_out(self._acts)
        for sentence in sentences:
            self._add(self._words(sentence))
            if sentence.photograph:
                picture = thumbnail(self._counter, sentence.photograph)
                if isinstance(picture, Thumbnail):
                    picture.wanted.connect(self.photograph_wanted)
                self._add(picture)
            if sentence.signature is not None:
                self._add(Signed(sentence.signature, self._theme))

    def _lies(self, photograph: str) -> bool:
        """Tell whether a photograph's file is there: it may vanish while its sentence stays."""
        album = self._counter.album
        return bool(photograph) and album is not None and album.place(photograph).exists()

    def _add(self, label: QWidget) -> None:
        self._acts.addWidget(label)
        label.show()

    def _words(self, sentence: Sentence) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        mute = self._theme.palette.mute
        rest = " · ".join(part for part in (sentence.when, sentence.who) if part)
        what = f"<b>{escape(sentence.what)}</b>"
        if not sentence.holds:
            what = f"<s>{escape(sentence.what)}</s>"
        said = f'{what} <span style="color:{mute}">{escape(rest)}</span>'
        if sentence.more:
            said = f"{said}<br>{escape(sentence.more)}"
        label.setText(said)
        label.setAccessibleName(sentence.spoken())
        return label


class Signed(QWidget):
    """A name as it was drawn."""

    def __init__(self, signature: Signature, theme: Theme) -> None:
        """Show a kept signature."""
        super().__init__()
        self._signature = signature
        self._theme = theme
        self.setFixedSize(_SIGNED)
        self.setAccessibleName(translate("Parcel", "Signature"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the strokes, as large as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("ink"), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        drawn, room = self._signature, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        scale = min(room.width() / drawn.width, room.height() / drawn.height)
        for stroke in drawn.strokes:
            points = [room.topLeft() + QPointF(x * scale, y * scale) for x, y in stroke]
            painter.drawPolyline(QPolygonF(points))
