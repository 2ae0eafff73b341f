"""What the disk does to an update, named for whoever meets it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from hubdesk.parcels.refusals import KnownFault


@contextmanager
def disk_faults() -> Iterator[None]:
    """Turn what the disk refuses into KnownFault `update_disk_full` or `update_not_written`."""
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise KnownFault("update_disk_full" if full else "update_not_written") from error
