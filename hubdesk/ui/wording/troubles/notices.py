"""Words about the carrier's notice: what was dropped, and what is wrong with it."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "nothing_to_finish": (
        QT_TRANSLATE_NOOP("Refusal", "There is no open delivery to finish."),
        QT_TRANSLATE_NOOP("Refusal", "What never came stands under Look into on Today."),
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
    "notice_taken_elsewhere": (
        QT_TRANSLATE_NOOP("Refusal", "Another PC of this shop has taken {name} in already."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do."),
    ),
}

FAULTS = {
    "notice_cell_too_long": (
        QT_TRANSLATE_NOOP("Fault", "Line {line} of {name} is far too long for a notice."),
        QT_TRANSLATE_NOOP("Fault", "Check that it is the right file. Nothing was taken."),
    ),
    "notice_empty": (
        QT_TRANSLATE_NOOP("Fault", "There is nothing in {name}."),
        QT_TRANSLATE_NOOP("Fault", "Ask the carrier to send the notice again."),
    ),
    "notice_encrypted": (
        QT_TRANSLATE_NOOP("Fault", "{name} is locked with a password."),
        QT_TRANSLATE_NOOP("Fault", "Save it without the password and drop it here again."),
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
}
