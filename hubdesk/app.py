"""The desk put together: the only place that knows which parts there are, without a screen.

`shopfront` adds the window and the camera; the terminal's commands need neither.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from hubdesk.atwork import AtWork, begin_work
from hubdesk.checking import check_at_start
from hubdesk.comingback import is_back, is_coming_back
from hubdesk.database.album import Album
from hubdesk.database.marks import Marks
from hubdesk.database.record import Clock, Record
from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.people import note_people
from hubdesk.encryption import finish, key_of
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
    Reading,
    Settings,
    Value,
    change_settings,
    read_settings,
    write_settings,
)

_LOG_BYTES = 1_000_000
_LOG_FILES = 5


def utc_now() -> datetime:
    """Give the PC's own time."""
    return datetime.now(UTC)


@dataclass(slots=True)
class App:
    """An open shop: its folder, its settings, its record and its counter.

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
    is_unchecked: bool = False

    def go_on(self) -> None:
        """Let new work begin in a shop that came back from a backup."""
        is_back(self.folder)
        self.marks.set_again()
        self.counter.is_coming_back = False

    def close(self) -> None:
        """Close the record."""
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
    """Open the shop in a folder, which is made where there is none.

    What this PC remembers of the record lies in `marks`, by default where this system keeps such
    things. With `go_on` somebody has said that a record in doubt is the right one. Without `asks`
    nobody is asked and one in doubt is not marked: whoever opens it so puts it in order first.
    In a shop that came back from a backup nobody is asked either, and the counter takes no new work
    until `App.go_on`. Raises KnownFault as `begin_work`, `Record`, `check_at_start`,
    `Marks.recognise`, `read_settings`, `LabelReader.from_file` and `key_of` do.
    """
    folder = ShopFolder(root)
    _make_folder(root)
    _keep_a_log(folder)
    reading = read_settings(folder.settings)
    at_work = begin_work(folder)
    try:
        return _opened(folder, reading, at_work, now, marks or marks_folder(), go_on, asks)
    except BaseException:
        at_work.leave()
        raise


def _opened(
    folder: ShopFolder,
    reading: Reading,
    at_work: AtWork,
    now: Clock,
    marks: Path,
    go_on: bool,
    asks: bool,
) -> App:
    settings = reading.settings
    zone = settings.zone_info
    shop, reader = shop_of(settings), LabelReader.from_file(resource("carriers.json"))
    record = Record(
        settings.database or folder.record,
        desk=settings.desk,
        now=now,
        zone=zone,
        key=None if settings.database else key_of(folder.record),
    )
    comes_back = is_coming_back(folder)
    try:
        is_checked = check_at_start(folder, record, at_work)
        kept = _recognised(record, marks, go_on=go_on, asks=asks and not comes_back)
    except BaseException:
        record.close()
        raise
    is_new = not folder.settings.exists()
    if is_new:
        # With its explanations, for the owner to find; work goes on without it.
        with contextlib.suppress(OSError):
            write_settings(folder.settings, settings)
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
    counter.is_coming_back = comes_back
    letters.heed(counter)
    counter.listen(lambda _: kept.keep_up())
    if asks:
        note_people(counter, "")
    with contextlib.suppress(KnownFault):  # work goes on; it is done at the next start
        finish(folder.record, counter.album)
    return App(
        *(folder, settings, reading.unknown, record, counter, kept, at_work),
        is_new=is_new and record.was_begun,
        is_unchecked=not is_checked,
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


def _recognised(record: Record, folder: Path, *, go_on: bool, asks: bool) -> Marks:
    marks = Marks(folder, record)
    if asks or marks.doubt() is None:
        marks.recognise(go_on=go_on)
    else:
        marks.wait()
    return marks


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


def _make_folder(root: Path) -> None:
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownFault("folder_read_only", folder=str(root)) from error


def _keep_a_log(folder: ShopFolder) -> None:
    """Note our own mistakes in the shop's folder; without room for that, work goes on."""
    try:
        folder.log.parent.mkdir(exist_ok=True)
        handler = RotatingFileHandler(
            folder.log, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(name)s:%(lineno)d %(message)s")
    )
    logger = logging.getLogger("hubdesk")
    for earlier in [h for h in logger.handlers if isinstance(h, RotatingFileHandler)]:
        logger.removeHandler(earlier)
        earlier.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
