"""Coming into a shop's folder: what is done before most of the program is even loaded.

The log begins, the settings are read and a place at work is taken. Where somebody was cut off, the
record's pages are looked through from here on, on the PC's other core. So this loads little.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

from hubdesk.atwork import AtWork, begin_work
from hubdesk.checking import QuickCheck, begin_check
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder
from hubdesk.recordkeys import key_of
from hubdesk.settings import Reading, read_settings

_LOG_BYTES = 1_000_000
_LOG_FILES = 5


@dataclass(slots=True)
class Entered:
    """One who has come in. `key` opens an encrypted record; `check` is under way where need be."""

    folder: ShopFolder
    reading: Reading
    at_work: AtWork
    key: bytes | None = None
    check: QuickCheck | None = None

    def leave(self) -> None:
        """Go out again, with everything as it was."""
        if self.check is not None:
            self.check.give_up()
        self.at_work.leave()


def enter(root: Path) -> Entered:
    """Come into the shop in a folder, which is made where there is none.

    Raises KnownFault as `begin_work`, `read_settings` and `key_of` do, `folder_read_only`.
    """
    folder = ShopFolder(root)
    _make_folder(root)
    _keep_a_log(folder)
    entered = Entered(folder, read_settings(folder.settings), begin_work(folder))
    try:
        if not entered.reading.settings.database:
            entered.key = key_of(folder.record)
            entered.check = begin_check(folder, entered.at_work, entered.key)
    except BaseException:
        entered.leave()
        raise
    return entered


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
