"""Walk through every moment in both languages and all sizes: `python -m tests.screens.walk`.

Ends with 1 where anything is nameless, out of reach, cut off or too small; takes two minutes. The
suite walks the longer words in the smaller window only.
"""

from __future__ import annotations

import os
import sys
import tempfile
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from hubdesk.ui.card import VerdictCard
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.palette import LIGHT
from hubdesk.ui.theme import Theme
from tests.screens.day import opened
from tests.screens.gallery import Gallery, kind_of, stops_in
from tests.screens.looks import wrong, wrong_with_card
from tests.screens.moments import every

RESOURCES = Path(__file__).parents[2] / "resources"
SIZES = ((1366, 768), (1024, 700), (683, 384))
"""A common screen, the smallest window, and the common screen at 200 %."""
_LAID_OUT = 4


def strolled(qt: QApplication, folder: Path, code: str, size: tuple[int, int]) -> list[str]:
    """Go through all moments in one language and size, and say what is wrong where."""
    theme = Theme(qt, RESOURCES)
    theme.reduce_motion(True)
    language = Language(qt, RESOURCES / "translations", code)
    gallery = Gallery(theme, LIGHT)
    hung = {kind_of(each) for each in gallery.stops}
    found = []
    try:
        with opened(folder, theme, language) as day:
            day.window.show()
            day.window.setMinimumSize(1, 1)  # only now: shown, it takes its screen's
            day.window.resize(*size)
            QCoreApplication.processEvents()
            assert (day.window.width(), day.window.height()) == size
            for name, seen in every(day, folder):
                _settle()
                told = wrong_with_card(seen) if isinstance(seen, VerdictCard) else wrong(seen)
                found += [f"{name}: {each}" for each in told]
                found += [f"{name}: hang it in the gallery: {kind}" for kind in _new(seen, hung)]
    finally:
        language.choose("en")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def _new(seen: QWidget, hung: set[str]) -> set[str]:
    """Give the kinds of what Tab stops at whose ring nobody has looked at."""
    return {kind_of(each) for each in stops_in(seen)} - hung


def _settle() -> None:
    """Let what is shown find its place."""
    for _ in range(_LAID_OUT):
        QCoreApplication.processEvents()


def main() -> int:
    """Walk, and say what was found."""
    os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
    qt = QApplication([])
    found = []
    for code, size in product(LANGUAGES, SIZES):
        with tempfile.TemporaryDirectory() as folder:
            told = strolled(qt, Path(folder), code, size)
        found += [f"{code}, {size[0]}×{size[1]}: {each}" for each in told]
        print(f"{code}, {size[0]}×{size[1]}: {len(told)} found", flush=True)
    print("\n".join(found) or "All is heard, reached and read in every moment.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
