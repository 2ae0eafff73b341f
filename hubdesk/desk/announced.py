"""One row of a notice as it is understood: which parcel it speaks of, and what it says."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from hubdesk.desk.columns import Field
from hubdesk.desk.counter import Counter
from hubdesk.desk.handling import traits_told
from hubdesk.parcels.folding import fold
from hubdesk.parcels.labels import MeaningKind
from hubdesk.parcels.parcel import Recipient, Trait
from hubdesk.parcels.plaintext import bare, has_control_characters, has_hidden_marks

_HALF_A_CIRCLE = 180
_WITHDRAWN_WORDS = (
    "cancelled|canceled|cancel|withdrawn|withdraw|removed|remove|deleted|void|recalled|"
    "cancelado|cancelada|anulado|anulada|retirado|retirada|storniert|entfernt"
)
_WITHDRAWN = set(_WITHDRAWN_WORDS.split("|"))
_PLAUSIBLE_NUMBER = re.compile(r"[A-Z0-9]{6,40}")
# What a spreadsheet makes of a long number that it was allowed to take for an amount.
_ROUNDED = re.compile(r"\d[.,]\d+E\+?\d+", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
# Marks that turn the direction of writing, or take no room: a name needs none of them.
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_TEXTS = {
    Field.NAME: 200,
    Field.CITY: 200,
    Field.POSTCODE: 20,
    Field.PHONE: 40,
    Field.NOTE: 200,
}

Cells = Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Announced:
    """What a row says. Texts that it leaves out are empty; `withdrawn` takes the parcel back."""

    carrier: str
    number: str
    service: str = ""
    load: str = ""
    shop: str = ""
    traits: tuple[Trait, ...] = ()
    name: str = ""
    street: str = ""
    city: str = ""
    postcode: str = ""
    phone: str = ""
    note: str = ""
    latitude: float | None = None
    longitude: float | None = None
    withdrawn: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What makes two rows speak of one parcel."""
        return self.carrier, self.number

    def recipient(self, new_id: str, known: Recipient | None = None) -> Recipient:
        """Give the person it names; what it leaves out stays as it is known."""
        before = known or Recipient(new_id)
        moved = bool(self.street) and self.street != before.street
        kept = replace(before, latitude=None, longitude=None) if moved else before
        told = {field.value: getattr(self, field.value) for field in (*_TEXTS, Field.STREET)}
        told = {name: text for name, text in told.items() if text}
        if self.latitude is not None:
            told |= {"latitude": self.latitude, "longitude": self.longitude}
        return replace(kept, id=new_id, **told)


_NAMES = tuple(each.name for each in fields(Announced))


def plain(announced: Announced) -> dict[str, Any]:
    """Give what a row says as JSON values."""
    told = {name: getattr(announced, name) for name in _NAMES}
    return {name: value for name, value in told.items() if value not in ("", (), None, False)}


def read_plain(told: Mapping[str, Any]) -> Announced:
    """Read what `plain` gave."""
    traits = tuple(Trait(trait) for trait in told.get("traits", ()))
    return Announced(**{**told, "traits": traits})


def understood(counter: Counter, cells: Cells) -> Announced | str:
    """Read one row, or give the reason for which it is not taken."""
    written = cells.get(Field.NUMBER, "")
    if (reason := _why_unreadable(written)) is not None:
        return reason
    meaning = counter.reader.read(written)
    named = fold(cells.get(Field.CARRIER, ""))
    best = next((c for c in meaning.candidates if named and named in fold(c.name)), meaning.best)
    if meaning.kind is MeaningKind.OWN:
        return "row_own_code"
    number = best.number if best else bare(written)
    if best is None and not (named and _PLAUSIBLE_NUMBER.fullmatch(number)):
        return "row_no_tracking_number"
    carrier = best.carrier if best else named.replace(" ", "-")[:40]
    latitude, longitude = _place(cells)
    return Announced(
        carrier=carrier,
        number=number,
        service=_clean(cells.get(Field.SERVICE, "") or (best.service if best else ""), 80),
        load=_clean(cells.get(Field.LOAD, "") or f"{carrier} {counter.today:%Y-%m-%d}", 80),
        shop=_shop(counter, cells.get(Field.SHOP, "")),
        traits=traits_told(cells),
        street=_clean(
            " ".join(filter(None, (cells.get(Field.STREET), cells.get(Field.STREET2)))), 200
        ),
        latitude=latitude,
        longitude=longitude,
        withdrawn=bool(_WITHDRAWN & set(fold(cells.get(Field.STATUS, "")).split())),
        **{field.value: _clean(cells.get(field, ""), most) for field, most in _TEXTS.items()},
    )


def _why_unreadable(written: str) -> str | None:
    if not written:
        return "row_no_number"
    if has_control_characters(written) or has_hidden_marks(written):
        return "row_strange_characters"
    return "row_rounded" if _ROUNDED.fullmatch(written) else None


def cleaned(text: str) -> str:
    """Take out what no name, street or number has: control characters and marks without width."""
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub(" ", _HIDDEN.sub("", text)).encode(errors="replace").decode()


def _clean(text: str, most: int) -> str:
    return cleaned(text).strip()[:most]


def _shop(counter: Counter, named: str) -> str:
    """Give this shop its own spelling, so that nothing of it is given back for a capital."""
    ours = counter.shop.name
    return ours if fold(named) == fold(ours) else _clean(named, 120)


def _place(cells: Cells) -> tuple[float | None, float | None]:
    # As it stands there: planning tells coordinates the wrong way round, and says so.
    latitude = _degrees(cells.get(Field.LATITUDE))
    longitude = _degrees(cells.get(Field.LONGITUDE))
    both = latitude is not None and longitude is not None
    return (latitude, longitude) if both else (None, None)


def _degrees(text: str | None) -> float | None:
    if not text:
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) <= _HALF_A_CIRCLE else None
