"""Slips for doors: sorry we missed you, in every language of the shop's customers on one paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import round_of
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.slip import SLIP_GRIDS, Slip, SlipWords
from hubdesk.paper.slip import slips_pdf as draw_slips
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.language import LANGUAGES
from hubdesk.ui.papers import Stock
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording import slips as wording
from hubdesk.ui.wording.speech import locale, speaking, tongue


@dataclass(frozen=True, slots=True)
class _Tried:
    """A door that was tried: what is left there, and the last try where it is on record."""

    subjects: tuple[Addressed, ...]
    entry: Entry | None = None
    nth: int = 1


def run_slips(
    counter: Counter, code: str, lettering: Lettering, stock: Stock, translations: Path
) -> bytes:
    """Print a slip for each door of a run, to be filled in there.

    Raises Refused: `run_unknown`, `nothing_missed`, `no_such_place`.
    """
    told = round_of(counter, code)
    doors = [_Tried(stop, None, stop[0].parcel.tries + 1) for stop in told.stops if stop]
    return _print(counter, doors, lettering, stock, translations)


def parcel_slips(
    counter: Counter,
    parcel_ids: Sequence[str],
    lettering: Lettering,
    stock: Stock,
    translations: Path,
) -> bytes:
    """Print a slip for each parcel; one that was tried says when and why.

    Raises Refused: `nothing_missed`, `no_such_place`.
    """
    with counter.view() as view:
        known = view.parcels.of_ids(parcel_ids)
        doors = [_last_try(view, known[each]) for each in parcel_ids if each in known]
    return _print(counter, doors, lettering, stock, translations)


def _last_try(view: View, subject: Addressed) -> _Tried:
    history = effective(kept.entry for kept in view.journal.of_parcel(subject.parcel.id))
    tries = [entry for entry in history if isinstance(entry.facts, Attempted)]
    return _Tried((subject,), tries[-1] if tries else None, max(subject.parcel.tries, 1))


def _print(
    counter: Counter,
    doors: Sequence[_Tried],
    lettering: Lettering,
    stock: Stock,
    translations: Path,
) -> bytes:
    if not doors:
        raise Refused("nothing_missed")
    grid = SLIP_GRIDS.get(stock.paper, SLIP_GRIDS["letter"])
    if not 1 <= stock.start <= grid.places:
        raise Refused("no_such_place", start=stock.start, most=grid.places)
    tongues = [tongue(code, translations) for code in LANGUAGES]
    slips = []
    for door in doors:
        words = []
        for spoken in tongues:
            with speaking(spoken):
                words.append(_words(counter, door))
        slips.append(_slip(counter, door, tuple(words)))
    return draw_slips(
        slips,
        grid,
        lettering,
        title=wording.document_title(),
        language=locale().name()[:2],
        start=stock.start,
    )


def _slip(counter: Counter, door: _Tried, languages: tuple[SlipWords, ...]) -> Slip:
    first, shop = door.subjects[0], counter.shop
    number, more = figures.grouped(first.parcel.number), len(door.subjects) - 1
    people = dict.fromkeys(names.whom(subject) for subject in door.subjects)
    return Slip(
        name=", ".join(people),
        address=names.street(first),
        languages=languages,
        shop=", ".join(filter(None, (shop.name, shop.address, shop.phone))),
        number=f"{number} + {more}" if more else number,
        code=first.parcel.number,
    )


def _words(counter: Counter, door: _Tried) -> SlipWords:
    step = (
        *wording.next_step(_until(counter, door.subjects[0]), counter.shop.phone),
        *filter(None, (wording.hours(counter.shop.hours),)),
    )
    reasons = tuple(wording.reason_words(reason) for reason in wording.REASONS)
    entry = door.entry
    if entry is None or not isinstance(entry.facts, Attempted):
        return SlipWords(wording.title(), step, reasons, wording.blanks())
    at, reason = counter.local(entry.happened_at), entry.facts.reason
    tried = wording.tried(
        figures.short_day(at.date()), figures.clock(at), figures.ordinal(door.nth)
    )
    known = list(wording.REASONS)
    if reason not in known:
        return SlipWords(wording.title(), (tried, *step))
    return SlipWords(wording.title(), (tried, *step), reasons, ticked=known.index(reason))


def _until(counter: Counter, subject: Addressed) -> str:
    """Say until when the parcel is kept; empty before it has been received."""
    arrived, carrier = subject.parcel.received_at, subject.parcel.carrier
    if arrived is None:
        return ""
    last = counter.shop.holding.deadline(carrier, arrived, counter.zone).last_day
    return figures.short_day(last) if last >= counter.today else ""
