"""The top of the window: the scan line, and the chips that say how everything stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from hubdesk.ui.palette import Tone
from hubdesk.ui.theme import PAGE_MARGIN, TOP_HEIGHT, Theme, mark
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.speech import translate

_NARROW, _SMALL = 1150, 760
_LEADS_HERE = "/"
_DOT, _RIM = 10, 2
_DOT_ROLES = {Tone.QUIET: "edge", Tone.WARN: "warn_mark", Tone.GO: "main"}
_CHIP, _CHIP_EDGE = 34, 4
_BARCODE = QSize(26, 20)
_LANGUAGES = {"en": "English", "es": "Español"}


class ScanLine(QLineEdit):
    """Where one types a name, a street or a number. Enter submits, Esc empties."""

    submitted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Make it with its barcode in front."""
        super().__init__()
        self.setObjectName("scanLine")
        self.setFixedHeight(44)
        self.setMinimumWidth(200)
        self.setMaxLength(400)
        self._theme = theme
        self._drawing = QLabel(self)
        self._drawing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._drawing.move(16, (self.height() - _BARCODE.height()) // 2)
        self._long, self._short = "", ""
        theme.changed.connect(self.redraw)
        self.redraw()

    def retranslate(self) -> None:
        """Say in the empty line what it is for, in as many words as fit."""
        self._long = translate("Window", "Scan anything, or type a name, street or tracking number")
        self._short = translate("Window", "Scan, or type a name or number")
        self.setAccessibleName(self._long)
        self._fit()

    def redraw(self) -> None:
        """Draw the barcode in the colours of the moment."""
        self._drawing.setPixmap(self._theme.drawing("barcode", "ink", _BARCODE, 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the words that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 80
        long = self.fontMetrics().horizontalAdvance(self._long)
        self.setPlaceholderText(self._long if long <= room else self._short)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the shop while there is nothing typed to undo."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.text()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit or empty the line; an empty one leaves Enter and Esc to the question."""
        if event.text() == _LEADS_HERE and not self.text():
            return  # pressed to come here by who is here already
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            text = self.text().strip()
            self.clear()
            self.submitted.emit(text)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Dot(QWidget):
    """A small sign in a tone's colour, and of its shape: colours alone are not told by every eye.

    A disc is well, a ring is quiet, a half disc is under way, a triangle asks for a look, and a
    square for hands.
    """

    def __init__(self, theme: Theme) -> None:
        """Make a quiet one."""
        super().__init__()
        self._theme = theme
        self._tone = Tone.QUIET
        self.setFixedSize(_DOT, _DOT)
        theme.changed.connect(self.update)

    def show_tone(self, tone: Tone) -> None:
        """Take a tone's colour and shape."""
        self._tone = tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(_DOT_ROLES.get(self._tone, self._tone.value))
        room = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        match self._tone:
            case Tone.GO:
                painter.drawEllipse(room)
            case Tone.WARN:
                low = (room.bottomLeft(), room.bottomRight())
                painter.drawPolygon([QPointF(room.center().x(), room.top()), *low])
            case Tone.STOP:
                painter.drawRect(room)
            case _:
                painter.setPen(QPen(colour, _RIM))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                half = _RIM / 2
                ring = room.adjusted(half, half, -half, -half)
                painter.drawEllipse(ring)
                if self._tone is Tone.INFO:
                    painter.setBrush(colour)
                    painter.drawChord(ring, 90 * 16, 180 * 16)


class Chip(QPushButton):
    """One thing's state: a dot and a few words; pressing it leads to where it can be changed."""

    def __init__(self, theme: Theme) -> None:
        """Make an empty one."""
        super().__init__()
        mark(self, chip=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dot = Dot(theme)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._text = ChipText(Tone.QUIET, "")
        self._short = self._is_dot = False
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        for part in (self._dot, self._label):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)

    def show_text(self, text: ChipText) -> None:
        """Show a state."""
        self._text = text
        self._dot.show_tone(text.tone)
        calm = text.tone in (Tone.QUIET, Tone.GO, Tone.INFO)
        mark(self, tone="" if calm else text.tone.value)
        self._say()

    @property
    def words(self) -> str:
        """What it says in full."""
        return self._text.words

    @property
    def sentence(self) -> str:
        """All that is to say, where somebody asks."""
        return self._text.sentence or self._text.words

    def shorten(self, short: bool, *, dot: bool = False) -> None:
        """Use fewer words, where there are fewer; as a `dot` only what is wrong keeps its words."""
        self._short, self._is_dot = short, dot
        self._say()

    def _say(self) -> None:
        words = self._text.short if self._short and self._text.short else self._text.words
        self._label.setText(words)
        is_calm = self._text.tone not in (Tone.WARN, Tone.STOP)
        self._label.setHidden(self._is_dot and is_calm)
        self.setToolTip(self._text.sentence or words)
        self.setAccessibleName(self.sentence)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Make room for the words."""
        layout = self.layout()
        return QSize(layout.sizeHint().width() + _CHIP_EDGE, _CHIP) if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()


class TopBar(QFrame):
    """The scan line and the chips."""

    clerk_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Make the bar; words and states come later."""
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(TOP_HEIGHT)
        self.scan_line = ScanLine(theme)
        self.scanner = Chip(theme)
        self.camera = Chip(theme)
        self.line = Chip(theme)
        self.printer = Chip(theme)
        self.printer.hide()
        self.letters = Chip(theme)
        self.letters.hide()
        self.clerk = QToolButton()
        self.clerk.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.clerk.setMinimumHeight(34)
        self.clerk.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(self.clerk, chip=True)
        self._menu = QMenu(self)
        self.clerk.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.setSpacing(14)
        row.addWidget(self.scan_line, 1)
        for chip in (self.letters, self.printer, self.scanner, self.camera, self.line):
            row.addWidget(chip)
        row.addWidget(self.clerk)

    def show_clerk(self, words: str, name: str, people: tuple[str, ...], language: str) -> None:
        """Show who stands at the counter; the menu offers the others and the languages."""
        self.clerk.setText(words)
        self.clerk.setAccessibleName(words)
        self._menu.clear()
        self._menu.setAccessibleName(translate("Window", "Who is at the counter, and the language"))
        for person in people:
            self._add(person, person == name, self.clerk_chosen)
        if not people:
            hint = translate("Window", "Names are added on the Shop page, under People")
            self._menu.addAction(hint).setEnabled(False)
        self._menu.addSeparator()
        for code, called in _LANGUAGES.items():
            self._add(called, code == language, self.language_chosen, code)

    def _add(self, words: str, chosen: bool, signal: object, value: str = "") -> None:
        action = Choice(words, value or words, self._menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.picked.connect(signal)
        self._menu.addAction(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use fewer words where the window is narrow."""
        super().resizeEvent(event)
        for chip in (self.letters, self.printer, self.scanner, self.camera, self.line):
            chip.shorten(self.width() < _NARROW, dot=self.width() < _SMALL)

    def sizeHint(self) -> QSize:
        """Take the whole width."""
        return QSize(800, TOP_HEIGHT)


class Choice(QAction):
    """A line of the menu that tells its value."""

    picked = Signal(str)

    def __init__(self, words: str, value: str, parent: QMenu) -> None:
        """Make a line."""
        super().__init__(words, parent)
        self._value = value
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.picked.emit(self._value)
