"""Ends for whoever runs the gateway: is it alive, may it be sent to, what does it count."""

from __future__ import annotations

from anyio import to_thread
from fastapi import APIRouter, Response
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from hubdesk.gateway.declining import Declined
from hubdesk.gateway.describing import problems
from hubdesk.gateway.figures import CONTENT_TYPE, Figures
from hubdesk.gateway.opening import is_ready
from hubdesk.line.wire.problems import Problem


def watching_routes(engine: Engine, figures: Figures) -> APIRouter:
    """Give the ends that need no key: keep them from the outside by the load balancer's rules."""
    router = APIRouter(tags=["watching"])

    @router.get("/livez", summary="Whether the process answers")
    async def livez() -> dict[str, str]:
        return {"status": "alive"}

    @router.get(
        "/readyz",
        responses=problems(503),
        summary="Whether the database answers and has the tables that are needed",
    )
    async def readyz() -> dict[str, str]:
        try:
            ready = await to_thread.run_sync(is_ready, engine)
        except SQLAlchemyError:
            ready = False
        if not ready:
            raise Declined(503, "The database is not ready.", Problem.OVERLOADED, Retry_After="5")
        return {"status": "ready"}

    @router.get(
        "/metrics",
        response_class=Response,
        responses={
            200: {"content": {"application/openmetrics-text": {"schema": {"type": "string"}}}}
        },
        summary="The gateway's figures as OpenMetrics",
    )
    async def metrics() -> Response:
        return Response(await to_thread.run_sync(figures.written), media_type=CONTENT_TYPE)

    return router
