"""`hubdesk backup` and `hubdesk restore`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from hubdesk import backups
from hubdesk.cli.saying import complain, data_option, json_option, note, tell
from hubdesk.cli.shop import shop, speak_as_set
from hubdesk.database.backups import RECORD, Backup, Listed, found_in, newest_good
from hubdesk.database.ciphers import is_encrypted
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import ShopFolder
from hubdesk.settings import read_settings
from hubdesk.ui.wording import backups as words
from hubdesk.ui.wording.recovery import cleared_words

_WORLD_FAILED = 3
_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--to", type=_FOLDER, multiple=True, help="Back up to this folder instead.")
@click.option("--list", "only_list", is_flag=True, help="List the backups there are; make none.")
@data_option
@json_option
def backup(to: tuple[Path, ...], *, only_list: bool, data: Path, as_json: bool) -> None:
    """Back the shop up, checked, while work goes on; without --to where the settings say."""
    if only_list:
        _list(ShopFolder(data), to, as_json=as_json)
        return
    with shop(data) as app:
        before = backups.count_plain(app, to)
        made = backups.back_up(app, to)
        if not made:
            raise Refused("no_backups_wanted")
        for each in made:
            if each.backup is not None:
                sentence = words.made_words(each.backup, app.counter.local)
                tell(_facts(each.backup), sentence, as_json=as_json)
            if each.trouble is not None:
                complain(each.trouble)
        left = backups.count_plain(app, to)
        for sentence in cleared_words(before - left, (), ()):
            note(sentence)
        if left:
            complain(KnownFault("backups_left_plain", count=left))
        if to and app.record.key is None and any(each.backup for each in made):
            note(words.plain_words())
        for place in () if to else backups.every_place(app.folder, app.settings)[:-1]:
            if not place.parent.is_dir():
                note(words.not_there_words(str(place)))
    if left or any(each.trouble for each in made):
        sys.exit(_WORLD_FAILED)


def _list(folder: ShopFolder, also: Sequence[Path], *, as_json: bool) -> None:
    settings = read_settings(folder.settings).settings
    speak_as_set(settings)
    for each in backups.listed(folder, settings, also=also):
        facts = _facts(each.backup) if each.backup else {"folder": str(each.folder)}
        sentence = words.listed_words(each, lambda at: at.astimezone(settings.zone_info))
        tell(facts | {"flaw": each.flaw or None}, sentence, as_json=as_json)


@click.command()
@click.argument("source", metavar="[FROM]", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask: take the newest good one, put it back.")
@click.option("--code", default="", help="The recovery sheet's code, for an encrypted record.")
@data_option
@json_option
def restore(source: Path | None, *, yes: bool, code: str, data: Path, as_json: bool) -> None:
    """Put a backup back: choose one, look at what it says, and say yes.

    FROM is a backup's folder, or a folder, stick or disk with backups; without it those within
    reach are listed. With --json nothing is asked, as with --yes. What was there is kept.
    """
    folder = ShopFolder(data)
    settings = backups.settings_of(folder)
    speak_as_set(settings)
    found = found_in(source) if source else backups.listed(folder, settings)
    if yes or as_json:
        chosen = newest_good(each.backup for each in found if each.backup and not each.flaw)
    else:
        chosen = _chosen(found, lambda at: at.astimezone(settings.zone_info))
    if chosen is None:
        raise Refused("no_backup_there")
    done = backups.put_back(data, chosen, code=code)
    zone = backups.settings_of(folder).zone_info
    sentence = words.put_back_words(chosen, lambda at: at.astimezone(zone), str(done.kept or ""))
    facts = {
        "epoch": done.epoch,
        "kept": str(done.kept) if done.kept else None,
        "photographs": done.photographs,
    }
    tell(_facts(chosen) | facts, sentence, as_json=as_json)
    if done.trouble is not None:
        complain(done.trouble)


def _chosen(found: Sequence[Listed], local: words.Local) -> Backup | None:
    """Let somebody choose in the terminal, look, and say yes."""
    if not found:
        return None
    for nth, each in enumerate(found, start=1):
        click.echo(f"{nth:3}  {words.listed_words(each, local)}")
    first = next((nth for nth, each in enumerate(found, start=1) if not each.flaw), 1)
    nth = click.prompt(
        words.choose_words(), type=click.IntRange(1, len(found)), default=first, err=True
    )
    chosen = found[nth - 1].backup
    if chosen is not None:
        click.echo(words.backup_words(chosen, local))
        click.echo(str(chosen.folder))
        click.confirm(words.confirm_words(), abort=True, err=True)
    return chosen


def _facts(backup: Backup) -> dict[str, Any]:
    return {
        "folder": str(backup.folder),
        "made": write_time(backup.made_at),
        "shop": backup.shop,
        "desk": backup.desk,
        "position": backup.contents.position,
        "hash": backup.contents.hash,
        "last": write_time(backup.contents.last_at),
        "parcels": backup.contents.parcels,
        "bytes": backup.size,
        "encrypted": is_encrypted(backup.folder / RECORD),
        "checked": True,
    }
