"""A counter on a real record, with the carriers' real rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.desk.notices import take_notice
from hubdesk.desk.shop import Shop
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.scan import Scan, Source, Symbology
from hubdesk.paths import resource
from tests.conftest import SHOP_ZONE, Clock

READER = LabelReader.from_file(resource("carriers.json"))
SHOP = Shop(
    "Kraft & Bloom",
    "102 Water St, Eau Claire WI 54703",
    postcodes=frozenset({"54701", "54703"}),
    shelves=("A1", "A2", "B1"),
    shelf_size=2,
    people=("Rosa", "Luis"),
)
NOTICE = """Tracking ID,Recipient,Address,Zip,Store
TBA309611474471,Maria Lindqvist,"418 Barstow St, Apt 2",54701,
TBA309611474467,J. Lindqvist,418 Barstow Street Apt 2,54701,
TBA309611474519,D. Ames,77 Graham Ave,54701,
TBA309611474533,Oakwood Dental,1200 Oakwood Mall Dr,54701,
TBA309611479120,P. Hudson,12 2nd St,54016,Hudson Hardware
"""


@pytest.fixture
def counter(record: Record, clock: Clock) -> Counter:
    return Counter(record, READER, SHOP, clerk="Rosa", now=clock, zone=SHOP_ZONE)


@pytest.fixture
def morning(counter: Counter, tmp_path: Path, record_place: Path | str) -> Counter:
    """A counter with today's notice on it."""
    if isinstance(record_place, str):
        _take_todays_notice(counter, tmp_path)
    return counter


@pytest.fixture
def record_place(record_place: Path | str, request: pytest.FixtureRequest) -> Path | str:
    """Where the record lies; a test that begins in the morning gets one with the notice on it."""
    if "morning" in request.fixturenames and isinstance(record_place, Path):
        shutil.copyfile(request.getfixturevalue("noticed"), record_place)
    return record_place


@pytest.fixture(scope="session")
def noticed(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record's file with today's notice taken, to be copied."""
    folder, now = tmp_path_factory.mktemp("morning"), Clock()
    shutil.copyfile(blank, folder / "shop.db")
    with Record(folder / "shop.db", desk="desk-1", now=now, zone=SHOP_ZONE) as record:
        counter = Counter(record, READER, SHOP, clerk="Rosa", now=now, zone=SHOP_ZONE)
        _take_todays_notice(counter, folder)
    return folder / "shop.db"


def _take_todays_notice(counter: Counter, folder: Path) -> None:
    file = folder / "notice.csv"
    file.write_text(NOTICE)
    take_notice(counter, file)


def scan(counter: Counter, text: str, symbology: Symbology | None = None) -> Verdict:
    """Read a code with the hand scanner, a second after the one before."""
    clock = counter.now
    assert isinstance(clock, Clock)
    clock.forward(seconds=1)
    return take(counter, Scan(text, symbology, Source.SCANNER, counter.now()))


def assert_sound(counter: Counter) -> None:
    """The chain holds and the state is what the journal adds up to."""
    with counter.view() as view:
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []
