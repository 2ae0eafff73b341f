"""Becoming known to the gateway: a one-time code from the carrier, and this desk's new key."""

from __future__ import annotations

from collections.abc import Sequence

import httpx
from pydantic import ValidationError

from hubdesk.line.keys import DeskKey, KeyPlace, new_key
from hubdesk.line.post import TIME_LIMITS, Post
from hubdesk.line.sending import Answer, Failure
from hubdesk.line.signing import Signing
from hubdesk.line.wire.enrolments import Enrolled, EnrolmentAsked
from hubdesk.line.wire.problems import Problem, read_problem
from hubdesk.parcels.refusals import KnownFault, Refused


class _KeyKnown(Exception):
    """The gateway knows this key already: the code wants another."""


def enrol(
    destination: str,
    code: str,
    desk: str,
    place: KeyPlace,
    *,
    limits: httpx.Timeout = TIME_LIMITS,
) -> Enrolled:
    """Show a code at the gateway `destination`, and sign as `desk` from then on.

    A key is kept before it is shown: when the answer is lost, the same code brings the same key in
    once more. Raises Refused `code_unknown`, `code_used`, `code_expired`, `desk_taken`,
    `too_many_codes`; KnownFault `gateway_silent`, and as the key's place does.
    """
    kept = place.read()
    if kept:
        try:
            return _bring_in(destination, code, desk, kept[-1], place, limits)
        except _KeyKnown:
            pass
    fresh = new_key()
    place.write((*kept, fresh))
    try:
        return _bring_in(destination, code, desk, fresh, place, limits)
    except Refused:
        place.write(kept)
        raise


def _bring_in(
    destination: str,
    code: str,
    desk: str,
    key: DeskKey,
    place: KeyPlace,
    limits: httpx.Timeout,
) -> Enrolled:
    """Show the code and one key; where that is let in, it is the only one from now on."""
    asked = EnrolmentAsked(code=code[:64], desk=desk, public_key=key.public)
    post = Post(destination, Signing(_Hand(key)), limits=limits)
    try:
        answer = post.tell("/enrolments", asked.model_dump_json().encode())
    finally:
        post.close()
    let_in = _read(answer, desk)
    place.write((key,))
    return let_in


def _read(answer: Answer | Failure, desk: str) -> Enrolled:
    if isinstance(answer, Failure):
        raise KnownFault("gateway_silent", why=answer.kind.value)
    told = read_problem(answer.content_type, answer.body)
    if told is not None and told.problem is Problem.KEY_KNOWN:
        raise _KeyKnown
    if told is not None:
        _refuse(told.problem, desk)
    try:
        if answer.status == httpx.codes.CREATED:
            return Enrolled.model_validate_json(answer.body)
    except ValidationError as error:
        raise KnownFault("gateway_silent", why="unknown_answer") from error
    raise KnownFault("gateway_silent", why=str(answer.status))


def _refuse(problem: Problem, desk: str) -> None:
    """Raise what the person with the code can do something about."""
    match problem:
        case Problem.CODE_UNKNOWN:
            raise Refused("code_unknown")
        case Problem.CODE_USED:
            raise Refused("code_used")
        case Problem.CODE_EXPIRED:
            raise Refused("code_expired")
        case Problem.DESK_TAKEN:
            raise Refused("desk_taken", desk=desk)
        case Problem.TOO_OFTEN:
            raise Refused("too_many_codes")


class _Hand:
    """Holds the key that is being shown, and keeps nothing."""

    def __init__(self, key: DeskKey) -> None:
        self._key = key

    def read(self) -> tuple[DeskKey, ...]:
        return (self._key,)

    def write(self, keys: Sequence[DeskKey]) -> None:
        """Nothing is settled before the answer."""
