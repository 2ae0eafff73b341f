"""What carriers send down: taken in by the same road as a file, kept to, or read once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import time
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.database.letters import Cursor, KeptLetter
from hubdesk.database.record import Record
from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.course import Course
from hubdesk.desk.looking import delivery
from hubdesk.desk.noticereport import NoticeReport
from hubdesk.desk.notices import MOST_AT_ONCE, take_notice
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.facts import Kind, LetterRead
from hubdesk.parcels.holding import DayCount, Holding, HoldRule
from hubdesk.parcels.letters import LetterKind, UnreadableLetter, read_content, write_content
from hubdesk.parcels.refusals import KnownFault, Refused
from tests.conftest import SHOP_ZONE
from tests.desk.conftest import SHOP, assert_sound, scan

MARIA, NEW = "TBA309611474471", "TBA309611474991"
ROW = {"tracking": NEW, "name": "Ana Moore", "street": "5 Elm St", "postcode": "54701"}


def came(
    counter: Counter,
    kind: str,
    content: Any,
    *,
    carrier: str = "amazon",
    reason: str = "",
    letter: str = "",
) -> str:
    """Let a letter come down; gives its id."""
    kept = KeptLetter(
        *(letter or str(uuid4()), kind, carrier, "2026-06-26T12:00:00.000Z"),
        *("" if reason else write_content(content), reason, counter.now()),
    )
    with counter.record.work("") as work:
        place = work.letters.cursor("gateway", "").position + 1
        work.letters.keep("gateway", Cursor(place, "a" * 64), kept)
        work.letters.move("gateway", Cursor(place, "a" * 64))
    return kept.id


def take_fetched(counter: Counter) -> list[NoticeReport]:
    return [
        take_notice(counter, letters.notice_source(counter, each, "Notice from Amazon"))
        for each in letters.fetched_notices(counter)
    ]


def numbers(counter: Counter) -> set[str]:
    return {line.parcel.number for line in delivery(counter).to_come}


def test_a_fetched_notice_is_announced_once_and_its_names_are_not_kept_twice(morning):
    letter = came(morning, "notice", {"rows": [ROW]})
    (report,) = take_fetched(morning)
    assert (report.taken, NEW in numbers(morning)) == (1, True)
    assert letters.fetched_notices(morning) == ()
    with morning.view() as view:
        kept = view.letters.get(letter)
    assert (kept.content, kept.settled_by) == ("", "Rosa")
    assert_sound(morning)


def test_a_power_cut_between_fetching_and_taking_in_loses_and_doubles_nothing(morning):
    came(morning, "notice", {"rows": [ROW]})
    (notice,) = letters.fetched_notices(morning)
    source = letters.notice_source(morning, notice, "x")

    def fail(work: Any) -> None:
        source.decided(work)
        raise OSError("the power goes")

    with pytest.raises(OSError, match="power"):
        take_notice(morning, replace(source, decided=fail))
    assert NEW not in numbers(morning)
    assert letters.fetched_notices(morning) == (notice,)
    assert take_fetched(morning)[0].taken == 1


def test_a_large_fetched_notice_counts_from_its_decision_on(morning):
    rows = [{"tracking": f"TBA30961{nth:07}", "name": "A"} for nth in range(MOST_AT_ONCE + 1)]
    came(morning, "notice", {"rows": rows})
    (report,) = take_fetched(morning)
    assert report.taken == len(rows)
    assert letters.fetched_notices(morning) == ()


def test_a_second_desk_is_told_that_the_first_was_quicker(morning):
    came(morning, "notice", {"rows": [ROW]})
    (notice,) = letters.fetched_notices(morning)
    late = letters.notice_source(morning, notice, "x")
    read_before = list(late.read(Course()))
    take_fetched(morning)
    for source in (late, replace(late, read=lambda _: iter(read_before))):
        with pytest.raises(Refused, match="notice_taken_elsewhere"):
            take_notice(morning, source)


def test_a_late_addition_a_withdrawal_and_a_correction_come_down_like_any_file(morning):
    scan(morning, NEW)
    came(morning, "notice", {"rows": [ROW]})
    came(morning, "notice", {"rows": [{"tracking": MARIA, "name": "M", "status": "cancelled"}]})
    first, second = take_fetched(morning)
    assert (first.backwards, second.withdrawn) == (1, 1)
    assert MARIA not in numbers(morning)
    load = "amazon 2026-06-26"
    came(morning, "notice", {"rows": [ROW | {"load": load}], "replaces": True})
    (third,) = take_fetched(morning)
    assert third.withdrawn == 4
    assert numbers(morning) == set()
    assert_sound(morning)


def test_what_is_no_notice_is_set_aside_with_its_reason_and_what_may_pass_waits(morning):
    letter = came(morning, "notice", {"rows": [{"weather": "rain"}]})
    with pytest.raises(KnownFault, match="notice_no_columns") as caught:
        take_fetched(morning)
    letters.set_aside(morning, letter, KnownFault("record_busy"))
    letters.set_aside(morning, letter, Refused("notice_stopped"))
    assert len(letters.fetched_notices(morning)) == 1
    letters.set_aside(morning, letter, caught.value)
    assert letters.fetched_notices(morning) == ()
    (news,) = letters.news(morning)
    assert (news.said, news.reason) == (None, "notice_no_columns")
    letters.note_read(morning, letter)
    assert letters.news(morning) == ()


def test_a_message_is_shown_until_somebody_has_read_it_or_its_day_is_over(morning, clock):
    first = came(morning, "message", {"text": "The driver comes at ten."})
    came(morning, "message", {"text": "Closed tomorrow.", "until": "2026-06-27"})
    assert [each.said.text for each in letters.news(morning)] == [
        "The driver comes at ten.",
        "Closed tomorrow.",
    ]
    letters.note_read(morning, first)
    clock.forward(days=1)
    assert len(letters.news(morning)) == 1
    clock.forward(days=1)
    assert letters.news(morning) == ()


def test_that_a_message_was_read_is_on_record_with_who_and_when_and_no_undo_takes_it_back(morning):
    letter = came(morning, "message", {"text": "The driver comes at ten."})
    letters.note_read(morning, letter)
    with morning.view() as view:
        (entry,) = view.journal.of_kinds(Kind.LETTER_READ)
        kept = view.letters.get(letter)
    assert (entry.facts, entry.person) == (LetterRead(letter, "amazon"), "Rosa")
    assert (kept.settled_at, kept.settled_by, kept.content) == (entry.happened_at, "Rosa", "")
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo(morning)
    assert letters.news(morning) == ()
    assert_sound(morning)


def test_what_one_desk_has_read_is_read_at_the_other_and_told_once(morning, record_place, clock):
    letter = came(morning, "message", {"text": "The driver comes at ten."})
    with Record(record_place, desk="desk-2", now=clock, zone=SHOP_ZONE) as record:
        other = Counter(record, morning.reader, SHOP, clerk="Luis", now=clock, zone=SHOP_ZONE)
        assert len(letters.news(other)) == 1
        letters.note_read(morning, letter)
        letters.note_read(other, letter)
        assert letters.news(other) == ()
        with other.view() as view:
            assert [each.person for each in view.journal.of_kinds(Kind.LETTER_READ)] == ["Rosa"]


def test_in_a_shop_that_is_coming_back_nothing_is_noted_before_the_old_is_here(morning):
    letter = came(morning, "message", {"text": "The driver comes at ten."})
    morning.is_coming_back = True
    with pytest.raises(Refused, match="fetch_back_first"):
        letters.note_read(morning, letter)
    assert len(letters.news(morning)) == 1


def test_a_message_that_comes_again_after_a_loss_is_not_shown_to_be_read_twice(morning):
    first, second = str(uuid4()), came(morning, "message", {"text": "New."})
    with morning.record.work("Luis") as work:
        work.write(LetterRead(first, "amazon"))
    came(morning, "message", {"text": "Old."}, letter=first)
    letters.recall_read(morning)
    assert [each.letter for each in letters.news(morning)] == [second]
    with morning.view() as view:
        assert view.letters.get(first).settled_by == "Luis"


def test_a_carrier_sets_days_hour_and_load_for_its_own_parcels_alone(morning):
    before = morning.shop.holding.rule_for("ups")
    said = {"hold_days": 3, "count": "business", "return_by": "16:30:00", "agreed_load": 1}
    came(morning, "agreement", said)
    came(morning, "agreement", {"remind": 2})
    for _ in range(2):
        letters.heed(morning)
    rule = morning.shop.holding.rule_for("amazon")
    assert rule == HoldRule(3, DayCount.BUSINESS, time(16, 30), 2)
    assert morning.shop.holding.rule_for("ups") == before
    assert scan(morning, MARIA).kind is VerdictKind.TAKEN
    over = scan(morning, "TBA309611474519")
    assert (over.kind, over.nth, over.of) == (VerdictKind.OVER_LOAD, 2, 1)
    assert scan(morning, "1Z999AA10123456784").kind is not VerdictKind.OVER_LOAD


def test_the_shops_own_word_on_the_days_stands_and_is_said(morning):
    morning.shop = replace(morning.shop, holding=Holding().agreed(["amazon=9"]))
    came(morning, "agreement", {"hold_days": 3, "return_by": "16:30:00"})
    letters.heed(morning)
    rule = morning.shop.holding.rule_for("amazon")
    assert (rule.days, rule.return_by) == (9, time(16, 30))
    (news,) = letters.news(morning)
    assert news.own_days == 9


def test_what_another_version_took_for_readable_stops_nothing(morning):
    came(morning, "message", {"text": "x" * 10_000})
    came(morning, "agreement", {"hold_days": 5_000})
    letters.heed(morning)
    assert [each.reason for each in letters.news(morning)] == ["letter_unreadable"] * 2


CONTENTS = {
    LetterKind.MESSAGE: st.fixed_dictionaries(
        {"text": st.text(min_size=1, max_size=40)}, optional={"until": st.dates().map(str)}
    ),
    LetterKind.AGREEMENT: st.fixed_dictionaries(
        {}, optional={"hold_days": st.integers(-5, 400), "remind": st.integers(0, 400)}
    ),
    LetterKind.NOTICE: st.fixed_dictionaries(
        {"rows": st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=5)), max_size=3)}
    ),
    LetterKind.FEES: st.recursive(
        st.none() | st.integers() | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    ),
}


@settings(max_examples=60)
@given(st.sampled_from(LetterKind), st.data())
def test_any_content_is_either_understood_or_refused_and_nothing_else(kind, data):
    content = data.draw(CONTENTS[kind])
    with suppress(UnreadableLetter):
        read_content(kind, write_content(content))
