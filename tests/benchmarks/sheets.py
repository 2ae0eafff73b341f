"""How long a run sheet takes, beside the least that ReportLab can do for as many bars and lines.

    python -m tests.benchmarks.sheets --stops 50 1000 --out FOLDER

The floor draws the same symbols and as many lines of text on as many pages, at fixed places and
with nothing measured, wrapped or decided. Times are CPU seconds, the best of several runs, after
one that fills the caches of fonts; every run draws other numbers, so that no symbol is remembered.
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from hubdesk.paper.barcode import BAR_HEIGHT, draw_code128
from hubdesk.paper.lettering import Face, Lettering, load_lettering
from hubdesk.paper.runsheet import draw_run_sheet
from hubdesk.paper.sheets import A4, FOUR_BY_SIX, LETTER, RECEIPT, RunSheet, SheetStop
from tests.paper.morning import FONTS, amazon_stops, in_fours, run_sheet

_PAPERS = (LETTER, A4, FOUR_BY_SIX, RECEIPT)
_LINES_A_STOP = 8


def other_numbers(sheet: RunSheet, nth: int) -> RunSheet:
    """Give the same sheet with numbers that no run before had."""
    return replace(sheet, stops=tuple(_renumbered(stop, nth) for stop in sheet.stops))


def _renumbered(stop: SheetStop, nth: int) -> SheetStop:
    parcels = []
    for one in stop.parcels:
        code = f"TBA{(int(one.code[3:]) + nth * 1_000_003) % 10**12:012}"
        parcels.append(replace(one, code=code, number=in_fours(code)))
    return replace(stop, parcels=tuple(parcels))


def floor(sheet: RunSheet, page_count: int, strips: int) -> bytes:
    """Draw as many symbols, lines and pages as the sheet has, and nothing else.

    `strips` is how many pages carry the outcome codes.
    """
    pdf = io.BytesIO()
    canvas = Canvas(pdf, pagesize=(LETTER.width, LETTER.height), invariant=1, pageCompression=1)
    stops = list(sheet.stops)
    each = -(-len(stops) // page_count)
    for page in range(page_count):
        for nth, stop in enumerate(stops[page * each : (page + 1) * each]):
            y = LETTER.height - 80 - 70 * (nth % 9)
            canvas.setFont(Face.TEXT.value, 10)
            for line in range(_LINES_A_STOP):
                canvas.drawString(40, y - 8 * line, stop.address)
            for one in stop.parcels:
                draw_code128(canvas, one.code, 300, y)
            canvas.line(40, y, 570, y)
        for nth, outcome in enumerate(sheet.outcomes if page < strips else ()):
            draw_code128(canvas, outcome.code, 36 + nth % 4 * 45 * mm, 60 + nth // 4 * BAR_HEIGHT)
        canvas.showPage()
    canvas.save()
    return pdf.getvalue()


def best_of(times: int, draw: Callable[[int], object]) -> float:
    """Give the least CPU seconds of several runs."""
    spent = []
    for nth in range(times + 1):
        before = time.process_time()
        draw(nth)
        spent.append(time.process_time() - before)
    return min(spent[1:])


def measure(count: int, lettering: Lettering, out: Path | None) -> None:
    """Print one row a paper for a sheet of so many stops."""
    sheet = run_sheet(amazon_stops(count))
    times = 5 if count <= 100 else 2
    for paper in _PAPERS:
        pdf = draw_run_sheet(sheet, lettering, paper)
        with pypdfium2.PdfDocument(pdf) as document:
            pages = len(document)
        strips = pages if paper in (LETTER, A4) else 1
        if out is not None:
            (out / f"run-{count}-{paper.name.lower()}.pdf").write_bytes(pdf)
        ours = best_of(times, lambda n: draw_run_sheet(other_numbers(sheet, n), lettering, paper))  # noqa: B023
        least = best_of(times, lambda n: floor(other_numbers(sheet, n + 99), pages, strips))  # noqa: B023
        told = (f"{count:6}", f"{paper.name:8}", f"{pages:5}", f"{ours:7.3f}", f"{least:7.3f}")
        print("  ".join((*told, f"{ours / least:5.2f}", f"{len(pdf) / 1000:6.0f}")))


def main() -> None:
    """Measure sheets of every size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stops", type=int, nargs="+", default=[1, 20, 21, 50, 1000])
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    if asked.out is not None:
        asked.out.mkdir(parents=True, exist_ok=True)
    print(" stops  paper     pages  seconds  floor  ratio     kB")
    for count in asked.stops:
        measure(count, load_lettering(FONTS), asked.out)


if __name__ == "__main__":
    main()
