"""What is said of the devices that see and hear: on the equipment page, and in the terminal."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from hubdesk.parcels.meanings import Meaning
from hubdesk.parcels.scan import Symbology
from hubdesk.scanning.serials import SerialScanner, State
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.codes import why_words
from hubdesk.ui.wording.equipment import ScannerText
from hubdesk.ui.wording.faults import trouble_words
from hubdesk.ui.wording.figures import clock
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

SERIAL = {
    State.LISTENING: QT_TRANSLATE_NOOP("Device", "listens"),
    State.NONSENSE: QT_TRANSLATE_NOOP("Device", "not understood"),
    State.HELD: QT_TRANSLATE_NOOP("Device", "in use elsewhere"),
    State.FORBIDDEN: QT_TRANSLATE_NOOP("Device", "not allowed"),
    State.AWAY: QT_TRANSLATE_NOOP("Device", "not plugged in"),
}
_LONGEST = 100
# ISO 646's names for what a code may hold and no screen shows; others get their number.
_NAMES = {
    0x02: "STX", 0x03: "ETX", 0x04: "EOT", 0x09: "TAB", 0x0A: "LF", 0x0D: "CR", 0x1B: "ESC",
    0x1C: "FS", 0x1D: "GS", 0x1E: "RS", 0x1F: "US",
}  # fmt: skip


def scanner_text(scanner: SerialScanner) -> ScannerText:
    """Say how a serial scanner is, for its line on the equipment page."""
    tone = Tone.GO if scanner.state is State.LISTENING else Tone.WARN
    return ScannerText(scanner.name, translate("Device", SERIAL[scanner.state]), tone)


def serial_sentence(scanner: SerialScanner) -> str:
    """Say how a serial scanner is and, if something ails it, what to do."""
    if scanner.fault is not None:
        return trouble_words(scanner.fault)
    return translate("Device", "The scanner {scanner} listens at {port}.").format(
        scanner=visible(scanner.name), port=visible(scanner.port)
    )


def visible(text: str) -> str:
    """Write a scanned text so that every sign in it can be seen: GS as `<GS>`."""
    return "".join(map(_shown, text))


def _shortened(text: str) -> str:
    """Cut what fills a screen: no parcel's code does, and its beginning tells what it is."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} … ({len(text)})"


def _shown(sign: str) -> str:
    if sign.isprintable() and unicodedata.category(sign) not in ("Mn", "Me"):
        return sign
    return f"<{_NAMES.get(ord(sign), f'U+{ord(sign):04X}')}>"


def camera_there(name: str, where: str) -> str:
    """List a camera that is plugged in."""
    return translate("Device", "Camera: {name} ({where})").format(
        name=visible(name), where=visible(where)
    )


def port_there(name: str, port: str, usb: str) -> str:
    """List a serial port where a scanner is."""
    return translate("Device", "Serial scanner: {device}").format(device=_named(name, port, usb))


def port_left_alone(name: str, port: str, usb: str) -> str:
    """List a serial port that is no scanner as far as is known, and how to say that it is one."""
    sentence = translate(
        "Device", "Left alone: {device}. If it is a scanner: hubdesk scan --serial {choice}"
    )
    return sentence.format(device=_named(name, port, usb), choice=usb or visible(port))


def _named(name: str, port: str, usb: str) -> str:
    """Write a port with what it is called, saying nothing twice."""
    beside = " ".join(part for part in (port, usb) if part and part != name)
    return f"{visible(name)} ({visible(beside)})" if beside else visible(name)


def keyboard_there() -> str:
    """List the keyboard, on which most scanners type."""
    return translate("Device", "Keyboard: this window; a scanner that types ends with Enter")


def nothing_there(kind: str) -> str:
    """Say that there is no device of a kind: `camera` or `serial`."""
    if kind == "camera":
        return translate("Device", "Camera: none found")
    return translate("Device", "Serial scanner: none found")


def how_to_end() -> str:
    """Say that the shop is not touched, and how to end."""
    return translate("Device", "Show or scan codes. Nothing is booked. Ctrl-C ends.")


def code_line(at: datetime, device: str, code: str, symbology: Symbology | None) -> str:
    """Say when which device read what."""
    kind = symbology.value if symbology else "?"
    return f"{clock(at, seconds=True)}  {visible(device)}  {kind}  {_shortened(visible(code))}"


def meaning_words(meaning: Meaning) -> str:
    """Say what a code means and why."""
    best = meaning.best
    if best is None:
        return why_words(meaning.why)
    parts = (best.name, best.service, best.number)
    return f"{' '.join(filter(None, parts))}. {why_words(meaning.why)}"


def passed_by(times: int) -> str:
    """Say that a code was in view and not taken."""
    return translate("Device", "NOT TAKEN, seen in {times} pictures: too seldom or unsafe.").format(
        times=times
    )


def keys_words(count: int, median_ms: float, longest_ms: float) -> str:
    """Say how fast keys came: scanners take 2 to 20 ms a key, people more than 60."""
    return translate("Device", "{count} keys, {median} ms apart, {longest} ms at most").format(
        count=count, median=round(median_ms), longest=round(longest_ms)
    )


def summary(read: int, parcels: int, passed: int) -> str:
    """Say at the end what was seen."""
    sentence = translate(
        "Device", "Read: {read}. Parcels among them: {parcels}. Seen but not taken: {passed}."
    )
    return sentence.format(read=read, parcels=parcels, passed=passed)
