"""Personal data: beside the journal, sealed into it, and able to be blanked."""

from __future__ import annotations

import secrets
from dataclasses import asdict
from hashlib import sha256

from sqlalchemy.orm import Session

from hubdesk.database.schema import RecipientRow
from hubdesk.parcels.folding import door_key, fold
from hubdesk.parcels.parcel import Recipient

_FIELDS = ("name", "street", "city", "postcode", "phone", "note")


class Recipients:
    """Whom parcels are for, inside one transaction."""

    def __init__(self, session: Session) -> None:
        """Work inside `session`, which somebody else opens and closes."""
        self._session = session

    def keep(self, recipient: Recipient) -> str:
        """Store a recipient and return the seal for the journal.

        The seal is half of a salted SHA-256: it proves later what the shop was told, and says
        nothing once the row, with its salt, is blanked.
        """
        row = RecipientRow(
            **asdict(recipient),
            salt=secrets.token_hex(16),
            door=door_key(recipient.street, recipient.postcode),
            search=fold(f"{recipient.name} {recipient.street} {recipient.city}"),
        )
        self._session.add(row)
        return seal_of(row)

    def get(self, recipient_id: str | None) -> Recipient | None:
        """Give a recipient, or None where there is none."""
        row = None if recipient_id is None else self._session.get(RecipientRow, recipient_id)
        return None if row is None else recipient_value(row)


def seal_of(row: RecipientRow) -> str:
    """Compute the seal over what a recipient's row holds."""
    told = [getattr(row, field) for field in _FIELDS] + [repr(row.latitude), repr(row.longitude)]
    return sha256("\x1f".join([row.salt, *told]).encode()).hexdigest()[:32]


def recipient_value(row: RecipientRow) -> Recipient:
    """Read a recipient from its row."""
    return Recipient(
        id=row.id,
        name=row.name,
        street=row.street,
        city=row.city,
        postcode=row.postcode,
        phone=row.phone,
        note=row.note,
        latitude=row.latitude,
        longitude=row.longitude,
    )
