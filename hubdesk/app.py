"""The desk put together: the only place that knows which parts there are, without a screen.

`shopfront` adds the window and the camera; the terminal's commands need neither.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from hubdesk.atwork import AtWork
from hubdesk.checking import QuickCheck, end_check
from hubdesk.comingback import is_back, is_coming_back
from hubdesk.database.album import Album
from hubdesk.database.marks import Marks
from hubdesk.database.record import Clock, Record
from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.people import note_people
from hubdesk.encryption import finish
from hubdesk.entering import Entered, enter
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import KeyFile, KeyPlace, SystemKeyring
from hubdesk.line.photographs import PhotographSender
from hubdesk.line.post import Post
from hubdesk.line.receiver import Receiver
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Pace
from hubdesk.line.signing import Signing
from hubdesk.line.wire.enrolments import Enrolled
from hubdesk.line.wire.events import Naming
from hubdesk.owner import check, shop_of
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import ShopFolder, marks_folder, resource
from hubdesk.settings import (
    Settings,
    Value,
    change_settings,
    write_settings,
)


def utc_now() -> datetime:
    """Give the PC's own time."""
    return datetime.now(UTC)


@dataclass(slots=True)
class App:
    """An open shop: its folder, its settings, its record and its counter. `begin` lets work begin.

    `is_new` where nothing was in its folder before; `is_unchecked` where its last user was cut off
    and the record was too large to be looked through at the start.
    """

    folder: ShopFolder
    settings: Settings
    unknown_settings: tuple[str, ...]
    record: Record
    counter: Counter
    marks: Marks
    at_work: AtWork
    is_new: bool = False
    check: QuickCheck | None = None
    is_unchecked: bool = False
    has_begun: bool = False

    def begin(self, *, go_on: bool = False, asks: bool = True) -> None:
        """See that the record is sound and the right one, and write what came with the settings.

        Nothing is written, booked or shown as done before. With `go_on` somebody has said that a
        record in doubt is the right one. Without `asks` nobody is asked and one in doubt is not
        marked: whoever opens it so puts it in order first; in a shop that came back from a backup
        nobody is asked either. Raises KnownFault as `end_check` and `Marks.recognise` do.
        """
        self.is_unchecked = not end_check(self.folder, self.record, self.at_work, self.check)
        if (asks and not self.counter.is_coming_back) or self.marks.doubt() is None:
            self.marks.recognise(go_on=go_on)
        else:
            self.marks.wait()
        self.has_begun = True
        if not self.folder.settings.exists():
            # The shop's zone from now on, also on a day on which the PC is set to another.
            self.settings = replace(self.settings, zone=str(self.counter.zone))
            # With its explanations, for the owner to find; work goes on without it.
            with contextlib.suppress(OSError):
                write_settings(self.folder.settings, self.settings)
        self.counter.listen(lambda _: self.marks.keep_up())
        if asks:
            note_people(self.counter, "")
        with contextlib.suppress(KnownFault):  # work goes on; it is done at the next start
            finish(self.folder.record, self.counter.album)

    def go_on(self) -> None:
        """Let new work begin in a shop that came back from a backup."""
        is_back(self.folder)
        self.marks.set_again()
        self.counter.is_coming_back = False

    def close(self) -> None:
        """Close the record."""
        if self.check is not None:
            self.check.give_up()
        if self.has_begun:
            self.marks.set()
        self.record.close()
        self.at_work.leave()


def build(
    root: Path,
    *,
    now: Clock = utc_now,
    marks: Path | None = None,
    go_on: bool = False,
    asks: bool = True,
) -> App:
    """Open the shop in a folder, which is made where there is none, and let work begin.

    What this PC remembers of the record lies in `marks`, by default where this system keeps such
    things; `go_on` and `asks` are those of `App.begin`. In a shop that came back from a backup the
    counter takes no new work until `App.go_on`. Raises KnownFault as `enter`, `open_app` and
    `App.begin` do.
    """
    app = open_app(enter(root), now=now, marks=marks)
    try:
        app.begin(go_on=go_on, asks=asks)
    except BaseException:
        app.close()
        raise
    return app


