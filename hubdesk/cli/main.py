"""`hubdesk`: finds the command, and turns what goes wrong into a sentence and an exit status."""

from __future__ import annotations

import io
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from hubdesk.cli.late import LateGroup
from hubdesk.cli.saying import complain, data_option
from hubdesk.entering import enter
from hubdesk.parcels.refusals import KnownFault, Refused, Trouble

_COMMANDS = {
    "identify": "hubdesk.cli.codes:identify",
    "decode": "hubdesk.cli.pictures:decode",
    "notice": "hubdesk.cli.jobs:notice",
    "receive": "hubdesk.cli.pictures:receive",
    "scan": "hubdesk.cli.devices:scan",
    "parcels": "hubdesk.cli.jobs:parcels",
    "forget": "hubdesk.cli.forgetting:forget",
    "encrypt": "hubdesk.cli.encryption:encrypt_record",
    "decrypt": "hubdesk.cli.encryption:decrypt_record",
    "unlock": "hubdesk.cli.encryption:unlock_record",
    "run": "hubdesk.cli.rounds:run",
    "load": "hubdesk.cli.loads:load",
    "day": "hubdesk.cli.day:day",
    "shelves": "hubdesk.cli.shelves:shelves",
    "print": "hubdesk.cli.papers:print_papers",
    "sync": "hubdesk.cli.line:sync",
    "unsent": "hubdesk.cli.unsent:unsent",
    "enrol": "hubdesk.cli.line:enrol",
    "fetch-back": "hubdesk.cli.fetchback:fetch_back_journal",
    "gateway": "hubdesk.cli.gateway:gateway",
    "journal": "hubdesk.cli.journal:journal",
    "backup": "hubdesk.cli.backups:backup",
    "restore": "hubdesk.cli.backups:restore",
    "doctor": "hubdesk.cli.doctor:doctor",
    "update": "hubdesk.cli.update:update",
    "practice": "hubdesk.cli.practice:practice",
    "open": "hubdesk.cli.window:open_shop",
}
_REFUSED = 1
_WORLD_FAILED = 3
_log = logging.getLogger(__name__)


@click.group(cls=LateGroup, places=_COMMANDS, invoke_without_command=True)
@click.version_option(package_name="hubdesk")
@data_option
@click.pass_context
def hubdesk(context: click.Context, data: Path) -> None:
    """Receive, keep, deliver and prove a small shop's parcels.

    Without a command the window opens.
    """
    if context.invoked_subcommand is None:
        entered = None
        with suppress(Trouble):  # it goes wrong once more where the window can say so
            entered = enter(data)
        command = hubdesk.get_command(context, "open")
        if command is not None:
            context.invoke(command, data=data, entered=entered)


def main() -> None:
    """Run one command: exit status 0 done, 1 refused or not found, 2 wrong use, 3 world failed."""
    _write_utf8()
    # OpenCV reads this when it is loaded: without it some cameras take 20 s to open on Windows.
    os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
    try:
        hubdesk(standalone_mode=False)
    except Refused as refused:
        complain(refused)
        sys.exit(_REFUSED)
    except KnownFault as fault:
        complain(fault)
        sys.exit(_WORLD_FAILED)
    except click.ClickException as wrong_use:
        wrong_use.show()
        sys.exit(wrong_use.exit_code)
    except click.Abort:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read us has gone; Python would complain once more at its end
        sys.exit(_WORLD_FAILED)
    except Exception:  # noqa: BLE001 the outermost hook: our mistake is kept, and said once
        _log.exception("a mistake of HubDesk's own")
        complain(KnownFault("our_mistake"))
        sys.exit(_WORLD_FAILED)


def _write_utf8() -> None:
    """Give files and other programs UTF-8 on every system; Windows' own code page knows no Ł."""
    for stream in (sys.stdout, sys.stderr):  # None in a window without a terminal
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
