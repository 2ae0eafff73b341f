"""Opening the shop for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from hubdesk.app import App, build
from hubdesk.cli.saying import note
from hubdesk.paths import resource
from hubdesk.settings import Settings
from hubdesk.ui.language import Language


@contextmanager
def shop(data: Path, *, go_on: bool = False, asks: bool = True) -> Iterator[App]:
    """Open the shop for one command, in the shop's language; `go_on`, `asks` as `build` has it."""
    app = build(data, go_on=go_on, asks=asks)
    try:
        speak_as_set(app.settings)
        for name in app.unknown_settings:
            note(f"settings.toml: '{name}' is not known to HubDesk and was not used")
        yield app
    finally:
        app.close()


def speak_as_set(settings: Settings) -> None:
    """Say everything in the shop's language from here on."""
    Language(_application(), resource("translations"), settings.language)


def _application() -> QCoreApplication:
    """Give what carries translations, which Qt wants once in a process."""
    return QCoreApplication.instance() or QCoreApplication([])
