"""The loudspeaker: a tone to every answer, and where it is wanted a few words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QSettings, Slot

from hubdesk.desk.verdict import Tone, Verdict
from hubdesk.parcels.refusals import Trouble
from hubdesk.paths import resource
from hubdesk.ui.sounds import Sounds, trouble_tone
from hubdesk.ui.speaking import Speech
from hubdesk.ui.voices import system_voice
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.sounds import tone_words
from hubdesk.ui.wording.spoken import trouble_aloud, verdict_aloud

_VOLUME, _MUTED, _FIRST_VOLUME = "sound/volume", "sound/muted", 70
_ALOUD = "sound/aloud"


class Voice(QObject):
    """Sounds for a window. What is chosen is remembered in `places`."""

    def __init__(self, window: MainWindow, places: QSettings, parent: QObject) -> None:
        """Join them; nothing sounds before `start`."""
        super().__init__(parent)
        self._places = places
        self._local = window.local
        self.speech = Speech(system_voice(), self)
        self._is_aloud = str(places.value(_ALOUD)) == "true"
        self._card = window.pages.equipment.sound
        self.sounds = Sounds(
            resource("sounds"),
            volume=_number(places.value(_VOLUME), _FIRST_VOLUME),
            is_muted=str(places.value(_MUTED)) == "true",
            parent=self,
        )
        window.verdict_shown.connect(self._answered)
        window.trouble_shown.connect(self._troubled)
        self.sounds.availability_changed.connect(self._show)
        self._card.volume_chosen.connect(self._choose_volume)
        self._card.mute_chosen.connect(self._choose_mute)
        self._card.tone_wanted.connect(self.sounds.play)
        self._card.aloud_chosen.connect(self._choose_aloud)
        self.speech.failed_changed.connect(self._show)
        self._show()

    def start(self) -> None:
        """Look for something to sound with."""
        self.sounds.start()

    def stop(self) -> None:
        """Fall silent."""
        self.sounds.stop()
        self.speech.stop()

    @Slot(object)
    def _answered(self, verdict: Verdict) -> None:
        self.sounds.play(verdict.tone)
        if self._speaks:
            self._say(verdict_aloud(verdict, self._local))

    @Slot(object)
    def _troubled(self, trouble: Trouble) -> None:
        self.sounds.play(trouble_tone(trouble))
        if self._speaks:
            self._say(trouble_aloud(trouble))

    @property
    def _speaks(self) -> bool:
        return self._is_aloud and not self.sounds.is_muted

    def _say(self, words: str) -> None:
        self.speech.say(words, QLocale().name()[:2])

    @Slot(bool)
    def _choose_aloud(self, is_aloud: bool) -> None:
        self._is_aloud = is_aloud
        self._places.setValue(_ALOUD, "true" if is_aloud else "false")
        self._show()
        if is_aloud:
            self._say(tone_words(Tone.AGAIN))
        else:
            self.speech.hush()

    @Slot(int)
    def _choose_volume(self, volume: int) -> None:
        self.sounds.volume = volume
        self._places.setValue(_VOLUME, volume)
        self._show()

    @Slot(bool)
    def _choose_mute(self, is_muted: bool) -> None:
        self.sounds.is_muted = is_muted
        self._places.setValue(_MUTED, "true" if is_muted else "false")
        self._show()
        self.sounds.play(Tone.TAKEN)

    @Slot()
    def _show(self) -> None:
        self._card.show_sound(
            volume=self.sounds.volume,
            is_muted=self.sounds.is_muted,
            can_sound=self.sounds.is_available,
        )
        self._card.show_voice(
            is_aloud=self._is_aloud,
            has_voice=self.speech.has_voice,
            can_speak=self.speech.can_speak,
        )


def _number(kept: object, otherwise: int) -> int:
    """Read a number that an earlier run kept, whatever somebody may have made of it."""
    text = str(kept)
    return int(text) if text.isdecimal() else otherwise
