"""Processes of a proof's own: what is done in one can be killed in the middle."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from functools import partial
from typing import TypeVar

_Answer = TypeVar("_Answer")


def spawn(job: Callable[[], object]) -> int:
    """Do something in a process of its own, without anything prepared for its parent's end."""
    child = os.fork()
    if child == 0:
        try:
            job()
        except BaseException:  # noqa: BLE001 - told, and the process ends
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(1)
    return child


def kill(child: int) -> None:
    """End a process as the power would, and see it gone."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def in_a_fork(job: Callable[[], _Answer]) -> _Answer:
    """Do something in a process of its own and give its answer."""
    reading, writing = os.pipe()
    child = spawn(lambda: os.write(writing, pickle.dumps(job())))
    os.close(writing)
    answer = b"".join(iter(partial(os.read, reading, 65536), b""))
    os.close(reading)
    os.waitpid(child, 0)
    if not answer:
        raise RuntimeError("the check itself failed; its own words are above")
    told: _Answer = pickle.loads(answer)
    return told
