"""The gateway put together: an HTTP interface on an open database, described by OpenAPI."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from random import Random

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from hubdesk.gateway.album import MOST_SHOP_BYTES, Album
from hubdesk.gateway.asking import Asking
from hubdesk.gateway.callers import Callers, Clock
from hubdesk.gateway.captures import Captures, capture_routes
from hubdesk.gateway.capturing import Capturing
from hubdesk.gateway.carriers import Carriers
from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import describe
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.door import Door, Patience, Room, too_many
from hubdesk.gateway.enrolments import enrolment_routes
from hubdesk.gateway.figures import Figures
from hubdesk.gateway.letterbox import Letterbox
from hubdesk.gateway.letters import letter_routes
from hubdesk.gateway.photographs import photograph_routes
from hubdesk.gateway.questions import question_routes
from hubdesk.gateway.rates import Rates
from hubdesk.gateway.reception import Reception
from hubdesk.gateway.reports import Reports
from hubdesk.gateway.watching import watching_routes
from hubdesk.line.wire.problems import Problem

_log = logging.getLogger(__name__)
_SQLITE_ERROR = 1

# A desk drains a month in a hundred requests; whoever makes more than these is not draining.
PER_DESK = (20.0, 200)
# A carrier's own system writes to its shops one after the other.
PER_CARRIER = (100.0, 1000)
# Twelve signs cannot be guessed at this pace within the age of the universe.
CODE_TRIES = (0.2, 20)


def utc_now() -> datetime:
    """Give the time of day."""
    return datetime.now(UTC)


def build(
    engine: Engine, *, now: Clock = utc_now, photograph_bytes: int = MOST_SHOP_BYTES
) -> FastAPI:
    """Put the gateway together on an open database. It keeps nothing but figures to itself.

    Of a shop's photographs it takes in at most `photograph_bytes`.
    """
    figures = Figures(Reports(engine).open_flaws)
    asking = Asking(engine)
    reception = Reception(Callers(engine, now), Rates(*PER_DESK))
    patience = Patience(Random())
    room = Room(patience, figures)
    carriers = Carriers(engine, now, Rates(*PER_CARRIER))
    capturing = Capturing(engine, now)
    captures = Captures(engine, reception, carriers, asking, capturing, figures, room)
    app = FastAPI(title="HubDesk gateway", version="1", docs_url=None, redoc_url=None)
    app.add_middleware(GZipMiddleware, minimum_size=512, compresslevel=9)
    app.add_middleware(Door, patience=patience, figures=figures)
    _decline_in_one_way(app, figures, patience)
    app.include_router(capture_routes(captures))
    app.include_router(question_routes(asking, reception, now))
    app.include_router(enrolment_routes(Desks(engine, now), reception, Rates(*CODE_TRIES)))
    letterbox = Letterbox(engine, now)
    app.include_router(letter_routes(letterbox, reception, carriers))
    album = Album(engine, now, photograph_bytes)
    app.include_router(photograph_routes(engine, album, reception, room))
    app.include_router(watching_routes(engine, figures))
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    return app


def _decline_in_one_way(app: FastAPI, figures: Figures, patience: Patience) -> None:
    """Answer everything that is not served with a problem document, and count it."""

    def decline(_: Request, error: Exception) -> Response:
        declined = _declined(error, patience)
        figures.declined.labels(declined.problem.name.lower()).inc()
        return declined.answer()

    for kind in (Declined, RequestValidationError, HTTPException, OperationalError):
        app.add_exception_handler(kind, decline)


def _declined(error: Exception, patience: Patience) -> Declined:
    if isinstance(error, Declined):
        return error
    if isinstance(error, OperationalError) and not _is_of_ours(error):
        # The database is away, or starts again: nothing was committed that was not answered for.
        _log.warning("the database is away: %s", str(error.orig).partition("\n")[0])
        return too_many(patience)
    if isinstance(error, RequestValidationError):
        return Declined(422, f"Not what is asked for: {_places(error.errors())}.")
    if isinstance(error, HTTPException):
        problem = Problem.NOT_THERE if error.status_code == 404 else Problem.NOT_VALID
        declined = Declined(error.status_code, f"{error.detail}.", problem)
        declined.headers = dict(error.headers or {})
        return declined
    raise error


def _is_of_ours(error: OperationalError) -> bool:
    """Tell a question that SQLite does not understand from a database that is away or locked."""
    return getattr(error.orig, "sqlite_errorcode", None) == _SQLITE_ERROR


def _places(flaws: Sequence[dict[str, object]]) -> str:
    return ", ".join(str(flaw["loc"][-1]) for flaw in flaws if isinstance(flaw["loc"], tuple))
