"""What carriers sent down to the shop: notices to take in, agreements to keep to, words to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from hubdesk.database.letters import KeptLetter
from hubdesk.database.work import View, Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.course import Course
from hubdesk.desk.noticefiles import Line, Source, from_text
from hubdesk.desk.shop import Shop
from hubdesk.parcels.facts import Kind, LetterRead
from hubdesk.parcels.letters import (
    Agreement,
    Content,
    LetterKind,
    Message,
    UnreadableLetter,
    read_content,
)
from hubdesk.parcels.refusals import KnownFault, Refused, Trouble

_TO_READ = (LetterKind.MESSAGE, LetterKind.AGREEMENT)


@dataclass(frozen=True, slots=True)
class FetchedNotice:
    """A notice that came down and is not taken in yet."""

    letter: str
    carrier: str


@dataclass(frozen=True, slots=True)
class News:
    """Something that whoever stands at the counter should read once.

    `said` is None where the letter could not be taken; then `reason` says why. `own_days` are the
    days that the shop has set itself, where they stand against what the carrier says.
    """

    letter: str
    carrier: str
    came_at: datetime
    said: Message | Agreement | None
    reason: str = ""
    own_days: int | None = None


def fetched_notices(counter: Counter) -> tuple[FetchedNotice, ...]:
    """Give the notices that wait to be taken in, in the order in which they came."""
    with counter.view() as view:
        return tuple(FetchedNotice(*each) for each in view.letters.waiting(LetterKind.NOTICE))


def notice_source(counter: Counter, notice: FetchedNotice, name: str) -> Source:
    """Take a fetched notice as if its file had been dropped; `name` is what people call it.

    That it was taken in is written in the very job that takes it in: it never counts twice.
    """
    taken = partial(_note_taken, letter=notice.letter, name=name)
    return Source(name, partial(_lines, counter, notice.letter, name), taken)


def set_aside(counter: Counter, letter: str, trouble: Trouble) -> None:
    """Set a notice aside that can never be taken; one whose trouble may pass goes on waiting."""
    is_its_own = isinstance(trouble, KnownFault) and trouble.reason.startswith("notice_")
    if not is_its_own:
        return
    with counter.record.work(counter.clerk) as work:
        work.letters.refuse(letter, trouble.reason)


def news(counter: Counter) -> tuple[News, ...]:
    """Give what nobody has read yet, the oldest first; what is of no use any more is left out."""
    with counter.view() as view:
        unread = view.letters.unread(*_TO_READ)
    told = [_news(counter, letter) for letter in unread]
    return tuple(each for each in told if not _is_past(counter, each.said))


def note_read(counter: Counter, letter: str) -> None:
    """Note that the clerk has read something, unless another desk was quicker. Raises as a job."""
    with counter.job() as work:
        kept = work.letters.get(letter)
        if kept is not None and kept.settled_at is None:
            work.write(LetterRead(letter, kept.carrier))
            work.letters.settle(letter, work.now, work.person)


def recall_read(counter: Counter) -> None:
    """Take as read what the journal says was read, where a letter came again after a loss."""
    with counter.record.work("") as work:
        unread = {each.id for each in work.letters.unread(*_TO_READ)}
        for entry in work.journal.of_kinds(Kind.LETTER_READ) if unread else ():
            if isinstance(entry.facts, LetterRead) and entry.facts.letter in unread:
                work.letters.settle(entry.facts.letter, entry.happened_at, entry.person)


def heed(counter: Counter) -> None:
    """Keep to what carriers have set for their own parcels, all of it in the order it came."""
    with counter.view() as view:
        letters = view.letters.taken(LetterKind.AGREEMENT)
    for letter in letters:
        said = _said(letter)
        if isinstance(said, Agreement):
            counter.shop = _agreed(counter.shop, letter.carrier, said)


def _agreed(shop: Shop, carrier: str, said: Agreement) -> Shop:
    holding = shop.holding.told(
        carrier,
        days=said.hold_days,
        count=said.count,
        return_by=said.return_by,
        remind=said.remind,
    )
    loads = dict(shop.agreed_loads)
    if said.agreed_load is not None:
        loads[carrier] = said.agreed_load
    return replace(shop, holding=holding, agreed_loads=loads)


def _lines(counter: Counter, letter: str, name: str, course: Course) -> Iterator[Line]:
    with counter.view() as view:
        kept = _waiting(view, letter, name)
    return from_text(kept.content, name).read(course)


def _note_taken(work: Work, letter: str, name: str) -> None:
    _waiting(work, letter, name)
    work.letters.settle(letter, work.now, work.person)


def _waiting(view: View, letter: str, name: str) -> KeptLetter:
    """Give a notice that nobody has taken in; raises Refused `notice_taken_elsewhere`."""
    kept = view.letters.get(letter)
    if kept is None or kept.settled_at is not None:
        raise Refused("notice_taken_elsewhere", name=name)
    return kept


def _news(counter: Counter, letter: KeptLetter) -> News:
    said = None if letter.reason else _said(letter)
    if not isinstance(said, Message | Agreement):
        reason = letter.reason or "letter_unreadable"
        return News(letter.id, letter.carrier, letter.came_at, None, reason)
    return News(
        letter.id,
        letter.carrier,
        letter.came_at,
        said,
        own_days=_own_days(counter.shop, letter.carrier, said),
    )


def _said(letter: KeptLetter) -> Content | None:
    """Read a kept letter; None where another version of this program took it for readable."""
    try:
        return read_content(letter.kind, letter.content)
    except UnreadableLetter:
        return None


def _own_days(shop: Shop, carrier: str, said: Message | Agreement) -> int | None:
    if not isinstance(said, Agreement) or said.hold_days is None:
        return None
    days = shop.holding.rule_for(carrier).days
    return days if carrier in shop.holding.kept and days != said.hold_days else None


def _is_past(counter: Counter, said: Message | Agreement | None) -> bool:
    return isinstance(said, Message) and said.until is not None and said.until < counter.today
