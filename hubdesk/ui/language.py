"""The window's language, which may change in the middle of a task."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from hubdesk.ui.wording.speech import Words

LANGUAGES = ("en", "es")
# What Qt says itself: in the dialog for a file, in the menu of a field.
_QTS_OWN = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
# The shops are in the United States, whatever their language.
_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
    "es": QLocale(QLocale.Language.Spanish, QLocale.Country.UnitedStates),
}


class Language:
    """Holds the translation in use; changing it tells every window by Qt's own event."""

    def __init__(self, application: QCoreApplication, translations: Path, wanted: str = "") -> None:
        """Begin in a language: `en` or `es`; empty takes the PC's own, English where unknown."""
        self._application = application
        self._translations = translations
        self._translator = self._qts_own = QTranslator(application)
        self.code = ""
        self.choose(wanted or QLocale.system().name()[:2])

    def choose(self, code: str) -> None:
        """Change to a language; an unknown one is English."""
        known = code if code in LANGUAGES else LANGUAGES[0]
        if known == self.code:
            return
        self.code = known
        QLocale.setDefault(_LOCALES[known])
        self._application.removeTranslator(self._translator)
        # English has its own file too, for its singulars.
        self._translator = Words(self._translations / f"hubdesk_{known}.qm", self._application)
        self._application.removeTranslator(self._qts_own)
        self._qts_own = Words(_QTS_OWN / f"qtbase_{known}.qm", self._application)
        self._application.installTranslator(self._qts_own)
        self._application.installTranslator(self._translator)

    def stop(self) -> None:
        """Take the words out again: behind the next window's they would still be heard."""
        self._application.removeTranslator(self._translator)
        self._application.removeTranslator(self._qts_own)
