"""How long the window ever does not answer while a large notice is taken in through it.

python -m tests.benchmarks.noticeticks --rows 20000
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from hubdesk.equipment.notices import Notices
from hubdesk.paths import resource
from hubdesk.ui.language import Language
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.benchmarks.notices import open_counter, write_csv


def tick(place: Path, notice: Path) -> str:
    """Import through the window and say how long it ever did not answer."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(application, resource(""))
    language = Language(application, resource("translations"), "en")
    counter = open_counter(place)
    window = MainWindow(counter, theme, language)
    notices = Notices(window, counter, None, window)
    window.resize(1366, 768)
    window.show()
    gaps: list[float] = []
    told: set[str] = set()
    last = time.perf_counter()

    def note() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now
        text = window.pages.current.verdict.text
        if text is not None and text.who == notice.name:
            told.add(text.big)

    timer = QTimer()
    timer.timeout.connect(note)
    timer.start(10)
    window.take_notice(notice)
    imports = window.imports
    began = time.perf_counter()
    while imports.current is not None:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took = time.perf_counter() - began
    notices.stop()
    timer.stop()
    window.close()
    counter.record.close()
    gaps.sort()
    return (
        f"window: {took:.1f} s, a tick of 10 ms took {gaps[len(gaps) // 2] * 1000:.0f} ms (median),"
        f" {gaps[int(len(gaps) * 0.99)] * 1000:.0f} ms (p99), {gaps[-1] * 1000:.0f} ms at most;"
        f" {len(told) / took:.1f} counts a second on the card"
    )


def main() -> None:
    """Print one line; nothing is asserted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        notice = Path(place) / "notice.csv"
        write_csv(notice, wanted.rows)
        print(tick(Path(place) / "shop.db", notice))


if __name__ == "__main__":
    main()
