"""What HubDesk says beside the clock."""

from __future__ import annotations

from hubdesk.ui.wording.speech import translate


def open_words() -> str:
    """Offer to open the window."""
    return translate("Tray", "Open HubDesk")


def quit_words() -> str:
    """Offer to end the program."""
    return translate("Tray", "Quit HubDesk")


def goes_on_words() -> str:
    """Say once what a closed window does here."""
    return translate(
        "Tray", "HubDesk goes on beside the clock with the line and the backups. Quit it there."
    )
