"""Words about paper and the printers it comes from."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "no_people": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody is named in the settings yet."),
        QT_TRANSLATE_NOOP("Refusal", "Write down there who works here, then print again."),
    ),
    "no_such_place": (
        QT_TRANSLATE_NOOP("Refusal", "There is no place {start} on this sheet: it has {most}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Count them from the top left, along the rows, beginning with 1."
        ),
    ),
    "nothing_to_label": (
        QT_TRANSLATE_NOOP("Refusal", "No parcel is in the shop, so there is nothing to label."),
        QT_TRANSLATE_NOOP("Refusal", "Receive parcels first, or name their numbers."),
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
    "tags_alike": (
        QT_TRANSLATE_NOOP("Refusal", "“{first}” and “{second}” would have the same tag."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Give one of them another name in the settings, such as with an initial."
        ),
    ),
}

FAULTS = {
    "paper_not_written": (
        QT_TRANSLATE_NOOP("Fault", "{file} could not be written."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder or name, or make room on the disk."),
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
}
