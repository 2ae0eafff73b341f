"""What everybody is told of the line: what the record knows, and what was seen on it since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from hubdesk.line.counting import Recount
from hubdesk.line.photographs import PhotographSender
from hubdesk.line.receiver import Receiver
from hubdesk.line.sending import Answer, Failure, LineKind, LineState, Pictures, Sending


class Telling:
    """Puts the line's state together and tells every change, in the sender's thread."""

    def __init__(
        self,
        tell: Callable[[LineState], None],
        *,
        now: Callable[[], datetime],
        seconds: Callable[[], float],
        receiver: Receiver | None,
        photographs: PhotographSender | None,
    ) -> None:
        """Tell `tell`; `now` gives the time of day, `seconds` a clock that never jumps."""
        self.state = LineState(LineKind.SENDING, waiting=0)
        self.found = Recount()
        self.chain_flaws = 0
        self.others_send = False
        self._skew = 0.0
        self._tell = tell
        self._now = now
        self._seconds = seconds
        self._receiver = receiver
        self._photographs = photographs

    def notice_clock(self, answer: Answer | Failure) -> None:
        """Note how far the clocks are apart; only who gives receipts is asked for the time."""
        if isinstance(answer, Answer) and answer.at is not None:
            self._skew = (self._now() - answer.at).total_seconds()

    def say(self, state: LineState, sending: Sending) -> None:
        """Tell where the line stands, once for each change; `state` is what the record knows."""
        trouble = sending.trouble
        pause = sending.due - self._seconds()
        waits = state.waiting and pause > 0
        fetching = self._receiver.trouble if self._receiver is not None else None
        said = replace(
            state,
            kind=trouble.kind if trouble else state.kind,
            trouble=trouble.note if trouble else "",
            next_try_at=self._now() + timedelta(seconds=pause) if waits else None,
            chain_flaws=self.chain_flaws + self.found.forked,
            unknown_here=self.found.unknown_here,
            skew=self._skew,
            fetch_trouble=fetching.kind if fetching else None,
            others_send=self.others_send,
            pictures=self._pictures(state.pictures),
        )
        changed = replace(said, next_try_at=None) != replace(self.state, next_try_at=None)
        self.state = said
        if changed or trouble is not None:
            self._tell(said)

    def _pictures(self, pictures: Pictures) -> Pictures:
        if self._photographs is None:
            return pictures
        trouble = self._photographs.trouble
        return replace(
            pictures,
            are_held_back=self._photographs.is_held_back,
            trouble=trouble.kind if trouble else None,
        )
