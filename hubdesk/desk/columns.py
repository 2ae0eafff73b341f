"""Which column of a notice holds what: guessed from headings and contents, or told by somebody.

A guess is sure where the headings say everything that the contents hold, or where somebody has
answered for this form before. Everything else is shown first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from hubdesk.desk.contents import Contents, Kind, look_at
from hubdesk.desk.noticefiles import Line
from hubdesk.parcels.folding import fold
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import Refused

SHOWN_ROWS = 5
LOOKED_AT = 300
_MOST_ABOVE = 60
_HALF = 0.5


class Field(StrEnum):
    """What a column can hold. Values are stored for ever."""

    NUMBER = "number"
    NAME = "name"
    STREET = "street"
    STREET2 = "street2"
    CITY = "city"
    POSTCODE = "postcode"
    PHONE = "phone"
    NOTE = "note"
    CARRIER = "carrier"
    SERVICE = "service"
    LOAD = "load"
    SHOP = "shop"
    TRAITS = "traits"
    STATUS = "status"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    COLD = "cold"
    FRAGILE = "fragile"
    HEAVY = "heavy"
    ADULT = "adult"


# What carriers head their columns with, folded: English, Spanish and German.
_HEADS = {
    Field.NUMBER: "number tracking|tracking number|tracking id|tracking|tracking no|"
    "trackingnumber|tracking code|tracking nr|parcel|parcel number|parcel id|parcel no|package id|"
    "package number|barcode|awb|waybill|consignment|consignment number|shipment|shipment number|"
    "scannable id|numero de rastreo|numero de guia|guia|rastreo|numero|no de guia|codigo de barras|"
    "numero de envio|codigo de seguimiento|numero de seguimiento|seguimiento|envio|paquete|"
    "sendungsnummer|sendungsnr|sendung|paketnummer|paketnr|paket nr|trackingnummer|"
    "frachtbriefnummer|number",
    Field.CARRIER: "carrier|courier|transportista|empresa|sender|paqueteria|mensajeria|"
    "frachtfuhrer|spediteur|paketdienst|transporteur|versanddienst",
    Field.NAME: "name|recipient|recipient name|customer|customer name|consignee|addressee|to|"
    "ship to|ship to name|receiver|nombre|destinatario|cliente|nombre del destinatario|"
    "consignatario|"
    "empfanger|empfangername|kunde|kundenname",
    Field.STREET: "street|address|address 1|address1|address line 1|addressline1|street address|"
    "delivery address|ship to address|direccion|calle|domicilio|direccion de entrega|"
    "strasse|anschrift|adresse|lieferadresse|strasse nr|strasse hausnummer",
    Field.STREET2: "street2|address 2|address2|address line 2|addressline2|apt|unit|suite|"
    "apartment|departamento|depto|piso|adresszusatz|wohnung",
    Field.CITY: "city|town|ciudad|poblacion|localidad|municipio|ort|stadt|wohnort",
    Field.POSTCODE: "postcode|zip|zip code|zipcode|postal code|postalcode|codigo postal|cp|c p|plz|"
    "postleitzahl",
    Field.PHONE: "phone|telephone|mobile|phone number|telefono|movil|celular|telefon|handy|"
    "telefonnummer|tel",
    Field.NOTE: "note|notes|remarks|instructions|delivery instructions|access|nota|notas|"
    "instrucciones|observaciones|comentarios|hinweis|bemerkung|bemerkungen|anmerkung",
    Field.LATITUDE: "latitude|lat|latitud|breite|breitengrad",
    Field.LONGITUDE: "longitude|lon|lng|long|longitud|lange|langengrad",
    Field.TRAITS: "traits|requirements|services|special|handling|special handling|requisitos|"
    "manejo|manejo especial|besonderheiten",
    Field.COLD: "cold|keep cold|keep cool|chilled|refrigerated|perishable|frio|refrigerado|"
    "perecedero|cadena de frio",
    Field.FRAGILE: "fragile|fragil",
    Field.HEAVY: "heavy|pesado",
    Field.ADULT: "adult|adult signature|age check|age verification|age restricted|adulto|"
    "mayor de edad|verificar edad",
    Field.SERVICE: "service|service level|servicio|dienst|produkt",
    Field.SHOP: "shop|store|location|pickup point|tienda|sucursal|filiale|laden",
    Field.LOAD: "load|route|manifest|carga|ruta|manifiesto|tour|ladung",
    Field.STATUS: "status|state|action|estado|estatus|accion|zustand",
}
_FIELD_OF_HEAD = {head: field for field, heads in _HEADS.items() for head in heads.split("|")}
# Of longer headings, and of cells inside cells, the end says what they are: "Delivery city".
_END_WORDS = (
    "tracking number|tracking id|trackingnumber|street|street2|address line 1|address line 2|city|"
    "postcode|zip|zip code|zipcode|postal code|phone|phone number|latitude|longitude|lat|lon|lng|"
    "recipient name|customer name|calle|codigo postal|ciudad|telefono|strasse|plz|ort"
)
_ENDS = frozenset(_END_WORDS.split("|"))
_OTHER_END = {"sender", "shipper", "from", "origin", "return", "remitente", "absender", "origen"}
_CONTENT_FIELDS = {
    Kind.NUMBER: Field.NUMBER,
    Kind.NAME: Field.NAME,
    Kind.STREET: Field.STREET,
    Kind.POSTCODE: Field.POSTCODE,
    Kind.PHONE: Field.PHONE,
    Kind.CARRIER: Field.CARRIER,
    Kind.CITY: Field.CITY,
}
# Where one of these stands in a column that no heading explains, somebody must have a look.
_WORTH_ASKING = {Field.NUMBER, Field.NAME, Field.STREET}
Columns = tuple[Field | None, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """What the columns of a form seem to hold.

    `heads` are the headings as written, empty where there are none; `sample` the first rows below
    them; `begins_at` the first of the given lines that is a row; `rows` counts them where somebody
    has; `replaces` says that the form replaces an earlier one of its loads.
    """

    columns: Columns
    heads: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    signature: str
    is_sure: bool
    begins_at: int = 0
    rows: int = 0
    replaces: bool = False

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.columns)


class ColumnsUnsure(Refused):
    """Somebody must say which column holds what; `guess` is what they seem to hold."""

    def __init__(self, guess: Guess, name: str) -> None:
        """Ask about a form."""
        super().__init__("notice_columns_unsure", name=name)
        self.guess = guess


def field_of(head: str) -> Field | None:
    """Say what a heading means; the end of it is enough where cells lay inside cells."""
    words = fold(head.replace("_", " "))
    if (field := _FIELD_OF_HEAD.get(words)) is not None:
        return field
    parts = words.split()
    ends = (" ".join(parts[-count:]) for count in range(min(3, len(parts) - 1), 0, -1))
    known = None if _OTHER_END & set(parts) else next((end for end in ends if end in _ENDS), None)
    return _FIELD_OF_HEAD[known] if known is not None else None


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row is a heading in the middle of a form, above a second table."""
    fields = {field for cell in cells if (field := _FIELD_OF_HEAD.get(fold(cell)))}
    return Field.NUMBER in fields and len(fields) > 1


