"""The desk put together: the only place that knows which parts there are, without a screen.

`shopfront` adds the window and the camera; the terminal's commands need neither.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from hubdesk.database.album import Album
from hubdesk.database.marks import Marks
from hubdesk.database.record import Clock, Record
from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.shop import Shop
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import KeyFile, KeyPlace, SystemKeyring
from hubdesk.line.post import Post
from hubdesk.line.receiver import Receiver
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Pace
from hubdesk.line.signing import Signing
from hubdesk.line.wire.enrolments import Enrolled
from hubdesk.line.wire.events import Naming
from hubdesk.parcels.holding import Holding
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.places import Position, read_position
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import ShopFolder, marks_folder, resource
from hubdesk.settings import Settings, read_settings, write_settings

_LOG_BYTES = 1_000_000
_LOG_FILES = 5


def utc_now() -> datetime:
    """Give the PC's own time."""
    return datetime.now(UTC)


@dataclass(slots=True)
class App:
    """An open shop: its folder, its settings, its record and its counter."""

    folder: ShopFolder
    settings: Settings
    unknown_settings: tuple[str, ...]
    record: Record
    counter: Counter
    marks: Marks

    def close(self) -> None:
        """Close the record."""
        self.marks.set()
        self.record.close()


def build(
    root: Path, *, now: Clock = utc_now, marks: Path | None = None, go_on: bool = False
) -> App:
    """Open the shop in a folder, which is made where there is none.

    What this PC remembers of the record lies in `marks`, by default where this system keeps such
    things. With `go_on` somebody has said that a record in doubt is the right one.
    Raises KnownFault as `Record`, `Marks.recognise`, `read_settings`, `LabelReader.from_file` do.
    """
    folder = ShopFolder(root)
    _make_folder(root)
    _keep_a_log(folder)
    reading = read_settings(folder.settings)
    settings = reading.settings
    zone = settings.zone_info
    shop, reader = _shop(settings), LabelReader.from_file(resource("carriers.json"))
    record = Record(settings.database or folder.record, desk=settings.desk, now=now, zone=zone)
    kept = _recognised(record, marks or marks_folder(), go_on=go_on)
    if not folder.settings.exists():
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
        album=Album(root / settings.photographs if settings.photographs else folder.photographs),
    )
    letters.heed(counter)
    counter.listen(lambda _: kept.keep_up())
    return App(folder, settings, reading.unknown, record, counter, kept)


def _recognised(record: Record, folder: Path, *, go_on: bool) -> Marks:
    try:
        marks = Marks(folder, record)
        marks.recognise(go_on=go_on)
    except BaseException:
        record.close()
        raise
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
    pace = Pace().saving() if settings.metered else Pace()
    receiver = Receiver(
        *(app.record, settings.gateway, settings.shop_id, post),
        now=app.counter.now,
        tell=tell_letters,
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
    )


def key_place(app: App) -> KeyPlace:
    """Say where this desk's key to the gateway lies."""
    if app.settings.key_file:
        return KeyFile(app.folder.root / app.settings.key_file)
    return SystemKeyring(f"{app.settings.desk} in {app.folder.root.absolute()}")


def enrol_desk(app: App, code: str) -> Enrolled:
    """Show a code from the carrier, and keep to what it calls this shop. Raises as `enrol` does.

    Raises Refused `no_gateway`; KnownFault `settings_not_written`.
    """
    if not app.settings.gateway:
        raise Refused("no_gateway")
    enrolled = enrol(app.settings.gateway, code, app.settings.desk, key_place(app))
    if enrolled.shop == app.settings.shop_id:
        return enrolled
    app.settings = replace(app.settings, shop_id=enrolled.shop)
    try:
        write_settings(app.folder.settings, app.settings)
    except OSError as error:
        raise KnownFault("settings_not_written", file=str(app.folder.settings)) from error
    return enrolled


def _shop(settings: Settings) -> Shop:
    return Shop(
        settings.shop,
        settings.address,
        postcodes=frozenset(settings.postcodes),
        shelves=settings.shelves,
        aside_shelf=settings.aside_shelf,
        shelf_size=settings.shelf_size,
        agreed_load=settings.agreed_load,
        people=settings.people,
        holding=_holding(settings),
        position=_position(settings),
        languages=_languages(settings),
        phone=settings.phone,
        hours=settings.hours,
    )


def _languages(settings: Settings) -> dict[str, str]:
    """Read who reads which language. Raises KnownFault `setting_wrong`."""
    told = {}
    for pair in settings.languages:
        name, _, code = (part.strip() for part in pair.rpartition("="))
        words = resource("translations") / f"hubdesk_{code}.qm"
        if not name or not code.isalpha() or not words.is_file():
            raise KnownFault("setting_wrong", name="languages", value=pair)
        told[name] = code
    return told


def _holding(settings: Settings) -> Holding:
    try:
        return Holding.from_file(resource("holding.json")).agreed(settings.hold)
    except ValueError as error:
        raise KnownFault("setting_wrong", name="hold", value=", ".join(settings.hold)) from error


def _position(settings: Settings) -> Position | None:
    position = read_position(settings.position)
    if settings.position.strip() and position is None:
        raise KnownFault("setting_wrong", name="position", value=settings.position)
    return position


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
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("hubdesk")
    for earlier in [h for h in logger.handlers if isinstance(h, RotatingFileHandler)]:
        logger.removeHandler(earlier)
        earlier.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
