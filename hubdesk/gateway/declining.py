"""Requests that are not served, each answered by a problem document (RFC 9457)."""

from __future__ import annotations

from fastapi import Response
from fastapi.responses import JSONResponse

from hubdesk.line.wire.problems import PROBLEM_TYPE, Problem


class Declined(Exception):
    """A request that is not served: an HTTP status, a sentence, headers to go with it.

    `nonce` tells a desk beyond which number its next request must be.
    """

    def __init__(
        self,
        status: int,
        sentence: str,
        problem: Problem = Problem.NOT_VALID,
        *,
        nonce: int | None = None,
        **headers: str,
    ) -> None:
        """Name the status and say why."""
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.problem = problem
        self.nonce = nonce
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(self) -> Response:
        """Write the problem document."""
        document: dict[str, str | int] = {
            "type": self.problem.uri,
            "title": self.sentence,
            "status": self.status,
        }
        if self.nonce is not None:
            document["nonce"] = self.nonce
        return JSONResponse(document, self.status, self.headers, PROBLEM_TYPE)


def unsigned(sentence: str, problem: Problem, nonce: int | None = None) -> Declined:
    """Turn away a request whose signature does not let it in, and say what is wanted."""
    return Declined(401, sentence, problem, nonce=nonce, WWW_Authenticate="Signature")
