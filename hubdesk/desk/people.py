"""Who works in the shop, on record: the history says who did what, so it must say who could.

Names are personal: a list lies beside the journal, which holds its id and a seal. Each desk keeps
its own, since each PC has its own settings.
"""

from __future__ import annotations

import logging

from uuid6 import uuid7

from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.parcels.facts import Kind, PeopleChanged
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.refusals import KnownFault

_log = logging.getLogger(__name__)


def note_people(counter: Counter, person: str) -> None:
    """Write who works here from now on, where the record has another list; `person` has changed it.

    What cannot be written now, or in a shop that is coming back, is written at the next start.
    """
    if counter.is_coming_back:
        return
    people = counter.shop.people
    try:
        with counter.view() as view:
            if people == people_on_record(view, counter.record.desk):
                return
        with counter.record.work(person) as work:
            told = Recipient(str(uuid7()), "", note="\n".join(people))
            work.write(PeopleChanged(told.id, work.recipients.keep(told), len(people)))
            written = work.written
    except KnownFault as fault:
        _log.warning("who works here is noted later: %s", fault)
        return
    counter.announce(written)


def people_on_record(view: View, desk: str) -> tuple[str, ...]:
    """Give the names that a desk has noted last; none where it never has."""
    for entry in reversed(view.journal.of_kinds(Kind.PEOPLE_CHANGED)):
        if entry.desk == desk and isinstance(entry.facts, PeopleChanged):
            told = view.recipients.get(entry.facts.people)
            return tuple(told.note.splitlines()) if told is not None else ()
    return ()
