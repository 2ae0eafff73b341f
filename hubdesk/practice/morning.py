"""The practice morning: a whole day at the counter, from the notice to the carrier's receipts.

Everything is the real thing: the record, the decoder, the window, the sheets, the gateway and the
line to it. Only the shop, its people and the film before the camera are invented. The day ends
with a count that must add up.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import Qt

from hubdesk.app import App, build, enrol_desk, key_place, sender_for, utc_now
from hubdesk.database.record import Clock
from hubdesk.desk import bills, planning, rounds
from hubdesk.desk.notices import take_notice
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.line.counting import read_chains
from hubdesk.line.post import Post
from hubdesk.line.signing import Signing
from hubdesk.paper.lettering import load_lettering
from hubdesk.paper.press import keep
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run, write
from hubdesk.parcels.parcel import Run, Status
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import ShopFolder, resource
from hubdesk.practice.day import Meaning, PracticeDay, PracticeRun
from hubdesk.practice.film import Film
from hubdesk.practice.stage import Stage
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.steady import Steady, trust_by
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.runsheets import run_sheet_pdf

Tell = Callable[[str], None]
_SHELVES = ("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3")
_OPENS_AT = time(7, 42)
_DECODING_MS = 60.0
_FULL_SWING = 34  # answers
_DRIVER = "Dan Weber"
# Cards that ask for another code of the same box: the clerk goes on holding it.
_NOT_YET = {VerdictKind.NOT_THE_LABEL, VerdictKind.UNKNOWN_CODE}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the count at the end of the day."""

    what: str
    expected: int
    found: int

    @property
    def adds_up(self) -> bool:
        """Whether the day came out as it must."""
        return self.expected == self.found


def practice_settings(day: PracticeDay, gateway: str) -> Settings:
    """Give the pretend shop's settings."""
    shop = day.shop
    return Settings(
        shop=f"{shop.name} · practice",
        address=f"{shop.street}, {shop.city} {shop.state} {shop.postcode}",
        shop_id="practice",
        postcodes=shop.area,
        shelves=_SHELVES,
        people=tuple(person.name for person in day.people),
        zone="America/Chicago",
        language="en",
        camera="none",
        gateway=gateway,
        key_file="desk.key",  # it goes with the folder; a real desk's lies in the keyring
        backups=("none",),
    )


def open_practice_shop(root: Path, day: PracticeDay) -> App:
    """Open a fresh pretend shop in a folder. Raises KnownFault `practice_not_fresh`."""
    folder = ShopFolder(root)
    if folder.record.exists():
        raise KnownFault("practice_not_fresh", folder=str(root))
    port = _free_port()
    settings = practice_settings(day, f"http://127.0.0.1:{port}")
    write_settings(folder.settings, settings)
    app = build(root, now=_morning_clock(settings))
    # The carrier knows this desk from yesterday; then its line is gone until the evening.
    with running_gateway(_carrier(folder), port=port):
        enrol_desk(app, code_for(_carrier(folder), settings.shop_id, settings.shop))
    return app


def _carrier(folder: ShopFolder) -> str:
    return f"sqlite:///{folder.root / 'carrier.db'}"


