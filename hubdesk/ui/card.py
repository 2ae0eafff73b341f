"""The verdict card: one colour, one shape, one instruction, readable from two metres."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.drawn import Drawn
from hubdesk.ui.labels import empty_out
from hubdesk.ui.noticefiles import take_picture, welcome_picture
from hubdesk.ui.theme import (
    FADE_MS,
    INSTRUCTION_SIZES,
    SHELF_SIZES,
    SMALL_GAP,
    Theme,
    dress_anew,
    font,
    mark,
)
from hubdesk.ui.wording.cards import CardText, Reply
from hubdesk.ui.wording.speech import translate

_WAITING = "waiting"
_FADE_FROM = 0.4
_MOST_UNDER_BIG = 6
_SIDES = 38
_TIGHT = 0.86
"""Cap height and a little air: how much of the font's line the big letters really need."""


class BigWords(Drawn):
    """The shelf, or the instruction, as large as there is room for."""

    def __init__(self, theme: Theme) -> None:
        """Begin without words."""
        super().__init__()
        self._theme = theme
        self._words = ""
        self._sizes: Sequence[int] = SHELF_SIZES
        self._role = "mute"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, words: str, *, is_shelf: bool, role: str) -> None:
        """Show words in the colour of a role."""
        self._words = words
        self._sizes = (*SHELF_SIZES, *INSTRUCTION_SIZES) if is_shelf else INSTRUCTION_SIZES
        self._role = role
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Leave room for the smallest of the large sizes."""
        return QSize(80, self._sizes[-1] * 2 if self._words else 0)

    def sizeHint(self) -> QSize:
        """Ask for the largest size on one line."""
        return QSize(200, int(self._sizes[0] * 1.2) if self._words else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._role))
        size = self._fitting(self.height())
        painter.setFont(font(size, QFont.Weight.Bold))
        up = int(size * (1 - _TIGHT)) if size in SHELF_SIZES else 0
        painter.drawText(self.rect().adjusted(-1, -up, 0, 0), _FLOW, self._words)

    def keeps_size(self, less: int) -> bool:
        """Tell whether the words stay large enough with so many pixels less in height."""
        enough = min(self._fitting(self.height()), SHELF_SIZES[-1])
        return self._fitting(self.height() - less) >= enough

    def _fitting(self, room_height: int) -> int:
        for size in self._sizes:
            metrics = QFontMetrics(font(size, QFont.Weight.Bold))
            height = int(room_height / (_TIGHT if size in SHELF_SIZES else 1.0))
            room = QRect(0, 0, self.width(), 10_000)
            needed = metrics.boundingRect(room, _FLOW, self._words)
            longest = max((metrics.horizontalAdvance(w) for w in self._words.split()), default=0)
            if needed.height() <= height and longest <= self.width():
                return size
        return self._sizes[-1]


_FLOW = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class VerdictCard(QFrame):
    """Shows one `CardText`. Emits `answered` with the reply that a key or a finger chose."""

    answered = Signal(object)
    help_wanted = Signal()
    picture_dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Make an empty card."""
        super().__init__()
        self.setObjectName("verdict")
        self._theme = theme
        self._card: CardText | None = None
        self._title = self._part("title")
        self._count = self._part("count")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._count.setWordWrap(False)
        self._big = BigWords(theme)
        self._inside = QWidget()
        self._who = self._part("who")
        self._lines = self._part("line")
        self._number = self._part("number")
        self.help = KeyButton("F1", kind="")
        self.help.clicked.connect(self.help_wanted)
        mark(self.help, help=True)
        self._replies = QHBoxLayout()
        self._replies.setSpacing(SMALL_GAP)
        self._build()
        theme.changed.connect(self._big.update)
        mark(self, tone=_WAITING)
        self.setAcceptDrops(True)

    def _part(self, name: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        mark(label, part=name)
        return label

    def _build(self) -> None:
        inside = self._inside
        top = QHBoxLayout()
        top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._count)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 13, 16, 14)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._big, 1)
        column.addSpacing(4)
        for label in (self._who, self._lines):
            column.addWidget(label)
        last = QHBoxLayout()
        last.addWidget(self._number, 1)
        last.addWidget(self.help, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(last)
        column.addSpacing(6)
        column.addLayout(self._replies)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        self._veil = QGraphicsOpacityEffect(inside)
        self._veil.setEnabled(False)
        inside.setGraphicsEffect(self._veil)
        self._fade = QPropertyAnimation(self._veil, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(_FADE_FROM)
        self._fade.setEndValue(1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._unveil)

    @property
    def text(self) -> CardText | None:
        """What it shows."""
        return self._card

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What can be answered now."""
        return self._card.replies if self._card else ()

    def show_text(self, card: CardText, *, waiting: bool = False, fades: bool = True) -> None:
        """Show a card; `waiting` is the quiet one before the first scan."""
        offered = self.replies
        self._card = card
        tone = _WAITING if waiting else card.tone.value
        role = "mute" if waiting else f"{tone}_card_ink"
        if self.property("tone") != tone:
            mark(self, tone=tone)
            dress_anew(self)
        self._title.setText(card.title)
        self._count.setText(card.count)
        self._count.setVisible(bool(card.count))
        self._big.say(card.big, is_shelf=card.is_shelf, role=role)
        lines = "\n".join(line for line in card.lines if line)
        for label, text in (
            (self._who, card.who),
            (self._lines, lines),
            (self._number, card.number),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        if card.replies != offered or not card.replies:
            self._offer(card.replies)  # else the buttons stay: a finger may be on one
        self._offer_help()
        self.setAccessibleName(card.spoken())
        if fades and not waiting and self.isVisible():
            self._announce()
        if fades and not waiting and self._theme.moves:
            self._veil.setEnabled(True)
            self._fade.start()

    def _announce(self) -> None:
        """Let a screen reader say it at once, wherever the focus is."""
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def _offer_help(self) -> None:
        """Offer "what now?" by touch where that takes nothing from the large words."""
        self.help.hide()
        is_list = any(reply.is_of_list for reply in self.replies)
        inside = self._inside.layout()
        if self.property("tone") == _WAITING or is_list or inside is None:
            return
        inside.activate()
        number = self._number.fontMetrics().horizontalAdvance(self._number.text())
        beside = self.width() - _SIDES - number - SMALL_GAP
        words = translate("Card", "What now?")
        for shown in (words, ""):  # the key alone where there is no room for more
            self.help.say(shown)
            if self.help.sizeHint().width() <= beside:
                taken = self._number.height() if self._number.text() else 0
                more = self.help.sizeHint().height() - taken
                self.help.setVisible(self._big.keeps_size(more))
                break
        self.help.setAccessibleName(words)

    def _unveil(self) -> None:
        self._veil.setEnabled(False)

    def _offer(self, replies: tuple[Reply, ...]) -> None:
        empty_out(self._replies)
        choices = any(reply.is_of_list for reply in replies)
        self._big.setVisible(len(replies) <= _MOST_UNDER_BIG)
        direction = QBoxLayout.Direction
        self._replies.setDirection(direction.TopToBottom if choices else direction.LeftToRight)
        buttons = [ReplyButton(reply) for reply in replies]
        for button in buttons:
            button.chosen.connect(self.answered)
            self._replies.addWidget(button, 1)
            button.show()
        self._show_keys()

    def _show_keys(self) -> None:
        """Leave the keys to the hint on the card where they would cut the words beside them."""
        items = (self._replies.itemAt(place) for place in range(self._replies.count()))
        widgets = (item.widget() for item in items if item is not None)
        buttons = [each for each in widgets if isinstance(each, ReplyButton)]
        is_row = self._replies.direction() is QBoxLayout.Direction.LeftToRight
        wide = max((button.wide for button in buttons), default=0) + SMALL_GAP
        is_tight = is_row and wide * len(buttons) > self.width() - _SIDES
        for button in buttons:
            button.show_keys(not is_tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the replies' keys where there is room for them now."""
        super().resizeEvent(event)
        self._show_keys()
        self._offer_help()

    def reply_to(self, key: str) -> Reply | None:
        """Find the reply of a key such as `Enter`, `Esc` or `2`."""
        return next((reply for reply in self.replies if reply.key == key), None)

    def offer_focus(self) -> None:
        """Put the focus on the first of several choices, so that arrows and Enter choose."""
        item = self._replies.itemAt(0)
        button = item.widget() if item is not None else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a picture; what else is dropped is the window's."""
        welcome_picture(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of a picture for the parcel on the card."""
        if (picture := take_picture(event)) is not None:
            self.picture_dropped.emit(picture)


class ReplyButton(KeyButton):
    """One answer on the card."""

    chosen = Signal(object)

    def __init__(self, reply: Reply) -> None:
        """Make the button of a reply."""
        super().__init__(reply.key, kind="", elides=reply.is_of_list)
        self._reply = reply
        self.say(reply.words)
        self.clicked.connect(self._tell)

    @property
    def wide(self) -> int:
        """How many pixels it needs with its key."""
        return self.wanted_width(self._reply.key)

    def show_keys(self, shown: bool) -> None:
        """Show which key does the same, or leave it to the hint on the card."""
        self.show_key(self._reply.key if shown else "")

    def _tell(self) -> None:
        self.chosen.emit(self._reply)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows walk between choices."""
        is_choice = self._reply.is_of_list
        if is_choice and event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif is_choice and event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
