"""What to say when a job was refused or the world failed: what happened, and what to do next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.wording.figures import grouped, printable
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

REFUSALS = {
    "already_on_run": (
        QT_TRANSLATE_NOOP("Refusal", "{number} is on another run already."),
        QT_TRANSLATE_NOOP("Refusal", "Undo that run, or leave this parcel out."),
    ),
    "changed_since": (
        QT_TRANSLATE_NOOP("Refusal", "More has happened to this parcel since then."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was undone. Scan the parcel and go on from there."),
    ),
    "clerk_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody called {name} works here."),
        QT_TRANSLATE_NOOP("Refusal", "The owner can add people in the settings."),
    ),
    "no_gateway": (
        QT_TRANSLATE_NOOP("Refusal", "No line to a carrier is set up."),
        QT_TRANSLATE_NOOP("Refusal", "Write the gateway's address into the settings."),
    ),
    "no_parcel_in_hand": (
        QT_TRANSLATE_NOOP("Refusal", "Which parcel is this about?"),
        QT_TRANSLATE_NOOP("Refusal", "Scan the parcel first, then do this again."),
    ),
    "no_run_in_hand": (
        QT_TRANSLATE_NOOP("Refusal", "Which run is this about?"),
        QT_TRANSLATE_NOOP("Refusal", "Scan the run sheet first, then this code again."),
    ),
    "not_aside": (
        QT_TRANSLATE_NOOP("Refusal", "This question has been answered already."),
        QT_TRANSLATE_NOOP("Refusal", "Scan the parcel to see where it is now."),
    ),
    "not_here": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is not in the shop."),
        QT_TRANSLATE_NOOP("Refusal", "Scan its label to receive it first."),
    ),
    "not_on_shelf": (
        QT_TRANSLATE_NOOP("Refusal", "{number} is not on a shelf."),
        QT_TRANSLATE_NOOP("Refusal", "Only parcels on a shelf can go on a run."),
    ),
    "not_out": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is not out on a run."),
        QT_TRANSLATE_NOOP("Refusal", "Scan a parcel that came back from a run, then the answer."),
    ),
    "not_planned": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has left already."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed."),
    ),
    "nothing_found": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing is found for “{text}”."),
        QT_TRANSLATE_NOOP("Refusal", "Try fewer letters, the street, or the last four characters."),
    ),
    "nothing_to_finish": (
        QT_TRANSLATE_NOOP("Refusal", "There is no open delivery to finish."),
        QT_TRANSLATE_NOOP("Refusal", "What never came stands under Look into on Today."),
    ),
    "nothing_to_plan": (
        QT_TRANSLATE_NOOP("Refusal", "There are no parcels for this run."),
        QT_TRANSLATE_NOOP("Refusal", "Choose at least one parcel that is on a shelf."),
    ),
    "nothing_to_undo": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Refusal", "Only what was done here since the start can be undone."),
    ),
    "own_code_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This card asks for something HubDesk does not know."),
        QT_TRANSLATE_NOOP("Refusal", "Print the card again."),
    ),
    "run_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "No run {code} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check that the sheet is from this shop."),
    ),
    "shelf_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This shop has no shelf {shelf}."),
        QT_TRANSLATE_NOOP("Refusal", "Scan another tag, or ask the owner to add the shelf."),
    ),
    "too_many_runs": (
        QT_TRANSLATE_NOOP("Refusal", "Today has 99 runs already, and that is the most."),
        QT_TRANSLATE_NOOP("Refusal", "Put these parcels on a run that is planned."),
    ),
}
FAULTS = {
    "already_open": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk is already open with this shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Go on in the other window, or close it first."),
    ),
    "camera_away": (
        QT_TRANSLATE_NOOP("Fault", "The camera cannot be reached."),
        QT_TRANSLATE_NOOP("Fault", "Check its cable and close other programs that use it."),
    ),
    "camera_busy": (
        QT_TRANSLATE_NOOP("Fault", "Another program is using the camera."),
        QT_TRANSLATE_NOOP("Fault", "Close that program. The scanner and typing still work."),
    ),
    "camera_frozen": (
        QT_TRANSLATE_NOOP("Fault", "The camera shows the same picture again and again."),
        QT_TRANSLATE_NOOP("Fault", "Unplug it and plug it in again."),
    ),
    "camera_gone": (
        QT_TRANSLATE_NOOP("Fault", "The camera was unplugged."),
        QT_TRANSLATE_NOOP("Fault", "Plug it in again. The scanner and typing still work."),
    ),
    "camera_silent": (
        QT_TRANSLATE_NOOP("Fault", "The camera is on but sends no picture."),
        QT_TRANSLATE_NOOP("Fault", "Unplug it and plug it in again."),
    ),
    "carriers_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The carriers' table {file} is missing or broken."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again. The shop's record is not touched."),
    ),
    "disk_broken": (
        QT_TRANSLATE_NOOP("Fault", "The disk reports an error."),
        QT_TRANSLATE_NOOP("Fault", "What was confirmed is kept. Copy the shop's folder now."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Fault", "The disk is full, so this could not be kept."),
        QT_TRANSLATE_NOOP(
            "Fault", "What was confirmed before is safe. Make room, then scan again."
        ),
    ),
    "film_not_written": (
        QT_TRANSLATE_NOOP("Fault", "The film {file} could not be written."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder, or make room on the disk."),
    ),
    "film_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "{file} is not a film that can be played."),
        QT_TRANSLATE_NOOP("Fault", "Try another file."),
    ),
    "folder_read_only": (
        QT_TRANSLATE_NOOP("Fault", "Nothing can be written to the shop's folder {folder}."),
        QT_TRANSLATE_NOOP("Fault", "Ask for the right to write there, or choose another folder."),
    ),
    "notice_empty": (
        QT_TRANSLATE_NOOP("Fault", "There is nothing in {name}."),
        QT_TRANSLATE_NOOP("Fault", "Ask the carrier to send the notice again."),
    ),
    "notice_missing": (
        QT_TRANSLATE_NOOP("Fault", "The file {name} is not there any more."),
        QT_TRANSLATE_NOOP("Fault", "Save it again and drop it here."),
    ),
    "notice_no_columns": (
        QT_TRANSLATE_NOOP("Fault", "No column of {name} holds tracking numbers ({heads})."),
        QT_TRANSLATE_NOOP("Fault", "Head that column with “Tracking number” and try again."),
    ),
    "notice_no_numbers": (
        QT_TRANSLATE_NOOP("Fault", "{name} has {rows} rows, but no tracking number among them."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the carrier's notice. Nothing was taken."),
    ),
    "notice_too_large": (
        QT_TRANSLATE_NOOP("Fault", "{name} is far too large for a notice ({megabytes} MB)."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right file. Nothing was taken."),
    ),
    "notice_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "{name} cannot be read as a CSV, XLSX or JSON file."),
        QT_TRANSLATE_NOOP("Fault", "Save it as CSV and try again. Nothing was taken."),
    ),
    "our_mistake": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk made a mistake. We are sorry."),
        QT_TRANSLATE_NOOP("Fault", "Nothing that was confirmed is lost. Please try again."),
    ),
    "picture_empty": (
        QT_TRANSLATE_NOOP("Fault", "There is nothing in {file}."),
        QT_TRANSLATE_NOOP("Fault", "Take the photograph again."),
    ),
    "picture_folder": (
        QT_TRANSLATE_NOOP("Fault", "{file} is a folder, not a picture."),
        QT_TRANSLATE_NOOP("Fault", "Choose the pictures inside it."),
    ),
    "picture_missing": (
        QT_TRANSLATE_NOOP("Fault", "There is no picture {file}."),
        QT_TRANSLATE_NOOP("Fault", "Check its name and folder."),
    ),
    "picture_too_large": (
        QT_TRANSLATE_NOOP("Fault", "The picture {file} is too large."),
        QT_TRANSLATE_NOOP("Fault", "Save it smaller and try again."),
    ),
    "picture_truncated": (
        QT_TRANSLATE_NOOP("Fault", "A part of the picture {file} is missing."),
        QT_TRANSLATE_NOOP("Fault", "Copy it again from the camera."),
    ),
    "picture_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "{file} is not a picture that can be read."),
        QT_TRANSLATE_NOOP("Fault", "Save it as JPEG or PNG and try again."),
    ),
    "practice_does_not_add_up": (
        QT_TRANSLATE_NOOP("Fault", "The practice morning does not add up ({count})."),
        QT_TRANSLATE_NOOP("Fault", "This is a mistake in HubDesk, not in the shop's record."),
    ),
    "print_failed": (
        QT_TRANSLATE_NOOP("Fault", "The printer did not take the sheet."),
        QT_TRANSLATE_NOOP("Fault", "Check paper and cable, then print again."),
    ),
    "record_busy": (
        QT_TRANSLATE_NOOP("Fault", "Another program holds the shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Close it, then scan again. This scan was not kept."),
    ),
    "record_damaged": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record is damaged."),
        QT_TRANSLATE_NOOP("Fault", "Do not go on working. Put back the latest backup."),
    ),
    "record_newer": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record was written by a newer HubDesk."),
        QT_TRANSLATE_NOOP("Fault", "Install the newer version. Nothing was changed."),
    ),
    "record_unreachable": (
        QT_TRANSLATE_NOOP("Fault", "The shop's record cannot be reached."),
        QT_TRANSLATE_NOOP("Fault", "Check the disk or the network. This act was not kept."),
    ),
    "setting_wrong": (
        QT_TRANSLATE_NOOP("Fault", "The setting {name} cannot be “{value}”."),
        QT_TRANSLATE_NOOP("Fault", "Correct it in the settings file and start again."),
    ),
    "settings_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The settings file {file} cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "Correct it, or move it away to start with the usual settings."),
    ),
    "sqlite_unsound": (
        QT_TRANSLATE_NOOP("Fault", "SQLite {version} on this PC can damage records."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again: it brings a sound one."),
    ),
}


@dataclass(frozen=True, slots=True)
class Apology:
    """What happened, in a sentence, and what to do, in another."""

    sentence: str
    advice: str


def apology(trouble: Trouble) -> Apology:
    """Find the words for a refusal or a fault; a new one still gets a polite sentence."""
    facts: defaultdict[str, str] = defaultdict(str)
    facts.update({name: _shown(name, str(value)) for name, value in trouble.facts.items()})
    if words := REFUSALS.get(trouble.reason):
        sentence, advice = (translate("Refusal", each) for each in words)
    elif words := FAULTS.get(trouble.reason):
        sentence, advice = (translate("Fault", each) for each in words)
    else:
        sentence = translate("Fault", "This could not be done.")
        advice = translate("Fault", "Nothing that was confirmed is lost. Please try again.")
    return Apology(" ".join(sentence.format_map(facts).split()), advice)


def trouble_words(trouble: Trouble) -> str:
    """Say what happened and what to do next in one line, for the terminal."""
    words = apology(trouble)
    return f"{words.sentence} {words.advice}"


def _shown(name: str, value: str) -> str:
    return grouped(value) if name == "number" else printable(value)
