"""What the doctor says: how each thing is, in plain words, and the one thing to do about it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from hubdesk.doctor.bundle import FIGURES, FINDINGS, LOG, SETTINGS
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.line.sending import LineKind
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import line
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.figures import printable
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, locale, translate

AREAS = {
    Area.RECORD: QT_TRANSLATE_NOOP("Doctor", "Record"),
    Area.WHOLE_RECORD: QT_TRANSLATE_NOOP("Doctor", "Whole record"),
    Area.BACKUP: QT_TRANSLATE_NOOP("Doctor", "Backup"),
    Area.DISK: QT_TRANSLATE_NOOP("Doctor", "Disk"),
    Area.LINE: QT_TRANSLATE_NOOP("Doctor", "Line to the carrier"),
    Area.CLOCK: QT_TRANSLATE_NOOP("Doctor", "Clock"),
    Area.CAMERA: QT_TRANSLATE_NOOP("Doctor", "Camera"),
    Area.SCANNERS: QT_TRANSLATE_NOOP("Doctor", "Scanner"),
    Area.PRINTERS: QT_TRANSLATE_NOOP("Doctor", "Printers"),
    Area.DESKS: QT_TRANSLATE_NOOP("Doctor", "Desks"),
    Area.SETTINGS: QT_TRANSLATE_NOOP("Doctor", "Settings"),
    Area.STRENGTH: QT_TRANSLATE_NOOP("Doctor", "This PC"),
    Area.VERSIONS: QT_TRANSLATE_NOOP("Doctor", "Versions"),
}
STATES = {
    State.OK: (QT_TRANSLATE_NOOP("Doctor", "well"), Tone.GO),
    State.LOOK: (QT_TRANSLATE_NOOP("Doctor", "look"), Tone.WARN),
    State.BAD: (QT_TRANSLATE_NOOP("Doctor", "mend now"), Tone.STOP),
}
# The two sentences of each: how it is, and what to do; nothing to do where all is well.
WORDS: dict[Advice, tuple[str, str]] = {
    Advice.HANGS: (
        QT_TRANSLATE_NOOP("Doctor", "This did not answer within {seconds} seconds."),
        QT_TRANSLATE_NOOP("Doctor", "Unplug it and plug it in again, or start the PC again."),
    ),
    Advice.BACKUP_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "The last good copy in {place} is {hours} h old."),
        "",
    ),
    Advice.BACKUP_OLD: (
        QT_TRANSLATE_NOOP("Doctor", "The last good copy is {days} days old."),
        QT_TRANSLATE_NOOP("Doctor", "Plug in the backup stick or disk; a copy is made by itself."),
    ),
    Advice.BACKUP_NONE: (
        QT_TRANSLATE_NOOP("Doctor", "There is no copy of the record yet."),
        QT_TRANSLATE_NOOP("Doctor", "Name a stick or a second disk for backups on the page Shop."),
    ),
    Advice.BACKUP_HERE: (
        QT_TRANSLATE_NOOP("Doctor", "The last good copy lies on the same disk as the shop."),
        QT_TRANSLATE_NOOP("Doctor", "Name a stick or a second disk for backups on the page Shop."),
    ),
    Advice.BACKUP_SPOILT: (
        QT_TRANSLATE_NOOP("Doctor", "The newest copy in {place} is damaged."),
        QT_TRANSLATE_NOOP("Doctor", "Back up now on the page Shop, to another stick or disk."),
    ),
    Advice.BACKUP_NOT_WANTED: (
        QT_TRANSLATE_NOOP("Doctor", "Backups are switched off."),
        QT_TRANSLATE_NOOP("Doctor", "Name a stick or a second disk for backups on the page Shop."),
    ),
    Advice.BACKUP_SERVER: (
        QT_TRANSLATE_NOOP(
            "Doctor", "The record lies on a server; whoever keeps that server backs it up."
        ),
        "",
    ),
    Advice.CAMERA_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "{camera} gives a picture ({wide} × {high})."),
        "",
    ),
    Advice.CAMERA_OFF: (QT_TRANSLATE_NOOP("Doctor", "No camera is wanted here."), ""),
    Advice.CAMERA_NONE: (
        QT_TRANSLATE_NOOP("Doctor", "No camera is plugged in."),
        QT_TRANSLATE_NOOP("Doctor", "Plug one in, or go on with the scanner."),
    ),
    Advice.CAMERA_MISSING: (
        QT_TRANSLATE_NOOP("Doctor", "The camera “{camera}” is not plugged in; another one is."),
        QT_TRANSLATE_NOOP("Doctor", "Plug it in, or choose the other one under Equipment."),
    ),
    Advice.CAMERA_IN_USE: (
        QT_TRANSLATE_NOOP("Doctor", "{camera} is plugged in, and the window uses it."),
        "",
    ),
    Advice.CLOCK_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "The clock agrees with the carrier's."),
        "",
    ),
    Advice.CLOCK_ALONE: (
        QT_TRANSLATE_NOOP("Doctor", "Nothing is known against the clock of this PC."),
        "",
    ),
    Advice.CLOCK_AHEAD: (
        QT_TRANSLATE_NOOP("Doctor", "The clock of this PC is {minutes} minutes ahead."),
        QT_TRANSLATE_NOOP("Doctor", "Let the PC set its time by itself. Work goes on meanwhile."),
    ),
    Advice.CLOCK_BEHIND: (
        QT_TRANSLATE_NOOP("Doctor", "The clock of this PC is {minutes} minutes behind."),
        QT_TRANSLATE_NOOP("Doctor", "Let the PC set its time by itself. Work goes on meanwhile."),
    ),
    Advice.CLOCK_WENT_BACK: (
        QT_TRANSLATE_NOOP(
            "Doctor", "The clock stands {minutes} minutes before the last act on record."
        ),
        QT_TRANSLATE_NOOP("Doctor", "Set the PC's date and time."),
    ),
    Advice.DESK_ALONE: (QT_TRANSLATE_NOOP("Doctor", "One desk, with the record on this PC."), ""),
    Advice.DESKS_SEVERAL: (
        QT_TRANSLATE_NOOP("Doctor", "Desks on this record: {count}; this one is {desk}."),
        "",
    ),
    Advice.DISK_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "{free_gb} GB are free; an act is kept within {flush_ms} ms."),
        "",
    ),
    Advice.DISK_NEARLY_FULL: (
        QT_TRANSLATE_NOOP("Doctor", "Only {free_gb} GB are free on the disk."),
        QT_TRANSLATE_NOOP("Doctor", "Empty the trash and take away large files."),
    ),
    Advice.DISK_REMOVABLE: (
        QT_TRANSLATE_NOOP("Doctor", "The shop's folder lies on a disk that can be pulled out."),
        QT_TRANSLATE_NOOP("Doctor", "Move it to the PC's own disk; keep the stick for backups."),
    ),
    Advice.DISK_NETWORK: (
        QT_TRANSLATE_NOOP(
            "Doctor", "The shop's folder lies on a network drive, which can damage the record."
        ),
        QT_TRANSLATE_NOOP("Doctor", "Close HubDesk and move the folder to the PC's own disk."),
    ),
    Advice.DISK_SYNCED: (
        QT_TRANSLATE_NOOP(
            "Doctor", "{by} copies the shop's folder elsewhere, and may lock it while you work."
        ),
        QT_TRANSLATE_NOOP("Doctor", "Move the folder out of {by}; keep only the backups in there."),
    ),
    Advice.DISK_SLOW: (
        QT_TRANSLATE_NOOP("Doctor", "The disk is slow: an act takes {flush_ms} ms to be kept."),
        QT_TRANSLATE_NOOP("Doctor", "Start the PC again. If it stays so, have the disk looked at."),
    ),
    Advice.LINE_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "The carrier answers. Acts waiting to be sent: {waiting}."),
        "",
    ),
    Advice.LINE_NONE: (
        QT_TRANSLATE_NOOP("Doctor", "No line to a carrier is set up; all is kept here."),
        "",
    ),
    Advice.LINE_WAITING: (
        QT_TRANSLATE_NOOP(
            "Doctor", "Acts waiting to be sent: {waiting}, the oldest for {hours} hours."
        ),
        QT_TRANSLATE_NOOP("Doctor", "Leave HubDesk open: it sends by itself. Nothing is lost."),
    ),
    Advice.LINE_PARKED: (
        QT_TRANSLATE_NOOP("Doctor", "Acts that the carrier did not accept: {count}."),
        QT_TRANSLATE_NOOP("Doctor", "Press the line's chip on top: it says why."),
    ),
    Advice.LINE_NOT_ENROLLED: (
        QT_TRANSLATE_NOOP("Doctor", "The carrier answers, but does not know this PC yet."),
        QT_TRANSLATE_NOOP("Doctor", "Get a code from the carrier and type it in once."),
    ),
    Advice.PRINTERS_WELL: (QT_TRANSLATE_NOOP("Doctor", "Printers ready: {count}."), ""),
    Advice.PRINTERS_NONE: (
        QT_TRANSLATE_NOOP("Doctor", "This PC knows no printer."),
        QT_TRANSLATE_NOOP("Doctor", "Add one in the PC's own settings. Papers are kept as PDF."),
    ),
    Advice.RECORD_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "Acts on record: {entries}; every page can be read."),
        "",
    ),
    Advice.RECORD_WHOLE: (
        QT_TRANSLATE_NOOP("Doctor", "Every act is as it was written: {entries}."),
        "",
    ),
    Advice.RECORD_NONE: (QT_TRANSLATE_NOOP("Doctor", "There is no record here yet."), ""),
    Advice.RECORD_OLDER: (
        QT_TRANSLATE_NOOP(
            "Doctor", "The record is of an earlier HubDesk; the next start brings it up to date."
        ),
        "",
    ),
    Advice.RECORD_SPOILT: (
        QT_TRANSLATE_NOOP("Doctor", "Damaged places in the record: {count}."),
        QT_TRANSLATE_NOOP("Doctor", "Close HubDesk, copy the shop's folder, put back a backup."),
    ),
    Advice.RECORD_UNFINISHED: (
        QT_TRANSLATE_NOOP("Doctor", "The record is too large to be read whole in {seconds} s."),
        QT_TRANSLATE_NOOP("Doctor", "Check again in a quiet hour."),
    ),
    Advice.JOURNAL_FLAWED: (
        QT_TRANSLATE_NOOP("Doctor", "Places where the history is not as it was written: {count}."),
        QT_TRANSLATE_NOOP("Doctor", "Make a support bundle and send it to whoever supports you."),
    ),
    Advice.LOG_LONG: (
        QT_TRANSLATE_NOOP("Doctor", "The record's log has grown to {megabytes} MB."),
        QT_TRANSLATE_NOOP("Doctor", "Close every HubDesk of this shop and start it again."),
    ),
    Advice.SCANNERS_WELL: (QT_TRANSLATE_NOOP("Doctor", "Plugged in: {scanners}."), ""),
    Advice.SCANNERS_KEYBOARD: (
        QT_TRANSLATE_NOOP(
            "Doctor", "No serial scanner. One that types like a keyboard shows when it scans."
        ),
        "",
    ),
    Advice.SCANNER_AWAY: (
        QT_TRANSLATE_NOOP("Doctor", "The scanner at {port} is not plugged in."),
        QT_TRANSLATE_NOOP("Doctor", "Plug it in: it is found by itself."),
    ),
    Advice.SCANNER_FORBIDDEN: (
        QT_TRANSLATE_NOOP("Doctor", "HubDesk may not listen to the scanner at {port}."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Give this person the right to use serial ports (Linux: group dialout)."
        ),
    ),
    Advice.SETTINGS_WELL: (QT_TRANSLATE_NOOP("Doctor", "The settings can be read."), ""),
    Advice.SETTINGS_UNKNOWN: (
        QT_TRANSLATE_NOOP("Doctor", "HubDesk does not know these settings: {names}."),
        QT_TRANSLATE_NOOP("Doctor", "Look for a slip of the pen in settings.toml."),
    ),
    Advice.STRENGTH_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "{cores} processors, {free_gb} GB of memory are free."),
        "",
    ),
    Advice.MEMORY_SHORT: (
        QT_TRANSLATE_NOOP("Doctor", "Only {free_gb} GB of memory are free."),
        QT_TRANSLATE_NOOP("Doctor", "Close other programs and browser tabs."),
    ),
    Advice.PROCESSOR_WEAK: (
        QT_TRANSLATE_NOOP("Doctor", "This PC has a single processor: the camera will be slow."),
        QT_TRANSLATE_NOOP("Doctor", "Use a scanner for large deliveries."),
    ),
    Advice.VERSIONS_WELL: (
        QT_TRANSLATE_NOOP("Doctor", "HubDesk {program}, SQLite {sqlite}, Qt {qt}."),
        "",
    ),
    Advice.DECODER_MISSING: (
        QT_TRANSLATE_NOOP("Doctor", "A part that reads hard barcodes is missing ({engine})."),
        QT_TRANSLATE_NOOP("Doctor", "Install HubDesk again. The shop's record is not touched."),
    ),
}
# What each file of a support bundle holds.
PARTS = {
    FINDINGS: QT_TRANSLATE_NOOP("Doctor", "what the doctor found, without names of anything"),
    SETTINGS: QT_TRANSLATE_NOOP("Doctor", "which settings are set; of most, not to what"),
    FIGURES: QT_TRANSLATE_NOOP("Doctor", "how many acts and parcels of each kind"),
    LOG: QT_TRANSLATE_NOOP("Doctor", "when and where in the program something failed"),
}


@dataclass(frozen=True, slots=True)
class FindingText:
    """One finding in words; `advice` is empty where there is nothing to do."""

    area: str
    state: str
    tone: Tone
    sentence: str
    advice: str


def finding_text(finding: Finding) -> FindingText:
    """Say a finding."""
    state, tone = STATES[finding.state]
    sentence, advice = _sentences(finding)
    return FindingText(
        translate("Doctor", AREAS[finding.what]),
        translate("Doctor", state),
        tone,
        sentence,
        advice,
    )


def finding_line(finding: Finding) -> str:
    """Say a finding in one line, for the terminal."""
    text = finding_text(finding)
    return f"{text.area}: {text.sentence} {text.advice}".strip()


def _sentences(finding: Finding) -> tuple[str, str]:
    if finding.advice in (Advice.TROUBLE, Advice.PRINTER_AILS):
        plain = {n: str(v) for n, v in finding.facts.items() if n != "reason"}
        words = apology(KnownFault(str(finding.facts["reason"]), **plain))
        return words.sentence, words.advice
    if finding.advice is Advice.LINE_TROUBLE:
        kind = LineKind(str(finding.facts["kind"]))
        waiting = translate("Doctor", "{trouble}. Kept safe here: {waiting}.")
        trouble = translate("Line", line.TROUBLES[kind])
        advice = translate("Line", line.ADVICE[kind])
        return waiting.format(trouble=trouble, waiting=finding.facts.get("waiting", 0)), advice
    facts: defaultdict[str, str] = defaultdict(str)
    facts.update({name: _shown(value) for name, value in finding.facts.items()})
    sentence, advice = (translate("Doctor", each) if each else "" for each in WORDS[finding.advice])
    return sentence.format_map(facts), advice.format_map(facts)


def _shown(value: str | float | bool) -> str:
    """Write figures the local way, and no sign of a name that could break a sentence."""
    if isinstance(value, str):
        return printable(value)
    return locale().toString(float(value), "f", 0 if float(value).is_integer() else 1)


def summary_words(findings: tuple[Finding, ...]) -> str:
    """Say it all in one sentence: all well, or how much there is to look at."""
    bad = sum(finding.state is State.BAD for finding in findings)
    look = sum(finding.state is State.LOOK for finding in findings)
    if bad:
        return translate("Doctor", "Something must be mended now")
    if look:
        return translate("Doctor", "There is something to look at")
    return translate("Doctor", "All is well")


def part_words(name: str) -> str:
    """Say what a file of the support bundle holds."""
    return translate("Doctor", PARTS[name])


def bundle_words(file: str) -> str:
    """Say where the bundle is and that it was sent to nobody."""
    return translate(
        "Doctor", "The support bundle is in {file}. It was sent to nobody; send it yourself."
    ).format(file=file)
