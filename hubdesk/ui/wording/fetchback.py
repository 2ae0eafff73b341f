"""What came back from the carrier after a PC was lost, and by name what did not."""

from __future__ import annotations

from collections.abc import Iterator

from hubdesk.line.broughtback import Brought
from hubdesk.line.picturesback import PicturesBack
from hubdesk.line.recovering import Recovered
from hubdesk.ui.wording import figures
from hubdesk.ui.wording.faults import trouble_words
from hubdesk.ui.wording.line import failure_words
from hubdesk.ui.wording.speech import plural, translate


def waiting_there_words(count: int) -> str:
    """Say that the carrier has more of this desk than this PC, and what to do before any work."""
    there = there_words(count)
    first = translate("FetchBack", "Before any new work, type: hubdesk fetch-back")
    return f"{there} {first}"


def there_words(count: int | None) -> str:
    """Say how much the carrier has of this desk and this PC has not; None where it did not say."""
    if count is None:
        return translate("FetchBack", "The carrier did not say whether it has work of this desk.")
    return plural(
        "FetchBack", "The carrier has %n entries of this desk that are not on this PC.", None, 2
    )(count)


def skipped_words() -> str:
    """Say what it means to begin new work without what the carrier has."""
    return translate(
        "FetchBack",
        "Nothing was fetched. What the backup lacks stays at the carrier's end and cannot come "
        "back into this record any more. Walk the shelves and scan what lies there.",
    )


def asking_words() -> str:
    """Say that the carrier is being asked."""
    return translate("FetchBack", "Asking the carrier for what it has…")


def fetch_name() -> str:
    """Name the button that asks the carrier."""
    return translate("FetchBack", "Fetch back what the carrier has")


def walk_name() -> str:
    """Name the button that leads to the walk along the shelves."""
    return translate("FetchBack", "Walk along the shelves")


def skip_name() -> str:
    """Name the button that goes on without the carrier."""
    return translate("FetchBack", "Go on without")


def skip_anyway_name() -> str:
    """Name the same button after the warning."""
    return translate("FetchBack", "Go on without it, for good")


def skip_warning() -> str:
    """Say what it means to go on without what the carrier has."""
    return translate(
        "FetchBack",
        "Then what was done after the backup stays at the carrier's end and never comes back into "
        "this record: parcels may be wanted that were delivered, and others may be missing. Press "
        "once more if the shop cannot wait.",
    )


def progress_words(taken: int) -> str:
    """Say how many entries are back so far."""
    return plural("FetchBack", "%n entries are back", None, 2)(taken)


def recovered_words(told: Recovered) -> str:
    """Say what came back and up to when the carrier knows of this PC's work."""
    back = plural("FetchBack", "%n entries came back from the carrier.", None, 2)(told.taken)
    if told.last is None:
        nothing = translate("FetchBack", "It has nothing that was done at this desk.")
        return f"{back} {nothing}"
    last = translate("FetchBack", "The last that it has was done on {time}.").format(
        time=figures.day_and_time(told.last.local_time)
    )
    return f"{back} {last}"


def missing_words(told: Recovered) -> Iterator[str]:
    """Name everything that did not come back, each in a sentence with what to do."""
    if told.waiting:
        yield plural(
            "FetchBack", "%n entries are here and not there yet: they will be sent.", None, 2
        )(told.waiting)
    if count := sum(gap.last - gap.first + 1 for gap in told.lost):
        lost = plural(
            "FetchBack", "%n entries in between never arrived there or do not fit:", None, 2
        )(count)
        yield f"{lost} {_numbers(told)}"
    if told.loose:
        yield translate(
            "FetchBack", "Of an earlier stretch the last entries never arrived at the carrier."
        )
    if told.forks:
        yield translate(
            "FetchBack",
            "Two records tell of the same numbers: a cloned disk or an old backup. Nothing is "
            "mixed.",
        )
    if told.left:
        left = plural("FetchBack", "%n entries stay at the carrier's end.", None, 2)(told.left)
        ask = translate("FetchBack", "Ask the carrier to look into them: none of them is deleted.")
        yield f"{left} {ask}"
    if told.newest is not None:
        yield translate(
            "FetchBack",
            "What was done at the lost PC after {time} is on no record. Look through the shelves: "
            "open Shelves, press “Walk the shelves” and scan every parcel that lies there.",
        ).format(time=figures.day_and_time(told.newest.local_time))


def brought_words(brought: Brought) -> Iterator[str]:
    """Say all else there is to know of what came back and what did not."""
    yield from missing_words(brought.recovered)
    yield from names_words(brought.named, brought.nameless)
    yield from picture_words(brought.pictures)
    yield from map(trouble_words, brought.troubles)
    if brought.failure is not None:
        yield failure_words(brought.failure)


def names_words(named: int, nameless: int) -> Iterator[str]:
    """Say whose names came back with the notices, and how many parcels have none."""
    if named:
        yield plural("FetchBack", "%n parcels have their name and address again.", None, 2)(named)
    if nameless:
        without = plural("FetchBack", "%n parcels have no name any more.", None, 2)(nameless)
        advice = translate(
            "FetchBack",
            "Names are never sent up. Drop their notice onto the window again, or write the name "
            "on the parcel's card.",
        )
        yield f"{without} {advice}"


def picture_words(pictures: PicturesBack) -> Iterator[str]:
    """Say how many photographs came back and how many are lost."""
    if pictures.taken:
        yield plural("FetchBack", "%n photographs are back.", None, 2)(pictures.taken)
    if pictures.missing:
        yield plural(
            "FetchBack", "%n photographs had not arrived at the carrier and are lost.", None, 2
        )(pictures.missing)


def _numbers(told: Recovered) -> str:
    spans = [
        f"{gap.first}-{gap.last}" if gap.last > gap.first else str(gap.first) for gap in told.lost
    ]
    return ", ".join(spans[:5]) + ("…" if len(spans) > 5 else "")
