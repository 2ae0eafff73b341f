"""Words about becoming known to the carrier: codes and the desk's key."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "code_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "The carrier did not give out this code."),
        QT_TRANSLATE_NOOP("Refusal", "Compare it with the message, sign by sign, and type again."),
    ),
    "code_used": (
        QT_TRANSLATE_NOOP("Refusal", "This code has let another PC in already."),
        QT_TRANSLATE_NOOP("Refusal", "Ask the carrier for a new code; each works once."),
    ),
    "code_expired": (
        QT_TRANSLATE_NOOP("Refusal", "This code is too old."),
        QT_TRANSLATE_NOOP("Refusal", "Ask the carrier for a new code."),
    ),
    "desk_taken": (
        QT_TRANSLATE_NOOP("Refusal", "The carrier knows another PC of this shop as {desk}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Give this PC another name in the settings (desk), or ask the carrier for a code that "
            "replaces {desk}.",
        ),
    ),
    "shop_unknown_there": (
        QT_TRANSLATE_NOOP("Refusal", "The gateway has no shop called {shop}."),
        QT_TRANSLATE_NOOP("Refusal", "Add it with: hubdesk gateway shops add {shop}"),
    ),
    "desk_unknown_there": (
        QT_TRANSLATE_NOOP("Refusal", "The shop {shop} has no desk called {desk} with a key."),
        QT_TRANSLATE_NOOP("Refusal", "Look with: hubdesk gateway keys list {shop}"),
    ),
    "too_many_codes": (
        QT_TRANSLATE_NOOP("Refusal", "Too many codes were tried from here."),
        QT_TRANSLATE_NOOP("Refusal", "Wait a minute, then type the code again."),
    ),
}

FAULTS = {
    "gateway_silent": (
        QT_TRANSLATE_NOOP("Fault", "The carrier's end of the line did not answer as it should."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Check the line and the gateway's address in the settings, then type the same code "
            "again.",
        ),
    ),
    "carrier_database_silent": (
        QT_TRANSLATE_NOOP("Fault", "The gateway's database cannot be opened: {why}"),
        QT_TRANSLATE_NOOP("Fault", "See that it runs and that its address is right."),
    ),
    "no_keyring": (
        QT_TRANSLATE_NOOP("Fault", "This PC has no keyring to keep the desk's key in."),
        QT_TRANSLATE_NOOP(
            "Fault",
            "Install one (on Linux: gnome-keyring or KWallet), or name a file for the key in the "
            "settings (key_file): whoever copies that file can speak for this desk.",
        ),
    ),
    "keyring_closed": (
        QT_TRANSLATE_NOOP("Fault", "The keyring of this PC is locked or does not answer."),
        QT_TRANSLATE_NOOP("Fault", "Unlock it with the password of this PC, then try again."),
    ),
    "key_unreadable": (
        QT_TRANSLATE_NOOP("Fault", "The desk's key in {place} cannot be read."),
        QT_TRANSLATE_NOOP(
            "Fault", "Remove it there and ask the carrier for a new code. Nothing is lost."
        ),
    ),
    "key_file_open": (
        QT_TRANSLATE_NOOP("Fault", "Others on this PC may read the desk's key in {file}."),
        QT_TRANSLATE_NOOP(
            "Fault", "Take that right away from them (chmod 600), then ask for a new code."
        ),
    ),
    "key_not_written": (
        QT_TRANSLATE_NOOP("Fault", "The desk's key cannot be written to {file}."),
        QT_TRANSLATE_NOOP("Fault", "Make room there or name another file (key_file)."),
    ),
    "settings_not_written": (
        QT_TRANSLATE_NOOP("Fault", "The settings file {file} cannot be written."),
        QT_TRANSLATE_NOOP("Fault", "See that this person may write there, then try again."),
    ),
}
