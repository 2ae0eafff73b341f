"""What the chips on top say about the shop's eyes: the scanner and the camera."""

from __future__ import annotations

from hubdesk.scanning.camera import State as CameraState
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

CAMERA = {
    CameraState.OFF: QT_TRANSLATE_NOOP("Chip", "No camera"),
    CameraState.OPENING: QT_TRANSLATE_NOOP("Chip", "Camera starts"),
    CameraState.LOOKING: QT_TRANSLATE_NOOP("Chip", "Camera"),
    CameraState.FROZEN: QT_TRANSLATE_NOOP("Chip", "Camera stands still"),
    CameraState.SILENT: QT_TRANSLATE_NOOP("Chip", "Camera dark"),
    CameraState.AWAY: QT_TRANSLATE_NOOP("Chip", "Camera away"),
    CameraState.FINISHED: QT_TRANSLATE_NOOP("Chip", "Film ended"),
}
_CAMERA_TONES = {
    CameraState.LOOKING: Tone.GO,
    CameraState.FROZEN: Tone.WARN,
    CameraState.SILENT: Tone.WARN,
    CameraState.AWAY: Tone.WARN,
}


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
    """Say how the camera is."""
    return ChipText(_CAMERA_TONES.get(state, Tone.QUIET), translate("Chip", CAMERA[state]))
