"""Everything that a page can show beside its everyday looks, one moment after the other.

Each moment is staged once and stays until the next; what is yielded is what to look at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtWidgets import QMenu, QWidget

from hubdesk.database.backups import Listed
from hubdesk.desk.noticefiles import from_text
from hubdesk.desk.notices import look_into
from hubdesk.desk.verdict import VerdictKind
from hubdesk.doctor.bundle import LOG, Part
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.equipment.tray import Tray
from hubdesk.line.sending import LineKind, LineState, NotShown, Pictures, RefusedEntry
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import resource
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.equipment.camera import State as CameraState
from hubdesk.ui.firststart.steps import Step
from hubdesk.ui.imports import Question
from hubdesk.ui.printing.jobs import PaperKind, Printer, PrintJob, PrintNews, PrintState
from hubdesk.ui.printing.proofpage import proof_page
from hubdesk.ui.question import Asked
from hubdesk.ui.rail import PageName
from hubdesk.ui.shelves.page import Mode
from hubdesk.ui.shop.encryption import Standing
from hubdesk.ui.shop.panels import Section
from hubdesk.ui.unlocking import CodeQuestion
from hubdesk.ui.wording import fetchback
from hubdesk.ui.wording.backups import anew_words
from hubdesk.ui.wording.doubts import doubt_words
from hubdesk.ui.wording.verdicts import trouble_card, verdict_card
from tests.screens.day import Day
from tests.ui.answers import AT, filled

Seen = Iterator[tuple[str, QWidget]]
_TROUBLES = ("disk_full", "record_unreachable", "record_damaged")
_UNCLEAR = "TBA309611474991,Ana Moore,5 Elm St,54701\nTBA309611474992,Bo Reyes,6 Elm St,54703\n"


def cards(day: Day, _: Path) -> Seen:
    """Lay the answer of every kind on Receive, and a few troubles."""
    day.show(PageName.RECEIVE)
    pages = day.window.pages
    for kind in VerdictKind:
        card = verdict_card(filled(kind), day.app.counter.local)
        pages.receive.show_card(card)
        yield f"card {kind}", pages.receive.verdict
    for trouble in (*map(KnownFault, _TROUBLES), Refused("no_parcel_in_hand")):
        pages.receive.show_card(trouble_card(trouble))
        yield f"card {trouble.reason}", pages.receive.verdict
    pages.put_away()


def first_steps(day: Day, _: Path) -> Seen:
    """Go through the steps, a backup put back, and what comes after it."""
    day.show(PageName.FIRST_STEPS)
    page = day.window.pages.first_steps
    for step in Step:
        page.sections.open(step.value)
        yield f"step {step.name}", page
    page.sections.open(Step.PUT_BACK.value)
    page.put_back.show_found([Listed(Path("E:/"), None, "backup_unreadable")] * 3, lambda at: at)
    yield "backups found", page
    page.put_back.refuse(KnownFault("no_backup_there"))
    yield "backup gone", page
    page.bring_back()
    card = page.fetch_back
    card.show_progress(1_200)
    yield "fetching back", page
    card.refuse(KnownFault("disk_full"), fetchback.asking_words())
    yield "fetching stopped", page
    card.skip.click()
    yield "going on without", page
    card.show_back(fetchback.progress_words(1_200), [fetchback.skip_warning()])
    yield "brought back", page
    page.brought_back()
    page.sections.open(0)


def shop(day: Day, _: Path) -> Seen:
    """Open every group of the shop's settings, and each step of encrypting."""
    day.show(PageName.SHOP)
    page = day.window.pages.shop
    for section in Section:
        page.sections.open(section.value)
        yield f"shop {section.name}", page
    page.line.refuse(Refused("code_unknown"))
    page.sections.open(Section.LINE.value)
    yield "not let in", page
    page.sections.open(Section.SAFETY.value)
    for standing in Standing:
        page.encryption.stand(standing, group=4)
        if standing is Standing.SHEET:
            page.encryption.refuse(Refused("recovery_code_wrong", group=4))
        yield f"encryption {standing.name}", page
    page.encryption.stand(Standing.PLAIN)
    page.sections.open(0)


