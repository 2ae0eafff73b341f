"""What the doctor is led to: this shop's folder, record and devices, as they are set up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from hubdesk.database.soundness import Seen, looked_at
from hubdesk.line.keys import KeyPlace
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure
from hubdesk.parcels.refusals import KnownFault


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup: when it was made (aware), in which folder, and what is wrong with it if anything.

    `is_only_here` where it is lost with the shop's own disk. `flaw` reads all of it.
    """

    made_at: datetime
    place: str
    is_only_here: bool
    flaw: Callable[[], str]


@dataclass(frozen=True)
class Premises:
    """A shop on this PC. Whatever may be slow is asked for only when a check wants it.

    `record` is a file or a PostgreSQL address; `settings_fault` says why the settings could not be
    read, then everything else is as without settings; `is_open` whether a window is open on the
    folder, which then has the camera. `printers` gives each printer's name and what ails it,
    `backups` every copy within reach, the newest first; `record_key` the key of an encrypted
    record.
    """

    root: Path
    record: Path | str
    program: str
    now: Callable[[], datetime]
    printers: Callable[[], Sequence[tuple[str, str]]]
    known_scanners: Path
    scanner_file: Path
    desk: str = ""
    camera: str = ""
    scanners: tuple[str, ...] = ()
    gateway: str = ""
    key: KeyPlace | None = None
    settings_fault: KnownFault | None = None
    unknown_settings: tuple[str, ...] = ()
    is_open: bool = False
    backups: Callable[[], Sequence[Copy]] = lambda: ()
    wants_backups: bool = True
    record_key: Callable[[], bytes | None] = lambda: None

    def seen(self) -> AbstractContextManager[Seen]:
        """Look at the record. Raises KnownFault as `looked_at` does."""
        return looked_at(self.record, self.record_key())

    @cached_property
    def knock(self) -> Callable[[], Answer | Failure]:
        """Ask the gateway once for what it says to strangers; clock and line share its answer."""

        @cache
        def once() -> Answer | Failure:
            post = Post(self.gateway)
            try:
                return post.ask("/livez")
            finally:
                post.close()

        return once
