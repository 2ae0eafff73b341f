"""What is said of prints and printers: on the card, on the equipment page, on the test page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.palette import Tone
from hubdesk.ui.printing.jobs import PaperKind, Printer, PrintJob, PrintNews, PrintState
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.figures import clock
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

NAMES = {
    "shelf-tags": QT_TRANSLATE_NOOP("Prints", "Shelf tags"),
    "badges": QT_TRANSLATE_NOOP("Prints", "Badges"),
    "cards": QT_TRANSLATE_NOOP("Prints", "Counter cards"),
    "labels": QT_TRANSLATE_NOOP("Prints", "Parcel labels"),
    "scanner-set-up": QT_TRANSLATE_NOOP("Prints", "Scanner set-up"),
    "test-page": QT_TRANSLATE_NOOP("Prints", "Test page"),
}
# Papers of which there are many: what they are, before the number or the day.
FAMILIES = {
    "bill": QT_TRANSLATE_NOOP("Prints", "Bill {name}"),
    "day": QT_TRANSLATE_NOOP("Prints", "Day sheet {name}"),
    "label": QT_TRANSLATE_NOOP("Prints", "Label {name}"),
    "run": QT_TRANSLATE_NOOP("Prints", "Run sheet {name}"),
    "slips": QT_TRANSLATE_NOOP("Prints", "Slips {name}"),
}
KINDS = {
    PaperKind.SHEET: QT_TRANSLATE_NOOP("Prints", "Sheets"),
    PaperKind.LABEL: QT_TRANSLATE_NOOP("Prints", "Labels"),
    PaperKind.RECEIPT: QT_TRANSLATE_NOOP("Prints", "Receipts"),
}
STATES = {
    PrintState.WAITING: (QT_TRANSLATE_NOOP("Prints", "waiting"), Tone.QUIET),
    PrintState.SENDING: (QT_TRANSLATE_NOOP("Prints", "printing"), Tone.INFO),
    PrintState.PRINTING: (QT_TRANSLATE_NOOP("Prints", "printing"), Tone.INFO),
    PrintState.HELD: (QT_TRANSLATE_NOOP("Prints", "held"), Tone.WARN),
    PrintState.UNSURE: (QT_TRANSLATE_NOOP("Prints", "did it come out?"), Tone.WARN),
    PrintState.PRINTED: (QT_TRANSLATE_NOOP("Prints", "printed"), Tone.GO),
    PrintState.GIVEN_UP: (QT_TRANSLATE_NOOP("Prints", "stopped"), Tone.QUIET),
}


@dataclass(frozen=True, slots=True)
class JobText:
    """One print: what, when and where, how it stands, and what to do if anything."""

    name: str
    about: str
    words: str
    tone: Tone
    advice: str = ""


def paper_name(name: str) -> str:
    """Call a paper what the shop calls it; one without words of its own keeps its name."""
    family, _, rest = name.partition("-")
    if name not in NAMES and family in FAMILIES:
        return translate("Prints", FAMILIES[family]).format(name=rest)
    return translate("Prints", NAMES[name]) if name in NAMES else name


def printer_chip(news: PrintNews) -> ChipText:
    """Say on top that a print waits for somebody, and what ails it."""
    if not news.needing:
        return ChipText(Tone.QUIET, "")
    sentence = ""
    if why := next((job.why for job in news.needing if job.why), ""):
        sentence = _reason(why)
    words = translate("Prints", "Printer needs you")
    return ChipText(Tone.WARN, words, sentence, translate("Prints", "Printer"))


def kind_words(kind: PaperKind) -> str:
    """Call a kind of paper what the shop calls it."""
    return translate("Prints", KINDS[kind])


def pages_words(pages: tuple[int, int] | None) -> str:
    """Say which pages; nothing where all are meant."""
    if pages is None:
        return ""
    first, last = pages
    if first == last:
        return translate("Prints", "page {page}").format(page=first)
    return translate("Prints", "pages {first}–{last}").format(first=first, last=last)


def copies_words(count: int) -> str:
    """Say how many copies."""
    return plural("Prints", "%n copies", None, 1)(count)


def job_text(job: PrintJob, printer: str = "") -> JobText:
    """Say how a print stands; `printer` is what people call the printer, where it is known."""
    words, tone = STATES[job.state]
    copies = copies_words(job.copies) if job.copies > 1 else ""
    again = translate("Prints", "once more") if job.again else ""
    about = (clock(job.asked_at), printer or job.printer, pages_words(job.pages), copies, again)
    return JobText(
        paper_name(job.name),
        " · ".join(filter(None, about)),
        translate("Prints", words),
        tone,
        _reason(job.why) if job.why else "",
    )


def spoken(job: PrintJob) -> str:
    """Say in one line how a print stands, for the terminal."""
    text = job_text(job)
    return " · ".join(filter(None, (job.printer, text.words, text.advice)))


def printer_words(printer: Printer) -> str:
    """Name a printer, and what ails it."""
    return f"{printer.words} — {trouble_of(printer.why)}" if printer.why else printer.words


def trouble_of(why: str) -> str:
    """Say in a sentence what ails a printer."""
    return apology(KnownFault(why)).sentence


def _reason(why: str) -> str:
    said = apology(KnownFault(why))
    return f"{said.sentence} {said.advice}"


def paper_card(file: Path, *, is_open: bool) -> CardText:
    """Say where a paper lies, and how it is printed so that scanners can read it."""
    there = (
        translate(
            "Prints", "It is open in another program, perhaps behind this window. Print it there."
        )
        if is_open
        else translate("Prints", "This PC has nothing to show it with. Print the file yourself.")
    )
    return CardText(
        Tone.GO,
        translate("Prints", "Paper made"),
        translate("Prints", "Print at 100 %"),
        who=file.name,
        lines=(there, str(file.parent)),
    )


def sent_card(name: str, printer: str) -> CardText:
    """Say that a paper is in the queue of a printer."""
    return CardText(
        Tone.QUIET,
        translate("Prints", "To be printed"),
        paper_name(name),
        lines=(translate("Prints", "Printer: {printer}").format(printer=printer),),
    )


def trouble_in_print(job: PrintJob, printer: str) -> CardText:
    """Say why a paper that somebody waits for does not come."""
    said = apology(KnownFault(job.why))
    where = translate("Prints", "It waits; press Scanner on top to see it.")
    return CardText(
        Tone.WARN,
        f"{paper_name(job.name)} · {printer}",
        said.sentence,
        lines=(said.advice, where),
    )


def page_of(page: int, pages: int) -> str:
    """Say which page of how many."""
    return translate("Prints", "Page {page} of {pages}").format(page=page, pages=pages)


def proof_page_words(printer: str) -> tuple[str, tuple[str, ...]]:
    """Give a test page's title, and how it is read, one sentence a line."""
    return (
        translate("Prints", "Test page: {printer}").format(printer=printer),
        (
            translate("Prints", "Lay a ruler along: it must be exactly as long as it says."),
            translate("Prints", "If it is not, set scaling to 100 % in the printer's settings."),
            translate("Prints", "Of the frames, the outermost unbroken one is the printer's edge."),
            translate("Prints", "Scan the bars into the scan line: every row must be read."),
        ),
    )
