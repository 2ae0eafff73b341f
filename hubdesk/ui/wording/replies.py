"""What the verdict card can be answered with: words and keys, in the order in which they stand."""

from __future__ import annotations

from hubdesk.desk import details
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import WhyBack
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.labels import Candidate
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Parcel, Status, Trait
from hubdesk.ui.wording import choosing, names
from hubdesk.ui.wording.cards import Answer, Reply
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

# These are answered by scanning the parcel once more, or not at all.
_SCAN_AGAIN = {VerdictKind.NOT_ON_RUN, VerdictKind.NOT_TO_LEAVE}
REFUSALS = {
    WhyBack.DAMAGED: QT_TRANSLATE_NOOP("Verdict", "Damaged"),
    WhyBack.NOT_FOR_THIS_SHOP: QT_TRANSLATE_NOOP("Verdict", "Not for this shop"),
    WhyBack.TOO_LARGE: QT_TRANSLATE_NOOP("Verdict", "Too large"),
    WhyBack.OVER_LOAD: QT_TRANSLATE_NOOP("Verdict", "Over the agreed load"),
    WhyBack.NOT_ALLOWED: QT_TRANSLATE_NOOP("Verdict", "Not allowed here"),
    WhyBack.NOT_WANTED: QT_TRANSLATE_NOOP("Verdict", "We do not take it"),
}


def replies_to(verdict: Verdict) -> tuple[Reply, ...]:
    """Offer what a verdict can be answered with; nothing where it asks nothing."""
    if verdict.kind is VerdictKind.CHOOSE:
        return choosing.choices(verdict)
    if verdict.subject is None or verdict.kind in _SCAN_AGAIN:
        return ()
    parcel = verdict.subject.parcel
    if verdict.kind in (VerdictKind.WHY_BACK, VerdictKind.WHY_RETURNED):
        return _reasons(verdict.reasons, parcel.id)
    if verdict.kind is VerdictKind.MORE:
        return _more(parcel, has_carriers=bool(verdict.candidates))
    if verdict.kind is VerdictKind.CLOSED_BEFORE:
        words = translate("Verdict", "Take it in again")
        return (Reply(Answer.TAKE_BACK, words, "Enter", parcel.id),)
    if verdict.kind is VerdictKind.WHICH_CARRIER and not verdict.question:
        others = tuple(each for each in verdict.candidates if each.carrier != parcel.carrier)
        return _carriers(others, parcel.id)
    if verdict.kind is VerdictKind.AGAIN and verdict.why == Status.ON_SHELF.value:
        words = translate("Verdict", "It is one more box")
        again = Reply(Answer.ONE_MORE_BOX, words, "F8", parcel.id)
        return (_send_back(parcel.id), again) if _must_go_back(verdict) else (again,)
    if not verdict.question:
        return ()
    if verdict.candidates and verdict.kind in (VerdictKind.WHICH_CARRIER, VerdictKind.AGAIN):
        return (*_carriers(verdict.candidates, parcel.id), _refuse(parcel.id))
    take = Reply(Answer.TAKE_IN, translate("Verdict", "Take it in"), "Enter", parcel.id)
    return (take, _refuse(parcel.id))


def hint_for(replies: tuple[Reply, ...]) -> str:
    """Say the keys in words where the card has room for them."""
    answers = {reply.answer for reply in replies}
    if answers == {Answer.ONE_MORE_BOX}:
        return translate("Verdict", "Two parcels with one label? Press F8")
    if answers == {Answer.TAKE_BACK}:
        return translate("Verdict", "Enter to take it in again, Esc to leave it")
    if Answer.TAKE_IN in answers:
        return translate("Verdict", "Enter to take it in, Esc to refuse it")
    return ""


def _must_go_back(verdict: Verdict) -> bool:
    return verdict.due is not None and verdict.due.stage in (Stage.TODAY, Stage.OVER)


def _send_back(parcel: str) -> Reply:
    return Reply(Answer.SEND_BACK, translate("Verdict", "Send it back"), "Enter", parcel)


def _refuse(parcel: str) -> Reply:
    return Reply(Answer.REFUSE, translate("Verdict", "Refuse it"), "Esc", parcel)


def _carriers(candidates: tuple[Candidate, ...], parcel: str) -> tuple[Reply, ...]:
    """Offer each carrier once, the likeliest first."""
    first = {each.carrier: each for each in reversed(candidates)}
    order = dict.fromkeys(each.carrier for each in candidates)
    return tuple(
        Reply(
            Answer.CARRIER,
            names.carrier_words(carrier),
            str(place),
            parcel,
            first[carrier],
        )
        for place, carrier in enumerate(order, 1)
    )


def _reasons(reasons: tuple[WhyBack | Reason, ...], parcel: str) -> tuple[Reply, ...]:
    return tuple(
        Reply(Answer.WHY_BACK, translate("Verdict", REFUSALS[why]), str(place), parcel, why)
        if isinstance(why, WhyBack)
        else Reply(Answer.REASON, _begun(names.reason_words(why)), str(place), parcel, why)
        for place, why in enumerate(reasons, 1)
    )


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _more(parcel: Parcel, *, has_carriers: bool) -> tuple[Reply, ...]:
    """Offer what can be added to a parcel or put right about it; what has a bill is not refused."""
    offered = [
        (Answer.TRAIT, _begun(names.trait_words(trait)), trait)
        for trait in details.SEEN
        if trait not in parcel.traits
    ]
    rest: list[tuple[Answer, str, Trait | None]] = [
        (Answer.ONE_MORE_BOX, translate("Verdict", "It is one more box"), None),
        (Answer.NOTE, translate("Verdict", "Write a note"), None),
        (Answer.ADDRESS, translate("Verdict", "Name or address"), None),
    ]
    if has_carriers:
        rest.append((Answer.WHOSE, translate("Verdict", "Another carrier"), None))
    if parcel.bill:
        rest.append((Answer.SEND_BACK, translate("Verdict", "Send it back to its carrier"), None))
    else:
        rest.append((Answer.ASK_WHY, translate("Verdict", "Refuse it"), None))
    return tuple(
        Reply(answer, words, str(place), parcel.id, choice)
        for place, (answer, words, choice) in enumerate((*offered, *rest), 1)
    )
