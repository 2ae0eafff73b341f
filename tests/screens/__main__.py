"""Draw every page and lay it beside the kept picture: `python -m tests.screens [--keep]`.

Writes both and their difference into `dist/screens/index.html`, and ends with 1 where a picture
has changed. `--keep` keeps those anew. The platform is Qt's own without a screen, the
letters are the shop's, the day and its hour are always the same.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from tests.screens.day import opened
from tests.screens.pictures import KEPT, compare, leaf, small, write
from tests.screens.scenes import Scene, staged

RESOURCES = Path(__file__).parents[2] / "resources"
OUT = Path(__file__).parents[2] / "dist" / "screens"
SIZES = {"1366x768": (1366, 768), "1024x700": (1024, 700)}
AT_200 = {"200": (683, 384)}
_TWICE = "--at-200"


def drawn(sizes: dict[str, tuple[int, int]], *, scenes: bool) -> Iterator[tuple[str, QImage]]:
    """Draw every page in every language and size; with `scenes` in every other state as well."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setCursorFlashTime(0)
    theme = Theme(application, RESOURCES)
    theme.reduce_motion(True)
    language = Language(application, RESOURCES / "translations", "en")
    for is_empty in (False, True) if scenes else (False,):
        with (
            tempfile.TemporaryDirectory() as folder,
            opened(Path(folder), theme, language, empty=is_empty) as day,
        ):
            day.window.setMinimumSize(1, 1)
            day.window.show()
            shown = [Scene.EMPTY] if is_empty else list(Scene) if scenes else [Scene.BUSY]
            for scene in (each for each in shown if is_empty or each is not Scene.EMPTY):
                for code in LANGUAGES:
                    language.choose(code)
                    for called, size in sizes.items():
                        # All of a busy morning; of the others each page once.
                        is_once = scene is not Scene.BUSY
                        if is_once and (code == "en") is not (called == "1366x768"):
                            continue
                        day.window.resize(*size)
                        for place, page in enumerate(PageName):
                            if is_once and place % 2 != (code == "en"):
                                continue
                            with staged(day, scene, page):
                                yield f"{page}-{scene}-{code}-{called}", day.window.grab().toImage()


def main(arguments: list[str]) -> int:
    """Draw, compare or keep, and tell."""
    os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
    keeps, is_twice = "--keep" in arguments, _TWICE in arguments
    results = []
    for name, picture in drawn(AT_200 if is_twice else SIZES, scenes=not is_twice):
        results.append(compare(name, picture, OUT))
        if keeps and not results[-1].is_same:
            write(small(picture), KEPT / f"{name}.png")
    changed = [each.name for each in results if not each.is_same]
    print("\n".join(f"changed: {name}" for name in changed) or f"{len(results)} as before")
    if is_twice:
        return bool(changed)
    page = leaf(results, OUT)
    again = [sys.executable, "-m", "tests.screens", _TWICE, *arguments]
    twice = subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=False)
    print(f"To look at: {page}")
    return int(bool(changed) or twice.returncode != 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
