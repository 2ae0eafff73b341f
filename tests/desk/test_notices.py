"""Notices come in every shape; good rows are taken, bad ones named by their line."""

from __future__ import annotations

import io
import json
import os
import zipfile
from random import Random

import openpyxl
import pytest

from hubdesk.desk import loads, planning, rounds
from hubdesk.desk.looking import delivery
from hubdesk.desk.notices import take_notice
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import KnownFault
from tests.desk.conftest import NOTICE, assert_sound, scan


@pytest.fixture
def file(tmp_path):
    return tmp_path / "notice.csv"


def deliver(counter, parcel):
    run = rounds.depart(counter, planning.plan(counter, "North", "Luis", [parcel]).id)
    rounds.finish_rest(counter, run, OUTCOMES["RD"])


def test_taking_a_notice_twice_changes_nothing(counter, file):
    file.write_text(NOTICE)
    assert take_notice(counter, file).taken == 5
    again = take_notice(counter, file)
    assert (again.taken, again.already_known) == (0, 5)
    assert_sound(counter)


def test_bad_rows_are_named_by_their_line_and_the_rest_is_taken(counter, file):
    file.write_text(
        "tracking;name\nTBA309611474471;Ana\n;Nobody\nnonsense;X\nTBA309611474471;Ana\n"
        "1Z5R89390357567128;wrong check digit\nTBA309611474467;Bo\n"
    )
    report = take_notice(counter, file)
    assert report.taken == 2
    assert [(row.line, row.why) for row in report.bad_rows] == [
        (3, "row_no_number"),
        (4, "row_no_tracking_number"),
        (5, "row_twice"),
        (6, "row_no_tracking_number"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_any_encoding_that_an_office_program_saves_is_read(counter, file, encoding):
    text = (
        "Número de guía;Destinatario;Dirección\n"
        "TBA309611474471;José Peña Núñez;Calle Señora de los Ángeles 4\n"
        "TBA309611474467;Åsa Lindqvist-Öberg;Überstraße 5\n"
    )
    file.write_bytes(text.encode(encoding))
    take_notice(counter, file)
    assert delivery(counter).to_come[1].recipient.name == "José Peña Núñez"


def test_a_spreadsheet_and_json_are_read_as_well(counter, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Carrier", "Tracking Number", "Name", "Zip"])
    book.active.append(["FedEx", 986578788855, "Ana", 54701])
    book.save(tmp_path / "a.xlsx")
    listed = {"parcels": [{"trackingNumber": "TBA309611474471", "recipient_name": "Bo"}]}
    (tmp_path / "b.json").write_text(json.dumps(listed))
    assert take_notice(counter, tmp_path / "a.xlsx").taken == 1
    assert take_notice(counter, tmp_path / "b.json").taken == 1
    lines = {line.parcel.number: line for line in delivery(counter).to_come}
    assert lines["986578788855"].parcel.carrier == "fedex"
    assert lines["986578788855"].recipient.postcode == "54701"


def test_formulas_are_kept_as_the_text_they_are(counter, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["tracking", "name"])
    book.active.append(["TBA309611474471", '=HYPERLINK("http://evil","x")'])
    book.save(tmp_path / "a.xlsx")
    take_notice(counter, tmp_path / "a.xlsx")
    assert delivery(counter).to_come[0].recipient.name == '=HYPERLINK("http://evil","x")'


def test_a_notice_after_the_parcel_is_matched_backwards(counter, file):
    scan(counter, "TBA309611474471")
    file.write_text(NOTICE)
    report = take_notice(counter, file)
    assert (report.taken, report.backwards) == (5, 1)
    verdict = scan(counter, "TBA309611474471")
    assert (verdict.kind, verdict.subject.recipient.name) == (
        VerdictKind.AGAIN,
        "Maria Lindqvist",
    )
    assert_sound(counter)


def test_a_small_courier_whose_numbers_nobody_knows_is_believed_from_its_notice(counter, file):
    file.write_text("carrier,tracking,name\nValley Bikes,VB-00017-X,Ana\n")
    take_notice(counter, file)
    verdict = scan(counter, "vb00017x")
    assert (verdict.kind, verdict.subject.parcel.carrier) == (VerdictKind.TAKEN, "valley-bikes")


def _spoilt(spreadsheet, chance):
    """Write over a few bytes of one part of a spreadsheet, as a broken program would."""
    out = io.BytesIO()
    with zipfile.ZipFile(spreadsheet) as whole, zipfile.ZipFile(out, "w") as broken:
        spoilt = chance.choice(whole.namelist())
        for name in whole.namelist():
            part = bytearray(whole.read(name))
            if name == spoilt:
                for _ in range(3):
                    part[chance.randrange(len(part))] = chance.randrange(32, 127)
            broken.writestr(name, bytes(part))
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:::openpyxl")
def test_a_spoilt_spreadsheet_gets_a_sentence_or_what_can_be_read_of_it(counter, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["tracking", "name"])
    book.active.append(["TBA309611474471", "Ana"])
    whole, broken = tmp_path / "whole.xlsx", tmp_path / "broken.xlsx"
    book.save(whole)
    content = whole.read_bytes()
    chance = Random(1)
    told = set()
    for nth in range(200):
        if nth % 2:
            broken.write_bytes(_spoilt(whole, chance))
        else:
            at = chance.randrange(4, len(content))
            broken.write_bytes(content[:at] + chance.randbytes(3) + content[at + 3 :])
        try:
            take_notice(counter, broken)
        except KnownFault as fault:
            told.add(fault.reason)
    assert told <= {
        "notice_unreadable",
        "notice_no_columns",
        "notice_no_numbers",
        "notice_encrypted",
        "notice_trap",
    }
    assert "notice_unreadable" in told
    assert_sound(counter)


def test_halves_of_letters_and_control_characters_do_not_stop_a_notice(counter, tmp_path):
    file = tmp_path / "notice.json"
    row = {"tracking": "TBA309611474471"}
    row |= dict.fromkeys(("name", "street", "load", "service", "shop", "carrier"), "a\ud800\0b")
    file.write_text(json.dumps([row]))
    assert take_notice(counter, file).taken == 1
    with counter.view() as view:
        known = view.parcels.by_number("TBA309611474471")[0]
    parcel, person = known.parcel, known.recipient
    texts = (parcel.service, parcel.load, parcel.shop, person.name, person.street)
    assert set(texts) == {"a? b"}
    assert_sound(counter)


def _zip_bomb(path):
    """Write a spreadsheet that says of itself that it unpacks to 600 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sheet.xml", "0" * 1_000)
        packed.infolist()[0].file_size = 600_000_000


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "notice_empty"),
        (b"  \n\n", "notice_empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\xff", "notice_picture"),
        (b"PK\x03\x04 torn spreadsheet", "notice_unreadable"),
        (b'{"parcels": [', "notice_unreadable"),
        (b"[" * 100_000, "notice_unreadable"),
        (b"colour,size\nred,4\n", "notice_no_columns"),
        (b"tracking\nnonsense\n", "notice_no_numbers"),
        (b"tracking\n", "notice_no_numbers"),
        (b'tracking,name\n"TBA309611474471,unclosed\n', "notice_quote_open"),
    ],
)
def test_a_file_that_is_no_notice_gets_its_sentence(counter, file, content, reason):
    file.write_bytes(content)
    with pytest.raises(KnownFault) as told:
        take_notice(counter, file)
    assert told.value.reason == reason
    assert told.value.facts["name"] == "notice.csv"
    with counter.view() as view:
        assert view.journal.last_position() == 1


def test_a_file_that_is_too_large_or_a_trap_or_gone_is_refused_at_once(counter, file, tmp_path):
    with file.open("wb") as large:
        os.truncate(large.fileno(), 100_000_001)
    with pytest.raises(KnownFault, match="notice_too_large"):
        take_notice(counter, file)
    _zip_bomb(tmp_path / "bomb.xlsx")
    with pytest.raises(KnownFault, match="notice_trap"):
        take_notice(counter, tmp_path / "bomb.xlsx")
    with pytest.raises(KnownFault, match="notice_missing"):
        take_notice(counter, tmp_path / "gone.csv")
    with pytest.raises(KnownFault, match="notice_folder"):
        take_notice(counter, tmp_path)


def test_a_notice_dropped_again_after_its_parcels_have_gone_announces_nothing(counter, file):
    file.write_text(NOTICE)
    take_notice(counter, file)
    scan(counter, "TBA309611479120")
    deliver(counter, scan(counter, "TBA309611474471").subject.parcel.id)
    again = take_notice(counter, file)
    assert (again.taken, again.already_known) == (0, 5)
    assert_sound(counter)


def test_tomorrow_what_was_missing_or_given_back_may_come_but_not_what_was_delivered(
    counter, file, clock
):
    file.write_text(NOTICE)
    take_notice(counter, file)
    loads.close_count(counter)
    scan(counter, "TBA309611479120")
    deliver(counter, scan(counter, "TBA309611474471").subject.parcel.id)
    clock.forward(days=1)
    again = take_notice(counter, file)
    assert (again.taken, again.already_known) == (4, 1)
    assert [line.parcel.number[-4:] for line in delivery(counter).to_come] == [
        "4467",
        "4519",
        "4533",
    ]
    assert_sound(counter)


def test_a_notice_that_comes_after_the_delivery_still_says_whose_parcel_it_was(counter, file):
    parcel = scan(counter, "TBA309611474471").subject.parcel.id
    deliver(counter, parcel)
    file.write_text(NOTICE)
    assert take_notice(counter, file).backwards == 1
    with counter.view() as view:
        known = view.parcels.get(parcel)
    assert (known.parcel.status, known.recipient.name) == (Status.DELIVERED, "Maria Lindqvist")
    assert_sound(counter)


def test_a_number_that_its_carrier_uses_again_is_another_parcel(counter, file, clock):
    file.write_text(NOTICE)
    take_notice(counter, file)
    deliver(counter, scan(counter, "TBA309611474471").subject.parcel.id)
    clock.forward(days=400)
    assert take_notice(counter, file).taken == 1
    assert scan(counter, "TBA309611474471").kind is VerdictKind.TAKEN
    assert_sound(counter)


def test_two_carriers_may_announce_the_same_number(counter, file):
    file.write_text("carrier,tracking,name\nValley Bikes,10-0017,Ana\nSwift,10-0017,Bo\n")
    assert take_notice(counter, file).taken == 2
    assert_sound(counter)


def test_the_shop_is_known_by_its_name_in_whichever_spelling(counter, file):
    file.write_text("tracking,store\nTBA309611474471,KRAFT & BLOOM \n")
    take_notice(counter, file)
    assert scan(counter, "TBA309611474471").kind is VerdictKind.TAKEN
