"""A screen reader's half of the proof: reads HubDesk's window through AT-SPI from outside.

Run by the system's own Python, which has `gi`; nothing of HubDesk is imported. Takes codes to scan
as arguments, and prints one line of JSON: what the window says of itself, and what it announced.
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_PATIENCE = 60.0
_TOLD = 3.0
_TO_WINDOW = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "HubDesk", "windowfocus")
_INTERACTIVE = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "text",
    "entry",
    "slider",
    "list",
    "table",
    "menu item",
    "check menu item",
    "button",
}


def turn(seconds):
    """Let AT-SPI's messages come in for a while."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def found():
    """Give the application called HubDesk, once its window is there."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(at)
            if app and "hubdesk" in (app.get_name() or "").lower() and app.get_child_count():
                return app
        turn(0.5)
    raise SystemExit("no HubDesk on the accessibility bus")


def walked(node, deep=0):
    """Give every node that is shown, with its depth."""
    states = node.get_state_set()
    if deep > 1 and not states.contains(Atspi.StateType.SHOWING):
        return
    yield node, deep
    if node.get_role_name() in ("table", "list"):
        return  # its rows are counted, not walked
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield from walked(child, deep + 1)


def told_of(node):
    """Give what a reader says of a node."""
    return [node.get_role_name(), node.get_name() or "", node.get_description() or ""]


def main():
    """Read, listen, type, and tell."""
    announced, focused = [], []
    listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
    listener.register("object:announcement")
    listening = Atspi.EventListener.new(lambda event: focused.append(event.source.get_name()))
    listening.register("object:state-changed:focused")
    app = found()
    turn(_TOLD)
    nodes = [told_of(node) for node, _ in walked(app)]
    nameless = [each for each in nodes if each[0] in _INTERACTIVE and not each[1].strip()]
    for keys in sys.argv[1:]:
        subprocess.run([*_TO_WINDOW, "type", "--delay", "8", keys], check=True)
        subprocess.run([*_TO_WINDOW, "key", "Return"], check=True)
        turn(_TOLD)
    after = [told_of(node) for node, _ in walked(app)]
    print(
        json.dumps(
            {
                "nodes": nodes,
                "nameless": nameless,
                "announced": announced,
                "focused": focused,
                "after": after,
            }
        )
    )


main()
