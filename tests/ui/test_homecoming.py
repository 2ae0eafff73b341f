"""A whole run comes home through the real window, with a hand scanner and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubdesk.desk import homecoming, planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.notices import take_notice
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import VerdictKind
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run, write
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.parcels.scan import Scan, Source
from hubdesk.ui.runsheets import run_sheet_pdf
from tests.conftest import Clock
from tests.desk.conftest import assert_sound
from tests.paper.morning import FONTS
from tests.paper.raster import pages, read_zxing
from tests.ui.conftest import RESOURCES, Desk

DOORS, PARCELS = 31, 40
ONE_SCAN = 1.0  # seconds: what a practised hand needs
TWO_MINUTES = 120.0


def _number(nth: int) -> str:
    return f"TBA309611480{nth:03}"


def _go_out(counter: Counter, folder: Path) -> Run:
    """Receive forty parcels for 31 doors and let them leave on one run."""
    rows = ["Tracking ID,Recipient,Address,Zip"]
    rows += [
        f'{_number(nth)},Door {nth % DOORS},"{100 + 2 * (nth % DOORS)} Oak St",54701'
        for nth in range(PARCELS)
    ]
    file = folder / "forty.csv"
    file.write_text("\n".join(rows))
    take_notice(counter, file)
    here = [
        take(counter, Scan(_number(nth), None, Source.SCANNER, counter.now())).subject
        for nth in range(PARCELS)
    ]
    parcels = [each.parcel.id for each in here if each is not None]
    return rounds.depart(counter, planning.plan(counter, "Oak", "Luis", parcels).id)


@pytest.fixture
def run(morning: Counter, tmp_path: Path) -> Run:
    run = _go_out(morning, tmp_path)
    assert (len(run.stops), len(run.parcels)) == (DOORS, PARCELS)
    return run


class Hand:
    """The scanner in a hand: a second a scan on the shop's clock, and the scans counted."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.desk, self.clock, self.scans = desk, clock, 0
        self.began = clock()

    def pull(self, text: str) -> VerdictKind:
        self.clock.forward(seconds=ONE_SCAN)
        self.scans += 1
        return self.desk.scan(text).kind

    @property
    def seconds(self) -> float:
        return (self.clock() - self.began).total_seconds()


def _outcome(code: str) -> str:
    return write(OwnCode(OwnKind.OUTCOME, code))


def test_forty_parcels_are_closed_with_two_scans_each_in_under_two_minutes(
    desk: Desk, morning: Counter, clock: Clock, run: Run
) -> None:
    hand = Hand(desk, clock)
    codes = ("DH", "DS", "NH", "DN", "BA")
    for nth in range(PARCELS):
        hand.pull(_number(nth))
        said = hand.pull(_outcome(codes[nth % len(codes)]))
    assert said is VerdictKind.BROUGHT_BACK
    told = homecoming.results(morning, run.id)
    assert (told.run.status, told.open) == (RunStatus.CLOSED, ())
    assert (told.delivered, told.back) == (24, 16)
    assert hand.scans == 2 * PARCELS
    assert hand.seconds < TWO_MINUTES
    assert_sound(morning)


def test_the_rest_takes_one_scan_after_the_sheet_and_only_exceptions_take_two(
    desk: Desk, morning: Counter, clock: Clock, run: Run
) -> None:
    sheet = run_sheet_pdf(
        morning, run.code, load_lettering(FONTS), translations=RESOURCES / "translations"
    )
    on_paper = set.union(*(read_zxing(page) for page in pages(sheet)))
    hand = Hand(desk, clock)
    for nth, code in ((3, "NH"), (17, "RF"), (29, "NA")):
        # Whoever closes a run scans the sheet itself: the box is at its customer's.
        assert {_number(nth), _outcome(code)} <= on_paper
        hand.pull(_number(nth))
        hand.pull(_outcome(code))
    assert {write(for_run(run.code)), _outcome("RD")} <= on_paper
    assert hand.pull(write(for_run(run.code))) is VerdictKind.RUN_SHOWN
    assert hand.pull(_outcome("RD")) is VerdictKind.REST_DELIVERED
    told = homecoming.results(morning, run.id)
    assert (told.run.status, told.delivered, told.back) == (RunStatus.CLOSED, 37, 3)
    assert hand.scans == 8
    assert hand.seconds < TWO_MINUTES
    assert_sound(morning)


def test_one_wrong_answer_is_put_right_by_scanning_the_parcel_again(
    desk: Desk, morning: Counter, clock: Clock, run: Run
) -> None:
    hand = Hand(desk, clock)
    hand.pull(write(for_run(run.code)))
    hand.pull(_outcome("RD"))
    hand.pull(_number(5))
    assert hand.pull(_outcome("NC")) is VerdictKind.OUTCOME_CHANGED
    told = homecoming.results(morning, run.id)
    assert (told.run.status, told.delivered, told.back) == (RunStatus.CLOSED, 39, 1)
    assert_sound(morning)
