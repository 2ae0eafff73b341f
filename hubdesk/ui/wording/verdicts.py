"""The words of every verdict, refusal and fault, as one card each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.meanings import Why
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import choosing, figures, outcomes, receiving, rounds, walk
from hubdesk.ui.wording.cards import CardText, Local, whose
from hubdesk.ui.wording.codes import why_words
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.history import act_words
from hubdesk.ui.wording.replies import hint_for, replies_to
from hubdesk.ui.wording.speech import translate


def _on_this_pc(at: datetime) -> datetime:
    return at.astimezone()


def verdict_sentence(verdict: Verdict, local: Local = _on_this_pc) -> str:
    """Say a verdict in one line, for the terminal."""
    return verdict_card(verdict, local).spoken()


def verdict_card(verdict: Verdict, local: Local) -> CardText:
    """Find the words for a verdict; `local` puts a time on the shop's clock."""
    card = _CARDS[verdict.kind](verdict, local)
    replies = replies_to(verdict)
    hint = hint_for(replies)
    return replace(card, replies=replies, lines=(*card.lines, hint) if hint else card.lines)


def trouble_card(trouble: Trouble) -> CardText:
    """Find the words for a refusal or a fault."""
    words = apology(trouble)
    if isinstance(trouble, Refused):
        title = translate("Verdict", "Nothing was changed")
        return CardText(Tone.QUIET, title, words.sentence, lines=(words.advice,))
    title = translate("Verdict", "This did not work")
    return CardText(Tone.STOP, title, words.sentence, lines=(words.advice,))


def _product_code(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.QUIET,
        translate("Verdict", "Could not be a tracking number"),
        translate("Verdict", "That is a grocery code, not the label"),
        lines=(translate("Verdict", "Turn the parcel and scan the large label"),),
        number=figures.goods_number(verdict.text),
    )


def _not_the_label(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.QUIET,
        translate("Verdict", "Not the tracking number"),
        translate("Verdict", "Scan the other code on this label"),
        lines=(why_words(Why(verdict.why)),),
        number=figures.printable(verdict.text),
    )


def _unknown_code(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.QUIET,
        translate("Verdict", "Not a code HubDesk knows"),
        translate("Verdict", "Scan another code on this label"),
        lines=(
            why_words(Why(verdict.why)),
            translate("Verdict", "Or press F3 and type the number"),
        ),
        number=figures.printable(verdict.text),
    )


def _clerk(verdict: Verdict, _: Local) -> CardText:
    return CardText(Tone.INFO, translate("Verdict", "Now at the counter"), verdict.by)


def _undone(verdict: Verdict, _: Local) -> CardText:
    what = act_words(Kind(verdict.why)) if verdict.why else ""
    card = CardText(
        Tone.QUIET,
        translate("Verdict", "It does not count any more"),
        translate("Verdict", "Undone: {act}").format(act=what),
    )
    if verdict.count > 1:
        return replace(card, who=figures.parcels(verdict.count))
    return whose(replace(card, lines=_where_now(verdict)), verdict)


def _where_now(verdict: Verdict) -> tuple[str, ...]:
    """Say where a parcel belongs after an undo."""
    status = verdict.subject.parcel.status if verdict.subject else None
    if status is Status.EXPECTED:
        return (translate("Verdict", "It is still to come: scan it once more to take it in"),)
    if verdict.shelf:
        belongs = translate("Verdict", "It belongs on shelf {shelf}")
        return (belongs.format(shelf=verdict.shelf),)
    return ()


_CARDS: dict[VerdictKind, Callable[[Verdict, Local], CardText]] = {
    VerdictKind.TAKEN: receiving.taken,
    VerdictKind.AGAIN: receiving.again,
    VerdictKind.NOT_ON_NOTICE: receiving.not_on_notice,
    VerdictKind.WHICH_CARRIER: receiving.which_carrier,
    VerdictKind.NOT_FOR_US: receiving.not_for_us,
    VerdictKind.GIVEN_BACK: receiving.given_back,
    VerdictKind.CLOSED_BEFORE: receiving.closed_before,
    VerdictKind.OUT_NOW: rounds.out_now,
    VerdictKind.PRODUCT_CODE: _product_code,
    VerdictKind.NOT_THE_LABEL: _not_the_label,
    VerdictKind.UNKNOWN_CODE: _unknown_code,
    VerdictKind.DAMAGED: receiving.damaged,
    VerdictKind.MOVED: receiving.moved,
    VerdictKind.SHELF_SHOWN: receiving.shelf_shown,
    VerdictKind.RUN_SHOWN: rounds.run_shown,
    VerdictKind.DELIVERED: outcomes.delivered,
    VerdictKind.BROUGHT_BACK: outcomes.brought_back,
    VerdictKind.OUTCOME_CHANGED: outcomes.outcome_changed,
    VerdictKind.REST_DELIVERED: outcomes.rest_delivered,
    VerdictKind.RUN_FINISHED: outcomes.run_finished,
    VerdictKind.LOADED: rounds.loaded,
    VerdictKind.LOADED_AGAIN: rounds.loaded_again,
    VerdictKind.WRONG_RUN: rounds.wrong_run,
    VerdictKind.NOT_ON_RUN: rounds.not_on_run,
    VerdictKind.NOT_TO_LEAVE: rounds.not_to_leave,
    VerdictKind.FORGOTTEN: rounds.forgotten,
    VerdictKind.RUN_LEFT: rounds.run_left,
    VerdictKind.CLERK: _clerk,
    VerdictKind.UNDONE: _undone,
    VerdictKind.LOAD_FINISHED: receiving.load_finished,
    VerdictKind.CHOOSE: choosing.choose,
    VerdictKind.OVER_LOAD: receiving.over_load,
    VerdictKind.WHY_BACK: receiving.why_back,
    VerdictKind.MORE: receiving.more,
    VerdictKind.SECOND_BOX: receiving.second_box,
    VerdictKind.DETAILED: receiving.detailed,
    VerdictKind.PHOTOGRAPHED: receiving.photographed,
    VerdictKind.WALKED: walk.seen_card,
    VerdictKind.LOOK_AGAIN: walk.look_card,
    VerdictKind.CORRECTED: receiving.corrected,
    VerdictKind.WHY_RETURNED: receiving.why_returned,
    VerdictKind.GOES_BACK: receiving.goes_back,
}
