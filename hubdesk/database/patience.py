"""How long a desk waits for its server: a clerk stands at the counter and must be told.

TCP's own limits notice a pulled cable and no more: the system under a server that hangs, its
disk stuck or its machine asleep, goes on answering for it, and a limit that the server keeps would
hang with it. So the waiting itself is bounded here; a connection that was given up is never used
again.
"""

from __future__ import annotations

from time import monotonic
from typing import Any

import psycopg
from sqlalchemy import Engine, event

# Seconds. After a silence the first word is a sign of life that costs a server nothing; whatever
# follows may wait for other desks' jobs and for large notices, so long as the server says.
FIRST_WORD, LONGEST_WORD = 4.0, 20.0
_SILENCE = 1.0


class BoundedConnection(psycopg.Connection[Any]):
    """A connection on which nothing is waited for without an end, unless `is_bounded` is off."""

    is_bounded = True
    _heard_at = float("-inf")

    def wait(self, gen: Any, *args: Any, **kwargs: Any) -> Any:
        """Wait for the server as long as is allowed. Raises OperationalError beyond."""
        if not self.is_bounded or kwargs.get("timeout") is not None:
            return super().wait(gen, *args, **kwargs)
        is_first = monotonic() - self._heard_at > _SILENCE
        try:
            answer = super().wait(gen, timeout=FIRST_WORD if is_first else LONGEST_WORD)
        except psycopg.OperationalError as error:
            if error.sqlstate is None:
                self.pgconn.finish()
            raise
        self._heard_at = monotonic()
        return answer


def bound(engine: Engine) -> None:
    """Let an engine open connections on which the waiting is bounded."""

    @event.listens_for(engine, "do_connect")
    def _connect(_: Any, __: Any, args: Any, parameters: Any) -> Any:
        return BoundedConnection.connect(*args, **parameters)
