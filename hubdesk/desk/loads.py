"""Loads: how much of them is in, the count closed with the driver, what each has come to so far."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from hubdesk.database.bills import NotCome
from hubdesk.database.work import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.bill import BackLine, Bill, BillLine, BillStatus, LineNote
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import BillWritten, Damaged, GivenBack, Kind, LoadClosed, Missing
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.refusals import Refused


@dataclass(frozen=True, slots=True)
class LoadKey:
    """Which load a bill is about; `load` is empty for parcels that no notice ever named."""

    carrier: str
    load: str


@dataclass(frozen=True, slots=True)
class LoadCount:
    """What a load has come to so far: what its bill would say now.

    `parcels` are those of the lines and those that went back, `not_come` the ids of the missing
    that are still expected, `supplement_to` is the load's earlier bill today, 0 for none.
    """

    key: LoadKey
    expected: int
    lines: tuple[BillLine, ...]
    missing: tuple[str, ...]
    back: tuple[BackLine, ...]
    parcels: tuple[str, ...]
    not_come: tuple[str, ...]
    supplement_to: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """A bill's entry with what it says."""

    entry: Entry
    facts: BillWritten


@dataclass(slots=True)
class _Heap:
    """What is to stand on one bill, while it is gathered."""

    came: list[Parcel] = field(default_factory=list)
    went_back: list[Parcel] = field(default_factory=list)
    missing: list[NotCome] = field(default_factory=list)


def uncounted_loads(counter: Counter, view: View) -> list[str]:
    """Name the loads to close: something is still to come, or all of it came today.

    A full delivery is closed as well: that it was full is the shop's proof.
    """
    shop = counter.shop.name
    closed = {
        entry.facts.load
        for entry in view.journal.holding(Kind.LOAD_CLOSED, counter.midnight)
        if isinstance(entry.facts, LoadClosed)
    }
    came = view.parcels.loads_received_since(counter.midnight, shop)
    return sorted({*view.parcels.open_loads(shop), *(load for load in came if load not in closed)})


def written_by(view: View, bill: Bill) -> Written:
    """Give the journal entry that holds a bill's content."""
    kept = view.journal.entry(bill.entry)
    if kept is None or not isinstance(kept.entry.facts, BillWritten):
        raise LookupError(f"the journal has no bill {bill.name}")
    return Written(kept.entry, kept.entry.facts)


def load_counts(counter: Counter, view: View) -> tuple[LoadCount, ...]:
    """Count every load that has no bill yet, or more than its bill says."""
    earlier = _earlier_bills(counter, view)
    heaps = _heaps(counter, view)
    reported = {number for content in earlier for number in content.missing}
    found = []
    for key, heap in sorted(heaps.items(), key=lambda item: (item[0].carrier, item[0].load)):
        bills = [content for content in earlier if content.load == key.load]
        if not key.load:
            bills = [content for content in bills if content.carrier == key.carrier]
        missing = [parcel for parcel in heap.missing if parcel.number not in reported]
        if heap.came or heap.went_back or missing or (key.load and not bills):
            heap.missing = missing
            found.append(_count(view, key, heap, bills, reported))
    return tuple(found)


def counted(counter: Counter, view: View) -> tuple[int, int]:
    """Give how many of today's announced parcels are in, and how many there are to be.

    All carriers together: the clerk has one heap in front of them.
    """
    here = view.parcels.count_noticed_since(counter.midnight, counter.shop.name)
    return here, here + view.parcels.count_to_come(counter.shop.name)


def close_count(counter: Counter) -> Verdict:
    """Close the count with the driver: what did not come is missing from now on.

    Raises Refused `nothing_to_finish` where no load is open.
    """
    with counter.job() as work:
        loads = uncounted_loads(counter, work)
        if not loads:
            raise Refused("nothing_to_finish")
        missing = sum(_close_load(counter, work, load) for load in loads)
        received, _ = counted(counter, work)
    counter.in_hand = None
    return Verdict(VerdictKind.LOAD_FINISHED, count=missing, nth=received, of=received + missing)


def _close_load(counter: Counter, work: Work, load: str) -> int:
    lines = [
        line.parcel
        for line in work.parcels.in_load(load)
        if _belongs_to_today(line.parcel, counter.midnight)
    ]
    ours = [parcel for parcel in lines if parcel.shop in ("", counter.shop.name)]
    not_come = [parcel.id for parcel in ours if parcel.status is Status.EXPECTED]
    if not_come:
        work.write(Missing(load), not_come)
    work.write(
        LoadClosed(
            load,
            expected=len(ours),
            received=sum(1 for parcel in ours if parcel.received_at is not None),
            missing=len(not_come),
            aside=sum(1 for parcel in lines if parcel.status is Status.ASIDE),
            given_back=sum(1 for parcel in lines if parcel.status is Status.GIVEN_BACK),
        )
    )
    return len(not_come)


