"""A damaged record at the start: the newest good backup is offered, and put back if one agrees.

What is damaged stays under another name; nothing is ever written into it.
"""

from __future__ import annotations

from datetime import UTC, datetime

from hubdesk import backups
from hubdesk.app import utc_now
from hubdesk.database.backups import Backup
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder
from hubdesk.ui.question import is_agreed
from hubdesk.ui.wording.backups import offer_words


def may_mend(folder: ShopFolder) -> bool:
    """Put the newest good backup back in place of a damaged record, if somebody says so.

    Raises KnownFault `record_lost` where no good backup is within reach, and as `put_back` does.
    """
    backup = backups.best_for(folder.root)
    if backup is None:
        raise KnownFault("record_lost")
    if not _agreed(backup, folder):
        return False
    backups.put_back(folder.root, backup)
    return True


def _agreed(backup: Backup, folder: ShopFolder) -> bool:
    zone = backups.settings_of(folder).zone_info
    words = offer_words(backup, lambda at: at.astimezone(zone), _last_written(folder))
    return is_agreed(words.sentence, words.details, words.put_back, words.leave)


def _last_written(folder: ShopFolder) -> datetime:
    """Say until when the damaged record was worked with, as far as its files tell."""
    record = folder.record
    files = [each for each in (record, record.with_name(f"{record.name}-wal")) if each.exists()]
    times = [datetime.fromtimestamp(each.stat().st_mtime, UTC) for each in files]
    return max(times, default=utc_now())
