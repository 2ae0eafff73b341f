"""What the chips on top say: the scanner, the camera and the line to the carrier, as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hubdesk.line.sending import LineKind, LineState
from hubdesk.scanning.camera import State as CameraState
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.figures import clock
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip: a dot's tone, a few words, and the whole sentence for who asks."""

    tone: Tone
    words: str
    sentence: str = ""


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
TROUBLES = {
    LineKind.OFFLINE: QT_TRANSLATE_NOOP("Line", "Offline"),
    LineKind.SLOW: QT_TRANSLATE_NOOP("Line", "Slow line"),
    LineKind.CAPTIVE_PORTAL: QT_TRANSLATE_NOOP("Line", "Wi-Fi wants a sign-in"),
    LineKind.PROXY: QT_TRANSLATE_NOOP("Line", "Network blocks us"),
    LineKind.TLS: QT_TRANSLATE_NOOP("Line", "Line not safe"),
    LineKind.CLOCK: QT_TRANSLATE_NOOP("Line", "PC clock is wrong"),
    LineKind.REFUSED: QT_TRANSLATE_NOOP("Line", "Carrier turns us away"),
    LineKind.BUSY: QT_TRANSLATE_NOOP("Line", "Carrier busy"),
    LineKind.FAULTY: QT_TRANSLATE_NOOP("Line", "Carrier has trouble"),
    LineKind.TOO_LARGE: QT_TRANSLATE_NOOP("Line", "Sending less at once"),
    LineKind.UNKNOWN_ANSWER: QT_TRANSLATE_NOOP("Line", "Answer not understood"),
    LineKind.RECORD: QT_TRANSLATE_NOOP("Line", "Record not reachable"),
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


def line_chip(state: LineState | None, local: Callable[[datetime], datetime]) -> ChipText:
    """Say truly what has reached the carrier, and that the rest is safe."""
    if state is None:
        return ChipText(
            Tone.QUIET,
            translate("Line", "No line set up"),
            translate("Line", "Everything is kept here. The owner can set up the line."),
        )
    if state.parked:
        words = translate("Line", "%n not accepted", None, state.parked)
        return ChipText(
            Tone.STOP,
            words,
            translate("Line", "The carrier did not accept them. They are kept safe here."),
        )
    if state.kind is LineKind.SENDING:
        return ChipText(Tone.INFO, translate("Line", "Sending %n", None, state.waiting))
    if state.kind is LineKind.CONFIRMED:
        return _confirmed(state, local)
    trouble = translate("Line", TROUBLES[state.kind])
    if not state.waiting:
        return ChipText(Tone.WARN, trouble, translate("Line", "Everything is sent."))
    safe = translate("Line", "%n kept safe, will send", None, state.waiting)
    return ChipText(Tone.WARN, f"{trouble} — {safe}")


def _confirmed(state: LineState, local: Callable[[datetime], datetime]) -> ChipText:
    if state.waiting:
        return ChipText(Tone.INFO, translate("Line", "%n to send", None, state.waiting))
    if state.last_confirmed_at is None:
        return ChipText(Tone.GO, translate("Line", "All sent"))
    at = clock(local(state.last_confirmed_at))
    return ChipText(
        Tone.GO,
        translate("Line", "All sent {time}").format(time=at),
        translate("Line", "Sent and confirmed by the carrier at {time}").format(time=at),
    )


def failure_words(kind: LineKind) -> str:
    """Say for the terminal why nothing could be sent, and that it is safe."""
    trouble = (
        translate("Line", TROUBLES[kind]) if kind in TROUBLES else translate("Line", "Not sent")
    )
    return translate("Line", "{trouble}. Everything is kept safe and will be sent later.").format(
        trouble=trouble
    )
