"""What the chip of the line to the carrier says: as it is, and that everything is safe."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hubdesk.line.sending import LineKind, LineState
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.figures import clock
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

TROUBLES = {
    LineKind.OFFLINE: QT_TRANSLATE_NOOP("Line", "Offline"),
    LineKind.SLOW: QT_TRANSLATE_NOOP("Line", "Slow line"),
    LineKind.CAPTIVE_PORTAL: QT_TRANSLATE_NOOP("Line", "Wi-Fi wants a sign-in"),
    LineKind.PROXY: QT_TRANSLATE_NOOP("Line", "Network blocks us"),
    LineKind.TLS: QT_TRANSLATE_NOOP("Line", "Line not safe"),
    LineKind.CLOCK: QT_TRANSLATE_NOOP("Line", "PC clock is wrong"),
    LineKind.REFUSED: QT_TRANSLATE_NOOP("Line", "Carrier turns us away"),
    LineKind.NOT_ENROLLED: QT_TRANSLATE_NOOP("Line", "Code from carrier needed"),
    LineKind.KEY_REVOKED: QT_TRANSLATE_NOOP("Line", "Carrier shut this PC out"),
    LineKind.ANOTHER_SHOP: QT_TRANSLATE_NOOP("Line", "Carrier calls this shop otherwise"),
    LineKind.ALTERED: QT_TRANSLATE_NOOP("Line", "Network alters what we send"),
    LineKind.KEYRING: QT_TRANSLATE_NOOP("Line", "PC's key store is closed"),
    LineKind.BUSY: QT_TRANSLATE_NOOP("Line", "Carrier busy"),
    LineKind.FAULTY: QT_TRANSLATE_NOOP("Line", "Carrier has trouble"),
    LineKind.TOO_LARGE: QT_TRANSLATE_NOOP("Line", "Sending less at once"),
    LineKind.UNKNOWN_ANSWER: QT_TRANSLATE_NOOP("Line", "Answer not understood"),
    LineKind.RECORD: QT_TRANSLATE_NOOP("Line", "Record not reachable"),
}


def line_chip(state: LineState | None, local: Callable[[datetime], datetime]) -> ChipText:
    """Say truly what has reached the carrier, and that the rest is safe."""
    if state is None:
        return ChipText(
            Tone.QUIET,
            translate("Line", "No line set up"),
            translate("Line", "Everything is kept here. The owner can set up the line."),
        )
    if state.parked:
        words = plural("Line", "%n not accepted", None, 2)(state.parked)
        return ChipText(
            Tone.STOP,
            words,
            translate("Line", "The carrier did not accept them. They are kept safe here."),
        )
    if state.kind is LineKind.SENDING:
        return ChipText(Tone.INFO, plural("Line", "Sending %n", None, 2)(state.waiting))
    if state.kind is LineKind.CONFIRMED:
        return _confirmed(state, local)
    trouble = translate("Line", TROUBLES[state.kind])
    if not state.waiting:
        return ChipText(Tone.WARN, trouble, translate("Line", "Everything is sent."))
    safe = plural("Line", "%n kept safe, will send", None, 2)(state.waiting)
    short = plural("Line", "%n kept safe", None, 2)(state.waiting)
    return ChipText(Tone.WARN, f"{trouble} — {safe}", f"{trouble} — {safe}", short)


def _confirmed(state: LineState, local: Callable[[datetime], datetime]) -> ChipText:
    if state.waiting:
        return ChipText(Tone.INFO, plural("Line", "%n to send", None, 2)(state.waiting))
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
