"""What a drain of the line did, added up batch by batch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hubdesk.line.batches import Batch
from hubdesk.line.receiver import FetchReport
from hubdesk.line.sending import Failure
from hubdesk.line.understanding import Acknowledgement


@dataclass(frozen=True, slots=True)
class SendReport:
    """What one drain did: entries now held there, of them known before, set aside, left here.

    `fetched` is what came down meanwhile, where that was asked for; `shown` counts photographs that
    arrived whole, `unshown` those that have not.
    """

    sent: int
    duplicates: int
    parked: int
    left: int
    bytes: int
    failure: Failure | None = None
    fetched: FetchReport | None = None
    shown: int = 0
    unshown: int = 0


def added(report: SendReport, batch: Batch, outcome: Acknowledgement | Failure) -> SendReport:
    """Add what became of one batch."""
    carried = replace(report, bytes=report.bytes + len(batch.body))
    if isinstance(outcome, Failure):
        return replace(carried, failure=outcome)
    if outcome.parked and not batch.is_spelled_out:
        return carried
    return replace(
        carried,
        sent=report.sent + outcome.stored + outcome.duplicates,
        duplicates=report.duplicates + outcome.duplicates,
        parked=report.parked + len(outcome.parked),
    )
