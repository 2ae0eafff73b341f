"""Notices: a carrier's list of what should come, taken into the record row by row."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from uuid6 import uuid7

from hubdesk.database.record import Work
from hubdesk.desk.counter import Counter
from hubdesk.desk.noticefiles import Row, read_rows
from hubdesk.parcels.facts import Expected
from hubdesk.parcels.folding import fold
from hubdesk.parcels.labels import MeaningKind
from hubdesk.parcels.parcel import NUMBER_RESTS, Parcel, Recipient, Status, Trait
from hubdesk.parcels.plaintext import bare, has_control_characters, has_hidden_marks
from hubdesk.parcels.refusals import KnownFault

# What carriers head their columns with, folded; the first word of each line is ours.
_HEADS = {
    "number": "number tracking|tracking number|tracking id|tracking|tracking no|trackingnumber|"
    "parcel|parcel number|parcel id|package id|barcode|awb|waybill|consignment|shipment|"
    "scannable id|numero de rastreo|numero de guia|guia|rastreo|numero",
    "carrier": "carrier|courier|transportista|empresa|sender",
    "name": "name|recipient|recipient name|customer|customer name|consignee|addressee|to|"
    "ship to|nombre|destinatario|cliente",
    "street": "street|address|address 1|address1|address line 1|addressline1|street address|"
    "direccion|calle|domicilio",
    "street2": "street2|address 2|address2|address line 2|addressline2|apt|unit|suite",
    "city": "city|town|ciudad",
    "postcode": "postcode|zip|zip code|zipcode|postal code|postalcode|codigo postal|cp",
    "phone": "phone|telephone|mobile|telefono|movil",
    "note": "note|notes|remarks|instructions|delivery instructions|access|nota|notas|instrucciones",
    "latitude": "latitude|lat|latitud",
    "longitude": "longitude|lon|lng|long|longitud",
    "traits": "traits|requirements|services|special|handling|requisitos",
    "service": "service|service level|servicio",
    "shop": "shop|store|location|pickup point|tienda",
    "load": "load|route|manifest|carga|ruta",
}
_FIELD_OF_HEAD = {head: field for field, heads in _HEADS.items() for head in heads.split("|")}
_TRAIT_WORDS = {
    "signature": Trait.SIGNATURE,
    "signed": Trait.SIGNATURE,
    "firma": Trait.SIGNATURE,
    "adult": Trait.ADULT,
    "21": Trait.ADULT,
    "adulto": Trait.ADULT,
    "cold": Trait.COLD,
    "chilled": Trait.COLD,
    "frio": Trait.COLD,
    "large": Trait.LARGE,
    "oversize": Trait.LARGE,
    "grande": Trait.LARGE,
}
_PLAUSIBLE_NUMBER = re.compile(r"[A-Z0-9]{6,40}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken: its line in the file, why (a key for `wording`), what it said."""

    line: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class NoticeReport:
    """What came of a notice. `backwards` counts parcels that were here before their notice."""

    loads: tuple[str, ...]
    taken: int
    already_known: int
    backwards: int
    bad_rows: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class _Announced:
    carrier: str
    number: str
    service: str
    load: str
    shop: str
    traits: tuple[Trait, ...]
    recipient: Recipient


def take_notice(counter: Counter, file: Path) -> NoticeReport:
    """Take a notice in: every good row, in one job; bad ones are reported by their line.

    Raises KnownFault as `read_rows` does, and `notice_no_columns` or `notice_no_numbers`.
    """
    good: list[_Announced] = []
    bad: list[BadRow] = []
    seen: set[tuple[str, str]] = set()
    for line, cells in _named(file):
        announced = _announced(counter, cells)
        if isinstance(announced, str):
            bad.append(BadRow(line, announced, _CONTROL.sub(" ", cells.get("number", ""))[:60]))
        elif (key := (announced.carrier, announced.number)) in seen:
            bad.append(BadRow(line, "row_twice", announced.number))
        else:
            seen.add(key)
            good.append(announced)
    if not good:
        raise KnownFault("notice_no_numbers", name=file.name, rows=len(bad))
    return _take(counter, good, bad)


def _named(file: Path) -> Iterable[Row]:
    """Give rows by our own headings. Raises KnownFault `notice_no_columns`."""
    try:
        found_number = False
        for line, cells in read_rows(file):
            named = _by_field(cells)
            found_number = found_number or "number" in named
            if not found_number:
                raise KnownFault("notice_no_columns", name=file.name, heads=", ".join(cells)[:80])
            yield line, named
    except KnownFault as fault:
        raise KnownFault(fault.reason, **{**fault.facts, "name": file.name}) from fault


