"""The words of a choice: which parcel was meant, and why each may be it."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.plaintext import bare
from hubdesk.parcels.resemblance import Likeness
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.cards import Answer, CardText, Local, Reply
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

LIKENESSES = {
    Likeness.ENDS_SO: QT_TRANSLATE_NOOP("Likeness", "ends in {text}"),
    Likeness.READABLE_FITS: QT_TRANSLATE_NOOP("Likeness", "fits what can be read"),
    Likeness.ONE_DIFFERS: QT_TRANSLATE_NOOP("Likeness", "one character differs"),
    Likeness.TWO_DIFFER: QT_TRANSLATE_NOOP("Likeness", "two characters differ"),
    Likeness.NAME: QT_TRANSLATE_NOOP("Likeness", "same name"),
    Likeness.STREET: QT_TRANSLATE_NOOP("Likeness", "same street"),
    Likeness.WRITTEN_ALIKE: QT_TRANSLATE_NOOP("Likeness", "written alike"),
    Likeness.CHECK_DIGIT: QT_TRANSLATE_NOOP("Likeness", "the only number that can be"),
    Likeness.AS_TYPED: QT_TRANSLATE_NOOP("Likeness", "as it was typed"),
}
# Who was looked for by the number is known by the person, and the other way round.
_BY_PERSON = {Likeness.NAME, Likeness.STREET, Likeness.WRITTEN_ALIKE}
_NOT_ON_RECORD = {Likeness.CHECK_DIGIT, Likeness.AS_TYPED}
_EXACT = {Likeness.ENDS_SO, Likeness.NAME, Likeness.STREET}


def choose(verdict: Verdict, _: Local) -> CardText:
    """Ask which of several parcels was meant, each with why it may be."""
    text = figures.printable(verdict.text)
    if verdict.whys and not _EXACT & set(verdict.whys):
        title = translate("Verdict", "No parcel is written “{text}”").format(text=text)
    else:
        fits = plural("Verdict", "“{text}” fits %n parcels", None, 2)
        title = fits(len(verdict.choices)).format(text=text)
    which = translate("Verdict", "Which one is it?")
    single = translate("Verdict", "Is it this one?")
    shared = _shared(verdict)
    return CardText(
        Tone.INFO,
        title,
        single if len(verdict.choices) == 1 else which,
        lines=(likeness_words(shared, verdict.text),) if shared else (),
    )


def _shared(verdict: Verdict) -> Likeness | None:
    """Give the one reason for all choices: said once, it leaves room for what tells them apart."""
    reasons = set(verdict.whys) - {Likeness.AS_TYPED}
    return reasons.pop() if len(reasons) == 1 else None


def choices(verdict: Verdict) -> tuple[Reply, ...]:
    """Offer each choice under its own figure, with why it may be meant where the reasons differ."""
    shared = _shared(verdict)
    whys = verdict.whys or (None,) * len(verdict.choices)
    return tuple(
        Reply(
            Answer.CHOOSE,
            _choice(each, why, "" if why in (None, shared) else likeness_words(why, verdict.text)),
            str(place),
            each.parcel.id or each.parcel.number,
        )
        for place, (each, why) in enumerate(zip(verdict.choices, whys, strict=True), 1)
    )


def _choice(each: Addressed, why: Likeness | None, reason: str) -> str:
    number = figures.tail(each.parcel.number)
    if why in _NOT_ON_RECORD:
        parts = [reason, figures.grouped(each.parcel.number)]
    elif why in _BY_PERSON:
        # Its end comes first: a narrow card cuts rows behind, and namesakes differ only there.
        parts = [f"…{number[-4:]}", names.whom(each), reason, names.street(each)]
    else:
        parts = [number, reason, names.whom(each), names.street(each)]
    return " · ".join(part for part in parts if part)


def likeness_words(why: Likeness, text: str) -> str:
    """Say why a parcel may be meant by a typed text."""
    return translate("Likeness", LIKENESSES[why]).format(text=figures.printable(bare(text)))