def by_heads(heads: Sequence[str]) -> Columns:
    """Give what headings say; of two that say the same the first counts."""
    told: set[Field] = set()
    columns: list[Field | None] = []
    exact = {_FIELD_OF_HEAD.get(fold(head.replace("_", " "))) for head in heads}
    for head in heads:
        words = fold(head.replace("_", " "))
        field = _FIELD_OF_HEAD.get(words)
        if field is None and (loose := field_of(head)) not in exact:
            field = loose
        columns.append(field if field not in told else None)
        if field is not None:
            told.add(field)
    return tuple(columns)


def guess(
    lines: Sequence[Line], reader: LabelReader, remembered: Mapping[str, Columns]
) -> Guess | None:
    """Guess a form's columns from its first lines; None where none can hold tracking numbers."""
    at = _heading_at(lines)
    heads = tuple(cell.strip() for cell in lines[at][1]) if at is not None else ()
    begins_at = 0 if at is None else at + 1
    rows = [tuple(cells) for _, cells in lines[begins_at:]]
    contents = look_at(rows, reader)
    if at is None:
        begins_at += _rows_above(rows, contents)
        rows = rows[begins_at:]
    width = max([len(heads), *(len(row) for row in rows)], default=0)
    signature = _signature(heads, width, contents)
    columns, is_sure = _columns(heads, width, contents)
    if (told := remembered.get(signature)) is not None:
        columns, is_sure = told[:width], True
    if Field.NUMBER not in columns:
        return None
    padded = tuple(row + ("",) * (width - len(row)) for row in rows[:SHOWN_ROWS])
    above = (cell for _, cells in lines[:begins_at] for cell in cells)
    return Guess(
        columns=columns + (None,) * (width - len(columns)),
        heads=heads + ("",) * (width - len(heads)),
        sample=padded,
        signature=signature,
        is_sure=is_sure,
        begins_at=begins_at,
        replaces=says_it_replaces(above),
    )


