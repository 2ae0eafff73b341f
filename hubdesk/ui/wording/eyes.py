"""What the window says of the shop's eyes: chips on top, words over or instead of the picture."""

from __future__ import annotations

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.camera import State as CameraState
from hubdesk.scanning.hints import Hint
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

CAMERA = {
    CameraState.OFF: QT_TRANSLATE_NOOP("Chip", "No camera"),
    CameraState.RESTING: QT_TRANSLATE_NOOP("Chip", "Camera off"),
    CameraState.OPENING: QT_TRANSLATE_NOOP("Chip", "Camera starts"),
    CameraState.LOOKING: QT_TRANSLATE_NOOP("Chip", "Camera"),
    CameraState.ASLEEP: QT_TRANSLATE_NOOP("Chip", "Camera sleeps"),
    CameraState.FROZEN: QT_TRANSLATE_NOOP("Chip", "Camera stands still"),
    CameraState.SILENT: QT_TRANSLATE_NOOP("Chip", "Camera dark"),
    CameraState.AWAY: QT_TRANSLATE_NOOP("Chip", "Camera away"),
    CameraState.GONE: QT_TRANSLATE_NOOP("Chip", "Camera unplugged"),
    CameraState.BUSY: QT_TRANSLATE_NOOP("Chip", "Camera in use"),
    CameraState.FORBIDDEN: QT_TRANSLATE_NOOP("Chip", "Camera not allowed"),
    CameraState.FINISHED: QT_TRANSLATE_NOOP("Chip", "Film ended"),
}
_CALM = {
    CameraState.OFF: QT_TRANSLATE_NOOP(
        "Receive", "No camera. Plug one in, or use the scanner or the keyboard."
    ),
    CameraState.RESTING: QT_TRANSLATE_NOOP(
        "Receive", "The camera is switched off. The scanner and typing still work."
    ),
    CameraState.OPENING: QT_TRANSLATE_NOOP("Receive", "The camera starts …"),
    CameraState.LOOKING: QT_TRANSLATE_NOOP("Receive", "The camera is looking."),
    CameraState.ASLEEP: QT_TRANSLATE_NOOP(
        "Receive", "The camera sleeps and reads nothing. Any movement or key wakes it."
    ),
    CameraState.FINISHED: QT_TRANSLATE_NOOP("Receive", "The film has ended"),
}
HINTS = {
    Hint.DARK: QT_TRANSLATE_NOOP("Receive", "Too dark: more light, please"),
    Hint.BLURRED: QT_TRANSLATE_NOOP("Receive", "Blurred: hold it still"),
    Hint.FAR: QT_TRANSLATE_NOOP("Receive", "Come closer"),
    Hint.GLARE: QT_TRANSLATE_NOOP("Receive", "Glare: tilt the label"),
    Hint.MANY: QT_TRANSLATE_NOOP("Receive", "Too many at once: show fewer"),
}
FAULTY = {
    CameraState.FROZEN: KnownFault("camera_frozen"),
    CameraState.SILENT: KnownFault("camera_silent"),
    CameraState.AWAY: KnownFault("camera_away"),
    CameraState.GONE: KnownFault("camera_gone"),
    CameraState.BUSY: KnownFault("camera_busy"),
    CameraState.FORBIDDEN: KnownFault("camera_forbidden"),
}
"""The states in which the camera should see, but does not."""


def scanner_chip(*, seen: bool) -> ChipText:
    """Say how the scanner is: it cannot be asked, so only its first scan proves it."""
    if seen:
        return ChipText(Tone.GO, translate("Chip", "Scanner"), translate("Chip", "It has scanned."))
    return ChipText(
        Tone.QUIET,
        translate("Chip", "Scanner"),
        translate("Chip", "Nothing scanned yet. Any USB scanner works, just scan."),
    )


def camera_chip(state: CameraState) -> ChipText:
    """Say how the camera is: green when it looks, and only then."""
    tone = Tone.WARN if state in FAULTY else Tone.QUIET
    if state is CameraState.LOOKING:
        tone = Tone.GO
    short = translate("Chip", CAMERA[CameraState.OFF]) if state in FAULTY else ""
    return ChipText(tone, translate("Chip", CAMERA[state]), camera_sentence(state), short)


def camera_sentence(state: CameraState) -> str:
    """Say how the camera is and what to do, where its picture would be."""
    if fault := FAULTY.get(state):
        words = apology(fault)
        return f"{words.sentence} {words.advice}"
    return translate("Receive", _CALM[state])


def camera_caption(state: CameraState, hint: Hint | None) -> str:
    """Say in a short line over the picture what to do."""
    if state is CameraState.FINISHED:
        return translate("Receive", _CALM[state])
    if hint is not None:
        return translate("Receive", HINTS[hint])
    return translate("Receive", "Hold a label anywhere in view")
