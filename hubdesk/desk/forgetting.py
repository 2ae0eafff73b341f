"""Forgetting whom a parcel was for: what happened stays on record, and no longer to whom.

Somebody may ask for it once nothing is owed any more. The journal is not touched: it holds ids and
seals, and a seal says nothing once its row with the salt is blank.
"""

from __future__ import annotations

from collections.abc import Sequence

from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.parcels.entry import people_of
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused

_OWED = (Status.EXPECTED, Status.ON_SHELF, Status.ASIDE, Status.OUT)


def forget(counter: Counter, numbers: Sequence[str]) -> int:
    """Blank everybody whom the parcels of some numbers were for, or who signed; count them.

    An address that was put right later has left its old row behind: that is blanked as well.
    Nothing is blanked where one of the parcels is still owed to somebody. Raises Refused:
    `no_such_parcel`, `not_closed`; KnownFault `log_not_wiped`.
    """
    with counter.record.work(counter.clerk) as work:
        parcels = [parcel for number in numbers for parcel in _of_number(counter, work, number)]
        blanked = work.recipients.blank(_people(work, parcels))
        # Their photographs may show people and doors, and may lie at the other end by now.
        work.photographs.look_again(parcels)
    counter.record.wipe()
    return blanked


def _of_number(counter: Counter, view: View, number: str) -> list[str]:
    meaning = counter.reader.read(number)
    forms = dict.fromkeys([*(each.number for each in meaning.candidates), meaning.number])
    known = [each.parcel for form in forms if form for each in view.parcels.by_number(form)]
    if not known:
        raise Refused("no_such_parcel", number=number)
    if any(parcel.status in _OWED for parcel in known):
        raise Refused("not_closed")
    return [parcel.id for parcel in known]


def _people(view: View, parcels: Sequence[str]) -> set[str]:
    histories = view.journal.of_parcels(parcels).values()
    return people_of(kept.entry for history in histories for kept in history)