def doctor(day: Day, _: Path) -> Seen:
    """Let the doctor find one thing of each kind, and show what support would see."""
    day.show(PageName.HELP)
    page = day.window.pages.help
    page.open_doctor()
    panel = page.doctor
    before = panel.findings
    panel.begin()
    yield "doctor looking", page
    for area, state, advice in (
        (Area.BACKUP, State.BAD, Advice.BACKUP_NONE),
        (Area.CAMERA, State.LOOK, Advice.CAMERA_MISSING),
        (Area.RECORD, State.OK, Advice.RECORD_WELL),
    ):
        panel.add(Finding(area, state, advice, {"camera": "Logitech C920", "name": "C920"}))
    panel.end()
    yield "doctor", page
    panel.show_parts([Part(LOG, "hubdesk 0.1\n" * 40)])
    yield "bundle", page
    panel.back_out()
    panel.begin()
    for finding in before:
        panel.add(finding)
    panel.end()
    page.open_page("receive")


def equipment(day: Day, folder: Path) -> Seen:
    """Teach a scanner, let prints ask for somebody, and show a paper before it is printed."""
    day.show(PageName.EQUIPMENT)
    page = day.window.pages.equipment
    for state in CameraState:
        page.camera.show_state(state)
        yield f"camera {state.name}", page.camera
    printers = (
        Printer("lp1", "Brother HL-L2350DW", is_usual=True),
        Printer("z", "Zebra", why="printer_off"),
    )
    asked = day.app.counter.local(AT)
    jobs = tuple(
        PrintJob(str(state), "a.pdf", "run 260626-1", "lp1", asked, state=state)
        for state in PrintState
    )
    here = tuple(each for each in jobs if not each.state.is_over)
    over = tuple(each for each in jobs if each.state.is_over)
    page.printers.show_news(PrintNews(printers, here, over), {PaperKind.SHEET: "lp1"})
    day.settle()
    yield "prints", page
    paper = folder / "paper.pdf"
    paper.write_bytes(proof_page(load_lettering(resource("fonts")), "Brother", "letter"))
    page.show_paper(paper, "proof", (), "")
    yield "preview without a printer", page
    page.show_paper(paper, "proof", printers, "z")
    yield "preview", page
    page.preview.close_it()
    page.show_cards()
    page.printers.show_news(PrintNews(), {})


def parcels(day: Day, _: Path) -> Seen:
    """Write a note, put an address right, carry a parcel to another shelf."""
    day.show(PageName.PARCELS)
    page = day.window.pages.parcels
    page.open_first()
    page.card.offer_note()
    yield "note", page
    page.card.offer_address()
    page.card.address.refuse(Refused("nobody_named"))
    yield "address", page
    page.card.offer_shelves()
    yield "shelf choice", page
    page.card.close_panel()
    page.search("qqqq")
    yield "nothing found", page
    page.search("")


def notice(day: Day, _: Path) -> Seen:
    """Ask what the columns of a notice hold that is in a new form."""
    day.show(PageName.RECEIVE)
    page = day.window.pages.receive
    source = from_text(_UNCLEAR, "pasted")
    page.show_question(Question(source, look_into(day.app.counter, source)))
    yield "columns", page
    page.columns._offer(0)
    menu = page.columns.findChild(QMenu)
    assert menu is not None
    yield "what a column holds", menu
    menu.close()
    page.show_question(None)


def shelves(day: Day, _: Path) -> Seen:
    """Draw the shelves, walk along them, and work off what the walk came to."""
    day.show(PageName.SHELVES)
    page = day.window.pages.shelves
    page._toggle_drawing()
    page.board.choose("A1")
    page.drafting.choose("A1")
    page.refresh()
    yield "drawing", page
    page._toggle_drawing()
    page.board.choose("A1")
    page.refresh()
    yield "a shelf", page
    page.act()
    assert page.mode is Mode.WALK
    yield "walk", page
    page.act()
    yield "walk over", page
    page.act()
    assert page.mode is Mode.LOOK
    page.show_card(None)


def bill(day: Day, _: Path) -> Seen:
    """Close a count, let the driver sign, and sign on paper."""
    day.show(PageName.BILL)
    page = day.window.pages.bill
    page.act()
    day.settle()
    yield "a bill to sign", page
    page.show_card(None)
    page.signing.driver.setText("")
    page._sign(on_paper=True)
    yield "no driver", page
    page.signing.driver.setText("Anita")
    page._sign(on_paper=True)
    yield "signed", page
    page.show_card(None)


