"""What to say when a job was refused or the world failed: what happened, and what to do next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.wording.figures import grouped, printable
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

REFUSALS = {
    "all_answered": (
        QT_TRANSLATE_NOOP("Refusal", "Every parcel of run {code} has its answer."),
        QT_TRANSLATE_NOOP("Refusal", "To change one, scan the parcel and then the right answer."),
    ),
    "already_on_run": (
        QT_TRANSLATE_NOOP("Refusal", "{number} is on another run already."),
        QT_TRANSLATE_NOOP("Refusal", "Undo that run, or leave this parcel out."),
    ),
    "bill_has_it": (
        QT_TRANSLATE_NOOP("Refusal", "It stands on handover bill {bill}."),
        QT_TRANSLATE_NOOP("Refusal", "Undo that bill first, or return the parcel another day."),
    ),
    "bill_signed": (
        QT_TRANSLATE_NOOP("Refusal", "Bill {bill} is signed."),
        QT_TRANSLATE_NOOP("Refusal", "It stands. What comes now goes on a new bill."),
    ),
    "bill_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "No bill {bill} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check the number and the year on the paper."),
    ),
    "bill_void": (
        QT_TRANSLATE_NOOP("Refusal", "Bill {bill} was undone."),
        QT_TRANSLATE_NOOP("Refusal", "Write the bill of this delivery again."),
    ),
    "changed_since": (
        QT_TRANSLATE_NOOP("Refusal", "More has happened to this parcel since then."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was undone. Scan the parcel and go on from there."),
    ),
    "clerk_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody called {name} works here."),
        QT_TRANSLATE_NOOP("Refusal", "The owner can add people in the settings."),
    ),
    "no_driver": (
        QT_TRANSLATE_NOOP("Refusal", "Whose signature is this?"),
        QT_TRANSLATE_NOOP("Refusal", "Type the driver's name first."),
    ),
    "no_gateway": (
        QT_TRANSLATE_NOOP("Refusal", "No line to a carrier is set up."),
        QT_TRANSLATE_NOOP("Refusal", "Write the gateway's address into the settings."),
    ),
    "no_note": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing in the note."),
        QT_TRANSLATE_NOOP("Refusal", "Write what must be known of the box, then press Enter."),
    ),
    "no_parcel_in_hand": (
        QT_TRANSLATE_NOOP("Refusal", "Which parcel is this about?"),
        QT_TRANSLATE_NOOP("Refusal", "Scan the parcel first, then do this again."),
    ),
    "no_people": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody is named in the settings yet."),
        QT_TRANSLATE_NOOP("Refusal", "Write down there who works here, then print again."),
    ),
    "no_person": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody carries this run yet."),
        QT_TRANSLATE_NOOP("Refusal", "Choose who carries it first."),
    ),
    "no_run_in_hand": (
        QT_TRANSLATE_NOOP("Refusal", "Which run is this about?"),
        QT_TRANSLATE_NOOP("Refusal", "Scan the run sheet first, then this code again."),
    ),
    "no_shelves": (
        QT_TRANSLATE_NOOP("Refusal", "This shop has no shelves yet."),
        QT_TRANSLATE_NOOP("Refusal", "Write their names into the settings first."),
    ),
    "no_signature": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing was drawn."),
        QT_TRANSLATE_NOOP("Refusal", "Let the driver sign in the box, or choose to sign on paper."),
    ),
    "no_such_parcel": (
        QT_TRANSLATE_NOOP("Refusal", "No parcel {number} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check the number, or receive the parcel first."),
    ),
    "no_such_place": (
        QT_TRANSLATE_NOOP("Refusal", "There is no place {start} on this sheet: it has {most}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Count them from the top left, along the rows, beginning with 1."
        ),
    ),
    "not_aside": (
        QT_TRANSLATE_NOOP("Refusal", "This question has been answered already."),
        QT_TRANSLATE_NOOP("Refusal", "Scan the parcel to see where it is now."),
    ),
    "not_closed": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is not closed."),
        QT_TRANSLATE_NOOP("Refusal", "Scan it to see where it belongs."),
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
    "outcome_again": (
        QT_TRANSLATE_NOOP("Refusal", "That answer is on record already for {number}."),
        QT_TRANSLATE_NOOP("Refusal", "Go on with the next parcel."),
    ),
    "run_not_left": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has not left yet."),
        QT_TRANSLATE_NOOP("Refusal", "Let it leave first. Then its parcels get their answers."),
    ),
    "time_ahead": (
        QT_TRANSLATE_NOOP("Refusal", "That time is still to come."),
        QT_TRANSLATE_NOOP("Refusal", "Type when it happened, such as 14:20."),
    ),
    "time_before_departure": (
        QT_TRANSLATE_NOOP("Refusal", "The run had not left at that time."),
        QT_TRANSLATE_NOOP("Refusal", "Look at the time on the run sheet and type it again."),
    ),
    "time_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "“{text}” is not a time of day."),
        QT_TRANSLATE_NOOP("Refusal", "Type it such as 14:20 or 2:20 pm."),
    ),
    "whose_name": (
        QT_TRANSLATE_NOOP("Refusal", "Whose signature is this?"),
        QT_TRANSLATE_NOOP("Refusal", "Type the name of who signed first."),
    ),
    "day_closed_already": (
        QT_TRANSLATE_NOOP("Refusal", "The day is closed, and nothing has happened since."),
        QT_TRANSLATE_NOOP("Refusal", "Print its sheet again if you need it."),
    ),
    "day_to_come": (
        QT_TRANSLATE_NOOP("Refusal", "That day is still to come."),
        QT_TRANSLATE_NOOP("Refusal", "Ask for today or an earlier day."),
    ),
    "nothing_missed": (
        QT_TRANSLATE_NOOP("Refusal", "There is no door to leave a slip at."),
        QT_TRANSLATE_NOOP("Refusal", "Slips are for parcels on a run or tried at the door."),
    ),
    "not_planned": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has left already."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed."),
    ),
    "notice_columns_unsure": (
        QT_TRANSLATE_NOOP("Refusal", "It is not clear which column of {name} holds what."),
        QT_TRANSLATE_NOOP("Refusal", "Name them: --columns number=A,name=B and so on."),
    ),
    "notice_columns_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "“{text}” does not name columns of this notice."),
        QT_TRANSLATE_NOOP("Refusal", "Write number=A,name=B and so on; one must be the number."),
    ),
    "notice_stopped": (
        QT_TRANSLATE_NOOP("Refusal", "The notice was stopped."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing of it was taken. Import it again when you like."),
    ),
    "must_stay": (
        QT_TRANSLATE_NOOP("Refusal", "{number} must not leave on this run."),
        QT_TRANSLATE_NOOP("Refusal", "Take it out, and off the run. Scan it to see why."),
    ),
    "number_in_use": (
        QT_TRANSLATE_NOOP("Refusal", "Another parcel with the number {number} is here already."),
        QT_TRANSLATE_NOOP("Refusal", "Choose the other carrier, or refuse this one."),
    ),
    "nothing_found": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing is found for “{text}”."),
        QT_TRANSLATE_NOOP("Refusal", "Try fewer letters, the street, or the last four characters."),
    ),
    "not_in_a_lesson": (
        QT_TRANSLATE_NOOP("Refusal", "This code teaches HubDesk a scanner."),
        QT_TRANSLATE_NOOP("Refusal", "Press Scanner on top, then “Set up in three scans”."),
    ),
    "nothing_to_finish": (
        QT_TRANSLATE_NOOP("Refusal", "There is no open delivery to finish."),
        QT_TRANSLATE_NOOP("Refusal", "What never came stands under Look into on Today."),
    ),
    "nothing_to_label": (
        QT_TRANSLATE_NOOP("Refusal", "No parcel is in the shop, so there is nothing to label."),
        QT_TRANSLATE_NOOP("Refusal", "Receive parcels first, or name their numbers."),
    ),
    "nothing_to_move": (
        QT_TRANSLATE_NOOP("Refusal", "Both shelves are empty."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed."),
    ),
    "nothing_to_plan": (
        QT_TRANSLATE_NOOP("Refusal", "There are no parcels for this run."),
        QT_TRANSLATE_NOOP("Refusal", "Choose at least one parcel that is on a shelf."),
    ),
    "nothing_to_undo": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Refusal", "Only what was done here since the start can be undone."),
    ),
    "nothing_to_walk": (
        QT_TRANSLATE_NOOP("Refusal", "No shelf walk is under way."),
        QT_TRANSLATE_NOOP("Refusal", "Start one, then scan a shelf's tag."),
    ),
    "own_code_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This card asks for something HubDesk does not know."),
        QT_TRANSLATE_NOOP("Refusal", "Print the card again."),
    ),
    "order_differs": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has been changed meanwhile."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed now. Look at it again and go on."),
    ),
    "person_gone": (
        QT_TRANSLATE_NOOP("Refusal", "{name} does not work here any more."),
        QT_TRANSLATE_NOOP("Refusal", "Choose somebody else to carry this run."),
    ),
    "printer_not_chosen": (
        QT_TRANSLATE_NOOP("Refusal", "No printer is chosen for such paper."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Name one, or choose one in the window: press Scanner on top."
        ),
    ),
    "printer_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This PC has no printer called {printer}."),
        QT_TRANSLATE_NOOP("Refusal", "Check its name in the PC's settings."),
    ),
    "run_empty": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has no parcel that can leave."),
        QT_TRANSLATE_NOOP("Refusal", "Scan its parcels as they go out, or give the run up."),
    ),
    "run_too_big": (
        QT_TRANSLATE_NOOP(
            "Refusal", "{count} parcels are too many for one run: {most} is the most."
        ),
        QT_TRANSLATE_NOOP("Refusal", "Let HubDesk propose several runs."),
    ),
    "run_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "No run {code} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check that the sheet is from this shop."),
    ),
    "scan_mixed": (
        QT_TRANSLATE_NOOP("Refusal", "Two scanners sent at once. Nothing was taken."),
        QT_TRANSLATE_NOOP("Refusal", "Scan both again, one after the other."),
    ),
    "scan_torn": (
        QT_TRANSLATE_NOOP("Refusal", "Only part of a code came. Nothing was taken."),
        QT_TRANSLATE_NOOP("Refusal", "Scan it again."),
    ),
    "scan_unended": (
        QT_TRANSLATE_NOOP("Refusal", "The scanner sent {text} without an end."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Press Enter to take it. Set the scanner up once: press Scanner on top."
        ),
    ),
    "shelf_closed": (
        QT_TRANSLATE_NOOP("Refusal", "Shelf {shelf} is closed."),
        QT_TRANSLATE_NOOP("Refusal", "Use another shelf, or let the owner open it again."),
    ),
    "shelf_last": (
        QT_TRANSLATE_NOOP("Refusal", "One usual shelf and one for questions must stay open."),
        QT_TRANSLATE_NOOP("Refusal", "Add or open another shelf first."),
    ),
    "shelf_name_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "A shelf cannot be called “{shelf}”."),
        QT_TRANSLATE_NOOP("Refusal", "Use 1 to {most} letters or figures."),
    ),
    "shelf_not_empty": (
        QT_TRANSLATE_NOOP("Refusal", "There are still {count} parcels on shelf {shelf}."),
        QT_TRANSLATE_NOOP("Refusal", "Close it and carry them over first."),
    ),
    "shelf_size_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "Shelf {shelf} must hold 1 to {most} parcels."),
        QT_TRANSLATE_NOOP("Refusal", "Correct the number."),
    ),
    "shelf_too_small": (
        QT_TRANSLATE_NOOP("Refusal", "Shelf {shelf} holds {size} parcels, and there are {count}."),
        QT_TRANSLATE_NOOP("Refusal", "Make it larger, or carry some over first."),
    ),
    "shelf_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This shop has no shelf {shelf}."),
        QT_TRANSLATE_NOOP("Refusal", "Scan another tag, or ask the owner to add the shelf."),
    ),
    "shelves_alike": (
        QT_TRANSLATE_NOOP("Refusal", "A scanner cannot tell {shelf} from {other}."),
        QT_TRANSLATE_NOOP("Refusal", "Give one of them another name."),
    ),
    "shelves_differ": (
        QT_TRANSLATE_NOOP("Refusal", "{shelf} and {other} are not two shelves of one kind."),
        QT_TRANSLATE_NOOP("Refusal", "Only shelves of one kind can be swapped."),
    ),
    "shelves_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "{file} does not say what the shelves are."),
        QT_TRANSLATE_NOOP("Refusal", "Write one shelf a line: name, size, kind."),
    ),
    "tags_alike": (
        QT_TRANSLATE_NOOP("Refusal", "“{first}” and “{second}” would have the same tag."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Give one of them another name in the settings, such as with an initial."
        ),
    ),
    "too_many_runs": (
        QT_TRANSLATE_NOOP("Refusal", "Today has 99 runs already, and that is the most."),
        QT_TRANSLATE_NOOP("Refusal", "Put these parcels on a run that is planned."),
    ),
    "walk_open": (
        QT_TRANSLATE_NOOP("Refusal", "A shelf walk is under way already."),
        QT_TRANSLATE_NOOP("Refusal", "Go on with it, or finish it first."),
    ),
}
FAULTS = {
    "already_open": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk is already open with this shop's record."),
        QT_TRANSLATE_NOOP("Fault", "Go on in the other window, or close it first."),
    ),
    "camera_away": (
        QT_TRANSLATE_NOOP("Fault", "The camera cannot be reached."),
        QT_TRANSLATE_NOOP("Fault", "Check its cable. The scanner and typing still work."),
    ),
    "camera_busy": (
        QT_TRANSLATE_NOOP("Fault", "Another program is using the camera."),
        QT_TRANSLATE_NOOP("Fault", "Close that program. The scanner and typing still work."),
    ),
    "camera_forbidden": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk may not use the camera."),
        QT_TRANSLATE_NOOP("Fault", "Allow it in the PC's privacy settings."),
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
    "holding_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The table of hold days {file} is missing or broken."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again. The shop's record is not touched."),
    ),
    "notice_cell_too_long": (
        QT_TRANSLATE_NOOP("Fault", "Line {line} of {name} is far too long for a notice."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right file. Nothing was taken."),
    ),
    "notice_encrypted": (
        QT_TRANSLATE_NOOP("Fault", "{name} is locked with a password."),
        QT_TRANSLATE_NOOP("Fault", "Save it without the password and drop it here again."),
    ),
    "notice_empty": (
        QT_TRANSLATE_NOOP("Fault", "There is nothing in {name}."),
        QT_TRANSLATE_NOOP("Fault", "Ask the carrier to send the notice again."),
    ),
    "notice_folder": (
        QT_TRANSLATE_NOOP("Fault", "{name} is a folder, not a notice."),
        QT_TRANSLATE_NOOP("Fault", "Open it and drop the carrier's file here."),
    ),
    "notice_locked": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk may not read {name}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Close it in other programs, or save a copy and drop that here."
        ),
    ),
    "notice_missing": (
        QT_TRANSLATE_NOOP("Fault", "The file {name} is not there any more."),
        QT_TRANSLATE_NOOP("Fault", "Save it again and drop it here."),
    ),
    "notice_no_columns": (
        QT_TRANSLATE_NOOP("Fault", "No column of {name} holds tracking numbers ({heads})."),
        QT_TRANSLATE_NOOP("Fault", "Head that column with “Tracking number” and try again."),
    ),
    "notice_no_file": (
        QT_TRANSLATE_NOOP("Fault", "{name} is a device, not a file."),
        QT_TRANSLATE_NOOP("Fault", "Save the notice as a file and drop that here."),
    ),
    "notice_no_numbers": (
        QT_TRANSLATE_NOOP("Fault", "{name} has {rows} rows, but no tracking number among them."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the carrier's notice. Nothing was taken."),
    ),
    "notice_old_excel": (
        QT_TRANSLATE_NOOP("Fault", "{name} is in Excel's old form (.xls)."),
        QT_TRANSLATE_NOOP("Fault", "Open it in Excel and save it as .xlsx or CSV."),
    ),
    "notice_pdf": (
        QT_TRANSLATE_NOOP("Fault", "{name} is a PDF: it is for reading, not for importing."),
        QT_TRANSLATE_NOOP("Fault", "Ask the carrier for the list as Excel or CSV."),
    ),
    "notice_picture": (
        QT_TRANSLATE_NOOP("Fault", "{name} is a picture, not a list."),
        QT_TRANSLATE_NOOP("Fault", "Ask the carrier for the list as Excel or CSV."),
    ),
    "notice_quote_open": (
        QT_TRANSLATE_NOOP("Fault", "A quotation mark in line {line} of {name} is never closed."),
        QT_TRANSLATE_NOOP("Fault", "Correct that line, or ask the carrier for the list again."),
    ),
    "notice_too_large": (
        QT_TRANSLATE_NOOP("Fault", "{name} is far too large for a notice ({megabytes} MB)."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right file. Nothing was taken."),
    ),
    "notice_too_many_rows": (
        QT_TRANSLATE_NOOP("Fault", "{name} has far too many rows for a notice."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right file. Nothing was taken."),
    ),
    "notice_too_wide": (
        QT_TRANSLATE_NOOP("Fault", "{name} has {columns} columns; no notice has so many."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right file. Nothing was taken."),
    ),
    "notice_trap": (
        QT_TRANSLATE_NOOP("Fault", "{name} would unpack to {megabytes} MB: no notice does."),
        QT_TRANSLATE_NOOP("Fault", "Do not open it. Ask the carrier what they sent."),
    ),
    "notice_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "{name} cannot be read as a CSV, XLSX or JSON file."),
        QT_TRANSLATE_NOOP("Fault", "Save it as CSV and try again. Nothing was taken."),
    ),
    "notice_web_page": (
        QT_TRANSLATE_NOOP("Fault", "{name} is a web page, even if it is called a spreadsheet."),
        QT_TRANSLATE_NOOP("Fault", "Open it in Excel, save it as .xlsx and drop that here."),
    ),
    "our_mistake": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk made a mistake. We are sorry."),
        QT_TRANSLATE_NOOP("Fault", "Nothing that was confirmed is lost. Please try again."),
    ),
    "paper_not_written": (
        QT_TRANSLATE_NOOP("Fault", "{file} could not be written."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder or name, or make room on the disk."),
    ),
    "no_album": (
        QT_TRANSLATE_NOOP("Fault", "There is no folder for photographs."),
        QT_TRANSLATE_NOOP("Fault", "The damage itself is noted. Tell the owner."),
    ),
    "photograph_changed": (
        QT_TRANSLATE_NOOP("Fault", "The photograph {file} is not the one that was taken."),
        QT_TRANSLATE_NOOP("Fault", "Put the file back from a copy. The rest is not touched."),
    ),
    "photograph_missing": (
        QT_TRANSLATE_NOOP("Fault", "The photograph {file} is missing."),
        QT_TRANSLATE_NOOP("Fault", "Put the file back from a copy. The rest is not touched."),
    ),
    "photograph_not_kept": (
        QT_TRANSLATE_NOOP("Fault", "The photograph could not be kept in {folder}."),
        QT_TRANSLATE_NOOP("Fault", "The damage itself is noted. Make room on the disk."),
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
    "paper_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "{file} cannot be shown."),
        QT_TRANSLATE_NOOP("Fault", "Make the paper again. Nothing was printed."),
    ),
    "print_broke_off": (
        QT_TRANSLATE_NOOP("Fault", "Handing it to the printer broke off half-way."),
        QT_TRANSLATE_NOOP("Fault", "Look whether the paper is there."),
    ),
    "print_cancelled_there": (
        QT_TRANSLATE_NOOP("Fault", "Somebody stopped it at the printer."),
        QT_TRANSLATE_NOOP("Fault", "Look how much of it is there."),
    ),
    "print_failed_there": (
        QT_TRANSLATE_NOOP("Fault", "The printer gave it up."),
        QT_TRANSLATE_NOOP("Fault", "Look how much of it is there."),
    ),
    "print_lost_track": (
        QT_TRANSLATE_NOOP("Fault", "The PC does not say any more what became of it."),
        QT_TRANSLATE_NOOP("Fault", "Look whether the paper is there."),
    ),
    "print_not_taken": (
        QT_TRANSLATE_NOOP("Fault", "The printer does not take it."),
        QT_TRANSLATE_NOOP("Fault", "It is tried again by itself, or stop it here."),
    ),
    "print_paper_gone": (
        QT_TRANSLATE_NOOP("Fault", "Its file is no longer in the shop's folder."),
        QT_TRANSLATE_NOOP("Fault", "Stop it here and make the paper again."),
    ),
    "print_queue_busy": (
        QT_TRANSLATE_NOOP("Fault", "Another program is printing from this shop's folder."),
        QT_TRANSLATE_NOOP("Fault", "Wait a moment and try again."),
    ),
    "print_service_gone": (
        QT_TRANSLATE_NOOP("Fault", "This PC's printing service does not answer."),
        QT_TRANSLATE_NOOP("Fault", "What waits is printed once it is back."),
    ),
    "printer_gone": (
        QT_TRANSLATE_NOOP("Fault", "This PC does not have that printer any more."),
        QT_TRANSLATE_NOOP("Fault", "Connect it again, or stop this and choose another."),
    ),
    "printer_jammed": (
        QT_TRANSLATE_NOOP("Fault", "Paper is jammed in the printer."),
        QT_TRANSLATE_NOOP("Fault", "Pull it out. It goes on by itself."),
    ),
    "printer_needs_help": (
        QT_TRANSLATE_NOOP("Fault", "The printer asks for somebody."),
        QT_TRANSLATE_NOOP("Fault", "Look at its display. It goes on by itself."),
    ),
    "printer_no_ink": (
        QT_TRANSLATE_NOOP("Fault", "The printer has no ink or toner."),
        QT_TRANSLATE_NOOP("Fault", "Put some in. It goes on by itself."),
    ),
    "printer_no_paper": (
        QT_TRANSLATE_NOOP("Fault", "The printer has no paper."),
        QT_TRANSLATE_NOOP("Fault", "Put some in. It goes on by itself."),
    ),
    "printer_off": (
        QT_TRANSLATE_NOOP("Fault", "The printer does not answer."),
        QT_TRANSLATE_NOOP("Fault", "Switch it on, check its cable. It goes on by itself."),
    ),
    "printer_open": (
        QT_TRANSLATE_NOOP("Fault", "The printer is open."),
        QT_TRANSLATE_NOOP("Fault", "Close it. It goes on by itself."),
    ),
    "printer_paused": (
        QT_TRANSLATE_NOOP("Fault", "The printer is stopped."),
        QT_TRANSLATE_NOOP("Fault", "Start it in the PC's settings. It goes on by itself."),
    ),
    "printer_refuses": (
        QT_TRANSLATE_NOOP("Fault", "The printer takes nothing at the moment."),
        QT_TRANSLATE_NOOP("Fault", "It is printed once the printer takes paper again."),
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
    "scanner_away": (
        QT_TRANSLATE_NOOP("Fault", "The scanner {scanner} is not plugged in."),
        QT_TRANSLATE_NOOP("Fault", "Plug it in and scan: it is found by itself."),
    ),
    "scanner_forbidden": (
        QT_TRANSLATE_NOOP("Fault", "HubDesk may not listen to the scanner at {port}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Give this person the right to use serial ports: on Linux, group dialout."
        ),
    ),
    "scanner_held": (
        QT_TRANSLATE_NOOP("Fault", "Another program is using the scanner {scanner}."),
        QT_TRANSLATE_NOOP("Fault", "Close that program. The camera and typing still work."),
    ),
    "scanner_nonsense": (
        QT_TRANSLATE_NOOP("Fault", "What the scanner {scanner} sends makes no sense."),
        QT_TRANSLATE_NOOP(
            "Fault", "Set it to 9600 or 115200 baud, 8 bits, no parity. Or is it no scanner?"
        ),
    ),
    "scanners_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The table of scanners {file} is missing or broken."),
        QT_TRANSLATE_NOOP("Fault", "Install HubDesk again. The shop's record is not touched."),
    ),
    "setting_wrong": (
        QT_TRANSLATE_NOOP("Fault", "The setting {name} cannot be “{value}”."),
        QT_TRANSLATE_NOOP("Fault", "Correct it in the settings file and start again."),
    ),
    "scanner_file_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "What was learned of the scanner cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "It scans as usual. Teach it again under Devices."),
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
    return Apology(" ".join(sentence.format_map(facts).split()), advice.format_map(facts))


def trouble_words(trouble: Trouble) -> str:
    """Say what happened and what to do next in one line, for the terminal."""
    words = apology(trouble)
    return f"{words.sentence} {words.advice}"


def _shown(name: str, value: str) -> str:
    return grouped(value) if name == "number" else printable(value)
