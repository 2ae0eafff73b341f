"""`hubdesk decode` and `hubdesk receive`: photographs and films instead of a camera, or a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from hubdesk.cli.saying import complain, data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.desk.counter import Counter
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.labels import LabelReader, Meaning, parcel_code
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Scan, Source, Symbology
from hubdesk.paths import resource
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.pictures import film_rate, frames, is_film
from hubdesk.scanning.steady import Steady, trust_by
from hubdesk.ui.wording.verdicts import verdict_sentence

# A still photograph waits for nobody: everything may be tried.
_BUDGET_MS = 400.0


@click.command()
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--budget-ms", type=click.FloatRange(min=1), default=_BUDGET_MS, show_default=True)
@json_option
def decode(files: tuple[Path, ...], budget_ms: float, as_json: bool) -> None:
    """Read every barcode in photographs and films, and say which one is the parcel."""
    reader = LabelReader.from_file(resource("carriers.json"))
    decoder = Decoder()
    failed = 0
    for file in files:
        try:
            facts = _decoded(file, decoder, reader, budget_ms)
        except KnownFault as fault:
            failed += 1
            complain(fault)
            facts = {"file": str(file), "parcel": None, "carrier": None, "codes": [], "ms": 0}
            facts["error"] = fault.reason
        tell(facts, _picture_sentence(facts), as_json=as_json)
    if failed == len(files):
        sys.exit(3)


def _decoded(file: Path, decoder: Decoder, reader: LabelReader, budget_ms: float) -> dict[str, Any]:
    began = time.perf_counter()
    readings = (
        list(_believed(file, decoder, reader, budget_ms))
        if is_film(file)
        else [r for picture in frames(file) for r in decoder.read(picture, budget_ms)]
    )
    meanings = [reader.read(reading.text, reading.symbology) for reading in readings]
    chosen = parcel_code(meanings)
    best = meanings[chosen].best if chosen is not None else None
    return {
        "file": str(file),
        "parcel": best.number if best else None,
        "carrier": best.carrier if best else None,
        "codes": [_code(r, m) for r, m in zip(readings, meanings, strict=True)],
        "ms": round((time.perf_counter() - began) * 1000, 1),
    }


def _believed(
    file: Path, decoder: Decoder, reader: LabelReader, budget_ms: float | None
) -> Iterator[Reading]:
    """Look at a film as the camera does: what is believed, each label once."""
    steady = Steady(trust_by(reader))
    seconds = 1 / film_rate(file)
    for number, picture in enumerate(frames(file)):
        yield from steady.feed(decoder.read(picture, budget_ms), number * seconds)


def _code(reading: Reading, meaning: Meaning) -> dict[str, Any]:
    return {
        "text": reading.text,
        "symbology": reading.symbology.value if reading.symbology else None,
        "kind": meaning.kind.value,
        "number": meaning.best.number if meaning.best else None,
        "corners": [[round(x, 1), round(y, 1)] for x, y in reading.corners],
        "engine": reading.engine,
    }


def _picture_sentence(facts: dict[str, Any]) -> str:
    codes = ", ".join(f"{code['text']!r} ({code['kind']})" for code in facts["codes"])
    parcel = f"{facts['carrier']} {facts['parcel']}" if facts["parcel"] else "no parcel"
    return f"{facts['file']}: {parcel}; {codes or 'no code'}; {facts['ms']} ms"


@click.command()
@click.option(
    "--images", type=click.Path(path_type=Path), help="A folder of photographs, or a film."
)
@click.option("--stdin", "from_stdin", is_flag=True, help="One scan a line, as a scanner sends it.")
@data_option
@json_option
def receive(images: Path | None, from_stdin: bool, data: Path, as_json: bool) -> None:
    """Receive parcels without a window: from pictures, or from what a scanner sends."""
    if (images is None) == (not from_stdin):
        raise click.UsageError("Give either --images or --stdin.")
    with shop(data) as app:
        texts = _from_pictures(images, app.counter.reader) if images else _from_lines()
        refused = 0
        for text, symbology in texts:
            scan = Scan(
                text,
                symbology,
                Source.PICTURE if images else Source.SCANNER,
                app.counter.now(),
            )
            refused += not _receive_one(app.counter, scan, as_json)
    if refused:
        sys.exit(1)


def _receive_one(counter: Counter, scan: Scan, as_json: bool) -> bool:
    try:
        verdict = take(counter, scan)
    except Refused as refusal:
        complain(refusal)
        return False
    tell(
        _verdict_facts(scan, verdict),
        verdict_sentence(verdict, counter.local),
        as_json=as_json,
    )
    return True


def _verdict_facts(scan: Scan, verdict: Verdict) -> dict[str, Any]:
    parcel = verdict.subject.parcel if verdict.subject else None
    return {
        "text": scan.text,
        "verdict": verdict.kind.value,
        "tone": verdict.tone.value,
        "number": parcel.number if parcel else None,
        "carrier": parcel.carrier if parcel else None,
        "shelf": verdict.shelf or None,
        "nth": verdict.nth or None,
        "of": verdict.of or None,
    }


def _from_lines() -> Iterator[tuple[str, Symbology | None]]:
    for line in sys.stdin:
        if text := line.rstrip("\r\n"):
            yield text, None


def _from_pictures(place: Path, reader: LabelReader) -> Iterator[tuple[str, Symbology | None]]:
    """Give the parcel's code of every photograph in a folder, or what is believed of a film.

    A photograph in which no parcel is found is told, not passed over.
    """
    decoder = Decoder()
    if is_film(place):
        for reading in _believed(place, decoder, reader, None):
            yield reading.text, reading.symbology
        return
    for file in _photographs(place):
        readings = [r for picture in frames(file) for r in decoder.read(picture, _BUDGET_MS)]
        chosen = parcel_code([reader.read(r.text, r.symbology) for r in readings])
        shown = readings if chosen is None else [readings[chosen]]
        if not shown:
            note(f"{file.name}: no code found")
        yield from ((reading.text, reading.symbology) for reading in shown)


def _photographs(place: Path) -> Iterable[Path]:
    if place.is_file():
        return [place]
    if not place.is_dir():
        raise KnownFault("picture_missing", file=str(place))
    return sorted(p for p in place.iterdir() if p.is_file() and not p.name.startswith("."))
