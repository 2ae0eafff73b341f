"""Where files lie on each system."""

from __future__ import annotations

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from hubdesk.paths import marks_folder, usual_folder


@pytest.mark.parametrize("system", [MacOS, Unix])
def test_whoever_copies_the_shops_folder_leaves_this_pcs_marks_behind(system, monkeypatch):
    for name in ("user_data_path", "user_state_path"):
        monkeypatch.setattr(
            platformdirs,
            name,
            lambda app, appauthor, name=name: getattr(system(app, appauthor), name),
        )
    assert not marks_folder().is_relative_to(usual_folder())
    assert marks_folder().name == "records"
