"""Shipping labels as the carriers print them: several codes each, the right one not the largest.

What stands where follows section 1 of the trade's facts: Amazon's routing bars at the top and its
number small at the foot; UPS with a MaxiCode and a postcode code beside the 1Z; USPS with the
postcode inside the GS1-128; FedEx Express with 34 digits and a PDF417; the post's S10; and goods
that carry nothing but a product code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from hubdesk.parcels.parcel import Trait
from hubdesk.parcels.scan import Symbology
from hubdesk.practice.canvas import DOTS, Canvas, Picture, PrintedCode
from hubdesk.practice.day import GOODS, PracticeLabel

WIDTH_MM = 101.5
HEIGHT_MM = 152.25
_GS, _RS, _EOT = "\x1d", "\x1e", "\x04"


@dataclass(frozen=True, slots=True)
class DrawnLabel:
    """A printed label, 8 pixels a millimetre, grey, and every code that is on it."""

    image: Picture
    codes: tuple[PrintedCode, ...]

    @property
    def main(self) -> PrintedCode:
        """Give the code to hold to the camera: the widest that names the parcel, else the first."""
        numbers = [code for code in self.codes if code.is_number]
        return max(numbers or self.codes[:1], key=lambda code: code.box[2])


def draw_label(label: PracticeLabel) -> DrawnLabel:
    """Print one label of the practice day.

    Raises KeyError for a carrier that has no layout here.
    """
    layouts: dict[str, Callable[[Canvas, PracticeLabel], None]] = {
        "Amazon": _amazon,
        "UPS": _ups,
        "USPS": _usps,
        "FedEx": _fedex,
        "Post": _post,
        GOODS: _goods,
    }
    canvas = Canvas(WIDTH_MM, HEIGHT_MM)
    layouts[label.carrier](canvas, label)
    return DrawnLabel(canvas.image, tuple(canvas.codes))


def number_code(label: PracticeLabel) -> str:
    """Write out what the bars that name the parcel hold, GS characters and all."""
    if label.carrier == "USPS":
        return f"420{label.postcode}{_GS}{label.number}"
    if label.carrier == "FedEx":
        return f"100{_token(label, 12, digits=True)}{label.postcode}00{label.number}"
    return label.number


def _token(label: PracticeLabel, length: int, *, digits: bool = False) -> str:
    """Derive the carriers' own inner codes from the number, so that each label has its own."""
    digest = hashlib.sha256(label.number.encode()).hexdigest()
    if digits:
        return str(int(digest, 16))[:length]
    return digest[:length].upper()


def _grouped(number: str, size: int = 4) -> str:
    return " ".join(number[start : start + size] for start in range(0, len(number), size))


def _address(canvas: Canvas, label: PracticeLabel, x: float, y: float, height: float = 3.4) -> None:
    lines = (label.name, label.street, f"{label.city} WI {label.postcode}")
    for line, words in enumerate(lines):
        canvas.text(x, y + line * height * 1.6, words.upper(), height=height, bold=line == 2)


def _traits(label: PracticeLabel) -> str:
    words = {
        Trait.SIGNATURE: "SIGNATURE REQUIRED",
        Trait.ADULT: "ADULT SIGNATURE 21+",
        Trait.COLD: "PERISHABLE - KEEP COOL",
        Trait.LARGE: "LARGE",
        Trait.FRAGILE: "FRAGILE",
        Trait.HEAVY: "HEAVY",
    }
    return " / ".join(words[trait] for trait in label.traits)


