"""What Today says of what carriers sent down."""

from __future__ import annotations

from hubdesk.desk.letters import News
from hubdesk.parcels.holding import DayCount
from hubdesk.parcels.letters import Agreement, Message
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.chips import ChipText
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.figures import clock
from hubdesk.ui.wording.names import carrier_words
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

REASONS = {
    "letter_unknown": QT_TRANSLATE_NOOP(
        "Letter", "It is of a kind that this HubDesk does not know yet."
    ),
    "letter_changed": QT_TRANSLATE_NOOP("Letter", "It was changed after it was sent."),
    "letter_unreadable": QT_TRANSLATE_NOOP("Letter", "It cannot be read."),
    "letter_too_large": QT_TRANSLATE_NOOP("Letter", "It is too large."),
    "notice_no_columns": QT_TRANSLATE_NOOP("Letter", "None of its columns holds tracking numbers."),
    "notice_no_numbers": QT_TRANSLATE_NOOP("Letter", "There is no tracking number in it."),
}


def notice_name(carrier: str) -> str:
    """Call a notice that came down by whom it is from."""
    return translate("Letter", "Notice from {carrier}").format(carrier=carrier_words(carrier))


def news_title(news: News) -> str:
    """Say whom it is from, and what it is."""
    carrier = carrier_words(news.carrier)
    if isinstance(news.said, Message):
        return translate("Letter", "{carrier} writes").format(carrier=carrier)
    if isinstance(news.said, Agreement):
        return translate("Letter", "From now on with {carrier}").format(carrier=carrier)
    return translate("Letter", "Something from {carrier} was not taken in").format(carrier=carrier)


def news_words(news: News) -> str:
    """Say what there is to know."""
    if isinstance(news.said, Message):
        return _plain(news.said.text)
    if isinstance(news.said, Agreement):
        return " ".join(_agreement_words(news.said, news.own_days))
    rest = translate("Letter", "Nothing else is held up. Tell {carrier}, who can send it again.")
    return f"{_why(news)} {rest.format(carrier=carrier_words(news.carrier))}"


def _why(news: News) -> str:
    """Say why it was not taken in: by the words for such a notice from anywhere, or by our own."""
    if news.reason in REASONS:
        return translate("Letter", REASONS[news.reason])
    return apology(KnownFault(news.reason, name=notice_name(news.carrier))).sentence


def _plain(text: str) -> str:
    """Keep what can be seen, as one paragraph: no sign of a stranger's turns our words round."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _agreement_words(said: Agreement, own_days: int | None) -> list[str]:
    words = []
    if said.hold_days is not None:
        held = plural("Letter", "Parcels are held %n days after they came.", None, 2)
        if said.count is DayCount.BUSINESS:
            held = plural("Letter", "Parcels are held %n working days after they came.", None, 2)
        words.append(held(said.hold_days))
    elif said.count is DayCount.BUSINESS:
        words.append(translate("Letter", "Only working days count."))
    elif said.count is DayCount.CALENDAR:
        words.append(translate("Letter", "Every day counts."))
    if own_days is not None:
        own = plural("Letter", "The shop's own setting of %n days stays.", None, 2)
        words.append(own(own_days))
    if said.return_by is not None:
        by = clock(said.return_by)
        words.append(translate("Letter", "They go back by {time} on the last day.").format(time=by))
    if said.remind is not None:
        words.append(plural("Letter", "Today reminds of it %n days before.", None, 2)(said.remind))
    if said.agreed_load:
        load = plural("Letter", "At most %n parcels a day; others are asked about.", None, 2)
        words.append(load(said.agreed_load))
    elif said.agreed_load is not None:
        words.append(translate("Letter", "Any number of parcels a day."))
    return words


def read_word() -> str:
    """Name the button that puts it away."""
    return translate("Letter", "Got it")


def letters_chip(unread: int) -> ChipText:
    """Say on top that there is something to read."""
    return ChipText(
        Tone.INFO,
        plural("Letter", "%n messages", None, 2)(unread),
        translate("Letter", "A carrier writes: it stands on Today until somebody has read it."),
    )


def place_words(nth: int, of: int) -> str:
    """Say that there is more than one; empty where there is not."""
    return translate("Letter", "{nth} of {of}").format(nth=nth, of=of) if of > 1 else ""
