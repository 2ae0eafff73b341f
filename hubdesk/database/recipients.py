"""Personal data: beside the journal, sealed into it, and able to be blanked."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from hubdesk.database.portions import portions
from hubdesk.database.schema import RecipientRow, Table
from hubdesk.parcels.bill import Signature
from hubdesk.parcels.folding import door_key, fold
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.travel import travel_key

_RECIPIENTS = Table.metadata.tables["recipients"]
_FIELDS = ("name", "street", "city", "postcode", "phone", "note")
_SIGNATURES = TypeAdapter(Signature)


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
        return self.keep_all([recipient])[0]

    def keep_all(self, recipients: Sequence[Recipient]) -> list[str]:
        """Store many recipients at once, and return their seals in that order."""
        rows = [_columns(recipient) for recipient in recipients]
        if rows:
            self._session.connection().execute(_RECIPIENTS.insert(), rows)
        return [_seal(row) for row in rows]

    def blank(self, ids: Collection[str]) -> int:
        """Take everything out of some people's rows, also what doors and words are found by.

        Gives how many rows said something. Triggers take the words out of the index. What a row
        was stays on the disk until `Record.wipe`.
        """
        nobody = {name: told for name, told in _columns(Recipient("")).items() if name != "id"}
        blanking = (
            _RECIPIENTS.update()
            .where(_RECIPIENTS.c.id.in_(bindparam("its_ids", expanding=True)))
            .where(_RECIPIENTS.c.salt != "")
            .values(nobody | {"salt": ""})
        )
        connection = self._session.connection()
        return sum(
            connection.execute(blanking, {"its_ids": some}).rowcount for some in portions([*ids])
        )

    def is_any_blank(self, ids: Collection[str]) -> bool:
        """Tell whether somebody among these was forgotten."""
        blank = (RecipientRow.id.in_(ids), RecipientRow.salt == "")
        return self._session.scalar(select(RecipientRow.id).where(*blank).limit(1)) is not None

    def unlike(self, seals: Mapping[str, str]) -> list[str]:
        """Name those whose rows are not what their seals were made of.

        A row that was blanked, or is not there, says nothing that could be wrong.
        """
        query = select(_RECIPIENTS).where(_RECIPIENTS.c.salt != "")
        connection = self._session.connection()
        return [
            row["id"]
            for some in portions([*seals])
            for row in connection.execute(query.where(_RECIPIENTS.c.id.in_(some))).mappings()
            if not _fits(row, seals[row["id"]])
        ]

    def get(self, recipient_id: str | None) -> Recipient | None:
        """Give a recipient, or None where there is none."""
        row = None if recipient_id is None else self._session.get(RecipientRow, recipient_id)
        return None if row is None else recipient_value(row)


def _columns(recipient: Recipient) -> dict[str, Any]:
    return {
        "id": recipient.id,
        **{field: getattr(recipient, field) for field in (*_FIELDS, "latitude", "longitude")},
        "salt": secrets.token_hex(16),
        "door": door_key(recipient.street, recipient.postcode),
        "route": travel_key(recipient.street, recipient.postcode),
        "search": fold(f"{recipient.name} {recipient.street} {recipient.city}"),
        "signature": _drawn(recipient.signature),
    }


def _drawn(signature: Signature | None) -> str:
    return "" if signature is None else _SIGNATURES.dump_json(signature).decode()


def _fits(row: Mapping[Any, Any], seal: str) -> bool:
    try:
        return _seal(row) == seal
    except (TypeError, ValueError):
        return False  # somebody has written something else than text and numbers into it


def _seal(row: Mapping[Any, Any]) -> str:
    told = [row[field] for field in _FIELDS]
    told += [_degrees(row["latitude"]), _degrees(row["longitude"])]
    if row["signature"]:
        told.append(row["signature"])
    return sha256("\x1f".join([row["salt"], *told]).encode()).hexdigest()[:32]


def _degrees(stored: float | None) -> str:
    # As a database gives it back: it knows neither whole numbers there nor a zero below zero.
    return repr(None if stored is None else float(stored) + 0.0)


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
        signature=_SIGNATURES.validate_json(row.signature) if row.signature else None,
    )
