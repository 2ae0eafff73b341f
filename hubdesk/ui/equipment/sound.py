"""How loud the five tones are, each of them to be tried, and whether answers are said aloud."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout

from hubdesk.desk.verdict import Tone
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import Pill, text_label
from hubdesk.ui.palette import Tone as Colour
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.sounds import meaning_words, silence_words, tone_words
from hubdesk.ui.wording.speech import translate
from hubdesk.ui.wording.spoken import voice_words

_STEP, _PAGE_STEP = 5, 20


class SoundCard(QFrame):
    """Volume from 0 to 100, a switch, and a button a tone."""

    volume_chosen = Signal(int)
    mute_chosen = Signal(bool)
    tone_wanted = Signal(object)
    aloud_chosen = Signal(bool)

    def __init__(self, _theme: Theme) -> None:
        """Make it with the sound on."""
        super().__init__()
        mark(self, card=True)
        self._is_muted = False
        self._can_sound = True
        self._title = text_label("heading")
        self._pill = Pill()
        self._caption = text_label("", ink="mute", wraps=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setSingleStep(_STEP)
        self._slider.setPageStep(_PAGE_STEP)
        self._figure = QLabel()
        self._figure.setMinimumWidth(44)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._switch = KeyButton()
        self._tones = {tone: KeyButton() for tone in Tone}
        self._is_aloud, self._has_voice, self._can_speak = False, True, True
        self.aloud = KeyButton()
        self.aloud_said = text_label("", ink="mute", wraps=True)
        self._build()
        self._slider.valueChanged.connect(self._moved)
        self._switch.clicked.connect(self._switched)
        self.aloud.clicked.connect(self._aloud_switched)
        for tone, button in self._tones.items():
            button.clicked.connect(partial(self.tone_wanted.emit, tone))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._pill)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._slider, 1)
        row.addWidget(self._figure)
        row.addWidget(self._switch)
        grid = QGridLayout()
        grid.setSpacing(SMALL_GAP)
        for place, button in enumerate(self._tones.values()):
            grid.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self._caption)
        column.addLayout(grid)
        column.addWidget(self.aloud)
        column.addWidget(self.aloud_said)
        column.addStretch(1)

    def show_sound(self, *, volume: int, is_muted: bool, can_sound: bool) -> None:
        """Show how it stands; `can_sound` is false where the PC has nothing to sound with."""
        self._is_muted, self._can_sound = is_muted, can_sound
        self._slider.blockSignals(True)
        self._slider.setValue(volume)
        self._slider.blockSignals(False)
        self._slider.setEnabled(not is_muted)
        self._figure.setText(str(volume))
        self._say_state()

    def show_voice(self, *, is_aloud: bool, has_voice: bool, can_speak: bool) -> None:
        """Show whether answers are said, whether this PC has a voice, and whether it spoke."""
        self._is_aloud, self._has_voice, self._can_speak = is_aloud, has_voice, can_speak
        self._say_voice()

    def _aloud_switched(self) -> None:
        self.aloud_chosen.emit(not self._is_aloud)

    def _say_voice(self) -> None:
        on, off = translate("Equipment", "Say answers aloud"), translate("Equipment", "Tones only")
        self.aloud.say(off if self._is_aloud else on)
        self.aloud.setEnabled(self._has_voice or self._is_aloud)
        self.aloud_said.setText(voice_words(is_there=self._has_voice, can_speak=self._can_speak))

    def _moved(self, volume: int) -> None:
        self._figure.setText(str(volume))
        self.volume_chosen.emit(volume)

    def _switched(self) -> None:
        self.mute_chosen.emit(not self._is_muted)

    def _say_state(self) -> None:
        self._switch.say(
            translate("Equipment", "Sound on") if self._is_muted else translate("Equipment", "Mute")
        )
        if self._is_muted or not self._can_sound:
            self._pill.say(translate("Equipment", "Silent"), Colour.WARN)
            self._caption.setText(silence_words(is_muted=self._is_muted))
        else:
            self._pill.say(translate("Equipment", "On"), Colour.GO)
            self._caption.setText(
                translate("Equipment", "Each answer has its tone. Press one to hear it.")
            )

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Equipment", "Sound"))
        self._slider.setAccessibleName(translate("Equipment", "Volume"))
        for tone, button in self._tones.items():
            button.say(tone_words(tone))
            button.setToolTip(meaning_words(tone))
        self._say_state()
        self._say_voice()
