"""The faces, loaded once."""

from __future__ import annotations

import pytest

from hubdesk.paper.lettering import Lettering, load_lettering
from tests.paper.morning import FONTS


@pytest.fixture(scope="session")
def lettering() -> Lettering:
    return load_lettering(FONTS)
