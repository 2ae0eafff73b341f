"""Words about cameras, scanners and pictures, and about codes that came in bits."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "not_in_a_lesson": (
        QT_TRANSLATE_NOOP("Refusal", "This code teaches HubDesk a scanner."),
        QT_TRANSLATE_NOOP("Refusal", "Press Scanner on top, then “Set up in three scans”."),
    ),
    "own_code_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This card asks for something HubDesk does not know."),
        QT_TRANSLATE_NOOP("Refusal", "Print the card again."),
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
}

FAULTS = {
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
    "film_not_written": (
        QT_TRANSLATE_NOOP("Fault", "The film {file} could not be written."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder, or make room on the disk."),
    ),
    "film_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "{file} is not a film that can be played."),
        QT_TRANSLATE_NOOP("Fault", "Try another file."),
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
    "scanner_away": (
        QT_TRANSLATE_NOOP("Fault", "The scanner {scanner} is not plugged in."),
        QT_TRANSLATE_NOOP("Fault", "Plug it in and scan: it is found by itself."),
    ),
    "scanner_file_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "What was learned of the scanner cannot be read."),
        QT_TRANSLATE_NOOP("Fault", "It scans as usual. To teach it again, press Scanner on top."),
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
}
