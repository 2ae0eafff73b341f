"""Going through the checks: side by side, each with a limit of its own; one that hangs is named.

A check is a function of the premises that gives its findings. It runs in a thread that nobody
waits for beyond its limit: a driver that hangs must not keep the doctor from the next question.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from time import monotonic

from hubdesk.doctor import (
    backup,
    camera,
    clock,
    desks,
    disk,
    line,
    printers,
    record,
    scanners,
    settings,
    strength,
    versions,
    wholerecord,
)
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.parcels.refusals import KnownFault

_BEAT = 0.1  # seconds between two looks at the clock
_log = logging.getLogger(__name__)
Look = Callable[[Premises], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check and how many seconds it may take."""

    what: Area
    look: Look
    limit: float


CHECKS = (
    Check(Area.RECORD, record.look, 20),
    Check(Area.BACKUP, backup.look, 60),
    Check(Area.DISK, disk.look, 15),
    Check(Area.LINE, line.look, 40),
    Check(Area.CLOCK, clock.look, 40),
    Check(Area.CAMERA, camera.look, 25),
    Check(Area.SCANNERS, scanners.look, 10),
    Check(Area.PRINTERS, printers.look, 15),
    Check(Area.DESKS, desks.look, 20),
    Check(Area.SETTINGS, settings.look, 5),
    Check(Area.STRENGTH, strength.look, 5),
    Check(Area.VERSIONS, versions.look, 15),
    Check(Area.WHOLE_RECORD, wholerecord.look, 300),
)


def examine(
    premises: Premises,
    checks: Sequence[Check] = CHECKS,
    stop: threading.Event | None = None,
) -> Iterator[Finding]:
    """Give what every check finds, each as soon as it is known.

    Where `stop` is set nothing more is given; what is still looking ends by itself.
    """
    told: SimpleQueue[tuple[Check, list[Finding]]] = SimpleQueue()
    began = monotonic()
    for check in checks:
        name = f"doctor: {check.what}"
        threading.Thread(target=_look, args=(check, premises, told), name=name, daemon=True).start()
    under = list(checks)
    while under and not (stop is not None and stop.is_set()):
        with suppress(Empty):
            check, findings = told.get(timeout=_BEAT)
            if check in under:  # else it was given up already
                under.remove(check)
                yield from findings
        for late in [each for each in under if monotonic() - began > each.limit]:
            under.remove(late)
            facts = {"seconds": round(late.limit)}
            yield Finding(late.what, State.LOOK, Advice.HANGS, facts)


def _look(check: Check, premises: Premises, told: SimpleQueue[tuple[Check, list[Finding]]]) -> None:
    findings: list[Finding] = []
    try:
        findings.extend(check.look(premises))
    except KnownFault as fault:
        findings.append(Finding.of_trouble(check.what, fault))
    except Exception:  # noqa: BLE001 - the outermost frame of a thread: it is told as ours
        _log.exception("a check of the doctor's stumbled")
        findings.append(Finding.of_trouble(check.what, KnownFault("our_mistake")))
    told.put((check, findings))
