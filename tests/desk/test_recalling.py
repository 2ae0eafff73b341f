"""Names after a lost record: they come with old notices, which announce nothing anew."""

from __future__ import annotations

from typing import Any

import pytest

from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.recalling import recall
from hubdesk.parcels.facts import Expected, GivenBack, Received, WhyBack
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.scan import Source
from tests.desk.conftest import assert_sound
from tests.desk.test_letters import came

ANA, BO = "TBA309611474991", "TBA309611474992"
ROWS = [
    {"tracking": ANA, "name": "Ana Moore", "street": "5 Elm St", "postcode": "54701"},
    {"tracking": BO, "name": "Bo Reyes", "street": "7 Elm St", "postcode": "54701"},
]


def fetched(counter: Counter, number: str, *acts: Any) -> None:
    """Put a parcel on record as it comes back: its person is named, and nobody is known."""
    parcel = f"parcel-{number}"
    with counter.record.work("Rosa") as work:
        work.write(Expected("amazon", number, load="amazon", recipient=f"x-{number}"), [parcel])
        for act in acts:
            work.write(act, [parcel])


def stands(counter: Counter, number: str) -> list[tuple[Status, str]]:
    with counter.view() as view:
        return [
            (found.parcel.status, found.recipient.name if found.recipient else "")
            for found in view.parcels.by_number(number)
        ]


def recalled(counter: Counter) -> list[int]:
    return [
        recall(counter, notice, "Notice from Amazon") for notice in letters.fetched_notices(counter)
    ]


@pytest.fixture
def old_notice(counter: Counter) -> Counter:
    """A notice of the twenty-sixth of June, which the lost record had taken in."""
    came(counter, "notice", {"rows": ROWS})
    return counter


def test_whoever_waits_here_is_known_again_by_name(old_notice):
    received = Received("amazon", ANA, "B3", Source.SCANNER)
    fetched(old_notice, ANA, received)
    fetched(old_notice, BO)
    with old_notice.view() as view:
        assert view.fetched.nameless() == 2
    assert recalled(old_notice) == [2]
    assert stands(old_notice, ANA) == [(Status.ON_SHELF, "Ana Moore")]
    assert stands(old_notice, BO) == [(Status.EXPECTED, "Bo Reyes")]
    assert letters.fetched_notices(old_notice) == ()
    assert_sound(old_notice)


def test_what_was_given_back_is_not_expected_once_more(old_notice, clock):
    back = GivenBack("amazon", ANA, WhyBack.NOT_WANTED, Source.SCANNER)
    fetched(old_notice, ANA, back)
    clock.forward(days=2)
    recalled(old_notice)
    assert stands(old_notice, ANA) == [(Status.GIVEN_BACK, "")]
    assert stands(old_notice, BO) == [(Status.EXPECTED, "Bo Reyes")]


def test_what_the_lost_record_never_told_of_is_announced_as_ever(old_notice):
    assert recalled(old_notice) == [0]
    assert stands(old_notice, ANA) == [(Status.EXPECTED, "Ana Moore")]


def test_a_name_that_is_known_stays(old_notice):
    recalled(old_notice)
    came(old_notice, "notice", {"rows": [{**ROWS[0], "name": "Anna Moore"}]})
    assert recalled(old_notice) == [0]
    assert stands(old_notice, ANA) == [(Status.EXPECTED, "Ana Moore")]
