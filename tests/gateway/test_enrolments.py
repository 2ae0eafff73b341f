"""Letting desks in: a code works once, for a while, and the key it brings can be exchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from hubdesk.gateway.app import utc_now
from hubdesk.gateway.desks import Desks, UnknownShop
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.schema import codes, desk_keys
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.enrolment import enrol
from hubdesk.line.keys import new_key
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.signing import Signing
from hubdesk.line.wire.enrolments import tidy_code
from hubdesk.parcels.refusals import KnownFault, Refused
from tests.gateway.enrolled import Pocket
from tests.postgresql import copied

CHAINS = "/shops/s1/chains"


class Carrier:
    """The gateway and its books."""

    def __init__(self, url: str, base: str) -> None:
        self.url, self.base = url, base
        self.engine = open_database(url)
        self.desks = Desks(self.engine, utc_now)
        self.desks.add_shop("s1", "Kraft & Bloom")

    def enrol(self, pocket: Pocket, desk: str = "desk-1", **how) -> str:
        code = how.pop("code", None) or self.desks.make_code("s1", **how)[0]
        return enrol(self.base, code, desk, pocket).name

    def books(self) -> list[tuple[str, str | None]]:
        return [(row.key_id, row.why) for row in self.desks.listed_keys("s1")]

    def ask(self, pocket: Pocket, times: int = 1) -> list[Answer | Failure]:
        post = Post(self.base, Signing(pocket))
        answers = [post.ask(CHAINS) for _ in range(times)]
        post.close()
        return answers


@pytest.fixture
def database_url(blank_gateway_on_server: str) -> str:
    """The stricter of the two: SQLite is spoken to in the other tests."""
    return copied(blank_gateway_on_server)


@pytest.fixture
def carrier(database_url: str) -> Iterator[Carrier]:
    with running_gateway(database_url) as base:
        carrier = Carrier(database_url, base)
        yield carrier
        carrier.engine.dispose()


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as told:
        act()
    return told.value.reason


def is_let_in(answer: Answer | Failure) -> bool:
    return isinstance(answer, Answer) and answer.status == 200


def test_a_code_lets_one_desk_in_and_the_private_key_stays_in_the_shop(carrier):
    pocket = Pocket()
    code, _ = carrier.desks.make_code("s1")
    assert carrier.enrol(pocket, code=code.lower().replace("-", " ")) == "Kraft & Bloom"
    assert is_let_in(*carrier.ask(pocket))
    with carrier.engine.connect() as connection:
        kept = repr([*connection.execute(select(codes)), *connection.execute(select(desk_keys))])
    assert pocket.keys[0].public in kept
    assert tidy_code(code) not in kept.replace("-", "")


def test_a_code_works_once(carrier):
    code, _ = carrier.desks.make_code("s1")
    carrier.enrol(Pocket(), code=code)
    assert refused(lambda: carrier.enrol(Pocket(), "desk-2", code=code)) == "code_used"


def test_a_code_whose_answer_was_lost_works_again_from_the_same_desk(carrier):
    code, _ = carrier.desks.make_code("s1")
    pocket = Pocket()
    carrier.enrol(pocket, code=code)
    kept = pocket.keys
    carrier.enrol(pocket, code=code)
    assert pocket.keys == kept
    assert is_let_in(*carrier.ask(pocket))


def test_a_code_grows_old_by_the_carriers_clock(carrier):
    assert refused(lambda: carrier.enrol(Pocket(), lasts=timedelta(seconds=-1))) == "code_expired"


def test_a_code_that_nobody_gave_out_is_unknown_and_leaves_no_key_behind(carrier):
    pocket = Pocket()
    assert refused(lambda: carrier.enrol(pocket, code="0000-0000-0000")) == "code_unknown"
    assert refused(lambda: carrier.enrol(pocket, code="é" * 500)) == "code_unknown"
    assert pocket.keys == ()


def test_guessing_codes_is_slowed_down(carrier):
    reasons = [refused(lambda: carrier.enrol(Pocket(), code="0000")) for _ in range(21)]
    assert (reasons[0], reasons[-1]) == ("code_unknown", "too_many_codes")


def test_two_pcs_cannot_both_be_the_same_desk_unless_the_code_says_so(carrier):
    first, second = Pocket(), Pocket()
    carrier.enrol(first)
    assert refused(lambda: carrier.enrol(second)) == "desk_taken"
    assert is_let_in(*carrier.ask(first))
    carrier.enrol(second, replaces="desk-1")
    assert is_let_in(*carrier.ask(second))
    (gone,) = carrier.ask(first)
    assert isinstance(gone, Failure)
    assert gone.kind is LineKind.KEY_REVOKED


def test_a_desk_that_was_shut_out_comes_in_again_with_a_new_code_and_a_new_key(carrier):
    pocket = Pocket()
    carrier.enrol(pocket)
    before = pocket.keys
    carrier.desks.revoke("s1", "desk-1")
    carrier.enrol(pocket)
    assert len(pocket.keys) == 1
    assert pocket.keys != before
    assert is_let_in(*carrier.ask(pocket))


def test_there_is_no_code_for_a_shop_that_is_not_there(carrier):
    with pytest.raises(UnknownShop):
        carrier.desks.make_code("nowhere")


def test_a_shop_that_is_added_again_gets_its_new_name(carrier):
    assert carrier.desks.add_shop("s1", "Bloom") is False
    assert carrier.enrol(Pocket()) == "Bloom"


def test_where_nobody_answers_the_code_is_not_lost(carrier):
    pocket = Pocket()
    code, _ = carrier.desks.make_code("s1")
    with pytest.raises(KnownFault) as fault:
        enrol("http://127.0.0.1:9", code, "desk-1", pocket)
    assert fault.value.reason == "gateway_silent"
    carrier.enrol(pocket, code=code)
    assert is_let_in(*carrier.ask(pocket))


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"code": "x", "desk": "", "public_key": 3}'])
def test_nonsense_is_answered_with_a_problem(carrier, body):
    answer = httpx.post(f"{carrier.base}/enrolments", content=body)
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_key_that_is_shown_without_its_private_half_is_not_let_in(carrier):
    theirs, mine = new_key(), Pocket(new_key())
    code, _ = carrier.desks.make_code("s1")
    body = f'{{"code": "{code}", "desk": "desk-1", "public_key": "{theirs.public}"}}'.encode()
    post = Post(carrier.base, Signing(mine))
    told = post.tell("/enrolments", body)
    post.close()
    assert isinstance(told, Failure)
    assert carrier.books() == []


def test_a_desk_exchanges_its_key_by_itself_when_the_carrier_asks(carrier):
    pocket = Pocket()
    carrier.enrol(pocket)
    (old,) = pocket.keys
    assert carrier.desks.ask_renewal("s1", "desk-1") == 1
    assert all(is_let_in(answer) for answer in carrier.ask(pocket, times=3))
    (new,) = pocket.keys
    assert new.id != old.id
    assert carrier.books() == [(new.id, None), (old.id, "replaced")]


def test_a_key_whose_offer_was_lost_on_the_way_there_is_not_missed(carrier):
    pocket = Pocket()
    carrier.enrol(pocket)
    Signing(pocket).offer()
    assert len(pocket.keys) == 2
    assert is_let_in(*carrier.ask(pocket))
    carrier.desks.ask_renewal("s1", "desk-1")
    assert all(is_let_in(answer) for answer in carrier.ask(pocket, times=3))
    assert len(pocket.keys) == 1


def test_a_key_whose_answer_was_lost_on_the_way_back_is_taken_up(carrier):
    pocket = Pocket()
    carrier.enrol(pocket)
    post = Post(carrier.base, Signing(pocket))
    post.renew()
    post.close()
    old, new = pocket.keys
    assert is_let_in(*carrier.ask(pocket)), "another start of the program"
    assert pocket.keys == (new,)
    assert (old.id, "replaced") in carrier.books()


def test_until_the_new_key_is_used_the_old_one_is_good(carrier):
    pocket = Pocket()
    carrier.enrol(pocket)
    before = Pocket(*pocket.keys)
    post = Post(carrier.base, Signing(pocket))
    post.renew()
    post.close()
    assert is_let_in(*carrier.ask(before))
    assert is_let_in(*carrier.ask(pocket))
    assert not is_let_in(*carrier.ask(before))
