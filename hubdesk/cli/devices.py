"""`hubdesk scan`: what every connected device sees, for support. The shop is not touched."""

from __future__ import annotations

import contextlib
import math
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty
from typing import Any, Protocol

import click
from PySide6.QtCore import QCoreApplication

from hubdesk.cli.keyboard import Keyboard
from hubdesk.cli.saying import complain, data_option, json_option, tell
from hubdesk.cli.testimony import Statement, Testimony
from hubdesk.cli.viewing import Viewing
from hubdesk.cli.witness import CameraChanged, Event, Witness
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder, resource
from hubdesk.scanning.camera import State
from hubdesk.scanning.cameras import cameras, pick
from hubdesk.scanning.eye import Eye
from hubdesk.scanning.ports import Choice, KnownScanners, ports
from hubdesk.scanning.serials import Serials
from hubdesk.scanning.sources import find_camera
from hubdesk.settings import read_settings
from hubdesk.ui.language import Language
from hubdesk.ui.wording import devices as words

_KEYBOARD = "keyboard"
_BEAT = 0.2  # seconds within which Ctrl-C is noticed on every system


def _now() -> datetime:
    return datetime.now(UTC)


class _Device(Protocol):
    def start(self) -> None: ...

    def stop(self) -> None: ...


@click.command()
@click.option("--camera", help="Name or number, file, folder or address; 'none'. Default: setting.")
@click.option(
    "--serial",
    "serial",
    multiple=True,
    metavar="PORT",
    help="Port, VID:PID, or 'none'; repeatable.",
)
@click.option("--seconds", type=click.FloatRange(min=0), help="End after this time.")
@data_option
@json_option
def scan(
    camera: str | None,
    serial: tuple[str, ...],
    seconds: float | None,
    data: Path,
    as_json: bool,
) -> None:
    """Show what every connected device sees; nothing is booked. Ctrl-C ends."""
    settings = read_settings(ShopFolder(data).settings).settings
    application = QCoreApplication.instance() or QCoreApplication([])
    Language(application, resource("translations"), settings.language)
    desk = _Desk(
        settings.camera if camera is None else camera, serial or settings.scanners, as_json
    )
    desk.list_devices()
    with desk.listening():
        desk.show(seconds)
    desk.sum_up()
    if desk.fault is not None:
        complain(desk.fault)
        sys.exit(3)


class _Desk:
    """All devices of this PC while somebody looks at what they see."""

    def __init__(self, camera: str, scanners: tuple[str, ...], as_json: bool) -> None:
        self._as_json = as_json
        self._wish = camera
        self._choice = scanners
        self._reader = LabelReader.from_file(resource("carriers.json"))
        self._known = KnownScanners.from_file(resource("scanners.json"))
        self._frames = find_camera(camera)
        self._witness = Witness(self._camera_name(), _now)
        self._has_keyboard = sys.stdin is not None and sys.stdin.isatty()
        self._testimony = Testimony(self._reader)
        self.fault: KnownFault | None = None

    def _camera_name(self) -> str:
        """Say what the camera is called: its own name, or that of its film or folder."""
        if self._frames is None or not self._frames.is_live or "://" in self._wish:
            return self._wish
        meant = pick(cameras(), self._wish)
        return meant.name if meant else self._wish or "camera"

    def list_devices(self) -> None:
        """Print every device that is plugged in, used or left alone."""
        found = cameras()
        for one in found:
            facts = {"kind": "camera", "name": one.name, "where": str(one.where), "usb": one.model}
            where = " ".join(filter(None, (str(one.where), one.model)))
            self._list(facts, words.camera_there(one.name, where))
        if not found:
            self._list({"kind": "camera", "name": None}, words.nothing_there("camera"))
        self._list_ports()
        if self._has_keyboard:
            self._list({"kind": _KEYBOARD, "name": _KEYBOARD}, words.keyboard_there())
        if not self._as_json:
            click.echo(words.how_to_end())

    def _list_ports(self) -> None:
        found = ports()
        wanted = Choice.of(self._choice).wanted(found, self._known)
        taken = {port.path for port in wanted}
        for port in (*wanted, *(one for one in found if one.path not in taken)):
            is_used = port.path in taken
            name = self._known.name_of(port) or port.name or port.path
            say = words.port_there if is_used else words.port_left_alone
            facts = {"kind": "serial", "name": name, "where": port.path, "usb": port.usb}
            self._list({**facts, "used": is_used}, say(name, port.path, port.usb))
        if not wanted:
            self._list({"kind": "serial", "name": None}, words.nothing_there("serial"))

    def _list(self, facts: dict[str, Any], sentence: str) -> None:
        tell({"event": "device", **facts}, sentence, as_json=self._as_json)

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Let all devices tell the witness."""
        with contextlib.ExitStack() as running:
            for device in self._devices():
                device.start()
                running.callback(device.stop)
            yield
        self._witness.close()

    def _devices(self) -> Iterator[_Device]:
        witness, reader = self._witness, self._reader
        if self._has_keyboard:
            yield Keyboard(lambda text, gaps: witness.typed(_KEYBOARD, text, gaps))
        yield Serials(self._known, witness, _now, self._choice)
        if self._frames is not None and self._frames.is_live:
            yield Eye(self._frames, reader, witness, _now, sleep_after=0)
        elif self._frames is not None:
            yield Viewing(self._frames, reader, witness, _now)

    def show(self, seconds: float | None) -> None:
        """Print what comes until Ctrl-C, the time given, or the end of a film or folder."""
        until = time.monotonic() + (math.inf if seconds is None else seconds)
        with contextlib.suppress(KeyboardInterrupt):
            while (left := until - time.monotonic()) > 0:
                with contextlib.suppress(Empty):
                    event = self._witness.events.get(timeout=min(left, _BEAT))
                    self._print(event)
                    if self._is_end(event) and seconds is None:
                        return

    def _is_end(self, event: Event) -> bool:
        if not isinstance(event, CameraChanged) or self._frames is None or self._frames.is_live:
            return False
        self.fault = event.fault or self.fault
        return event.state in (State.FINISHED, State.AWAY)

    def sum_up(self) -> None:
        """Print what was left in the queue, and the summary."""
        with contextlib.suppress(Empty):
            while True:
                self._print(self._witness.events.get_nowait())
        self._say(self._testimony.summary())

    def _print(self, event: Event) -> None:
        said = self._testimony.of(event)
        if said is not None:
            self._say(said)

    def _say(self, said: Statement) -> None:
        tell(said.facts, said.sentence, as_json=self._as_json)