def open_app(entered: Entered, *, now: Clock = utc_now, marks: Path | None = None) -> App:
    """Open the record of a shop and put everything together, before work begins.

    Raises KnownFault as `Record` and `LabelReader.from_file` do; then one has left the folder.
    """
    try:
        return _opened(entered, now, marks or marks_folder())
    except BaseException:
        entered.leave()
        raise


def _opened(entered: Entered, now: Clock, marks: Path) -> App:
    folder, settings = entered.folder, entered.reading.settings
    zone = settings.zone_info
    shop, reader = shop_of(settings), LabelReader.from_file(resource("carriers.json"))
    record = Record(
        settings.database or folder.record,
        desk=settings.desk,
        now=now,
        zone=zone,
        key=entered.key,
    )
    try:
        kept = Marks(marks, record)
    except BaseException:
        record.close()
        raise
    counter = Counter(
        record,
        reader,
        shop,
        clerk=settings.clerk or next(iter(settings.people), ""),
        now=now,
        zone=zone,
        destination=settings.gateway,
        album=Album(
            folder.root / settings.photographs if settings.photographs else folder.photographs,
            record.key,
        ),
    )
    counter.is_coming_back = is_coming_back(folder)
    letters.heed(counter)
    return App(
        *(folder, settings, entered.reading.unknown, record, counter, kept, entered.at_work),
        is_new=record.was_begun and not folder.settings.exists(),
        check=entered.check,
    )


def change(app: App, changes: Mapping[str, Value]) -> None:
    """Write what the owner changes into the settings file, and let it hold where it can at once.

    What somebody else has written there meanwhile holds from then on, too. Raises KnownFault as
    `change_settings` does; then nothing has changed.
    """
    app.settings = change_settings(app.folder.settings, changes, check).settings
    counter, settings = app.counter, app.settings
    counter.shop = shop_of(settings)
    letters.heed(counter)
    counter.destination = settings.gateway
    note_people(counter, counter.clerk)
    if counter.clerk not in settings.people:
        counter.clerk = next(iter(settings.people), "")


def sender_for(
    app: App,
    tell: Callable[[LineState], None] = lambda _: None,
    tell_letters: Callable[[], None] = lambda: None,
) -> Sender | None:
    """Make the sender to the shop's gateway; None where the shop has none.

    It fetches, too: `tell_letters` hears, in the sender's thread, that something has come down.
    """
    settings = app.settings
    if not settings.gateway:
        return None
    post = Post(settings.gateway, Signing(key_place(app)))
    pace = Pace().saving(settings.free_span) if settings.metered else Pace()
    receiver = Receiver(
        *(app.record, settings.gateway, settings.shop_id, post),
        now=app.counter.now,
        tell=tell_letters,
        pace=pace,
        zone=settings.zone_info,
    )
    photographs = PhotographSender(
        app.record,
        app.counter.album or Album(app.folder.photographs),
        *(settings.gateway, settings.shop_id, post),
        now=app.counter.now,
        pace=pace,
        zone=settings.zone_info,
    )
    return Sender(
        app.record,
        settings.gateway,
        post,
        Naming(shop=settings.shop_id),
        now=app.counter.now,
        tell=tell,
        pace=pace,
        zone=settings.zone_info,
        receiver=receiver,
        photographs=photographs,
    )


def key_place(app: App) -> KeyPlace:
    """Say where this desk's key to the gateway lies."""
    return key_place_in(app.folder, app.settings)


def key_place_in(folder: ShopFolder, settings: Settings) -> KeyPlace:
    """Say where the key lies of the desk that settings name."""
    if settings.key_file:
        return KeyFile(folder.root / settings.key_file)
    return SystemKeyring(f"{settings.desk} in {folder.root.absolute()}")


def enrol_desk(app: App, code: str) -> Enrolled:
    """Show a code from the carrier, and keep to what it calls this shop. Raises as `enrol` does.

    Raises Refused `no_gateway`; KnownFault as `change` does.
    """
    if not app.settings.gateway:
        raise Refused("no_gateway")
    enrolled = enrol(app.settings.gateway, code, app.settings.desk, key_place(app))
    keep_to(app, enrolled)
    return enrolled


def keep_to(app: App, enrolled: Enrolled) -> None:
    """Call the shop what the carrier calls it. Raises KnownFault as `change` does."""
    if enrolled.shop != app.settings.shop_id:
        change(app, {"shop_id": enrolled.shop})
