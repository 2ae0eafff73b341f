"""What the devices saw, told line by line: as facts for a script, as a sentence for a person."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import Any

from hubdesk.cli.witness import CameraChanged, Event, Hinted, Passed, ScannerChanged, Sight
from hubdesk.parcels.labels import LabelReader, MeaningKind
from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.camera import State
from hubdesk.ui.wording import devices as words
from hubdesk.ui.wording.eyes import camera_caption, camera_sentence
from hubdesk.ui.wording.faults import trouble_words

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """One line."""

    facts: Facts
    sentence: str


class Testimony:
    """Puts what was seen into lines, and counts it."""

    def __init__(self, reader: LabelReader) -> None:
        """Begin with nothing seen; `reader` says what codes mean."""
        self._reader = reader
        self._began = time.monotonic()
        self._read: Counter[str] = Counter()
        self._parcels = 0
        self._passed = 0

    def of(self, event: Event) -> Statement | None:
        """Say what happened; None where there is nothing to say."""
        match event:
            case Sight():
                return self._sight(event)
            case Passed():
                return self._not_taken(event)
            case CameraChanged():
                return _camera(event)
            case ScannerChanged():
                return _scanner(event)
            case Hinted():
                return _hint(event)

    def summary(self) -> Statement:
        """Say at the end what was seen."""
        read = self._read.total()
        facts = {
            "event": "summary",
            "read": read,
            "parcels": self._parcels,
            "not_taken": self._passed,
            "by_device": dict(self._read),
            "seconds": round(time.monotonic() - self._began, 1),
        }
        return Statement(facts, words.summary(read, self._parcels, self._passed))

    def _sight(self, sight: Sight) -> Statement:
        facts, sentence = self._code(sight.device, sight.scan)
        self._read[sight.device] += 1
        self._parcels += facts["kind"] == MeaningKind.PARCEL
        if sight.reading is not None:
            facts |= {"engine": sight.reading.engine, "stage": sight.reading.stage}
            sentence += f"  [{sight.reading.engine}, {sight.reading.stage}]"
        if sight.gaps:
            count, longest = len(sight.gaps) + 1, max(sight.gaps)
            facts |= {"keys": count, "gap_ms": round(sight.median_gap, 1)}
            facts |= {"longest_gap_ms": round(longest, 1)}
            sentence += f"  [{words.keys_words(count, sight.median_gap, longest)}]"
        return Statement({"event": "scan", **facts}, sentence)

    def _not_taken(self, passed: Passed) -> Statement:
        reading = passed.reading
        self._passed += 1
        scan = Scan(reading.text, reading.symbology, Source.CAMERA, passed.at)
        facts, sentence = self._code(passed.device, scan)
        facts |= {"engine": reading.engine, "stage": reading.stage, "times": passed.times}
        why = words.passed_by(passed.times)
        return Statement({"event": "not_taken", **facts}, f"{sentence}  {why}")

    def _code(self, device: str, scan: Scan) -> tuple[Facts, str]:
        """Say when which device read what, and what that means to the shop."""
        meaning = self._reader.read(scan.text, scan.symbology)
        facts = {
            "at": scan.at.isoformat(timespec="milliseconds"),
            "device": device,
            "symbology": scan.symbology.value if scan.symbology else None,
            **meaning.facts(),
        }
        line = words.code_line(scan.at.astimezone(), device, scan.text, scan.symbology)
        return facts, f"{line}  {words.meaning_words(meaning)}"


def _camera(change: CameraChanged) -> Statement:
    facts = {**_head("state", change), "device": change.device, "state": change.state.value}
    if change.fault is None:
        return Statement(facts, camera_sentence(change.state))
    return Statement({**facts, "fault": change.fault.reason}, trouble_words(change.fault))


def _scanner(change: ScannerChanged) -> Statement:
    scanner = change.scanner
    facts = {**_head("state", change), "device": scanner.name, "port": scanner.port}
    facts["state"] = scanner.state.value
    if scanner.fault is not None:
        facts["fault"] = scanner.fault.reason
    return Statement(facts, words.serial_sentence(scanner))


def _hint(event: Hinted) -> Statement | None:
    if event.hint is None:
        return None
    facts = {**_head("hint", event), "device": event.device, "hint": event.hint.value}
    return Statement(facts, camera_caption(State.LOOKING, event.hint))


def _head(kind: str, event: CameraChanged | ScannerChanged | Hinted) -> Facts:
    return {"event": kind, "at": event.at.isoformat(timespec="milliseconds")}
