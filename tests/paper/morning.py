"""Run sheets as a shop would print them, for the tests of paper."""

from __future__ import annotations

from pathlib import Path

from hubdesk.paper.sheets import OutcomeStrip, RunSheet, SheetParcel, SheetStop, SheetWords

FONTS = Path(__file__).parents[2] / "resources" / "fonts"

WORDS = SheetWords(
    language="en",
    number="#",
    stop="Stop",
    shelf="Shelf",
    parcel="Parcel",
    done="Done",
    ticks=("handed", "safe place", "back"),
    sign_here="name, signature, time",
    continued="(continued)",
    total="Parcels on this sheet: {count}",
    counted="Counted",
    back_at_the_counter="Back at the counter, scan the parcel, then one of these:",
    out_at="Out at",
    back_at="Back at",
    carried_by="Carried by",
    page="Page {page} of {pages}",
    printed="printed {time}",
    journal="journal {hash}",
)

OUTCOMES = (
    OutcomeStrip("HD1ODH7", "Handed over"),
    OutcomeStrip("HD1ODSK", "Safe place"),
    OutcomeStrip("HD1ODN3", "Neighbour"),
    OutcomeStrip("HD1ONH9", "Nobody home"),
    OutcomeStrip("HD1ONA2", "No access"),
    OutcomeStrip("HD1ORFQ", "Refused"),
    OutcomeStrip("HD1OBA5", "Wrong address"),
    OutcomeStrip("HD1ORD8", "Rest delivered"),
)

_DOORS = (
    ("T. Okafor", "56 Menomonie St", "A1", (), 1),
    ("Lindqvist", "418 Barstow St, Apt 2", "B3", ("Buzzer 2",), 2),
    ("D. Ames", "77 Graham Ave", "A2", ("DOG · back door",), 1),
    ("P. Novak", "903 3rd Ave", "B1", ("SIGNATURE",), 1),
    ("K. Xiong", "2215 Fairfax St", "B2", (), 1),
    ("Oakwood Dental", "1200 Oakwood Mall Dr", "C1", ("closes 12:00",), 3),
    ("H. Thao", "1822 Rudolph Rd", "A3", ("2nd try: side gate locked",), 1),
)


def in_fours(number: str) -> str:
    """Write a number in groups of four, as the counter reads it."""
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def parcel(code: str, shelf: str = "A1") -> SheetParcel:
    """Make a parcel whose printed number is its code in groups."""
    return SheetParcel(number=in_fours(code), code=code, shelf=shelf)


def amazon_stops(count: int) -> tuple[SheetStop, ...]:
    """Make so many doors, most with one Amazon parcel."""
    stops, serial = [], 309611474400
    for number in range(1, count + 1):
        name, address, shelf, notes, parcels = _DOORS[(number - 1) % len(_DOORS)]
        codes = [f"TBA{serial + at}" for at in range(parcels)]
        serial += parcels
        own = tuple(parcel(code, shelf) for code in codes)
        stops.append(SheetStop(number, name, address, own, notes))
    return tuple(stops)


def run_sheet(stops: tuple[SheetStop, ...], words: SheetWords = WORDS) -> RunSheet:
    """Make the run sheet of some doors."""
    parcels = sum(len(stop.parcels) for stop in stops)
    return RunSheet(
        title="Run 1 · North side",
        day="Friday 26 June 2026",
        person="Luis Ortega",
        window="planned 13:00–15:00",
        shop="Kraft & Bloom Florist, 102 Water St, Eau Claire WI 54703",
        run_code="HD1R26062601X",
        run_caption="RUN 260626-1",
        bill="Bill 2026-14",
        totals=(f"{len(stops)} stops", f"{parcels} parcels"),
        remarks=("14.2 km", "about 1 h 35", "1 signature · 1 adult check · 2 dogs"),
        stops=stops,
        outcomes=OUTCOMES,
        printed_at="12:51",
        journal_hash="8c41 f02e",
        words=words,
    )
