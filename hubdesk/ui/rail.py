"""The rail on the left: one large button a page."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from hubdesk.ui.theme import RAIL_WIDTH, SLIM_RAIL_WIDTH, TOUCH, Theme, mark
from hubdesk.ui.wording.speech import translate

_BUTTON = QSize(88, 78)
_ICON = QSize(28, 28)
_SMALL_BUTTON = QSize(TOUCH, TOUCH)
_MARGIN, _SLIM_MARGIN = (8, 12), (4, 4)


class PageName(StrEnum):
    """The pages; the values are the icons' names."""

    TODAY = "today"
    RECEIVE = "receive"
    DELIVER = "deliver"
    PARCELS = "parcels"
    EQUIPMENT = "equipment"
    SHELVES = "shelves"
    BILL = "bill"
    SHOP = "shop"
    HELP = "help"
    FIRST_STEPS = "firststeps"


# A morning's pages, in the order of their keys; equipment opens from the chips on top.
# The first steps stand last, and only until they are done.
ON_RAIL = (
    PageName.TODAY,
    PageName.RECEIVE,
    PageName.DELIVER,
    PageName.PARCELS,
    PageName.SHOP,
    PageName.HELP,
    PageName.FIRST_STEPS,
)


class Rail(QFrame):
    """Shows where one is, and takes one elsewhere."""

    wanted = Signal(PageName)

    def __init__(self, theme: Theme) -> None:
        """Make the buttons; words come by `retranslate`."""
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(RAIL_WIDTH)
        self._theme = theme
        self._buttons = {name: self._button() for name in ON_RAIL}
        self._group = QButtonGroup(self)
        self._is_slim = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGIN, *_MARGIN)
        column.setSpacing(4)
        for place, button in enumerate(self._buttons.values()):
            self._group.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        theme.changed.connect(self.redraw)
        self.offer(PageName.FIRST_STEPS, offered=False)
        self.redraw()

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setFixedSize(_BUTTON)
        button.setIconSize(_ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def retranslate(self) -> None:
        """Name the pages."""
        words = {
            PageName.TODAY: translate("Window", "Today"),
            PageName.RECEIVE: translate("Window", "Receive"),
            PageName.DELIVER: translate("Window", "Deliver"),
            PageName.PARCELS: translate("Window", "Parcels"),
            PageName.SHOP: translate("Window", "Shop"),
            PageName.HELP: translate("Window", "Help"),
            PageName.FIRST_STEPS: translate("Window", "First steps"),
        }
        for place, (name, button) in enumerate(self._buttons.items(), 1):
            button.setText(words[name])
            button.setAccessibleName(words[name])
            button.setToolTip(f"{words[name]} · Ctrl+{place}" if self._is_slim else f"Ctrl+{place}")

    def set_slim(self, is_slim: bool) -> None:
        """Show icons alone where the window is small; the words are on their tool tips."""
        if is_slim is self._is_slim:
            return
        self._is_slim = is_slim
        self.setFixedWidth(SLIM_RAIL_WIDTH if is_slim else RAIL_WIDTH)
        margin = _SLIM_MARGIN if is_slim else _MARGIN
        self._column.setContentsMargins(*margin, *margin)
        style = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setFixedSize(_SMALL_BUTTON if is_slim else _BUTTON)
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if is_slim else style.ToolButtonTextUnderIcon
            )
            mark(button, slim=is_slim)
        self.retranslate()

    def offer(self, name: PageName, *, offered: bool) -> None:
        """Show a page's button, or leave it out."""
        self._buttons[name].setVisible(offered)

    def show_page(self, name: PageName) -> None:
        """Mark where one is; a page that is not on the rail leaves it unmarked."""
        self._group.setExclusive(name in self._buttons)
        for each, button in self._buttons.items():
            button.setChecked(each is name)

    def redraw(self) -> None:
        """Draw the icons in the colours of the moment."""
        for name, button in self._buttons.items():
            button.setIcon(self._theme.icon(name.value, "rail_mute", "rail_ink"))

    def _clicked(self, place: int) -> None:
        self.wanted.emit(ON_RAIL[place])
