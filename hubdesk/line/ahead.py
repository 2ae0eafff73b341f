"""Packing the next batch while the answer to the last one is under way.

What is packed early counts for nothing. It goes only where the record, once the receipt is written
down, says that exactly these entries come next, in exactly this form; otherwise it is thrown away
and packed anew.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from hubdesk.line.batches import Batch
from hubdesk.line.ledger import Ledger
from hubdesk.line.sending import Sending

_log = logging.getLogger(__name__)


class Ahead:
    """Gives one batch after the other. Used by one thread."""

    def __init__(self, ledger: Ledger) -> None:
        """Pack what `ledger` has."""
        self._ledger = ledger
        self._packed: Batch | None = None

    @contextmanager
    def packing_behind(self, batch: Batch, sending: Sending) -> Iterator[None]:
        """Pack what comes behind a batch while the block lasts, as if that were answered for.

        `sending` is what is expected of the sender by then. The work has ended when the block has.
        """
        thread = Thread(target=self._pack, args=(batch, sending), name="packing", daemon=True)
        thread.start()
        try:
            yield
        finally:
            thread.join()

    def next_batch(self, sending: Sending) -> Batch | None:
        """Give what comes next, packed already where that was foreseen; None: nothing waits."""
        packed, self._packed = self._packed, None
        if packed is not None and self._ledger.comes_next(packed, sending):
            return packed
        return self._ledger.next_batch(sending)

    def _pack(self, batch: Batch, sending: Sending) -> None:
        try:
            self._packed = self._ledger.next_batch(sending, behind=batch)
        except Exception:  # noqa: BLE001 - what fails here fails again, and is told, in earnest
            _log.info("nothing was packed ahead", exc_info=True)
