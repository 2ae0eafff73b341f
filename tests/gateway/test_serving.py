"""The gateway as a process: ends when told to, and keeps what it answered when it is killed."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.gateway.enrolled import desk_client
from tests.gateway.telling import capture, held, statuses, tell_entries

PROGRAM = """
import sys
from hubdesk.gateway.serving import serve
serve(sys.argv[1], "127.0.0.1", int(sys.argv[2]))
"""


@contextmanager
def serving(url: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, url, "0"], stderr=subprocess.PIPE, text=True
    )
    try:
        yield process, _address(process)
    finally:
        process.kill()
        process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    """Wait until the gateway says where it listens; its end would end the lines too."""
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if found := re.search(r"running on (http://[\d.:]+)", line):
            return found[1]
    raise AssertionError("".join(said))


def test_what_was_answered_outlives_the_process(tmp_path):
    url, events = f"sqlite:///{tmp_path / 'gateway.db'}", tell_entries(40)
    for end, some in ((signal.SIGKILL, events[:20]), (signal.SIGTERM, events[20:])):
        with (
            serving(url) as (process, base),
            desk_client(url, base, desk=f"desk-{end}") as gateway,
        ):
            assert statuses(capture(gateway, some)) == ["stored"] * 20
            process.send_signal(end)
            assert process.wait(60) in (-end, 0)
    with serving(url) as (_, base), desk_client(url, base, desk="desk-2") as gateway:
        assert held(gateway) == events
