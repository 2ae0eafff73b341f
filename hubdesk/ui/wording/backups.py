"""What is said of backups: how old the last one is, what one holds, what putting it back did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from hubdesk.database.backups import Backup, Listed
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording import figures
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.speech import translate

_MEGABYTE = 1_000_000
Local = Callable[[datetime], datetime]


def age_words(made_at: datetime, now: datetime) -> str:
    """Say how long ago the last good backup was made."""
    minutes = int((now - made_at) / timedelta(minutes=1))
    if minutes < 2:
        return translate("Backup", "Backed up just now")
    return translate("Backup", "Backed up {age} ago").format(age=figures.lasting(minutes))


def needs_care(made_at: datetime | None, now: datetime) -> bool:
    """Whether somebody should see to backups: the last is older than a day, or there is none."""
    return made_at is None or now - made_at > timedelta(days=1)


def standing_words(
    made_at: datetime | None, now: datetime, *, is_only_here: bool, trouble: KnownFault | None
) -> str:
    """Say in a line how backups stand."""
    told = translate("Backup", "No backup yet") if made_at is None else age_words(made_at, now)
    if trouble is not None:
        return f"{told}. {apology(trouble).sentence}"
    if is_only_here and made_at is not None:
        return translate("Backup", "{age}, only on this disk").format(age=told)
    return told


def backup_words(backup: Backup, local: Local) -> str:
    """Say of which time a backup is and what it holds, in one line."""
    last = local(backup.contents.last_at)
    return translate("Backup", "{time}: {parcels}, last entry {last}, {size} MB").format(
        time=figures.day_and_time(local(backup.made_at)),
        parcels=figures.parcels(backup.contents.parcels),
        last=figures.day_and_time(last),
        size=max(1, round(backup.size / _MEGABYTE)),
    )


def listed_words(listed: Listed, local: Local) -> str:
    """Say what a backup in a list is, and what is wrong with it where something is."""
    told = backup_words(listed.backup, local) if listed.backup else listed.folder.name
    if listed.is_encrypted:
        told = translate("Backup", "{backup}, encrypted").format(backup=told)
    if not listed.flaw:
        return told
    fault = apology(KnownFault(listed.flaw, folder=str(listed.folder)))
    return f"{told}. {fault.sentence}"


def made_words(backup: Backup, local: Local) -> str:
    """Say that a backup was made and checked, and where it lies."""
    return translate("Backup", "Backed up and checked: {folder} ({backup})").format(
        folder=backup.folder, backup=backup_words(backup, local)
    )


def plain_words() -> str:
    """Say of a backup that was made into a folder of the owner's that anybody can read it."""
    return translate(
        "Backup", "It is in the clear: whoever has this folder can read names and addresses in it."
    )


def not_there_words(folder: str) -> str:
    """Say that a place of backups cannot be reached now."""
    return translate("Backup", "Not there now: {folder}").format(folder=folder)


def choose_words() -> str:
    """Ask which backup is meant."""
    return translate("Backup", "Which one?")


def confirm_words() -> str:
    """Ask whether to put a backup back."""
    return translate("Backup", "Put it back?")


def put_back_words(backup: Backup, local: Local, kept: str) -> str:
    """Say what was put back, from when on something may be missing, and where the old one is."""
    at = figures.day_and_time(local(backup.contents.last_at))
    told = translate(
        "Backup",
        "Put back. It ends on {time}: whatever was done after that must be scanned again, unless "
        "the carrier has it.",
    ).format(time=at)
    if not kept:
        return told
    old = translate("Backup", "What was there before lies in {folder}.").format(folder=kept)
    return f"{told} {old}"


@dataclass(frozen=True, slots=True)
class OfferWords:
    """A sentence, what it means, and the two answers."""

    sentence: str
    details: str
    put_back: str
    leave: str


def offer_words(backup: Backup, local: Local, until: datetime) -> OfferWords:
    """Offer a backup in the place of a damaged record that was worked with `until` a time."""
    return OfferWords(
        translate("Backup", "The shop's record is damaged. Put the last good backup back?"),
        translate(
            "Backup",
            "It is from {made} and holds {parcels}. What was done from {last} to {until} may be "
            "missing in it: scan that again; what the carrier has, it keeps. The damaged record "
            "stays here under another name.",
        ).format(
            made=figures.day_and_time(local(backup.made_at)),
            parcels=figures.parcels(backup.contents.parcels),
            last=figures.day_and_time(local(backup.contents.last_at)),
            until=figures.day_and_time(local(until)),
        ),
        translate("Backup", "Yes, put it back"),
        translate("Backup", "No, close HubDesk"),
    )


def anew_words(fault: KnownFault) -> OfferWords:
    """Offer a start anew in a window whose record is damaged or gone, as `fault` says."""
    told = apology(fault)
    return OfferWords(
        told.sentence,
        told.advice,
        translate("Backup", "Start anew now"),
        translate("Backup", "Not yet"),
    )
