"""Deliver: runs are proposed, put in order, loaded, sent off, and closed when they are home."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent

from hubdesk.desk import underway
from hubdesk.desk.counter import Counter
from hubdesk.desk.loading import Leaving
from hubdesk.desk.underway import PLAN, Day, Underway
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui import keys
from hubdesk.ui.deliver import acts, showing
from hubdesk.ui.deliver.carrier import next_start
from hubdesk.ui.deliver.changes import Changes
from hubdesk.ui.deliver.departing import Departing
from hubdesk.ui.deliver.doors import Doors
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.deliver.layout import Layout
from hubdesk.ui.deliver.loadcard import SLIPS_KEY
from hubdesk.ui.deliver.planner import Planner
from hubdesk.ui.deliver.proofcard import PHOTOGRAPH_KEY, PROOF_KEY
from hubdesk.ui.deliver.saying import say_heading
from hubdesk.ui.deliver.steering import Steering
from hubdesk.ui.deliver.ways import Ways
from hubdesk.ui.page import Page
from hubdesk.ui.theme import Theme
from hubdesk.ui.wording.cards import CardText


class DeliverPage(Page):
    """The day's runs, one at a time.

    `print_wanted` asks for a run's sheet by its code, `slips_wanted` for the slips of its parcels
    that were missed, or before it leaves with none for one of each door to take along.
    """

    print_wanted = Signal(str)
    slips_wanted = Signal(str, object)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self._day: Day | None = None
        self._shown: str | None = None
        self._in_hand: str | None = None
        self._now: Underway | None = None
        self._orders, self._side = False, ""
        self.verdict.hide()
        self.planner, self.changes = Planner(counter, self), Changes(counter, self)
        self.ways = Ways(counter, self)
        self.parts = Layout(self, theme)
        self.steering = Steering(self.parts, self.planner, self.changes, self)
        self.departing = Departing(counter, self.parts, self)
        self.doors = Doors(counter, self.parts, self)
        self._connect()

    def _connect(self) -> None:
        parts, foot = self.parts, self.parts.foot
        for thinking in (self.planner.thinking, self.ways.thinking):
            thinking.lasting.connect(parts.show_lasting)
        self.planner.changed.connect(self._show)
        self.planner.failed.connect(self.troubled)
        self.ways.found.connect(self._show)
        self.ways.failed.connect(self.troubled)
        parts.tabs.wanted.connect(self.open_run)
        parts.empty.acted.connect(self.receive_wanted)
        parts.proposals.chosen.connect(self._choose_proposal)
        parts.stops.chosen.connect(self._stop_chosen)
        self.changes.done.connect(self._changed)
        self.changes.troubled.connect(self.troubled)
        parts.sketch.chosen.connect(self._choose_stop)
        parts.moving.cancel.clicked.connect(partial(self._beside, ""))
        self.departing.changed.connect(self.refresh)
        self.departing.nobody_goes.connect(partial(self._open_beside, "who"))
        for part in (self.departing, self.doors):
            part.answered.connect(self._told)
            part.troubled.connect(self.troubled)
        foot.proof.clicked.connect(self._note)
        foot.reorder.clicked.connect(self._toggle_order)
        foot.elsewhere.clicked.connect(partial(self._beside, "move"))
        foot.who.clicked.connect(partial(self._beside, "who"))
        foot.up.clicked.connect(partial(self._step, -1))
        foot.down.clicked.connect(partial(self._step, 1))
        foot.undo.clicked.connect(self.undo_wanted)
        foot.print.clicked.connect(self._print)
        foot.main.clicked.connect(self.act)
        for card in (parts.load, parts.home):
            card.slips.clicked.connect(self._ask_slips)
        keys.bind_keys(
            self,
            {
                "Ctrl+P": self._print,
                SLIPS_KEY.replace(" ", "+"): self._ask_slips,
                PROOF_KEY: self._note,
                PHOTOGRAPH_KEY: self._photograph,
                **{f"Alt+{n}": partial(self._digit, n) for n in range(1, 7)},
                "Ctrl+PgUp": partial(self._turn, -1),
                "Ctrl+PgDown": partial(self._turn, 1),
            },
        )
        parts.bind_steps(self, choose=parts.step, move=self._step)

    @property
    def moment(self) -> Moment:
        """What the page is about just now."""
        if self._now is None:
            waits = self._day is not None and bool(self._day.waiting)
            return Moment.PLAN if waits else Moment.EMPTY
        status = self._now.run.status
        if status is not RunStatus.PLANNED:
            return Moment.OUT if status is RunStatus.OUT else Moment.HOME
        if self.departing.is_asking:
            return Moment.ASKED
        if self.counter.loading == self._now.run.id:
            return Moment.LOADING
        return Moment.ORDER if self._orders else Moment.PLANNED

    @property
    def run(self) -> Run | None:
        """The run that is open; None while runs are planned."""
        return self._now.run if self._now is not None else None

    def open_run(self, run_id: str) -> None:
        """Open a run by its id, or with an empty one what waits for a run."""
        if run_id != self._shown:
            self._shown, self._orders, self._side = run_id, False, ""
            self.departing.forget()
            self.parts.stops.choose("")
            if not self.verdict.replies:
                self.show_card(None)
        if self._day is not None:
            self.refresh()

    def act(self) -> None:
        """Do what the main button says."""
        match self.moment:
            case Moment.EMPTY:
                self.receive_wanted.emit()
            case Moment.PLAN:
                self._accept()
            case Moment.PLANNED:
                self.departing.begin()
            case Moment.ORDER:
                self._toggle_order()
            case Moment.LOADING:
                self.departing.leave(Leaving.ASK)
            case Moment.ASKED:
                self.departing.begin()
                self.show_card(None)
            case Moment.OUT:
                self.doors.answer_rest()

    def takes(self, scan: Scan) -> bool:
        """Take the sheet of a run that is loaded, and an outcome while something is noted."""
        return (self.doors if self.moment is Moment.OUT else self.departing).takes(scan)

    def refresh(self) -> None:
        """Show the runs as they are now."""
        self._day = underway.day(self.counter)
        held = self.counter.run_in_hand
        if held is not None and held != self._in_hand and self._day.knows(held):
            self._shown = held
            self.departing.forget()
        self._in_hand = held
        if self._shown is None or not self._day.knows(self._shown):
            self._shown = acts.meant_first(self._day, self.counter.loading)
        before = self._now
        self._now = underway.look(self.counter, self._shown) if self._shown != PLAN else None
        self.changes.run = self._now.run if self._now is not None else None
        self.departing.now = self._now
        if before is not None and self._now is not None and before.aboard != self._now.aboard:
            self._see_loaded(self._now)
        if self._now is None:
            self.planner.look_at(self._day.waiting)
        self._show()

    def _see_loaded(self, now: Underway) -> None:
        """Bring the stop into sight whose parcel was just scanned; who was asked goes on."""
        self.departing.forget()
        if now.last is not None:
            self.parts.stops.choose(str(now.stop_of(now.last.parcel.id) - 1))

    def _show(self) -> None:
        if self._day is None:
            return
        moment, now = self.moment, self._now
        route = self.ways.route_of(now) if now is not None else None
        loads = self.counter.loading or ""
        self.parts.tabs.show_runs(self._day.runs, len(self._day.waiting), self._shown or "", loads)
        say_heading(self.parts.heading, moment, now, route, self.planner)
        if now is None:
            showing.show_proposals(
                self.parts, self.planner, next_start(self.counter.local(self.counter.now()))
            )
        else:
            self._show_run(now, moment)
        can_move = self.parts.stops.row >= 0
        self.parts.foot.show_moment(moment, can_move=can_move)
        self.parts.foot.main.setEnabled(moment is not Moment.PLAN or bool(self.planner.proposal))
        self._show_parts()

    def _show_parts(self) -> None:
        found = self.planner.found
        rests = self._now is None and found is not None and self.planner.proposal is None
        self.parts.show_moment(self.moment, self._side, has_way=not rests)

    def _show_run(self, now: Underway, moment: Moment) -> None:
        parts, run = self.parts, now.run
        self.ways.look_at(run)
        showing.show_run(parts, now, moment, self.ways.route_of(now), self.ways.placed(now))
        if moment is Moment.OUT:
            self.doors.show_run(now)
        parts.load.show_loading(
            now,
            is_on=self.counter.loading == run.id,
            asked=self.departing.is_asking,
            names=self.verdict.isHidden(),
        )
        parts.home.show_run(now, self.counter.now())
        if self._side == "who":
            showing.show_carrier(
                parts, now, self.planner.people, next_start(self.counter.local(self.counter.now()))
            )
        elif self._side == "move" and self._day is not None:
            showing.show_moving(parts, now, self._day)

    def _accept(self) -> None:
        try:
            run = self.planner.accept()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.open_run(run.id)

    def _told(self, verdict: Verdict) -> None:
        self.answered.emit(verdict)
        self.refresh()

    def _digit(self, number: int) -> None:
        """Give the answer of a figure: about forgotten parcels, or about the chosen door."""
        if self.moment is Moment.ASKED and number <= 2:
            self.departing.leave((Leaving.WITHOUT_THEM, Leaving.THEY_ARE_IN)[number - 1])
        elif self.moment is Moment.OUT:
            self.parts.door.tell(number - 1)

    def _turn(self, by: int) -> None:
        self.open_run(self.parts.tabs.beside(self._shown or "", by))

    def _choose_proposal(self, key: str) -> None:
        self.planner.choose(key)
        self.parts.stops.choose("")
        self._show()

    def _stop_chosen(self, key: str) -> None:
        """Show a stop on the map; an answer that asks for nothing makes room for it."""
        if not self.verdict.replies and not self.departing.is_asking:
            self.show_card(None)
        if key.isdecimal():
            self.parts.sketch.choose(int(key))
        self._show()

    def _choose_stop(self, nth: int) -> None:
        self.parts.stops.choose(str(nth))
        self._stop_chosen(str(nth))

    def _changed(self, place: int) -> None:
        """Show a changed plan; the stop that was meant stays chosen wherever it is now."""
        if place < 0:
            self._side = ""
        self.parts.stops.choose(str(place) if place >= 0 else "")
        self.refresh()
        self.parts.stops.choose(str(place) if place >= 0 else "")

    def _step(self, by: int) -> None:
        row = self.parts.stops.row
        if row >= 0 and self.moment in (Moment.PLANNED, Moment.ORDER):
            self.changes.move(row, row + by)

    def _toggle_order(self) -> None:
        self._orders, self._side = not self._orders, ""
        if self._orders and self.parts.stops.row < 0:
            self.parts.stops.choose("0")
        self._show()

    def _beside(self, side: str) -> None:
        """Show a card in place of the loading check; asked once more, the check again."""
        self._open_beside("" if self._side == side else side)

    def _open_beside(self, side: str) -> None:
        self._side = side
        self._show()

    def _note(self) -> None:
        """Open the form for the chosen door, or close it; what is in it stays."""
        if self.moment is Moment.OUT:
            self._beside("proof")
            if self._side:
                self.parts.proof.begin()

    def _photograph(self) -> None:
        if self.moment is Moment.OUT:
            if self._side != "proof":
                self._note()
            self.parts.proof.ask_photograph()

    def _print(self) -> None:
        if self._now is not None:
            self.print_wanted.emit(self._now.run.code)

    def _ask_slips(self) -> None:
        if (now := self._now) is None:
            return
        if now.run.status is RunStatus.PLANNED or now.missed:
            self.slips_wanted.emit(now.run.code, now.missed)
        else:
            self.troubled.emit(Refused("nothing_missed"))

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer in the place of the map."""
        super().show_card(card, about, fades=fades)
        if about and self.moment is Moment.OUT:
            self.doors.show_parcel(about)
        self._show_parts()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.parts.retranslate()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.parts.fit(self.width())
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let what is thought about come to its end where the window closes."""
        super().hideEvent(event)
        if not self.window().isVisible():
            self.planner.thinking.wait()
            self.ways.thinking.wait()
