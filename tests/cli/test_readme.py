"""The README's table of commands is true: nothing in it that is not there, and nothing left out."""

from __future__ import annotations

import re
from pathlib import Path

import click

from hubdesk.cli.main import hubdesk

README = Path(__file__).parents[2] / "README.md"


def told() -> set[str]:
    """Give the commands that the table names, each with its group."""
    found: set[str] = set()
    for row in re.findall(r"^\| (`hubdesk .*?) \|", README.read_text(encoding="utf-8"), re.M):
        group = ""
        for words in re.findall(r"`(.*?)`", row):
            named = [word for word in words.split() if re.fullmatch(r"[a-z][a-z-]*", word)]
            if named[:1] == ["hubdesk"]:
                named = named[1:]
                group = named[0] if len(named) > 1 else ""
            elif not group:
                continue  # a choice of the command before it, such as --stdin
            else:
                named = [group, *named[:1]]
            found.add(" ".join(named[:2]))
    return found


def known() -> tuple[set[str], set[str]]:
    """Give all commands, and the groups that some of them belong to."""
    context = click.Context(hubdesk)
    commands: set[str] = set()
    groups: set[str] = set()
    for name in hubdesk.list_commands(context):
        command = hubdesk.get_command(context, name)
        if isinstance(command, click.Group):
            groups.add(name)
            commands.update(f"{name} {each}" for each in command.list_commands(context))
        elif command is not None and not command.hidden:
            commands.add(name)
    return commands, groups


def test_the_table_names_every_command_and_no_other() -> None:
    commands, groups = known()
    assert commands - told() == set()
    assert told() - commands - groups == set()
