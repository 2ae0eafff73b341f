"""Codes and problems as they are typed, read and told."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.line.wire.enrolments import new_code, tidy_code
from hubdesk.line.wire.problems import PROBLEM_TYPE, Problem, read_problem


def test_a_code_is_twelve_signs_in_groups_and_never_the_same():
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert {len(tidy_code(code)) for code in codes} == {12}
    assert not set("ILOU") & set("".join(codes))


def test_a_code_is_read_however_it_was_typed():
    assert tidy_code(" o1il-abcd 9xyz\n") == "0111ABCD9XYZ"


@given(st.text(max_size=80))
def test_whatever_is_typed_is_only_tidied(typed):
    tidy_code(typed)


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_is_read_as_it_was_written(problem):
    body = json.dumps({"type": problem.uri, "title": "No.", "nonce": 5}).encode()
    told = read_problem(f"{PROBLEM_TYPE}; charset=utf-8", body)
    assert told is not None
    assert (told.problem, told.title, told.nonce) == (problem, "No.", 5)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"type": "about:blank"}', b'{"type": 3}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_problem_of_ours_is_none(body):
    assert read_problem(PROBLEM_TYPE, body) is None
    assert read_problem("text/html", b'{"type": "unsigned"}') is None