def deliver(day: Day, _: Path) -> Seen:
    """Load a run, let it leave with something forgotten, and bring it home."""
    day.show(PageName.DELIVER)
    page = day.window.pages.deliver
    day_now = page._day
    assert day_now is not None
    page.open_run(day_now.runs[0].id)
    day.settle()
    yield "planned", page
    for button in (page.parts.foot.who, page.parts.foot.elsewhere):
        page.parts.stops.choose("0")
        page._show()
        button.click()
        yield f"beside {button.words}", page
        button.click()
    page._toggle_order()
    day.settle()
    yield "order", page
    page._toggle_order()
    page.act()
    day.settle()
    assert page.moment is Moment.LOADING
    yield "loading", page
    page.act()
    day.settle()
    assert page.moment is Moment.ASKED
    yield "forgotten", page
    page._digit(2)
    day.settle()
    assert page.moment is Moment.OUT
    page.show_card(None)
    yield "out", page
    page.parts.door.show_all()
    yield "every answer", page
    page.parts.door.show_all(shown=False)
    page._note()
    yield "proof", page
    page._note()
    page.parts.door.tell(2)
    clock = day.app.counter.now
    clock.forward(minutes=40)  # type: ignore[attr-defined]
    page.act()
    day.settle()
    assert page.moment is Moment.HOME
    yield "home", page


def today(day: Day, _: Path) -> Seen:
    """Ask whether the day may be closed, and close it."""
    day.show(PageName.TODAY)
    page = day.window.pages.today
    page.ask_to_close()
    yield "closing the day", page
    page.forget_closing()


def dialogs(day: Day, _: Path) -> Seen:
    """Ask for the recovery code, and each question that comes before the window."""

    def refuse(_code: str) -> None:
        raise Refused("recovery_code_wrong", group=3)

    code = CodeQuestion(refuse)
    code.show()
    yield "recovery code", code
    code.try_scanned("ABCDE")
    yield "wrong code", code
    code.close()
    asked = [
        (words.sentence, words.details, words.go_on, words.leave)
        for words in (
            doubt_words(KnownFault("record_went_back", count=3)),
            doubt_words(KnownFault("record_elsewhere", count=3)),
        )
    ]
    told = anew_words(KnownFault("record_damaged"))
    asked.append((told.sentence, told.details, told.put_back, told.leave))
    for words in asked:
        box = Asked(words[0], words[1], yes=words[2], leave=words[3])
        box.show()
        yield words[0], box
        box.close()


def menus(day: Day, folder: Path) -> Seen:
    """Open every menu of the window, and the one beside the clock."""
    top = day.window.top
    menu = top.clerk.menu()
    menu.popup(day.window.mapToGlobal(QPoint(300, 80)))
    yield "clerk", menu
    menu.close()
    state = LineState(
        LineKind.OFFLINE,
        waiting=12,
        parked=1,
        refused=(RefusedEntry(Kind.RECEIVED, "1Z999AA10123456784", "unknown parcel"),),
        pictures=Pictures(
            left=4, bytes=90_000, are_held_back=True, aside=(NotShown("1Z1", "photograph_missing"),)
        ),
    )
    day.window.show_line(state)
    line = day.window._line_menu
    line.open_below(top.line, state)
    yield "line", line
    line.close()
    day.window.show_line(None)
    places = QSettings(str(folder / "tray.ini"), QSettings.Format.IniFormat)
    tray = Tray(day.app, day.window, places, day.window, lambda: True)
    tray._put_away()
    yield "tray", tray.menu
    tray.take_out()
    tray.stop()


Stage = Callable[[Day, Path], Seen]
STAGES: Sequence[Stage] = (
    cards,
    first_steps,
    shop,
    doctor,
    equipment,
    parcels,
    notice,
    bill,
    deliver,
    shelves,
    today,
    dialogs,
    menus,
)


def every(day: Day, folder: Path, stages: Sequence[Stage] = STAGES) -> Seen:
    """Go through all moments; `folder` takes the files that some of them need."""
    for stage in stages:
        yield from stage(day, folder)
