"""What the gateway's commands say to whoever runs it for the carrier."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from hubdesk.parcels.letters import LetterKind
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

FLAWS = {
    "gap": QT_TRANSLATE_NOOP("Gateway", "entries before it have not arrived"),
    "changed": QT_TRANSLATE_NOOP("Gateway", "it was changed, or what is before it"),
    "fork": QT_TRANSLATE_NOOP("Gateway", "two records tell of it: a cloned disk or an old backup"),
    "conflict": QT_TRANSLATE_NOOP("Gateway", "another content came under its id"),
}


class FlawTold(Protocol):
    """What the sentence about a flaw needs."""

    @property
    def shop(self) -> str: ...
    @property
    def desk(self) -> str: ...
    @property
    def seq(self) -> int: ...
    @property
    def what(self) -> str: ...
    @property
    def found_at(self) -> str: ...


class ClockTold(Protocol):
    """What the sentence about a wrong clock needs."""

    @property
    def shop(self) -> str: ...
    @property
    def desk(self) -> str: ...
    @property
    def seconds(self) -> int: ...


class SentTold(Protocol):
    """What the sentence about a letter needs."""

    @property
    def shop(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def carrier(self) -> str: ...
    @property
    def at(self) -> str: ...
    @property
    def read_at(self) -> str | None: ...
    @property
    def read_by(self) -> str | None: ...


class PartnerReported(Protocol):
    """What a carrier or partner told beside the chains, as far as it is said."""

    @property
    def shop(self) -> str: ...
    @property
    def teller(self) -> str: ...
    @property
    def events(self) -> int: ...
    @property
    def disputed(self) -> int: ...


def code_words(shop: str, code: str, until: datetime) -> str:
    """Give a code to pass on, and say how it is used."""
    return translate(
        "Gateway",
        "{code} lets one PC of {shop} in, once, until {until}. There: hubdesk enrol {code}",
    ).format(code=code, shop=shop, until=f"{until:%Y-%m-%d %H:%M} UTC")


def key_words(desk: str, key: str, why: str | None) -> str:
    """Say of a key whose it is and whether it still lets anybody in."""
    if why is None:
        return f"{desk}  {key}"
    ended = {
        "revoked": translate("Gateway", "withdrawn"),
        "replaced": translate("Gateway", "replaced"),
    }
    return f"{desk}  {key}  {ended.get(why, why)}"


def done_words(count: int) -> str:
    """Say for how many keys or words it was done."""
    return plural("Gateway", "Done for %n keys.", None, 2)(count)


def flaw_words(flaw: FlawTold) -> str:
    """Say what does not follow, and where."""
    return translate("Gateway", "{shop} {desk} entry {seq}: {what} (found {when})").format(
        shop=flaw.shop,
        desk=flaw.desk,
        seq=flaw.seq,
        what=translate("Gateway", FLAWS[flaw.what]),
        when=flaw.found_at,
    )


def clock_words(clock: ClockTold) -> str:
    """Say how far off a desk's clock is."""
    minutes = abs(clock.seconds) // 60
    if clock.seconds > 0:
        said = plural("Gateway", "clock is %n minutes fast", None, 2)(minutes)
    else:
        said = plural("Gateway", "clock is %n minutes slow", None, 2)(minutes)
    return f"{clock.shop} {clock.desk}: {said}"


def partner_words(told: PartnerReported) -> str:
    """Say what somebody told of a shop beside its chains, and how much of it is disputed."""
    said = plural("Gateway", "told %n events that are no entries", None, 2)(told.events)
    words = f"{told.shop} {told.teller}: {said}"
    if told.disputed:
        again = plural("Gateway", "%n of them came again with another content", None, 2)
        words = f"{words}; {again(told.disputed)}"
    return words


def nothing_words() -> str:
    """Say that all is well."""
    return translate("Gateway", "Every chain follows, and every clock is right.")


def token_words(carrier: str, token: str) -> str:
    """Give a carrier's word, and say how it is shown."""
    return translate(
        "Gateway", "{carrier} shows this word as Authorization: Bearer {token}"
    ).format(carrier=carrier, token=token)


def sent_words(shop: str) -> str:
    """Say that something lies ready for a shop."""
    return translate("Gateway", "It lies ready; {shop} fetches it by itself.").format(shop=shop)


def read_words(letter: SentTold) -> str:
    """Say what was sent to whom, and whether somebody there has read it."""
    kinds = {
        LetterKind.MESSAGE: translate("Gateway", "message"),
        LetterKind.AGREEMENT: translate("Gateway", "agreement"),
    }
    said = translate("Gateway", "{shop} {kind} from {carrier}, sent {at}: not read yet")
    if letter.read_at is not None and letter.read_by:
        said = translate(
            "Gateway", "{shop} {kind} from {carrier}, sent {at}: read {read_at} by {read_by}"
        )
    elif letter.read_at is not None:
        said = translate("Gateway", "{shop} {kind} from {carrier}, sent {at}: read {read_at}")
    kind = kinds[LetterKind(letter.kind)]
    return said.format(
        **{name: getattr(letter, name) for name in ("shop", "carrier", "at", "read_at", "read_by")},
        kind=kind,
    )


def nothing_sent_words() -> str:
    """Say that there was nothing that anybody could have read."""
    return translate("Gateway", "Nothing was sent that somebody should read.")


def forgotten_words(letters: int, events: int, photographs: int) -> str:
    """Say of how many letters, partners' events and photographs nothing else is known any more."""
    said = plural("Gateway", "Forgotten what %n letters say.", None, 2)(letters)
    told = plural("Gateway", "Forgotten what %n events of partners say.", None, 2)(events)
    shown = plural("Gateway", "Forgotten what %n photographs show.", None, 2)(photographs)
    return f"{said} {told} {shown}"
