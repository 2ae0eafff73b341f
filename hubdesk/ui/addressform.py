"""Where somebody puts right whom a parcel is for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hubdesk.desk.correcting import LONGEST, Whom
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, TOUCH
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Parcel", "Name"),
    "street": QT_TRANSLATE_NOOP("Parcel", "Street and number"),
    "city": QT_TRANSLATE_NOOP("Parcel", "City"),
    "postcode": QT_TRANSLATE_NOOP("Parcel", "ZIP"),
    "phone": QT_TRANSLATE_NOOP("Parcel", "Phone"),
}
_PLACES = {
    "name": (0, 0, 3),
    "street": (1, 0, 3),
    "city": (2, 0, 2),
    "postcode": (2, 2, 1),
    "phone": (3, 0, 3),
}


class AddressForm(QWidget):
    """Five fields; `told` gives what stands in them, `left` that nothing is to be changed."""

    told = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._title = text_label("heading")
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self._labels = {name: text_label("caption", ink="mute") for name in _FIELDS}
        self._wrong = text_label("", ink="stop", wraps=True)
        self._wrong.hide()
        self.save = KeyButton("Enter", kind="main")
        self.leave = KeyButton("Esc")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL_GAP)
        grid.setVerticalSpacing(2)
        for name, (row, column, span) in _PLACES.items():
            field, label = self.fields[name], self._labels[name]
            field.setMaxLength(LONGEST)
            field.setMinimumHeight(TOUCH)
            field.returnPressed.connect(self._tell)
            label.setBuddy(field)
            grid.addWidget(label, 2 * row, column, 1, span)
            grid.addWidget(field, 2 * row + 1, column, 1, span)
        for place in range(3):
            grid.setColumnStretch(place, 1)
        keys = QHBoxLayout()
        keys.setSpacing(SMALL_GAP)
        keys.addWidget(self.save, 1)
        keys.addWidget(self.leave, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SMALL_GAP)
        whole.addWidget(self._title)
        whole.addLayout(grid)
        whole.addWidget(self._wrong)
        whole.addLayout(keys)
        whole.addStretch(1)
        self.save.clicked.connect(self._tell)
        self.leave.clicked.connect(self.left)

    def retranslate(self) -> None:
        """Say everything in the language of the moment; what is typed stays."""
        self._title.setText(translate("Parcel", "Whom is it for?"))
        for name, words in _FIELDS.items():
            self._labels[name].setText(translate("Parcel", words))
            self.fields[name].setAccessibleName(translate("Parcel", words))
        self.save.say(translate("Parcel", "Save"))
        self.leave.say(translate("Parcel", "Leave it"))

    def set_slim(self, is_slim: bool) -> None:
        """Leave the names of the keys out where the words alone just fit."""
        self.save.show_key("" if is_slim else "Enter")
        self.leave.show_key("" if is_slim else "Esc")

    def refuse(self, refused: Refused) -> None:
        """Say what is wrong with what stands in the fields; it stays there."""
        words = apology(refused)
        self._wrong.setText(f"{words.sentence} {words.advice}")
        self._wrong.show()

    def offer(self, known: Whom) -> None:
        """Begin with what is known, and the cursor in the first field."""
        self._wrong.hide()
        for name, field in self.fields.items():
            field.setText(getattr(known, name))
            field.setCursorPosition(0)
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.told.emit(Whom(**{name: field.text() for name, field in self.fields.items()}))
