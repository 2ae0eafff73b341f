"""What the tests of the disk do in a process of its own, on a disk of its own."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from hubdesk.doctor import disk
from hubdesk.doctor.premises import Premises


def look(folder: Path) -> None:
    premises = Premises(
        folder, folder / "shop.db", "", lambda: datetime.now(UTC), lambda: (), folder, folder
    )
    for finding in disk.look(premises):
        print(finding.facts.get("reason", finding.advice.value))


def fill(folder: Path) -> None:
    with (folder / "ballast").open("wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(bytes(4096))
        except OSError:
            pass
    look(folder)
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    look(folder)


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