def _amazon(canvas: Canvas, label: PracticeLabel) -> None:
    routing = f"SNDI{_token(label, 6)}_001_v"
    canvas.bars(11, 6, routing, dots=3, height=24)
    canvas.text(11, 35, f"D{routing[1:10]}/q/second/1 of 1", height=2.6)
    canvas.rule(39)
    canvas.text(5, 49, "SHIP TO:", height=2.6)
    _address(canvas, label, 5, 56, height=3.6)
    canvas.text(5, 80, _traits(label), height=3.2, bold=True)
    canvas.rule(84)
    canvas.text(5, 102, "EAU1", height=11, bold=True)
    canvas.text(
        5, 112, f"CYCLE 1   {_token(label, 3, digits=True)}.{label.postcode[-2:]}", height=3
    )
    cids = f'{{"cids":{{"pkey":"{_token(label, 18, digits=True)}AZ"}}}}'
    canvas.matrix(70, 88, cids, width=25, symbology=Symbology.DATAMATRIX)
    canvas.rule(117)
    canvas.matrix(4, 125, label.number, width=12, symbology=Symbology.DATAMATRIX, is_number=True)
    canvas.bars(22, 123, label.number, dots=4, height=15, is_number=True)
    canvas.text(37, 144, label.number, height=3)


def _ups(canvas: Canvas, label: PracticeLabel) -> None:
    weight = int(_token(label, 2, digits=True)) % 20 + 1
    canvas.text(4, 8, "NORDSTJERNE TRADING 612-555-0142", height=2)
    canvas.text(4, 12, "2900 E HENNEPIN AVE", height=2.2)
    canvas.text(4, 16, "MINNEAPOLIS MN 55413", height=2.2)
    canvas.text(66, 9, f"{weight} LBS   1 OF 1", height=3, bold=True)
    canvas.text(4, 24, "SHIP", height=3, bold=True)
    canvas.text(4, 29, "TO:", height=3, bold=True)
    _address(canvas, label, 16, 25)
    canvas.rule(45)
    shipper, serial = label.number[2:8], label.number[10:]
    fields = (f"96{label.postcode}0000", "840", "003", f"1Z{serial}", "UPSN", shipper, "177")
    rest = ("", "1/1", str(weight), "N", "", "EAU CLAIRE", "WI")
    envelope = f"[)>{_RS}01{_GS}{_GS.join((*fields, *rest))}{_RS}{_EOT}"
    canvas.matrix(4, 48, envelope, width=28, symbology=Symbology.MAXICODE)
    canvas.text(40, 57, f"WI {label.postcode[:3]} 9-{label.postcode[3:]}", height=5.6, bold=True)
    canvas.bars(42, 62, f"420{label.postcode}", dots=3, height=12)
    canvas.rule(77, dots=10)
    canvas.text(4, 86, "UPS GROUND", height=5, bold=True)
    canvas.text(4, 92, f"TRACKING #: {_grouped(label.number)}", height=2.8)
    canvas.block(88, 79, 10, 13)
    canvas.rule(94)
    canvas.bars(12, 98, label.number, dots=3, height=24, is_number=True)
    canvas.rule(126, dots=10)
    canvas.text(4, 134, "BILLING: P/P", height=2.6)
    canvas.text(4, 140, _traits(label), height=3, bold=True)


def _usps(canvas: Canvas, label: PracticeLabel) -> None:
    canvas.text(6, 24, "G", height=18, bold=True)
    canvas.text(52, 8, "US POSTAGE PAID", height=2.6)
    canvas.text(52, 13, f"06/26 FROM 55401  {_token(label, 6, digits=True)}", height=2.2)
    canvas.matrix(
        76, 15, f"IBI:{_token(label, 30).lower()}", width=14, symbology=Symbology.DATAMATRIX
    )
    canvas.rule(32)
    canvas.text(8, 40, "USPS GROUND ADVANTAGE", height=4.2, bold=True)
    canvas.rule(44)
    canvas.text(5, 51, "PINE STREET BOOKS", height=2.2)
    canvas.text(5, 55, "88 PINE ST, MINNEAPOLIS MN 55403", height=2.2)
    canvas.text(5, 70, "SHIP TO:", height=2.4)
    _address(canvas, label, 20, 72)
    canvas.text(5, 96, _traits(label), height=3, bold=True)
    canvas.rule(102, dots=10)
    canvas.text(30, 108, "USPS TRACKING #", height=3.2, bold=True)
    canvas.bars(
        11,
        112,
        number_code(label),
        dots=3,
        height=22,
        symbology=Symbology.GS1_128,
        is_number=True,
    )
    canvas.text(20, 140, _grouped(label.number), height=3, bold=True)
    canvas.rule(144, dots=10)