def _free_port() -> int:
    """Find where the gateway will be; until it is started, nothing answers there."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def _morning_clock(settings: Settings) -> Clock:
    """Give a clock that goes as fast as the real one, and starts when the driver comes."""
    began = utc_now()
    today = began.astimezone(settings.zone_info).date()
    morning = datetime.combine(today, _OPENS_AT, tzinfo=settings.zone_info)
    ahead = morning - began
    return lambda: utc_now() + ahead


class Morning:
    """One run of the practice morning on an open pretend shop."""

    def __init__(self, app: App, day: PracticeDay, stage: Stage, out: Path, tell: Tell) -> None:
        """Prepare it; sheets and pictures go to `out`, what happens is told line by line."""
        self._app = app
        self._counter = app.counter
        self._day = day
        self._stage = stage
        self._out = out
        self._tell = tell
        self._decoder = Decoder()
        self._steady = Steady(trust_by(app.counter.reader))
        self._verdicts: list[Verdict] = []
        self._carrier_holds = 0
        self._stored_twice = 0

    def play(self) -> tuple[Line, ...]:
        """Live through the whole day and count."""
        self._expect()
        self._receive()
        self._go_out()
        self._call_the_carrier()
        return tuple(self._count())

    def _expect(self) -> None:
        self._stage.picture("1 Today before the notice")
        report = take_notice(self._counter, self._day.notice_file)
        self._tell(
            f"Notice taken: {report.taken} parcels expected, {len(report.bad_rows)} bad rows"
        )
        self._stage.picture("2 Today with the notice")

    def _receive(self) -> None:
        self._stage.show_page("receive")
        film = Film(self._day)
        for position, presentation in enumerate(self._day.presentations):
            answers = self._hold_up(film, position)
            if presentation.typed:
                answers.append(self._type_in(presentation.typed))
            if presentation.damaged:
                answers.append(self._note(self._stage.press(Qt.Key.Key_F6)))
            if not answers:
                self._tell(f"Nothing could be read: {', '.join(presentation.labels)}")
        self._bill_the_drivers()
        self._stage.show_page("receive")
        self._stage.picture("4 Receive when the driver has left")

    def _bill_the_drivers(self) -> None:
        """Close each driver's count and let the bill be signed on paper."""
        self._note(self._stage.press(Qt.Key.Key_F9))
        for _ in bills.open_loads(self._counter):
            self._note(self._stage.press(Qt.Key.Key_F9))
            self._stage.name_driver(_DRIVER)
            self._note(self._stage.press(Qt.Key.Key_F10))
            self._note(self._stage.press(Qt.Key.Key_F9))

    def _type_in(self, text: str) -> Verdict | None:
        """Type what can be read of a dead label; where a name fits, say that it is this one."""
        verdict = self._note(self._stage.type_in(text))
        if verdict is not None and verdict.kind is VerdictKind.CHOOSE:
            return self._note(self._stage.press(Qt.Key.Key_1))
        return verdict

    def _hold_up(self, film: Film, position: int) -> list[Verdict | None]:
        """Hold what comes next before the camera; give the answers that settled it."""
        answers: list[Verdict | None] = []
        for frame in film.frames_of(position):
            readings = self._decoder.read(frame.image, _DECODING_MS)
            self._stage.show_frame(frame.image, readings)
            for believed in self._steady.feed(readings, frame.at_seconds):
                now = self._counter.now()
                scan = Scan(believed.text, believed.symbology, Source.CAMERA, now)
                verdict = self._note(self._stage.take(scan))
                if verdict is not None and verdict.kind not in _NOT_YET:
                    answers.append(verdict)
            # A clerk holds a box until its tone; then it is on its way to the shelf.
            if len(answers) >= len(self._day.presentations[position].labels):
                break
        return answers

    def _note(self, verdict: Verdict | None) -> Verdict | None:
        """Keep an answer, and a picture of the first of its kind."""
        if verdict is None:
            return None
        is_first = verdict.kind not in {earlier.kind for earlier in self._verdicts}
        self._verdicts.append(verdict)
        self._tell(self._stage.said())
        if len(self._verdicts) == _FULL_SWING:
            self._stage.picture("3 Receive in full swing")
        if is_first:
            self._stage.picture(f"3 Receive {verdict.kind.value.replace('_', ' ')}")
        return verdict

    def _go_out(self) -> None:
        self._stage.show_page("parcels")
        self._stage.picture("5 Parcels on their shelves")
        lettering = load_lettering(resource("fonts"))
        departed = []
        for planned in self._day.runs:
            run = planning.plan(
                self._counter,
                planned.name,
                planned.person,
                self._ids(planned),
                window=(planned.planned_from, planned.planned_to),
            )
            sheet = self._out / f"run-{run.code}.pdf"
            keep(run_sheet_pdf(self._counter, run.code, lettering), sheet)
            self._tell(
                f"Run {run.code} {run.name}, {run.person}: {len(run.stops)} stops, "
                f"{len(run.parcels)} parcels, sheet in {sheet.name}"
            )
            departed.append((planned, rounds.depart(self._counter, run.id)))
        self._stage.show_page("today")
        self._stage.picture("6 Today with both runs out")
        for planned, run in departed:
            self._come_back(planned, run)
        self._stage.picture("7 Today when everybody is back")

    def _ids(self, planned: PracticeRun) -> list[str]:
        with self._counter.view() as view:
            return [view.parcels.by_number(number)[0].parcel.id for number in planned.numbers]

    def _come_back(self, planned: PracticeRun, run: Run) -> None:
        """Scan what differs, parcel then outcome; then the sheet and "rest delivered"."""
        others = [(number, code) for number, code in planned.outcomes if code != "DH"]
        for number, code in others:
            self._scan(number)
            self._scan(write(OwnCode(OwnKind.OUTCOME, code)))
        self._scan(write(for_run(run.code)))
        verdict = self._scan(write(OwnCode(OwnKind.OUTCOME, "RD")))
        rest = verdict.count if verdict else 0
        self._tell(f"Run {run.code}: {len(others)} outcomes scanned, the rest ({rest}) delivered")

    def _scan(self, text: str) -> Verdict | None:
        return self._stage.scan(text)

    def _call_the_carrier(self) -> None:
        """Let the line come back and the window's own sender tell everything.

        Then send it all once more, as after lost answers: the gateway must hold each entry once.
        """
        address = self._app.settings.gateway
        self._tell(f"No line all morning: {self._waiting(address)} entries kept safe here")
        with running_gateway(_carrier(self._app.folder), port=int(address.rpartition(":")[2])):
            self._stage.wait(lambda: self._waiting(address) == 0)
            self._tell(f"The line is back: {self._waiting(address)} entries not confirmed")
            self._stored_twice = self._send_again(f"{address}/")
            self._carrier_holds = self._count_over_there(address)
        self._stage.show_page("today")
        self._stage.picture("8 Today when everything is confirmed")

    def _count_over_there(self, address: str) -> int:
        with closing(Post(address, Signing(key_place(self._app)))) as post:
            chains = read_chains(post.ask("/shops/practice/chains")) or []
        return sum(chain.count for chain in chains)

    def _waiting(self, destination: str) -> int:
        with self._counter.view() as view:
            return view.outbox.count_waiting(destination)

    def _send_again(self, destination: str) -> int:
        """Send everything under another name, for which nothing counts as acknowledged yet."""
        self._app.settings = replace(self._app.settings, gateway=destination)
        sender = sender_for(self._app)
        if sender is None:
            return 0
        report = sender.drain_once()
        sender.stop()
        self._tell(f"Sent once more: {report.duplicates} of {report.sent} known already")
        return report.sent - report.duplicates

    def _count(self) -> Iterator[Line]:
        counts, day = self._day.counts, self._day
        kinds = [verdict.kind for verdict in self._verdicts]
        with self._counter.view() as view:
            found = view.parcels.counts()
            everything = [a.parcel for a in view.parcels.in_status(*Status)]
            entries = view.journal.count()
            flaws = len(list(view.proof.flaws()))
            differences = len(list(view.state.differences()))
        tries = sum(1 for parcel in everything if parcel.tries and parcel.status.is_here)
        yield Line("parcels on the notice", counts.expected, sum(p.noticed for p in everything))
        yield Line("received", counts.received, kinds.count(VerdictKind.TAKEN))
        yield Line("never came", counts.missing, found.get(Status.MISSING, 0))
        aside = [p for p in everything if p.status is Status.ASIDE]
        unnoticed = sum(not p.noticed for p in aside)
        yield Line("kept aside without notice", counts.unnoticed, unnoticed)
        yield Line("given back to the driver", counts.elsewhere, found.get(Status.GIVEN_BACK, 0))
        yield Line("shown twice", counts.duplicates, kinds.count(VerdictKind.AGAIN))
        yield Line("grocery codes", counts.products, kinds.count(VerdictKind.PRODUCT_CODE))
        yield Line("damaged", counts.damaged, sum(p.damaged for p in everything))
        yield Line("delivered", counts.delivered, found.get(Status.DELIVERED, 0))
        yield Line("back on the shelf", counts.back, tries)
        waiting = counts.back + counts.stayed
        here_still = found.get(Status.ON_SHELF, 0) + len(aside) - unnoticed
        yield Line("on the shelves at the end", waiting, here_still)
        wrong = {p.number for p in everything} - {s.label.number for s in day.showings}
        never = {label.number for label in day.notice}
        yield Line("numbers that nobody showed", 0, len(wrong - never))
        yield Line("entries at the carrier", entries, self._carrier_holds)
        yield Line("entries stored twice", 0, self._stored_twice)
        yield Line("flaws in the journal", 0, flaws)
        yield Line("differences after rebuilding", 0, differences)
        received = {s.label.number for s in day.showings if s.meaning is Meaning.RECEIVED}
        here = {p.number for p in everything if p.received_at is not None and p.noticed}
        yield Line("received numbers that are the right ones", len(received), len(received & here))
