"""A paper's file is whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubdesk.paper.press import keep
from hubdesk.parcels.refusals import KnownFault


def test_a_paper_is_written_whole_with_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "papers" / "run.pdf"
    keep(b"first", target)
    keep(b"second", target)
    assert target.read_bytes() == b"second"
    assert list(target.parent.iterdir()) == [target]


def test_a_paper_that_cannot_be_written_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file where the folder should be")
    with pytest.raises(KnownFault) as fault:
        keep(b"never", tmp_path / "papers" / "run.pdf")
    assert (fault.value.reason, fault.value.facts) == ("paper_not_written", {"file": "run.pdf"})
