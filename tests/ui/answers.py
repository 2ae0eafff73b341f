"""A verdict of each kind, with every field filled as its words need it."""

from __future__ import annotations

from datetime import UTC, datetime

from hubdesk.database.parcels import Addressed
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Parcel, Recipient, Run, RunStatus, Status, Trait

AT = datetime(2026, 6, 26, 12, 58, tzinfo=UTC)
PARCEL = Parcel(
    "p", "amazon", "TBA309611474471", Status.ON_SHELF, shelf="B3", traits=(Trait.SIGNATURE,)
)
SUBJECT = Addressed(PARCEL, Recipient("r", "Maria Lindqvist", "418 Barstow St, Apt 2"))
RUN = Run("r", "260626-1", "North side", "Luis", AT.date(), RunStatus.OUT, (("p",), ("q", "r")))
UPS = Candidate("ups", "UPS", "1Z999AA10123456784")
FEDEX = Candidate("fedex", "FedEx", "778584048512")


def filled(kind: VerdictKind, **changes: object) -> Verdict:
    """Give a verdict of a kind; `changes` replace fields."""
    facts: dict[str, object] = {
        "text": "012345678905",
        "shelf": "B3",
        "subject": SUBJECT,
        "nth": 34,
        "of": 40,
        "by": "Rosa",
        "at": AT,
        "shop": "Hudson Hardware",
        "run": RUN,
        "count": 3,
        "outcome": OUTCOMES["NH" if kind is VerdictKind.BROUGHT_BACK else "DH"],
        "candidates": (UPS, FEDEX),
        "choices": (SUBJECT, SUBJECT),
        "why": {
            VerdictKind.UNDONE: "received",
            VerdictKind.GIVEN_BACK: "too_large",
            VerdictKind.NOT_TO_LEAVE: "adult",
            VerdictKind.CLOSED_BEFORE: "delivered",
            VerdictKind.NOT_THE_LABEL: "destination_only",
            VerdictKind.UNKNOWN_CODE: "no_known_shape",
        }.get(kind, ""),
    }
    return Verdict(kind, **{**facts, **changes})  # type: ignore[arg-type]
