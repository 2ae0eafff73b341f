"""Going through the checks: side by side, each with a limit of its own; one that hangs is named.

A check is a function of the premises that gives its findings. It runs in a thread that nobody
waits for beyond its limit: a driver that hangs must not keep the doctor from the next question.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
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
    Check(Area.BACKUP, backup.look, 10),
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
"""In the order in which they are told; the long one comes last."""


@dataclass(slots=True)
class _Under:
    """A check under way."""

    check: Check
    began: float
    findings: list[Finding] = field(default_factory=list)
    done: threading.Event = field(default_factory=threading.Event)

    def run(self, premises: Premises) -> None:
        try:
            self.findings.extend(self.check.look(premises))
        except KnownFault as fault:
            self.findings.append(Finding.of_trouble(self.check.what, fault))
        except Exception:  # noqa: BLE001 - the outermost frame of a thread: it is told as ours
            _log.exception("a check of the doctor's stumbled")
            fault = KnownFault("our_mistake")
            self.findings.append(Finding.of_trouble(self.check.what, fault))
        finally:
            self.done.set()


def examine(
    premises: Premises,
    checks: Sequence[Check] = CHECKS,
    stop: threading.Event | None = None,
) -> Iterator[Finding]:
    """Give what every check finds, in the order of the checks, each as soon as it is known.

    Where `stop` is set nothing more is given; what is still looking ends by itself.
    """
    under = [_Under(check, monotonic()) for check in checks]
    for each in under:
        name = f"doctor: {each.check.what}"
        threading.Thread(target=each.run, args=(premises,), name=name, daemon=True).start()
    for each in under:
        while not each.done.wait(min(0.2, max(0.0, _left(each)))):
            if stop is not None and stop.is_set():
                return
            if _left(each) <= 0:
                break
        if each.done.is_set():
            yield from each.findings
        else:
            facts = {"seconds": round(each.check.limit)}
            yield Finding(each.check.what, State.LOOK, Advice.HANGS, facts)


def _left(under: _Under) -> float:
    return under.began + under.check.limit - monotonic()
