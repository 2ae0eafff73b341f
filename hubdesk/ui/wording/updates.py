"""Words about new versions of HubDesk."""

from __future__ import annotations

from hubdesk.ui.wording.speech import translate
from hubdesk.updating.taking import Standing, State
from hubdesk.updating.whose import Whose


def standing_words(standing: Standing) -> str:
    """Say in one sentence how this PC stands to the newest version."""
    match standing.state:
        case State.NEWEST:
            words = translate("Update", "HubDesk {running} is the newest version.")
        case State.THERE:
            words = translate(
                "Update", "Version {newest} is out ({megabytes} MB). Fetch it: hubdesk update"
            )
        case State.WAITS:
            words = translate(
                "Update",
                "Version {newest} is here. It begins at the first start after everything kept here "
                "has been sent.",
            )
        case State.READY:
            words = translate(
                "Update", "A new version is ready; it begins at the next start: {newest}."
            )
        case State.FAILED:
            words = translate(
                "Update",
                "Version {newest} did not start on this PC. HubDesk stays with {running} until a "
                "mended one is out.",
            )
    megabytes = max(1, round(standing.length / 1_000_000))
    return words.format(running=standing.running, newest=standing.newest, megabytes=megabytes)


def whose_words(whose: Whose, version: str) -> str:
    """Say who brings new versions here, where HubDesk does not do so itself."""
    match whose:
        case Whose.SYSTEM:
            words = translate(
                "Update",
                "HubDesk {version} came as a package of this system, which brings new versions "
                "too: sudo apt update && sudo apt upgrade",
            )
        case Whose.CHECKOUT:
            words = translate(
                "Update",
                "HubDesk {version} runs from a checkout: whoever keeps it brings new versions "
                "with git pull.",
            )
        case Whose.PIP | Whose.OURS:
            words = translate(
                "Update",
                "HubDesk {version} was installed with pip, which brings new versions too.",
            )
    return words.format(version=version)
