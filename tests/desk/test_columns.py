"""What a form's columns hold is guessed from headings and cells, asked once, and remembered."""

from __future__ import annotations

import json

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hubdesk.desk.columns import ColumnsUnsure, Field, named_columns
from hubdesk.desk.looking import delivery
from hubdesk.desk.noticefiles import from_file, from_text
from hubdesk.desk.notices import look_into, remember, take_notice
from hubdesk.parcels.refusals import KnownFault, Refused
from tests.desk.conftest import assert_sound

HEADLESS = """TBA309611474471,Maria Lindqvist,"418 Barstow St, Apt 2",54701,(715) 555-0101
TBA309611474467,Jan Lindqvist,418 Barstow Street Apt 2,54701,(715) 555-0102
TBA309611474519,Dora Ames,77 Graham Ave,54703,(715) 555-0103
"""
N, NAME, STREET, ZIP, PHONE = (
    *(Field.NUMBER, Field.NAME, Field.STREET),
    *(Field.POSTCODE, Field.PHONE),
)


def people(counter):
    return {line.parcel.number[-4:]: line.recipient for line in delivery(counter).to_come}


def test_a_form_without_headings_is_known_by_what_its_cells_look_like(counter):
    guess = look_into(counter, from_text(HEADLESS, "list"))
    assert guess.columns == (N, NAME, STREET, ZIP, PHONE)
    assert (guess.is_sure, guess.rows, guess.begins_at) == (False, 3, 0)
    assert guess.sample[0][1] == "Maria Lindqvist"
    with pytest.raises(ColumnsUnsure):
        take_notice(counter, from_text(HEADLESS, "list"))
    assert delivery(counter).to_come == ()


def test_what_somebody_said_is_remembered_for_the_senders_next_notice(counter):
    first = from_text(HEADLESS, "list")
    guess = look_into(counter, first)
    columns = (N, None, STREET, ZIP, PHONE)
    assert take_notice(counter, first, columns=columns).taken == 3
    remember(counter, guess, columns)
    later = HEADLESS.replace("TBA3096114745", "TBA3096114799").replace("Dora Ames", "Eva Brown")
    assert take_notice(counter, from_text(later, "list")).taken == 1
    assert {person.name for person in people(counter).values()} == {""}


def test_a_form_of_another_sender_is_asked_about_again(counter):
    guess = look_into(counter, from_text(HEADLESS, "list"))
    remember(counter, guess, guess.columns)
    other = "Maria Lindqvist,TBA309611474471\nJan Lindqvist,TBA309611474467\n"
    with pytest.raises(ColumnsUnsure):
        take_notice(counter, from_text(other, "list"))


@pytest.mark.parametrize(
    "heads",
    [
        "Número de guía;Destinatario;Dirección;Código postal;Teléfono",
        "Sendungsnummer;Empfänger;Straße;PLZ;Telefon",
        "tracking_number;recipient_name;address_line_1;zip_code;phone_number",
        "Barcode;Customer Name;Delivery Address;Zip;Mobile",
    ],
)
def test_headings_in_three_languages_need_no_question(counter, heads):
    text = f"{heads}\n" + HEADLESS.replace(",(", ";(").replace(",547", ";547").replace(
        "471,M", "471;M"
    ).replace("467,J", "467;J").replace("519,D", "519;D").replace("t,4", "t;4").replace(
        't,"', 't;"'
    ).replace("s,7", "s;7")
    assert take_notice(counter, from_text(text, "list")).taken == 3
    maria = people(counter)["4471"]
    assert (maria.name, maria.street) == ("Maria Lindqvist", "418 Barstow St, Apt 2")
    assert (maria.postcode, maria.phone) == ("54701", "(715) 555-0101")


def test_title_lines_above_the_heading_and_a_second_table_below_are_understood(counter):
    text = (
        "Swift Parcels\nRoute 7,,\n\nTracking ID,Recipient,Address\n"
        "TBA309611474471,Maria,418 Barstow St\n\nSecond van,,\n"
        "Name,Tracking ID,Street\nJan,TBA309611474467,77 Graham Ave\n"
    )
    report = take_notice(counter, from_text(text, "list"))
    assert report.taken == 2
    assert [row.why for row in report.bad_rows] == ["row_no_tracking_number"]
    assert people(counter)["4467"].name == "Jan"


def test_the_sheets_of_a_spreadsheet_come_one_after_the_other(counter, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Deliveries of Friday"])
    for number, name in (("TBA309611474471", "Maria"), ("TBA309611474467", "Jan")):
        sheet = book.create_sheet()
        sheet.append(["Guía", "Nombre"])
        sheet.append([number, name])
    book.save(tmp_path / "a.xlsx")
    assert take_notice(counter, tmp_path / "a.xlsx").taken == 2


def test_where_the_heading_says_one_thing_and_the_cells_another_somebody_is_asked(counter):
    text = "Shipment,Label,Name\n17,TBA309611474471,Maria\n18,TBA309611474467,Jan\n"
    with pytest.raises(ColumnsUnsure) as told:
        take_notice(counter, from_text(text, "list"))
    assert told.value.guess.columns == (None, N, NAME)


def test_an_unknown_couriers_codes_are_offered_but_never_taken_unasked(counter):
    text = "Código,Cliente\nVB00017X,Ana\nVB00018X,Bo\nVB00019X,Cy\n"
    with pytest.raises(ColumnsUnsure) as told:
        take_notice(counter, from_text(text, "list"))
    assert told.value.guess.columns[0] is N


def test_cells_inside_cells_are_known_by_the_end_of_their_way(counter):
    rows = [
        {
            "trackingNumber": "TBA309611474471",
            "sender": {"name": "Acme", "address": {"street": "1 Far Rd"}},
            "recipient": {"name": "Maria", "address": {"street": "418 Barstow St", "zip": 54701}},
        }
    ]
    assert take_notice(counter, from_text(json.dumps(rows), "rows.json")).taken == 1
    maria = people(counter)["4471"]
    assert (maria.name, maria.street, maria.postcode) == ("Maria", "418 Barstow St", "54701")


def test_a_number_that_a_spreadsheet_has_rounded_is_not_taken_for_one(counter):
    text = "tracking,name\n9.86579E+11,Ana\nTBA309611474471,Bo\n"
    report = take_notice(counter, from_text(text, "list"))
    assert [row.why for row in report.bad_rows] == ["row_rounded"]


def test_a_form_in_which_nothing_can_be_a_number_is_refused(counter, tmp_path):
    file = tmp_path / "colours.csv"
    file.write_text("colour,size\nred,4\nblue,5\n")
    with pytest.raises(KnownFault, match="notice_no_columns"):
        look_into(counter, from_file(file))


def test_columns_are_named_by_letter_or_by_number():
    assert named_columns("number=B, name=1", 3) == (NAME, N, None)
    assert named_columns("number=AA", 27)[26] is N
    for wrong in ("name=A", "number=D", "number=0", "colour=A,number=B", "number", ""):
        with pytest.raises(Refused, match="notice_columns_wrong"):
            named_columns(wrong, 3)


cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(cells, max_size=6), max_size=12))
def test_whatever_is_pasted_ends_in_an_answer_or_a_sentence(reading_counter, rows):
    text = "\n".join("\t".join(row) for row in rows)
    reasons = {"notice_"}
    try:
        take_notice(reading_counter, from_text(text, "list"))
    except (KnownFault, Refused) as trouble:
        reasons.add(trouble.reason)
    assert all(reason.startswith("notice_") for reason in reasons)


@pytest.fixture
def reading_counter(counter):
    yield counter
    assert_sound(counter)
