"""Scanners: those on serial lines, and what was learned of the one that types."""

from __future__ import annotations

import os
from collections.abc import Iterator

from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.scanning.learned import remember
from hubdesk.scanning.ports import Choice, KnownScanners, Port, ports


def look(premises: Premises) -> Iterator[Finding]:
    """List the ports, and read what was learned. Nothing is opened: that raises a port's lines."""
    if fault := remember(premises.scanner_file).fault:
        yield Finding.of_trouble(Area.SCANNERS, fault)
    found = ports()
    known = KnownScanners.from_file(premises.known_scanners)
    wanted = Choice.of(premises.scanners).wanted(found, known)
    paths = {port.path for port in found}
    well: list[Port] = []
    for port in wanted:
        facts: dict[str, Fact] = {"port": port.path}
        if port.path not in paths:
            yield Finding(Area.SCANNERS, State.LOOK, Advice.SCANNER_AWAY, facts)
        elif os.name == "posix" and not os.access(port.path, os.R_OK | os.W_OK):
            yield Finding(Area.SCANNERS, State.BAD, Advice.SCANNER_FORBIDDEN, facts)
        else:
            well.append(port)
    if well:
        names = ", ".join(known.name_of(port) or port.name or port.path for port in well)
        facts = {"count": len(well), "scanners": names}
        yield Finding(Area.SCANNERS, State.OK, Advice.SCANNERS_WELL, facts)
    elif not wanted:
        is_taught = premises.scanner_file.exists()
        yield Finding(Area.SCANNERS, State.OK, Advice.SCANNERS_KEYBOARD, {"is_taught": is_taught})
