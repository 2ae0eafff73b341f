"""The camera: is it plugged in, is it the one that is meant, does it give a picture?"""

from __future__ import annotations

import threading
from collections.abc import Iterator

from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises
from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.camera import Source
from hubdesk.scanning.cameras import cameras, pick
from hubdesk.scanning.sources import find_camera


def look(premises: Premises) -> Iterator[Finding]:
    """Find the camera that is meant, and look through it where no window has it."""
    source = find_camera(premises.camera)
    if source is None:
        yield Finding(Area.CAMERA, State.OK, Advice.CAMERA_OFF)
        return
    name = ""
    if source.is_live and "://" not in premises.camera:
        there = cameras()
        meant = pick(there, premises.camera.strip().removeprefix("/dev/video"))
        if meant is None:
            advice = Advice.CAMERA_MISSING if premises.camera and there else Advice.CAMERA_NONE
            yield Finding(Area.CAMERA, State.LOOK, advice, {"camera": premises.camera})
            return
        name = meant.name
    if premises.is_open:
        yield Finding(Area.CAMERA, State.OK, Advice.CAMERA_IN_USE, {"camera": name})
    else:
        yield _seen_through(source, name)


def _seen_through(source: Source, name: str) -> Finding:
    try:
        picture = next(iter(source.open(threading.Event())), None)
    except KnownFault as fault:
        return Finding.of_trouble(Area.CAMERA, fault)
    if picture is None:
        return Finding.of_trouble(Area.CAMERA, KnownFault("camera_silent"))
    high, wide = picture.shape[:2]
    facts = {"camera": name, "wide": wide, "high": high}
    return Finding(Area.CAMERA, State.OK, Advice.CAMERA_WELL, facts)
