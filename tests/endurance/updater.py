"""One night and morning of updating, to be recorded or killed: fetch, lay out, begin, tidy.

python -m tests.endurance.updater HOME ADDRESS ROOT
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from hubdesk.updating.home import Home
from hubdesk.updating.launcher import Launcher
from hubdesk.updating.maker import Maker
from hubdesk.updating.taking import Running, take
from tests.updating.world import SCHEMA, SYSTEM


def update(home: Home, address: str, root: bytes) -> None:
    """Do everything that an update does to the disk, the marks of the program included."""
    version = home.current() or ""
    with Maker(
        address, root, home.metadata, home.downloads, now=lambda: datetime.now(UTC)
    ) as maker:
        take(home, maker, SYSTEM, Running(version, SCHEMA))
    Launcher(home, [])._turn()
    begun = home.current()
    if begun is not None and begun != version:
        home.count_try(begun)
        home.came_up(begun)
        home.tidy()


if __name__ == "__main__":
    update(Home(Path(sys.argv[1])), sys.argv[2], Path(sys.argv[3]).read_bytes())