def says_it_replaces(cells: Iterable[str]) -> bool:
    """Whether a line above the heading says that the form replaces an earlier one."""
    words = {word for cell in cells for word in fold(cell).split()}
    return bool(words & {"replaces", "reemplaza", "sustituye", "ersetzt"})


def _heading_at(lines: Sequence[Line]) -> int | None:
    """Find the line that is the heading: the one that most cells of make sense in."""
    best, best_fields = None, 0
    for place, (number, cells) in enumerate(lines[:_MOST_ABOVE]):
        if number == 0 and not says_it_replaces(cells):
            return place
        filled = [cell for cell in cells if cell]
        fields = {field for cell in filled if (field := field_of(cell))}
        if len(fields) <= best_fields or len(fields) * 2 < len(filled) - 1:
            continue
        if len(fields) > 1 or Field.NUMBER in fields or _is_all_words(filled):
            best, best_fields = place, len(fields)
    return best


def _is_all_words(cells: Sequence[str]) -> bool:
    """Whether cells beside each other hold no figure: a row of a notice always does."""
    return len(cells) > 1 and not any(sign.isdigit() for cell in cells for sign in cell)


def _rows_above(rows: Sequence[Sequence[str]], contents: Sequence[Contents]) -> int:
    """Count title lines before the first row that has what its column mostly has."""
    number = _column_of(Kind.NUMBER, contents)
    if number is None:
        return 0
    for place, row in enumerate(rows[:_MOST_ABOVE]):
        if number < len(row) and contents[number].holds(row[number], Kind.NUMBER):
            return place
    return 0


def _column_of(kind: Kind, contents: Sequence[Contents]) -> int | None:
    shares = [(column.share(kind), -place) for place, column in enumerate(contents)]
    share, place = max(shares, default=(0.0, 0))
    return -place if share >= _HALF else None


def _columns(
    heads: Sequence[str], width: int, contents: Sequence[Contents]
) -> tuple[Columns, bool]:
    """Put together what headings say and what the contents hold, and say whether that is sure."""
    told = by_heads(heads) + (None,) * (width - len(heads))
    columns = list(told)
    is_sure = Field.NUMBER in told
    number = _column_of(Kind.NUMBER, contents)
    headed = told.index(Field.NUMBER) if is_sure else None
    if headed is not None and number is not None and contents[headed].share(Kind.NUMBER) == 0:
        # The heading says one thing and every cell another: the cells are what is scanned.
        columns[headed], columns[number], is_sure = None, Field.NUMBER, False
    for kind, field in _CONTENT_FIELDS.items():
        place = (
            _column_of(
                kind,
                [each if columns[n] is None else Contents() for n, each in enumerate(contents)],
            )
            if field not in columns
            else None
        )
        if place is not None:
            columns[place] = field
            is_sure = is_sure and field not in _WORTH_ASKING
    if Field.NUMBER not in columns and (place := _plausible_number(columns, contents)) is not None:
        columns[place] = Field.NUMBER
    return tuple(columns), is_sure


def _plausible_number(columns: Sequence[Field | None], contents: Sequence[Contents]) -> int | None:
    """Find a column of codes that differ: the numbers of a courier whom nobody knows."""
    places = [
        place
        for place, column in enumerate(contents)
        if columns[place] is None and column.is_all_different_codes
    ]
    return places[0] if places else None


def _signature(heads: Sequence[str], width: int, contents: Sequence[Contents]) -> str:
    """Name a form: by its headings and their count; without any by what its columns hold."""
    told = [fold(head) for head in heads] or [column.best for column in contents]
    return sha256("\x1f".join([str(width), *told]).encode()).hexdigest()[:32]


def named_columns(told: str, width: int) -> Columns:
    """Read columns as somebody wrote them: `number=B,name=3`.

    Raises Refused `notice_columns_wrong`.
    """
    columns: list[Field | None] = [None] * width
    for part in filter(None, (each.strip() for each in told.split(","))):
        name, _, place = part.partition("=")
        number = _place(place.strip())
        if name.strip() not in set(Field) or number is None or not 0 <= number < width:
            raise Refused("notice_columns_wrong", text=part[:40])
        columns[number] = Field(name.strip())
    if Field.NUMBER not in columns:
        raise Refused("notice_columns_wrong", text=told[:40])
    return tuple(columns)


def _place(text: str) -> int | None:
    if text.isascii() and text.isdigit() and len(text) < 4:
        return int(text) - 1
    if text.isascii() and text.isalpha() and len(text) < 3:
        number = 0
        for letter in text.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        return number - 1
    return None
