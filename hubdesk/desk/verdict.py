"""The one answer that a scan or a key gets. `hubdesk.ui.wording` finds the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.outcomes import Outcome
from hubdesk.parcels.parcel import Run


class VerdictKind(StrEnum):
    """What the card says."""

    TAKEN = "taken"
    AGAIN = "again"
    NOT_ON_NOTICE = "not_on_notice"
    WHICH_CARRIER = "which_carrier"
    NOT_FOR_US = "not_for_us"
    GIVEN_BACK = "given_back"
    CLOSED_BEFORE = "closed_before"
    OUT_NOW = "out_now"
    PRODUCT_CODE = "product_code"
    NOT_THE_LABEL = "not_the_label"
    UNKNOWN_CODE = "unknown_code"
    DAMAGED = "damaged"
    MOVED = "moved"
    RUN_SHOWN = "run_shown"
    DELIVERED = "delivered"
    BROUGHT_BACK = "brought_back"
    REST_DELIVERED = "rest_delivered"
    RUN_FINISHED = "run_finished"
    CLERK = "clerk"
    UNDONE = "undone"
    LOAD_FINISHED = "load_finished"
    CHOOSE = "choose"


class Tone(StrEnum):
    """The five tones: what a clerk hears without looking."""

    TAKEN = "taken"
    AGAIN = "again"
    LOOK = "look"
    STOP = "stop"
    NOT_A_PARCEL = "not_a_parcel"


_TONES = {
    VerdictKind.AGAIN: Tone.AGAIN,
    VerdictKind.NOT_ON_NOTICE: Tone.LOOK,
    VerdictKind.WHICH_CARRIER: Tone.LOOK,
    VerdictKind.CLOSED_BEFORE: Tone.LOOK,
    VerdictKind.OUT_NOW: Tone.LOOK,
    VerdictKind.CHOOSE: Tone.LOOK,
    VerdictKind.NOT_FOR_US: Tone.STOP,
    VerdictKind.PRODUCT_CODE: Tone.NOT_A_PARCEL,
    VerdictKind.NOT_THE_LABEL: Tone.NOT_A_PARCEL,
    VerdictKind.UNKNOWN_CODE: Tone.NOT_A_PARCEL,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer; only the fields that its kind needs are filled.

    `nth` and `of` count the load, `by` and `at` tell who did it before and when (aware UTC),
    `shop` where a parcel belongs instead, `why` is a reason key, `choices` are what a short
    typed number or an unclear one may mean, `question` says that the card waits for an answer.
    """

    kind: VerdictKind
    text: str = ""
    shelf: str = ""
    subject: Addressed | None = None
    nth: int = 0
    of: int = 0
    by: str = ""
    at: datetime | None = None
    shop: str = ""
    why: str = ""
    outcome: Outcome | None = None
    run: Run | None = None
    count: int = 0
    candidates: tuple[Candidate, ...] = ()
    choices: tuple[Addressed, ...] = ()
    question: bool = False

    @property
    def tone(self) -> Tone:
        """Which of the five tones goes with it."""
        return _TONES.get(self.kind, Tone.TAKEN)
