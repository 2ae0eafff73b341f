"""What the pages show belongs to one moment and tells the truth."""

from __future__ import annotations

from hubdesk.desk import loads, looking, planning, rounds
from hubdesk.desk.looking import Next, Sieve
from hubdesk.desk.notices import take_notice
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from tests.desk.conftest import NOTICE, scan


def test_the_next_step_follows_the_day(counter, tmp_path):
    assert looking.today(counter).next_step is Next.WAIT
    (tmp_path / "notice.csv").write_text(NOTICE)
    take_notice(counter, tmp_path / "notice.csv")
    assert looking.today(counter).next_step is Next.START
    parcel = scan(counter, "TBA309611474471").subject.parcel.id
    assert looking.today(counter).next_step is Next.KEEP_RECEIVING
    loads.close_count(counter)
    assert looking.today(counter).next_step is Next.PLAN
    run = planning.plan(counter, "North", "Luis", [parcel])
    assert looking.today(counter).next_step is Next.GO_OUT
    rounds.depart(counter, run.id)
    assert looking.today(counter).next_step is Next.FINISH_RUN
    scan(counter, "TBA309611474471")
    scan(counter, write(OwnCode(OwnKind.OUTCOME, "DH")))
    day = looking.today(counter)
    assert (day.next_step, day.delivered_today) == (Next.DONE, 1)


def test_the_delivery_counts_what_is_to_come_and_what_is_here(morning):
    scan(morning, "TBA309611474471")
    scan(morning, "1Z5R89390357567127")
    delivery = looking.delivery(morning)
    assert (len(delivery.to_come), len(delivery.received), len(delivery.look_into)) == (3, 1, 1)
    assert (delivery.expected, delivery.without_notice) == (4, 1)


def test_what_never_came_still_counts_among_what_was_announced(morning):
    scan(morning, "TBA309611474471")
    loads.close_count(morning)
    delivery = looking.delivery(morning)
    assert (len(delivery.to_come), len(delivery.missing), delivery.expected) == (0, 3, 4)


def test_yesterdays_parcels_are_not_in_todays_delivery(morning, clock):
    scan(morning, "TBA309611474471")
    clock.forward(days=1)
    assert looking.delivery(morning).received == ()


def test_lists_are_sieved_and_searched_by_any_word(morning):
    for number in ("TBA309611474471", "TBA309611474519"):
        scan(morning, number)
    assert looking.tallies(morning)[Sieve.ON_SHELF] == 2
    assert [a.parcel.number for a in looking.lines(morning, Sieve.ON_SHELF, "GRAHAM ames")] == [
        "TBA309611474519"
    ]
    assert looking.lines(morning, Sieve.ON_SHELF, "oakwood") == ()
    assert len(looking.lines(morning, Sieve.ALL)) == 4


def found(counter, words: str, sieve: Sieve = Sieve.ALL) -> list[str]:
    return [line.recipient.name for line in looking.listed(counter, sieve, words).lines]


def test_a_list_is_searched_by_the_day_of_receipt(morning, clock):
    scan(morning, "TBA309611474471")
    clock.forward(days=1)
    scan(morning, "TBA309611474519")
    assert found(morning, "today") == ["D. Ames"]
    assert found(morning, "6/26") == found(morning, "ayer") == ["Maria Lindqvist"]
    assert found(morning, "26.6. lindqvist") == ["Maria Lindqvist"]
    assert found(morning, "26.6. ames") == []
    assert found(morning, "friday") == ["Maria Lindqvist"]


def test_a_name_that_is_also_a_day_finds_the_name_first(morning, tmp_path, clock):
    (tmp_path / "more.csv").write_text("tracking,name\nTBA309611470001,Domingo Friday\n")
    take_notice(morning, tmp_path / "more.csv")
    scan(morning, "TBA309611474519")
    assert found(morning, "friday") == ["Domingo Friday", "D. Ames"]


def test_misspelt_names_are_found_and_that_they_are_only_alike_is_told(morning):
    listed = looking.listed(morning, Sieve.ALL, "lindquist")
    assert {line.recipient.name for line in listed.lines} == {"Maria Lindqvist", "J. Lindqvist"}
    assert listed.alike
    assert not looking.listed(morning, Sieve.ALL, "lindqvist").alike


def test_what_is_promised_to_other_shops_is_found_but_neither_counted_nor_listed(morning):
    assert looking.tallies(morning)[Sieve.TO_COME] == 4
    assert "P. Hudson" not in found(morning, "", Sieve.TO_COME)
    assert len(looking.lines(morning, Sieve.TO_COME)) == 4
    assert found(morning, "hudson") == ["P. Hudson"]


def test_long_lists_are_cut_and_it_is_told(counter, tmp_path):
    rows = "".join(f"TBA{309611400000 + nth:012d},Ana\n" for nth in range(510))
    (tmp_path / "notice.csv").write_text(f"tracking,name\n{rows}")
    take_notice(counter, tmp_path / "notice.csv")
    every, some = looking.listed(counter, Sieve.ALL), looking.listed(counter, Sieve.ALL, "ana")
    assert (len(every.lines), every.more) == (500, True)
    assert (len(some.lines), some.more) == (50, True)
    assert looking.tallies(counter)[Sieve.TO_COME] == 510
    assert looking.on_shelf(counter) == ()