def _belongs_to_today(parcel: Parcel, midnight: datetime) -> bool:
    """Tell today's parcels of a load from earlier ones: some carriers call every load the same."""
    since = parcel.received_at or parcel.changed_at
    return parcel.status is Status.EXPECTED or (since is not None and since >= midnight)


def _earlier_bills(counter: Counter, view: View) -> list[BillWritten]:
    standing = [b for b in view.bills.on_day(counter.today) if b.status is not BillStatus.VOID]
    return [written_by(view, bill).facts for bill in standing]


def _heaps(counter: Counter, view: View) -> dict[LoadKey, _Heap]:
    """Sort everything that is on no bill by load; what no notice named goes to its carrier's."""
    fresh = view.bills.unbilled_since(counter.midnight)
    not_come = view.bills.not_come(counter.shop.name, counter.midnight)
    named: dict[str, list[Parcel | NotCome]] = {load: [] for load in uncounted_loads(counter, view)}
    promised: list[Parcel | NotCome] = [*fresh, *not_come]
    for each in promised:
        if each.load:
            named.setdefault(each.load, []).append(each)
    keys = {load: LoadKey(_carrier(parcels), load) for load, parcels in named.items()}
    heaps = {key: _Heap() for key in keys.values()}
    of_carrier = {key.carrier: key for key in sorted(keys.values(), key=lambda k: k.load)[::-1]}
    for parcel in fresh:
        key = keys.get(parcel.load) or of_carrier.get(parcel.carrier)
        heap = heaps.setdefault(key or LoadKey(parcel.carrier, ""), _Heap())
        (heap.went_back if _went_back(parcel) else heap.came).append(parcel)
    for missed in not_come:
        heaps[keys[missed.load]].missing.append(missed)
    return heaps


def _went_back(parcel: Parcel) -> bool:
    """Whether the driver took it along again; what left later by another door came in first."""
    return parcel.status is Status.GIVEN_BACK


def _carrier(parcels: Sequence[Parcel | NotCome]) -> str:
    """Name the carrier of most parcels of a load; of equals the first by name."""
    tally = Tally(parcel.carrier for parcel in parcels)
    return min(tally, key=lambda carrier: (-tally[carrier], carrier), default="")


def _count(
    view: View, key: LoadKey, heap: _Heap, bills: Sequence[BillWritten], reported: set[str]
) -> LoadCount:
    promised = [parcel for parcel in (*heap.came, *heap.went_back) if parcel.noticed]
    return LoadCount(
        key,
        expected=len(promised) + len(heap.missing),
        lines=tuple(_line(view, parcel, reported) for parcel in heap.came),
        missing=tuple(parcel.number for parcel in heap.missing),
        back=tuple(_back_line(view, parcel) for parcel in heap.went_back),
        parcels=tuple(parcel.id for parcel in (*heap.came, *heap.went_back)),
        not_come=tuple(each.id for each in heap.missing if not each.is_said),
        supplement_to=max((bill.number for bill in bills), default=0),
    )


def _line(view: View, parcel: Parcel, reported: set[str]) -> BillLine:
    found = {
        LineNote.EXTRA: not parcel.noticed,
        LineNote.ASIDE: parcel.status is Status.ASIDE,
        LineNote.LATE: parcel.number in reported,
        LineNote.DAMAGED: parcel.damaged,
    }
    notes = tuple(note for note, is_so in found.items() if is_so)
    words = _damage(view, parcel) if parcel.damaged else ""
    return BillLine(parcel.number, notes, words, parcel.pieces)


def _back_line(view: View, parcel: Parcel) -> BackLine:
    history = [kept.entry.facts for kept in view.journal.of_parcel(parcel.id)]
    why = next(facts.why for facts in reversed(history) if isinstance(facts, GivenBack))
    return BackLine(parcel.number, why.value, _damage(view, parcel) if parcel.damaged else "")


def _damage(view: View, parcel: Parcel) -> str:
    """Gather what clerks noted of a box's condition."""
    history = [kept.entry.facts for kept in view.journal.of_parcel(parcel.id)]
    words = [facts.note for facts in history if isinstance(facts, Damaged) and facts.note]
    return "; ".join(dict.fromkeys(words))
