"""What is wrong with a window as somebody meets it: by ear, by finger, by key, and by eye.

Each function gives sentences, none where all is well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QToolButton,
    QWidget,
)

from hubdesk.ui.card import BigWords, VerdictCard
from hubdesk.ui.labels import ElidedLabel
from hubdesk.ui.theme import INSTRUCTION_SIZES, SMALL_GAP, TOUCH, font

_CONTROLS = (QAbstractButton, QLineEdit, QAbstractSlider, QAbstractItemView, QProgressBar)
_NOBODYS = {QAccessible.Role.NoRole, QAccessible.Role.Client}
_FLOW = int(Qt.TextFlag.TextWordWrap)
_SLACK = 1
_SMALL = QSize(683, 384 - 36)  # beside the system's title bar
_TAB = Qt.FocusPolicy.TabFocus.value


def shown(window: QWidget, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
    """Give everything that is to be seen, its insides too."""
    yield from (each for each in window.findChildren(kind) if each.isVisibleTo(window))


def called(widget: QWidget) -> str:
    """Name a widget for whoever mends it."""
    line, at = [], widget
    while at is not None and not at.isWindow():
        line.append(type(at).__name__)
        at = at.parentWidget()
    name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{' < '.join(line[:4])} {name!r}"


def heard(widget: QWidget) -> QAccessibleInterface:
    """Give what a screen reader is told of a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told


def nameless(window: QWidget) -> list[str]:
    """Name the controls, rows and pictures of which a screen reader could say nothing."""
    found = []
    for widget in shown(window):
        if isinstance(widget, QScrollBar) or _is_inside_a_control(widget):
            continue
        told = heard(widget)
        name = told.text(QAccessible.Text.Name).strip()
        only_scrolls = isinstance(widget, QScrollArea)
        is_unread = not name or (told.role() in _NOBODYS and not only_scrolls)
        if _is_control(widget) and is_unread:
            found.append(f"a control: {called(widget)} ({told.role()})")
        elif _is_drawn(widget) and (not name or told.role() in _NOBODYS):
            found.append(f"a drawing: {called(widget)} ({told.role()})")
        if isinstance(widget, QAbstractItemView):
            found += _nameless_rows(widget)
    return found


def _is_control(widget: QWidget) -> bool:
    takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return isinstance(widget, _CONTROLS) or (takes_keys and widget.isEnabled())


