"""A small shop's acts, written to a real record: every kind of journal entry occurs."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from hubdesk.database.record import Record
from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import BillLine, HowSigned, LineNote, Signature
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Recipient, Trait, Vehicle
from hubdesk.parcels.scan import Source
from hubdesk.parcels.shelf import Shelf, ShelfKind

LOAD = "amazon 2026-06-26"


def receive_parcels(record: Record, count: int, first: int = 0) -> list[str]:
    """Expect and receive parcels, one job each, two entries a parcel."""
    parcels = []
    for number in range(first, first + count):
        parcel = str(uuid4())
        name = f"TBA3096{number:08}"
        with record.work("Rosa") as work:
            work.write(acts.Expected("amazon", name, load=LOAD), [parcel])
        with record.work("Rosa") as work:
            work.write(acts.Received("amazon", name, "B3", Source.CAMERA, load=LOAD), [parcel])
        parcels.append(parcel)
    return parcels


def live_a_day(record: Record) -> None:
    """Let every kind of act happen once at least."""
    here, back, gone, aside = (*receive_parcels(record, 3), str(uuid4()))
    run = str(uuid4())
    with record.work("Rosa") as work:
        work.write(
            acts.SetAside("", "1Z/999 é?#", "X1", Source.SCANNER, acts.WhyAside.NO_NOTICE), [aside]
        )
        work.write(acts.Damaged("corner dented"), [here])
        work.write(acts.Photographed("ab" * 32, 90_000), [here])
        work.write(acts.PiecesCounted(2), [here])
        work.write(acts.Detailed((Trait.LARGE,), "carry with two"), [here])
        right = Recipient(str(uuid4()), "Maria Lindqvist", "814 Barstow St")
        work.write(acts.Corrected(recipient=right.id, seal=work.recipients.keep(right)), [here])
        work.write(
            acts.GivenBack("ups", "1Z999AA10123456784", acts.WhyBack.NOT_WANTED, Source.SCANNER),
            [str(uuid4())],
        )
        late = str(uuid4())
        work.write(acts.Expected("amazon", "TBA309600009999", load=LOAD), [late])
        work.write(acts.Missing(LOAD), [late])
        off = str(uuid4())
        work.write(acts.Expected("amazon", "TBA309600009998", load=LOAD), [off])
        work.write(acts.Withdrawn(LOAD), [off])
        work.write(acts.LoadClosed(LOAD, 4, 3, 1, 1, 1))
        shelved = work.write(acts.Shelved("C1"), [here])
        undone = work.write(acts.Undone(shelved.id), [here])
        work.write(acts.Undone(undone.id), [here])
        stops = ((here, back), (gone,))
        plan = acts.Planned("260626-1", "North", "Sam", date(2026, 6, 26), stops, "09:00", "12:00")
        work.write(plan, [here, back, gone], run=run)
        turned = acts.PlanChanged(
            acts.PlanChange.ORDER, "Sam", Vehicle.BICYCLE, ((gone,), (here, back)), "09:00", "12:00"
        )
        work.write(turned, [here, back, gone], run=run)
        work.write(acts.Loaded(Source.SCANNER), [here], run=run)
        work.write(acts.Departed(), [here, back, gone], run=run)
        work.write(acts.Delivered(Place.PORCH), [here], run=run)
        work.write(acts.Attempted(Reason.NOT_HOME), [back], run=run)
        work.write(acts.BackOnShelf("B1"), [back], run=run)
        work.write(acts.Delivered(Place.HANDED), [gone], run=run)
        work.write(acts.RunClosed(2, 1), run=run)
    _keep_shelves_and_papers(record, here, late)


def _keep_shelves_and_papers(record: Record, here: str, late: str) -> None:
    with record.work("Rosa") as work:
        work.write(acts.ShelvesDrawn((Shelf("B3", 8), Shelf("X 1", 4, ShelfKind.ASIDE))))
        line = BillLine("TBA309600000000", (LineNote.DAMAGED,), "corner dented")
        bill = acts.BillWritten(
            *(2026, 1, date(2026, 6, 26), "amazon", LOAD, "Kraft & Bloom", "102 Water St", 4),
            *((line,), ("TBA309600009999",), (), "f0" * 32),
        )
        work.write(bill, [here])
        drawn = Signature(1000, 300, (((1, 2), (3, 4)), ((9, 9),)))
        work.write(acts.BillSigned(2026, 1, "f0" * 32, "Sam", HowSigned.SCREEN, drawn))
        walk = str(uuid4())
        work.write(acts.WalkBegun(walk))
        work.write(acts.Seen("B3", walk))
        work.write(acts.Seen("B3", walk, acts.Answer.CLOSED, "amazon", "TBA309600000000"), [here])
        work.write(acts.Seen("B3", walk, acts.Answer.UNKNOWN, "", "1Z/9"))
        work.write(acts.NotFound(walk), [late])
        work.write(acts.WalkEnded(walk, ("B3",), 0, 1, 1, 1, 0, 0))
        work.write(acts.PeopleChanged(str(uuid4()), "cd" * 16, 2))
        work.write(acts.LetterRead(str(uuid4()), "amazon"))
        work.write(acts.DayClosed(date(2026, 6, 26), 1, 3, 2, 1, 1, 1, 1, 1, 0, "ab" * 32))
