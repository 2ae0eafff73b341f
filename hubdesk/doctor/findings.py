"""What the doctor says: where it looked, how it is there, and the key of the words about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hubdesk.parcels.refusals import KnownFault

Fact = str | int | float | bool


class Area(StrEnum):
    """What was looked at."""

    RECORD = "record"
    WHOLE_RECORD = "whole_record"
    BACKUP = "backup"
    DISK = "disk"
    LINE = "line"
    CLOCK = "clock"
    CAMERA = "camera"
    SCANNERS = "scanners"
    PRINTERS = "printers"
    DESKS = "desks"
    SETTINGS = "settings"
    STRENGTH = "strength"
    VERSIONS = "versions"


class State(StrEnum):
    """How it is: well, to be looked at when there is time, or to be mended now."""

    OK = "ok"
    LOOK = "look"
    BAD = "bad"


_NOTHING_WITHOUT = {Area.RECORD, Area.WHOLE_RECORD, Area.DISK, Area.DESKS, Area.SETTINGS}


class Advice(StrEnum):
    """What is found and what to do; `hubdesk.ui.wording.doctor` has two sentences for each."""

    TROUBLE = "trouble"
    HANGS = "hangs"
    BACKUP_WELL = "backup_well"
    BACKUP_OLD = "backup_old"
    BACKUP_NONE = "backup_none"
    BACKUP_SERVER = "backup_server"
    BACKUP_HERE = "backup_here"
    BACKUP_SPOILT = "backup_spoilt"
    BACKUP_NOT_WANTED = "backup_not_wanted"
    CAMERA_WELL = "camera_well"
    CAMERA_OFF = "camera_off"
    CAMERA_NONE = "camera_none"
    CAMERA_MISSING = "camera_missing"
    CAMERA_IN_USE = "camera_in_use"
    CLOCK_WELL = "clock_well"
    CLOCK_ALONE = "clock_alone"
    CLOCK_AHEAD = "clock_ahead"
    CLOCK_BEHIND = "clock_behind"
    CLOCK_WENT_BACK = "clock_went_back"
    DESK_ALONE = "desk_alone"
    DESKS_SEVERAL = "desks_several"
    DISK_WELL = "disk_well"
    DISK_NEARLY_FULL = "disk_nearly_full"
    DISK_REMOVABLE = "disk_removable"
    DISK_NETWORK = "disk_network"
    DISK_SYNCED = "disk_synced"
    DISK_SLOW = "disk_slow"
    LINE_WELL = "line_well"
    LINE_NONE = "line_none"
    LINE_WAITING = "line_waiting"
    LINE_PARKED = "line_parked"
    LINE_TROUBLE = "line_trouble"
    LINE_NOT_ENROLLED = "line_not_enrolled"
    PRINTERS_WELL = "printers_well"
    PRINTERS_NONE = "printers_none"
    PRINTER_AILS = "printer_ails"
    RECORD_WELL = "record_well"
    RECORD_WHOLE = "record_whole"
    RECORD_NONE = "record_none"
    RECORD_OLDER = "record_older"
    RECORD_SPOILT = "record_spoilt"
    RECORD_UNFINISHED = "record_unfinished"
    JOURNAL_FLAWED = "journal_flawed"
    LOG_LONG = "log_long"
    SCANNERS_WELL = "scanners_well"
    SCANNERS_KEYBOARD = "scanners_keyboard"
    SCANNER_AWAY = "scanner_away"
    SCANNER_FORBIDDEN = "scanner_forbidden"
    SETTINGS_WELL = "settings_well"
    SETTINGS_UNKNOWN = "settings_unknown"
    STRENGTH_WELL = "strength_well"
    MEMORY_SHORT = "memory_short"
    PROCESSOR_WEAK = "processor_weak"
    VERSIONS_WELL = "versions_well"
    DECODER_MISSING = "decoder_missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found. `facts` are what its sentences need, by name."""

    what: Area
    state: State
    advice: Advice
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @classmethod
    def of_trouble(cls, what: Area, fault: KnownFault) -> Finding:
        """Tell of a fault, which has words of its own; bad where no work can be kept any more."""
        state = State.BAD if what in _NOTHING_WITHOUT else State.LOOK
        return cls(what, state, Advice.TROUBLE, {**fault.facts, "reason": fault.reason})
