"""The one answer that a scan or a key gets. `hubdesk.ui.wording` finds the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.desk.ageing import Due
from hubdesk.desk.walking import Step
from hubdesk.parcels.facts import Answer, WhyBack
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.outcomes import Outcome, Reason
from hubdesk.parcels.parcel import Run
from hubdesk.parcels.resemblance import Likeness
from hubdesk.parcels.shelf import Placement


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
    SHELF_SHOWN = "shelf_shown"
    RUN_SHOWN = "run_shown"
    DELIVERED = "delivered"
    BROUGHT_BACK = "brought_back"
    OUTCOME_CHANGED = "outcome_changed"
    REST_DELIVERED = "rest_delivered"
    RUN_FINISHED = "run_finished"
    LOADED = "loaded"
    LOADED_AGAIN = "loaded_again"
    WRONG_RUN = "wrong_run"
    NOT_ON_RUN = "not_on_run"
    NOT_TO_LEAVE = "not_to_leave"
    FORGOTTEN = "forgotten"
    RUN_LEFT = "run_left"
    CLERK = "clerk"
    UNDONE = "undone"
    LOAD_FINISHED = "load_finished"
    CHOOSE = "choose"
    OVER_LOAD = "over_load"
    WHY_BACK = "why_back"
    MORE = "more"
    SECOND_BOX = "second_box"
    DETAILED = "detailed"
    PHOTOGRAPHED = "photographed"
    WALKED = "walked"
    LOOK_AGAIN = "look_again"
    CORRECTED = "corrected"
    WHY_RETURNED = "why_returned"
    GOES_BACK = "goes_back"


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
    VerdictKind.OUTCOME_CHANGED: Tone.LOOK,
    VerdictKind.OVER_LOAD: Tone.LOOK,
    VerdictKind.WHY_BACK: Tone.LOOK,
    VerdictKind.MORE: Tone.LOOK,
    VerdictKind.LOOK_AGAIN: Tone.LOOK,
    VerdictKind.WHY_RETURNED: Tone.LOOK,
    VerdictKind.NOT_FOR_US: Tone.STOP,
    VerdictKind.LOADED_AGAIN: Tone.AGAIN,
    VerdictKind.WRONG_RUN: Tone.STOP,
    VerdictKind.NOT_ON_RUN: Tone.STOP,
    VerdictKind.NOT_TO_LEAVE: Tone.STOP,
    VerdictKind.FORGOTTEN: Tone.LOOK,
    VerdictKind.PRODUCT_CODE: Tone.NOT_A_PARCEL,
    VerdictKind.NOT_THE_LABEL: Tone.NOT_A_PARCEL,
    VerdictKind.UNKNOWN_CODE: Tone.NOT_A_PARCEL,
}
_WALK_TONES = {
    Answer.HERE: Tone.TAKEN,
    Answer.AGED: Tone.LOOK,
    Answer.UNKNOWN: Tone.LOOK,
    Answer.CLOSED: Tone.STOP,
    Answer.OTHER_SHOP: Tone.STOP,
}
CHOOSING = frozenset(
    {
        VerdictKind.CHOOSE,
        VerdictKind.WHICH_CARRIER,
        VerdictKind.WHY_BACK,
        VerdictKind.WHY_RETURNED,
        VerdictKind.MORE,
    }
)
"""The verdicts whose card lists several answers, one of which is chosen by figure or arrow."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer; only the fields that its kind needs are filled.

    `nth` and `of` count the load, `by` and `at` tell who did it before and when (aware UTC),
    `shop` where a parcel belongs instead, `why` is a reason key, `choices` are what a short
    typed number or an unclear one may mean and `whys` the reasons for them (one without an id is
    not on record), `reasons` why a parcel may be refused or go back, `question` says that the card
    waits for an answer, `stop` at which stop of the run a parcel goes out; forgotten parcels are
    `choices` too; `step` is a scan of a walk, `placement` how full the shelf is that a parcel was
    put on, `due` when it must go back, where that is near, `is_todays` whether `at` is today,
    `outside` the postcode of a parcel that is taken in although the shop does not deliver there.
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
    whys: tuple[Likeness, ...] = ()
    reasons: tuple[WhyBack | Reason, ...] = ()
    question: bool = False
    step: Step | None = None
    stop: int = 0
    placement: Placement | None = None
    due: Due | None = None
    is_todays: bool = True
    outside: str = ""

    @property
    def tone(self) -> Tone:
        """Which of the five tones goes with it."""
        if self.step is not None:
            return _walk_tone(self.step)
        return _TONES.get(self.kind, Tone.TAKEN)


def _walk_tone(step: Step) -> Tone:
    if not step.is_tag and not step.number:
        return Tone.NOT_A_PARCEL
    return Tone.AGAIN if step.again and not step.moved_from else _WALK_TONES[step.answer]
