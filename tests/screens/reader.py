"""A screen reader for real: `python -m tests.screens.reader`.

HubDesk's own program is started on an X server and a bus of its own, read from another process
through AT-SPI as Orca reads it, and given two numbers; what it announces must be what its card
says. Needs, for this command alone, Debian's xvfb, dbus, at-spi2-core, python3-gi,
gir1.2-atspi-2.0 and xdotool. Ends with 1 where anything is nameless or goes unsaid.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hubdesk.settings import Settings, write_settings

_INSIDE = "HUBDESK_READER_INSIDE"
_SYSTEMS_PYTHON = "/usr/bin/python3"
_ROOT = Path(__file__).parents[2]
_NUMBERS = ("1Z999AA10123456784", "012345678905")
_WORDS = {
    "en": ("Scan anything", ("Put it on shelf · A1", "grocery code")),
    "es": ("Escanee", ("Póngalo en el estante · A1", "código de un producto")),
}


def read(code: str) -> dict[str, list[list[str]]]:
    """Start HubDesk in a language, read it, and give what a reader was told."""
    with tempfile.TemporaryDirectory() as place:
        shop = Path(place) / "shop"
        shop.mkdir()
        settings = Settings(
            shop="Kraft & Bloom", language=code, camera="none", people=("Rosa",), shelves=("A1",)
        )
        write_settings(shop / "settings.toml", settings)
        env = {
            **os.environ,
            "HOME": place,
            "XDG_STATE_HOME": place,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        program = [sys.executable, "-m", "hubdesk", "--data", str(shop)]
        with subprocess.Popen(program, cwd=_ROOT, env=env) as window:
            try:
                listener = [_SYSTEMS_PYTHON, str(Path(__file__).with_name("listener.py"))]
                told = subprocess.run(
                    [*listener, *_NUMBERS], capture_output=True, text=True, timeout=180, check=True
                )
            finally:
                window.terminate()
    answer: dict[str, list[list[str]]] = json.loads(told.stdout)
    return answer


def main() -> int:
    """Go onto a screen and a bus of its own, read in each language, and tell."""
    if _INSIDE not in os.environ:
        alone = ["dbus-run-session", "--", "xvfb-run", "-a", sys.executable, "-m"]
        env = {**os.environ, _INSIDE: "1"}
        return subprocess.run([*alone, "tests.screens.reader"], env=env, check=False).returncode
    wrong = []
    for code, (first, wanted) in _WORDS.items():
        begun = time.monotonic()
        told = read(code)
        roles = sorted({role for role, *_ in told["nodes"]})
        print(f"{code}: {len(told['nodes'])} nodes, roles {', '.join(roles)}")
        for said in told["announced"]:
            print(f"   announced: {said}")
        if told["nameless"]:
            wrong.append(f"{code}: nameless {told['nameless']}")
        if not any(name.startswith(first) for _, name, _ in told["nodes"]):
            wrong.append(f"{code}: the scan line is not found")
        for words in wanted:
            if not any(words in str(said) for said in told["announced"]):
                wrong.append(f"{code}: {words!r} was not announced")
        print(f"   {time.monotonic() - begun:.0f} s")
    print("\n".join(wrong) or "Everything was named, and every answer was announced.")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
