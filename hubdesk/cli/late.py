"""Commands loaded when they are called: `identify` needs neither a window nor a decoder."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import click


class LateGroup(click.Group):
    """A group that knows where its commands are, and looks no further before one is asked for."""

    def __init__(self, *args: Any, places: Mapping[str, str], **kwargs: Any) -> None:
        """Find each command by its name in `places`, as `module:name`."""
        super().__init__(*args, **kwargs)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name them in the order in which they should be read."""
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one; None where there is none of this name."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(_loaded(module), name)
        return command


def _loaded(module: str) -> ModuleType:
    """Load a module without Python's collector, a fifth of the time: all that is made there stays.

    Nor does the collector look through it later, each second under an open window.
    """
    gc.disable()
    try:
        return importlib.import_module(module)
    finally:
        gc.freeze()
        gc.enable()
