"""What an answer means to the batch that it answers: only a receipt that proves it is believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hubdesk.line.sending import Answer, Failure, LineKind, Told
from hubdesk.line.wire.receipts import ChainSeen, Held, NotAReceipt, Receipt, Status, read_receipt


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What a receipt means for the outbox: all is answered up to `last`, some of it not taken."""

    last: int
    stored: int
    duplicates: int
    parked: tuple[tuple[int, str], ...]
    chains: tuple[ChainSeen, ...]

    @property
    def chain_flaws(self) -> int:
        """Count what does not follow at the other end."""
        return sum(chain.flaws for chain in self.chains)


def understand(answer: Answer | Failure, sent: Sequence[Told]) -> Acknowledgement | Failure:
    """Say what an answer means to a batch, in order.

    Only a receipt that accounts for exactly these events acknowledges anything.
    """
    if isinstance(answer, Failure):
        return answer
    names = [(told.event_id, told.hash) for told in sent]
    try:
        receipt = read_receipt(answer.status, answer.content_type, answer.body, names)
    except NotAReceipt as reason:
        return Failure(kind_of(answer), str(reason), answer.retry_after)
    return _acknowledgement(receipt, sent)


def _acknowledgement(receipt: Receipt, sent: Sequence[Told]) -> Acknowledgement:
    refused = {
        result.event_id: f"{result.status}: {result.reason}"
        for result in receipt.results
        if not result.status.is_held
    }
    statuses = [result.status for result in receipt.results]
    held = receipt.held or Held("", statuses.count(Status.STORED), statuses.count(Status.DUPLICATE))
    return Acknowledgement(
        last=max(told.position for told in sent),
        stored=held.stored,
        duplicates=held.duplicates,
        parked=tuple(
            (told.position, refused[told.event_id]) for told in sent if told.event_id in refused
        ),
        chains=receipt.chains,
    )


_KIND_OF_STATUS = {
    401: LineKind.REFUSED,
    403: LineKind.REFUSED,
    407: LineKind.PROXY,
    413: LineKind.TOO_LARGE,
    415: LineKind.PACKING,
    429: LineKind.BUSY,
    503: LineKind.BUSY,
    511: LineKind.CAPTIVE_PORTAL,
}


def kind_of(answer: Answer) -> LineKind:
    """Tell a hotel's log-in page from a busy gateway and from a wrong address."""
    if answer.status in (407, 511):
        return _KIND_OF_STATUS[answer.status]
    is_page = "html" in answer.content_type.lower()
    if 300 <= answer.status < 400 or (is_page and answer.status < 500):
        return LineKind.CAPTIVE_PORTAL
    if answer.status in _KIND_OF_STATUS:
        return _KIND_OF_STATUS[answer.status]
    return LineKind.FAULTY if answer.status >= 500 else LineKind.UNKNOWN_ANSWER