def _fedex(canvas: Canvas, label: PracticeLabel) -> None:
    canvas.text(4, 7, "ORIGIN ID: MSPA  (612) 555-0188", height=2.2)
    canvas.text(4, 11, "LAKELAND DENTAL SUPPLY", height=2.2)
    canvas.text(4, 15, "1210 WASHINGTON AVE N", height=2.2)
    canvas.text(64, 7, "SHIP DATE: 25JUN", height=2.2)
    canvas.text(64, 11, "ACTWGT: 3.00 LB", height=2.2)
    canvas.rule(18)
    canvas.text(4, 26, "TO", height=3)
    _address(canvas, label, 12, 26)
    parts = (f"02{label.postcode}", "840", "19", f"{label.number}0201", "FDE")
    envelope = f"[)>{_RS}01{_GS}{_GS.join(parts)}{_GS}{_token(label, 24)}{_RS}{_EOT}"
    canvas.matrix(6, 46, envelope, width=62, symbology=Symbology.PDF417)
    canvas.text(76, 62, "E", height=13, bold=True)
    canvas.rule(74)
    canvas.text(4, 82, "TRK#", height=3)
    canvas.text(16, 83, _grouped(label.number), height=5.2, bold=True)
    canvas.text(4, 95, "XH EAUA", height=8, bold=True)
    canvas.text(62, 95, label.postcode, height=6, bold=True)
    canvas.text(4, 102, _traits(label) or "NO SIGNATURE REQUIRED", height=3, bold=True)
    canvas.bars(9, 108, number_code(label), dots=3, height=27, is_number=True)
    canvas.text(60, 142, "WI-US  MSP", height=3, bold=True)


def _post(canvas: Canvas, label: PracticeLabel) -> None:
    canvas.text(5, 12, "PRIORITAIRE", height=4.5, bold=True)
    canvas.text(5, 18, "Rekommenderat / Registered", height=2.8)
    canvas.text(82, 24, "R", height=15, bold=True)
    canvas.rule(30)
    canvas.text(5, 37, "Från / From: Garn & Ull AB", height=2.6)
    canvas.text(5, 42, "Storgatan 14, 903 26 Umeå, SWEDEN", height=2.6)
    _address(canvas, label, 20, 58, height=3.8)
    canvas.text(20, 77, "UNITED STATES OF AMERICA", height=3.4)
    canvas.text(20, 86, _traits(label), height=3, bold=True)
    canvas.rule(92)
    canvas.text(5, 98, "CN 22  Gift / Cadeau   Yarn   0.480 kg   SEK 420", height=2.4)
    canvas.rule(101)
    canvas.bars(12, 106, label.number, dots=4, height=20, is_number=True)
    letters, digits, country = label.number[:2], label.number[2:-2], label.number[-2:]
    canvas.text(26, 133, f"{letters} {_grouped(digits, 3)} {country}", height=4, bold=True)


def _goods(canvas: Canvas, label: PracticeLabel) -> None:
    image = canvas.image
    image[:] = 74
    image[: 9 * DOTS] = 150
    left, top = 50 * DOTS, 112 * DOTS
    image[12 * DOTS : 60 * DOTS, 8 * DOTS : 94 * DOTS] = 214
    image[top - 4 * DOTS : top + 32 * DOTS, left - 6 * DOTS : left + 44 * DOTS] = 246
    for line, word in enumerate(label.name.upper().split(" ", 1)):
        canvas.text(13, 31 + 16 * line, word, height=10 - 3 * line, bold=True)
    canvas.text(13, 56, "whole day roast", height=3)
    canvas.bars(50, 112, label.number, dots=3, height=22, symbology=Symbology.UPCA)
    canvas.text(53, 139, label.number, height=2.8)
