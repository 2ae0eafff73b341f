"""What is known of an act at the door beyond its outcome: who signed, what was noted, the picture.

Names, notes and drawn names are personal: they lie beside the journal, which holds a seal.
"""

from __future__ import annotations

from dataclasses import dataclass

from uuid6 import uuid7

from hubdesk.database.album import Kept
from hubdesk.database.work import View, Work
from hubdesk.parcels.bill import Signature
from hubdesk.parcels.facts import Attempted, Delivered
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.refusals import Refused

LONGEST_NAME, LONGEST_NOTE = 80, 200


@dataclass(frozen=True, slots=True)
class Proof:
    """Who took a parcel or was spoken to, in whose own hand, a note, and a kept photograph."""

    name: str = ""
    note: str = ""
    signature: Signature | None = None
    photograph: Kept | None = None

    @property
    def is_personal(self) -> bool:
        """Whether there is something to keep beside the journal."""
        return bool(self.name or self.note or self.signature)


NOTHING = Proof()


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the journal holds of a proof: the id of its row, and the seal over it."""

    id: str = ""
    seal: str = ""


def checked(proof: Proof) -> Proof:
    """Bring a proof into the form that is kept. Raises Refused: `nobody_signed`, `whose_name`."""
    name = " ".join(proof.name.split())[:LONGEST_NAME]
    note = " ".join(proof.note.split())[:LONGEST_NOTE]
    if proof.signature is not None and proof.signature.is_empty:
        raise Refused("nobody_signed")
    if proof.signature is not None and not name:
        raise Refused("whose_name")
    return Proof(name, note, proof.signature, proof.photograph)


def keep(work: Work, proof: Proof) -> Sealed:
    """Lay a checked proof beside the journal."""
    if not proof.is_personal:
        return Sealed()
    witness = Recipient(str(uuid7()), proof.name, note=proof.note, signature=proof.signature)
    return Sealed(witness.id, work.recipients.keep(witness))


def of(view: View, facts: Delivered | Attempted) -> Recipient | None:
    """Give who signed for an outcome, with note and signature; None where nothing is kept."""
    return view.recipients.get(facts.proof or None)