def _is_inside_a_control(widget: QWidget) -> bool:
    """A button speaks for its labels, a list for its viewport and headings."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QAbstractButton, QLineEdit, QAbstractItemView)):
            return True
        parent = parent.parentWidget()
    return False


def _is_drawn(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        return True
    own = "paintEvent" in type(widget).__dict__
    return own and type(widget).__module__.startswith("hubdesk.ui")


def _nameless_rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = range(model.rowCount()) if model is not None else range(0)
    said = (model.index(row, 0) for row in rows)
    silent = [each.row() for each in said if not (each.data(role) or each.data())]
    return [f"row {row} of {called(view)}" for row in silent]


def hard_to_press(window: QWidget) -> list[str]:
    """Name the buttons too low for a finger, and those too near to each other."""
    buttons = [b for b in shown(window, QAbstractButton) if b.width() and not _is_as_drawn(b)]
    low = [f"{b.height()} px high: {called(b)}" for b in buttons if b.height() < TOUCH]
    by_parent: dict[QObject, list[QWidget]] = {}
    for each in buttons:
        if not each.property("section") and not each.property("row"):  # the rows of a list
            by_parent.setdefault(each.parent(), []).append(each)
    near = [
        f"{gap} px apart: {called(one)} and {called(other)}"
        for siblings in by_parent.values()
        for one, other in combinations(siblings, 2)
        if (gap := apart(one.geometry(), other.geometry())) < SMALL_GAP
    ]
    return [*low, *near]


def _is_as_drawn(button: QWidget) -> bool:
    """The chips on top, the sieves and the rail are as high and as near as they were drawn."""
    on_rail = button.parentWidget() is not None and button.parentWidget().objectName() == "rail"
    return bool(button.property("chip") or button.property("sieve")) or on_rail


def apart(one: QRect, other: QRect) -> int:
    """Give how many pixels lie between two rectangles; 0 or less where they touch."""
    across = max(one.left() - other.right(), other.left() - one.right()) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom()) - 1
    return max(across, down)


def cut(window: QWidget) -> list[str]:
    """Name the words that have no room where they stand."""
    found = []
    for widget in shown(window):
        if isinstance(widget, ElidedLabel):
            continue  # made to give way, with the whole on its tool tip
        if isinstance(widget, QLabel) and widget.text():
            found += _cut_label(widget)
        elif isinstance(widget, BigWords):
            found += _cut_big(widget)
        elif isinstance(widget, (QPushButton, QToolButton)) and widget.text():
            if widget.width() + _SLACK < widget.sizeHint().width():
                found.append(f"{widget.sizeHint().width() - widget.width()} px: {called(widget)}")
        elif isinstance(widget, QScrollArea):
            found += _wider_than_its_window(widget)
        elif isinstance(widget, QTableView):
            found += _cut_heads(widget)
    return found


def _cut_label(label: QLabel) -> list[str]:
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        longest = max(map(label.fontMetrics().horizontalAdvance, label.text().split()), default=0)
        fits = needed <= label.height() + 3 and longest <= room.width() + _SLACK
    else:
        lines = label.text().splitlines()
        fits = max(map(label.fontMetrics().horizontalAdvance, lines)) <= room.width() + _SLACK
    return [] if fits else [f"{label.text()!r} in {room.width()} px: {called(label)}"]


def _cut_big(big: BigWords) -> list[str]:
    if not big.accessibleName():
        return []
    metrics = QFontMetrics(font(INSTRUCTION_SIZES[-1]))
    needed = metrics.boundingRect(QRect(0, 0, big.width(), 9_999), _FLOW, big.accessibleName())
    return [] if needed.height() <= big.height() + _SLACK else [called(big)]


def _wider_than_its_window(area: QScrollArea) -> list[str]:
    inside = area.widget()
    no_bar = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inside is None or not no_bar or inside.width() <= area.viewport().width():
        return []
    return [f"{inside.width() - area.viewport().width()} px out of sight: {called(area)}"]


def _cut_heads(table: QTableView) -> list[str]:
    head, model = table.horizontalHeader(), table.model()
    if not head.isVisibleTo(table) or model is None:
        return []
    metrics = head.fontMetrics()
    return [
        f"the heading {words!r} of {called(table)}"
        for at in range(model.columnCount())
        if (words := str(model.headerData(at, Qt.Orientation.Horizontal) or ""))
        and metrics.horizontalAdvance(words) > head.sectionSize(at)
    ]


def _chain(window: QWidget) -> list[QWidget]:
    """Give what Tab stops at, in its order, whether it is to be seen or not."""
    stops, at = list[QWidget](), window.nextInFocusChain()
    while at is not window:
        if at.focusPolicy().value & _TAB:  # a number: some thousand widgets are asked each time
            stops.append(at)
        at = at.nextInFocusChain()
    return stops


def lost_to_keys(window: QWidget) -> list[str]:
    """Name what a finger can press and no key reaches: neither Tab nor a key of its own."""
    window.activateWindow()
    there = set(_chain(window))
    return [
        called(button)
        for button in shown(window, QAbstractButton)
        if button.isEnabled() and not {button, *_by_arrows(button)} & there
    ]


def _by_arrows(button: QWidget) -> list[QWidget]:
    """Tab stands on one of several between which one chooses; arrows go to the others."""
    assert isinstance(button, QAbstractButton)
    group, parent = button.group(), button.parentWidget()
    among = group.buttons() if group is not None and group.exclusive() else []
    if button.autoExclusive() and parent is not None:
        among = [b for b in parent.findChildren(QAbstractButton) if b.autoExclusive()]
    return [each for each in among if each.isVisible()]


def not_tabbed_to(window: QWidget) -> list[str]:
    """Press Tab until it comes round, and name what it has passed by or could not leave."""
    whole = window.window()
    before, been = whole.focusWidget() or whole, set[QWidget]()
    at = before
    while at not in been:
        been.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = whole.focusWidget() or whole
    before.setFocus()
    return [
        called(each)
        for each in shown(window)
        if each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each not in been
        and not (isinstance(each, QAbstractButton) and been & set(_by_arrows(each)))
    ]


def out_of_order(window: QWidget) -> list[str]:
    """Name the neighbours between which Tab goes backwards: up, or left on one line."""
    found = []
    chain = [each for each in _chain(window) if each.isVisibleTo(window)]
    for one, other in pairwise(chain):
        if one.parentWidget() is not other.parentWidget():
            continue
        first, then = one.geometry(), other.geometry()
        above = then.bottom() < first.top() and then.left() <= first.right()
        left = then.right() < first.left() and abs(then.top() - first.top()) < TOUCH
        if above or left:
            found.append(f"{called(one)}, then {called(other)}")
    return found


def said_by_colour_alone(window: QWidget) -> list[str]:
    """Name the pills and chips that have a colour, and no word or sign for who sees none."""
    pills = (each for each in shown(window, QLabel) if each.property("pill"))
    chips = (each for each in shown(window, QAbstractButton) if each.property("chip"))
    silent = [each for each in pills if not each.text()]
    return [called(each) for each in (*silent, *(c for c in chips if not c.accessibleName()))]


def silent_lines(menu: QMenu) -> list[str]:
    """Name the lines of a menu of which a screen reader says nothing, and those too low."""
    told = heard(menu)
    lines = [told.child(at) for at in range(told.childCount())]
    items = [each for each in lines if each.role() is not QAccessible.Role.Separator]
    silent = [at for at, each in enumerate(items) if not each.text(QAccessible.Text.Name).strip()]
    low = [each for each in items if each.rect().height() < TOUCH]
    return [
        *(f"line {at} of {called(menu)}" for at in silent),
        *(f"{each.rect().height()} px high: {each.text(QAccessible.Text.Name)}" for each in low),
    ]


def too_large(window: QWidget) -> list[str]:
    """Name a window of its own that has no room on a screen of 1366×768 at 200 %."""
    size = window.sizeHint().expandedTo(window.minimumSize())
    fits = size.width() <= _SMALL.width() and size.height() <= _SMALL.height()
    return [] if fits else [f"{size.width()}×{size.height()}: {called(window)}"]


_BY_EYE = (nameless, hard_to_press, cut, said_by_colour_alone)
_BY_KEY = (lost_to_keys, out_of_order)
LOOKS = (*_BY_EYE, *_BY_KEY)
"""What is looked for on every page. Tab itself is pressed by `not_tabbed_to`."""


def wrong(root: QWidget) -> list[str]:
    """Say all that is wrong with what is shown: a page, a dialog or a menu."""
    if isinstance(root, QMenu):
        return silent_lines(root)
    own = [too_large] if root.isWindow() else []
    return [
        f"{look.__name__}: {found}"
        for look in (*LOOKS, not_tabbed_to, *own)
        for found in look(root)
    ]


def wrong_with_card(card: VerdictCard) -> list[str]:
    """Say all that is wrong with an answer; keys are looked at where there is a choice."""
    looks = LOOKS if card.replies else _BY_EYE
    return [f"{look.__name__}: {found}" for look in looks for found in look(card)]
