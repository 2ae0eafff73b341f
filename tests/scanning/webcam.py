"""A camera of the network for the tests: Motion JPEG over HTTP, with a plug to pull.

To OpenCV it is a camera like any other: it is opened by its address, stops when it is unplugged,
comes back, freezes and hangs.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import cv2

from hubdesk.scanning.cameras import CameraChoice
from hubdesk.scanning.engines import Picture


class NetworkCamera:
    """Serve what `see` gives, frame after frame, while it is plugged in."""

    def __init__(self, see: Callable[[int], Picture], rate: float = 25.0) -> None:
        self.see = see
        self.rate = rate
        self.is_frozen = False
        self.is_hanging = False
        self.is_held = False
        self._held_back: threading.Event | None = None
        self.port = _free_port()
        self._count = 0
        self._jpeg = b""
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self.pulled = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/camera.mjpg"

    def plug_in(self) -> None:
        self.port = _free_port()  # as a webcam may have another number each time
        self.pulled = threading.Event()
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def unplug(self) -> None:
        self.pulled.set()
        if self._held_back is not None:
            self._held_back.set()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            self._server = None

    def __enter__(self) -> NetworkCamera:
        self.plug_in()
        return self

    def __exit__(self, *_: object) -> None:
        self.is_hanging = False
        self.unplug()

    def hold_back(self) -> None:
        """Give those who look now nothing any more, but whoever comes anew."""
        self._held_back, self.is_hanging = self.pulled, False
        self.pulled = threading.Event()

    def is_quiet(self, pulled: threading.Event) -> bool:
        return self.is_hanging or pulled is self._held_back

    def jpeg(self) -> bytes:
        if not self.is_frozen or not self._jpeg:
            picture = self.see(self._count)
            self._count += 1
            self._jpeg = cv2.imencode(".jpg", picture)[1].tobytes()
        return self._jpeg


class Sockets:
    """A PC's sockets: which cameras are plugged in, and at which number each of them is."""

    def __init__(self) -> None:
        self._cameras: dict[int, NetworkCamera] = {}

    def plug_in(self, camera: NetworkCamera, number: int) -> None:
        camera.plug_in()
        self._cameras[number] = camera

    def unplug(self) -> None:
        for number in tuple(self._cameras):
            self._cameras.pop(number).unplug()

    def __call__(self, _way: int) -> tuple[CameraChoice, ...]:
        return tuple(
            CameraChoice("HD Webcam", camera.address, cv2.CAP_FFMPEG, "046d:0825", str(number))
            for number, camera in sorted(self._cameras.items())
        )


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    allow_reuse_address = True

    def __init__(self, camera: NetworkCamera) -> None:
        self.camera = camera
        super().__init__(("127.0.0.1", camera.port), _Film)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a reader that goes away is what cameras are used to."""


class _Film(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        camera, pulled = server.camera, server.camera.pulled
        if camera.is_held:
            self.send_error(503)
            return
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        with contextlib.suppress(OSError):
            while not pulled.wait(1 / camera.rate):
                if camera.is_quiet(pulled):
                    continue
                jpeg = camera.jpeg()
                head = f"Content-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n".encode()
                self.wfile.write(b"--frame\r\n" + head + jpeg + b"\r\n")
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
