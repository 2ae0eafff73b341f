"""The backup: is there one, is it whole, how old is it, does it outlive the shop's disk?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises

_OLD_HOURS = 72  # a long weekend


def look(premises: Premises) -> Iterator[Finding]:
    """Read the newest backup from its first byte to its last."""
    if not isinstance(premises.record, Path):
        yield Finding(Area.BACKUP, State.OK, Advice.BACKUP_SERVER)
        return
    if not premises.record.exists():
        return
    there = premises.backups()
    if not there:
        advice = Advice.BACKUP_NONE if premises.wants_backups else Advice.BACKUP_NOT_WANTED
        yield Finding(Area.BACKUP, State.LOOK, advice)
        return
    newest = there[0]
    hours = round((premises.now() - newest.made_at).total_seconds() / 3600)
    facts: dict[str, Fact] = {"hours": hours, "days": hours // 24, "place": newest.place}
    if newest.flaw():
        yield Finding(Area.BACKUP, State.LOOK, Advice.BACKUP_SPOILT, facts)
    elif hours > _OLD_HOURS:
        yield Finding(Area.BACKUP, State.LOOK, Advice.BACKUP_OLD, facts)
    elif newest.is_only_here:
        yield Finding(Area.BACKUP, State.LOOK, Advice.BACKUP_HERE, facts)
    else:
        yield Finding(Area.BACKUP, State.OK, Advice.BACKUP_WELL, facts)
