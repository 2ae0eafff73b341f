"""What the chip of the line to the carrier says: as it is, and that everything is safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale

from hubdesk.line.sending import LineKind, LineState, NotShown, Pictures, RefusedEntry
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.figures import clock, grouped, lasting, printable
from hubdesk.ui.wording.history import ACTS
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, locale, plural, translate

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
    LineKind.PACKING: QT_TRANSLATE_NOOP("Line", "Answer not understood"),
    LineKind.RECORD: QT_TRANSLATE_NOOP("Line", "Record not reachable"),
    LineKind.NO_ROOM: QT_TRANSLATE_NOOP("Line", "Carrier has no room for photographs"),
}


_OWNER = QT_TRANSLATE_NOOP("Line", "The owner should call the carrier.")
_BY_ITSELF = QT_TRANSLATE_NOOP("Line", "It tries again by itself.")
# What to do about each, for somebody who has never heard of a proxy.
ADVICE = {
    LineKind.OFFLINE: QT_TRANSLATE_NOOP(
        "Line", "The PC has no internet. Look whether the router's lights are on."
    ),
    LineKind.SLOW: QT_TRANSLATE_NOOP("Line", "The internet breaks off. Less is sent at a time."),
    LineKind.CAPTIVE_PORTAL: QT_TRANSLATE_NOOP(
        "Line", "Open the browser and sign in to the Wi-Fi, as in a hotel."
    ),
    LineKind.PROXY: QT_TRANSLATE_NOOP(
        "Line", "This network lets out only who signs in to it. Ask whoever looks after it."
    ),
    LineKind.TLS: QT_TRANSLATE_NOOP(
        "Line",
        "Somebody else answers for the carrier, so nothing was sent. If the Wi-Fi wants a sign-in, "
        "open the browser. Otherwise use another network.",
    ),
    LineKind.CLOCK: QT_TRANSLATE_NOOP(
        "Line", "Set the PC's date and time. Work goes on meanwhile."
    ),
    LineKind.REFUSED: _OWNER,
    LineKind.NOT_ENROLLED: QT_TRANSLATE_NOOP(
        "Line", "The owner gets a code from the carrier and types it in once."
    ),
    LineKind.KEY_REVOKED: _OWNER,
    LineKind.ANOTHER_SHOP: _OWNER,
    LineKind.ALTERED: QT_TRANSLATE_NOOP(
        "Line", "Something between here and the carrier changes what is sent. Use another network."
    ),
    LineKind.KEYRING: QT_TRANSLATE_NOOP("Line", "Sign in to the PC again."),
    LineKind.BUSY: _BY_ITSELF,
    LineKind.FAULTY: _BY_ITSELF,
    LineKind.TOO_LARGE: _BY_ITSELF,
    LineKind.UNKNOWN_ANSWER: QT_TRANSLATE_NOOP(
        "Line", "The address of the carrier may be wrong. The owner can look in the settings."
    ),
    LineKind.PACKING: _OWNER,
    LineKind.RECORD: QT_TRANSLATE_NOOP("Line", "Look whether the disk is full."),
    LineKind.NO_ROOM: _OWNER,
}
# Why a photograph stays here.
NOT_SHOWN = {
    "photograph_missing": QT_TRANSLATE_NOOP("Line", "its file is gone"),
    "photograph_changed": QT_TRANSLATE_NOOP("Line", "its file is not what was taken"),
    "photograph_not_accepted": QT_TRANSLATE_NOOP("Line", "the carrier did not accept it"),
}
_WELL = (LineKind.CONFIRMED, LineKind.SENDING)
# Seconds by which a clock may be wrong before anybody needs to know.
_SKEW_SAID = 180


def line_chip(state: LineState | None, local: Callable[[datetime], datetime]) -> ChipText:
    """Say truly what has reached the carrier, and that the rest is safe."""
    if state is None:
        return ChipText(
            Tone.QUIET,
            translate("Line", "No line set up"),
            translate("Line", "Everything is kept here. The owner can set up the line."),
        )
    chip = _chip(state, local)
    return replace(chip, sentence="\n".join([chip.sentence or chip.words, *line_words(state)]))


def _chip(state: LineState, local: Callable[[datetime], datetime]) -> ChipText:
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


def line_words(state: LineState) -> list[str]:
    """Say all that is to know of the line beyond its state: advice, what was refused, the cost.

    The last sentence answers whether the PC may be switched off.
    """
    said = [translate("Line", ADVICE[state.kind])] if state.kind in ADVICE else []
    said += [_refused(each) for each in state.refused]
    said += _pictures(state.pictures)
    # Where sending fails, too, its own trouble is said already.
    if state.fetch_trouble is not None and state.kind in _WELL:
        said.append(_fetch_words(state.fetch_trouble))
    if state.others_send and not state.safe_to_switch_off:
        said.append(translate("Line", "Another PC of this shop is sending for all just now."))
    if abs(state.skew) > _SKEW_SAID:
        said.append(_clock_words(state.skew))
    if state.is_renewed:
        said.append(
            translate(
                "Line",
                "A copy of this PC's record was used elsewhere, or a backup was put back. From now "
                "on this PC's entries are kept apart; nothing is lost or mixed. If a copy is open "
                "on another PC, close it there.",
            )
        )
    # What was overtaken is a gap over there until it has come, too.
    elif state.unknown_here or (state.chain_flaws and not state.waiting):
        said.append(
            translate("Line", "The carrier's copy differs from this PC's record. {owner}").format(
                owner=translate("Line", _OWNER)
            )
        )
    if state.bytes_month:
        said.append(
            translate("Line", "Sent and received: {today} today, {month} this month.").format(
                today=_amount(state.bytes_today), month=_amount(state.bytes_month)
            )
        )
    return [*said, switch_off_words(state)]


def again_words() -> str:
    """Offer to send once more what was not accepted."""
    return translate("Line", "It is put right: send it again")


def photographs_words(pictures: Pictures) -> str:
    """Offer to send the photographs now, and say what that costs on the line."""
    offer = plural("Line", "Send %n photographs now ({size})", None, 2)(pictures.left)
    return offer.format(size=_amount(pictures.bytes))


def _pictures(pictures: Pictures) -> list[str]:
    """Say what photographs have not arrived, and why."""
    said = [_not_shown(each) for each in pictures.aside]
    if pictures.left:
        said.append(_still_to_go(pictures))
    if pictures.left and pictures.trouble is not None:
        said.append(translate("Line", TROUBLES[pictures.trouble]))
    return said


def _still_to_go(pictures: Pictures) -> str:
    if pictures.are_held_back:
        words = plural("Line", "%n photographs wait, because the internet is paid for.", None, 2)
        return words(pictures.left)
    return plural("Line", "%n photographs still to go, after everything else.", None, 2)(
        pictures.left
    )


def _fetch_words(trouble: LineKind) -> str:
    words = translate("Line", "Nothing comes from the carrier just now: {trouble}. {advice}")
    advice = translate("Line", ADVICE.get(trouble, _BY_ITSELF))
    return words.format(trouble=translate("Line", TROUBLES[trouble]), advice=advice)


def _not_shown(photograph: NotShown) -> str:
    why = translate("Line", NOT_SHOWN[photograph.reason])
    return translate("Line", "A photograph of {which} cannot be sent: {why}.").format(
        which=grouped(printable(photograph.which)), why=why
    )


def switch_off_words(state: LineState) -> str:
    """Answer truly whether the PC may be switched off now."""
    if state.safe_to_switch_off and state.parked:
        return translate("Line", "The PC may be switched off: the carrier has everything else.")
    if state.safe_to_switch_off:
        return translate("Line", "The PC may be switched off: the carrier has everything.")
    if not state.waiting:
        return plural(
            "Line",
            "The PC may be switched off: %n photographs kept safe here go out when it is on again.",
            None,
            2,
        )(state.pictures.left)
    words = plural(
        "Line", "The PC may be switched off: %n kept safe here go out when it is on again.", None, 2
    )
    return words(state.waiting)


def _refused(entry: RefusedEntry) -> str:
    what = translate("Act", ACTS[entry.kind])
    return translate("Line", "Not accepted: {what} {which}. The carrier says: {reason}").format(
        what=what, which=grouped(printable(entry.which)), reason=printable(entry.reason)
    )


def _clock_words(skew: float) -> str:
    minutes = lasting(max(1, round(abs(skew) / 60)))
    if skew > 0:
        return translate("Line", "The PC's clock is {minutes} fast. Nothing is lost by it.").format(
            minutes=minutes
        )
    return translate("Line", "The PC's clock is {minutes} slow. Nothing is lost by it.").format(
        minutes=minutes
    )


def _amount(count: int) -> str:
    return locale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _confirmed(state: LineState, local: Callable[[datetime], datetime]) -> ChipText:
    if state.waiting:
        return ChipText(Tone.INFO, plural("Line", "%n to send", None, 2)(state.waiting))
    if state.fetch_trouble is not None:
        return ChipText(Tone.WARN, translate("Line", "All sent, nothing comes in"))
    if state.pictures.left and not state.pictures.are_held_back:
        words = plural("Line", "%n photographs still to go", None, 2)(state.pictures.left)
        return ChipText(Tone.INFO, words)
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
