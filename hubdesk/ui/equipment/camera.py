"""Which camera looks, and what it sees right now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from hubdesk.scanning.camera import State
from hubdesk.scanning.cameras import CameraChoice
from hubdesk.scanning.hints import Hint
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import Pill, empty_out, text_label
from hubdesk.ui.preview import Preview
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.eyes import camera_caption, camera_chip, camera_sentence
from hubdesk.ui.wording.speech import translate

_PICTURE = 180
NO_CAMERA = "none"


class CameraCard(QFrame):
    """A picture, and a button a camera; `chosen` tells the setting's value: a name, or `none`."""

    chosen = Signal(str)
    search_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make it before any camera is known."""
        super().__init__()
        mark(self, card=True)
        self.preview = Preview(theme)
        self.preview.setFixedHeight(_PICTURE)
        self._state = State.OFF
        self._hint: Hint | None = None
        self._cameras: tuple[CameraChoice, ...] | None = None
        self._setting = ""
        self._title = text_label("heading")
        self._pill = Pill()
        self._search = KeyButton()
        self._search.clicked.connect(self.search_wanted)
        self._none_found = text_label("", ink="mute", wraps=True)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(SMALL_GAP)
        self._group = QButtonGroup(self)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.preview)
        column.addWidget(self._none_found)
        column.addLayout(self._choices)
        column.addWidget(self._search)
        column.addStretch(1)

    def show_state(self, state: State) -> None:
        """Say how the camera is."""
        self._state = state
        chip = camera_chip(state)
        looking = translate("Equipment", "Looking") if state is State.LOOKING else chip.words
        self._pill.say(looking, chip.tone)
        if state not in (State.LOOKING, State.FINISHED):
            self.preview.clear()
        self._say_picture()

    def show_hint(self, hint: Hint | None) -> None:
        """Say what keeps a label in view from being read."""
        self._hint = hint
        self._say_picture()

    def _say_picture(self) -> None:
        self.preview.say(camera_caption(self._state, self._hint), camera_sentence(self._state))

    def show_cameras(self, cameras: Sequence[CameraChoice], setting: str) -> None:
        """Offer the cameras that are plugged in, and none at all; `setting` is the one in use."""
        self._cameras, self._setting = tuple(cameras), setting
        empty_out(self._choices)
        self._group = QButtonGroup(self)
        for value, words in self._offers():
            button = QPushButton(words)
            mark(button, choice=True)
            button.setCheckable(True)
            button.setChecked(value == self._setting_in_use())
            button.clicked.connect(partial(self.chosen.emit, value))
            self._group.addButton(button)
            self._choices.addWidget(button)
        # Who wants no camera need not be told to plug one in.
        self._none_found.setVisible(not self._cameras and setting != NO_CAMERA)

    def _offers(self) -> list[tuple[str, str]]:
        cameras = self._cameras or ()
        return [
            *((c.name, c.name) for c in cameras),
            (NO_CAMERA, translate("Equipment", "No camera")),
        ]

    def _setting_in_use(self) -> str:
        """Give the offer that the setting means: an empty one is the first camera."""
        values = [value for value, _ in self._offers()]
        return self._setting if self._setting in values else values[0]

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Equipment", "Camera"))
        self._search.say(translate("Equipment", "Look for cameras"))
        self._none_found.setText(
            translate("Equipment", "No camera found. Plug one in, then look again.")
        )
        self.show_state(self._state)
        if self._cameras is not None:
            self.show_cameras(self._cameras, self._setting)