def _by_field(cells: dict[str, str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for head, cell in cells.items():
        field = _FIELD_OF_HEAD.get(fold(head.replace("_", " ")))
        if field is not None and cell:
            named.setdefault(field, cell)
    return named


def _announced(counter: Counter, cells: dict[str, str]) -> _Announced | str:
    """Read one row, or say why it is not taken."""
    written = cells.get("number", "")
    if not written:
        return "row_no_number"
    if has_control_characters(written) or has_hidden_marks(written):
        return "row_strange_characters"
    meaning = counter.reader.read(written)
    named = fold(cells.get("carrier", ""))
    best = next((c for c in meaning.candidates if named and named in fold(c.name)), meaning.best)
    if meaning.kind is MeaningKind.OWN:
        return "row_own_code"
    number = best.number if best else bare(written)
    if best is None and not (named and _PLAUSIBLE_NUMBER.fullmatch(number)):
        return "row_no_tracking_number"
    carrier = best.carrier if best else named.replace(" ", "-")[:40]
    load = cells.get("load", "") or f"{carrier} {counter.today:%Y-%m-%d}"
    service = cells.get("service", "") or (best.service if best else "")
    return _Announced(
        carrier=carrier,
        number=number,
        service=_CONTROL.sub(" ", service)[:80],
        load=_CONTROL.sub(" ", load)[:80],
        shop=_shop(counter, cells.get("shop", "")),
        traits=_traits(cells.get("traits", "")),
        recipient=_recipient(cells),
    )


def _shop(counter: Counter, named: str) -> str:
    """Give this shop its own spelling, so that nothing of it is given back for a capital."""
    ours = counter.shop.name
    return ours if fold(named) == fold(ours) else _CONTROL.sub(" ", named)[:120]


def _recipient(cells: dict[str, str]) -> Recipient:
    street = " ".join(filter(None, (cells.get("street", ""), cells.get("street2", ""))))
    latitude, longitude = _degrees(cells.get("latitude"), 90), _degrees(cells.get("longitude"), 180)
    both = latitude is not None and longitude is not None
    texts = {
        "name": cells.get("name", ""),
        "street": street,
        "city": cells.get("city", ""),
        "postcode": cells.get("postcode", "")[:20],
        "phone": cells.get("phone", "")[:40],
        "note": cells.get("note", ""),
    }
    return Recipient(
        id=str(uuid7()),
        **{field: _CONTROL.sub(" ", text).strip()[:200] for field, text in texts.items()},
        latitude=latitude if both else None,
        longitude=longitude if both else None,
    )


def _degrees(text: str | None, most: float) -> float | None:
    try:
        value = float((text or "").replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) <= most else None


def _traits(text: str) -> tuple[Trait, ...]:
    found = {_TRAIT_WORDS[word] for word in fold(text).split() if word in _TRAIT_WORDS}
    return tuple(sorted(found))


def _take(counter: Counter, good: list[_Announced], bad: list[BadRow]) -> NoticeReport:
    taken = known_before = backwards = 0
    with counter.job() as work:
        for announced in good:
            known = _on_record(counter, work, announced)
            if known is not None and known.noticed and not _comes_after_all(known, counter):
                known_before += 1
                continue
            backwards += known is not None and not known.noticed
            taken += 1
            _write(work, announced, known.id if known else str(uuid7()))
    loads = tuple(sorted({announced.load for announced in good}))
    return NoticeReport(loads, taken, known_before, backwards, tuple(bad))


def _comes_after_all(known: Parcel, counter: Counter) -> bool:
    """Whether a parcel was missing on an earlier day: today's notice promises it again."""
    missing_since = known.changed_at if known.status is Status.MISSING else None
    return missing_since is not None and missing_since < counter.midnight


def _on_record(counter: Counter, work: Work, announced: _Announced) -> Parcel | None:
    """Find the parcel that a row speaks of, where it came before the row, or the row came twice.

    One that was delivered is meant until its number may come again, one that was given back for
    the rest of the day: the driver may bring it tomorrow.
    """
    meant_since = {
        Status.DELIVERED: work.now - NUMBER_RESTS,
        Status.GIVEN_BACK: counter.midnight,
    }
    found = [known.parcel for known in work.parcels.by_number(announced.number)]
    found.sort(key=lambda parcel: parcel.carrier != announced.carrier)
    return next(
        (
            parcel
            for parcel in found
            if (parcel.carrier == announced.carrier or not parcel.noticed)
            and (parcel.changed_at or work.now) >= meant_since.get(parcel.status, _EVER)
        ),
        None,
    )


def _write(work: Work, announced: _Announced, parcel: str) -> None:
    seal = work.recipients.keep(announced.recipient)
    work.write(
        Expected(
            carrier=announced.carrier,
            number=announced.number,
            service=announced.service,
            load=announced.load,
            recipient=announced.recipient.id,
            seal=seal,
            traits=announced.traits,
            shop=announced.shop,
        ),
        [parcel],
    )
