"""`hubdesk identify`: what barcodes mean."""

from __future__ import annotations

import click

from hubdesk.cli.saying import json_option, tell
from hubdesk.parcels.labels import LabelReader, Meaning
from hubdesk.parcels.scan import Symbology
from hubdesk.paths import resource
from hubdesk.ui.wording.codes import why_words


@click.command()
@click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
@click.option("--symbology", type=click.Choice([s.value for s in Symbology]))
@json_option
def identify(texts: tuple[str, ...], symbology: str | None, as_json: bool) -> None:
    """Say what each TEXT means: a parcel, a code to ignore, one of our own, or unknown."""
    reader = LabelReader.from_file(resource("carriers.json"))
    seen = Symbology(symbology) if symbology else None
    for text in texts:
        meaning = reader.read(text, seen)
        tell(meaning.facts(), _sentence(meaning), as_json=as_json)


def _sentence(meaning: Meaning) -> str:
    if meaning.best is None:
        return f"{meaning.text[:60]!r}: {meaning.kind}. {why_words(meaning.why)}"
    best = meaning.best
    service = f" {best.service}" if best.service else ""
    to = f" to {best.postcode}" if best.postcode else ""
    return f"{best.number}: {best.name}{service}{to}. {why_words(meaning.why)}"
