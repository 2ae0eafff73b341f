"""What the published OpenAPI document says that the code's types do not say by themselves."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from hubdesk.gateway.capturing import Behaviour
from hubdesk.gateway.searching import LISTS, TIMES
from hubdesk.line.wire.problems import PROBLEM_TYPE

SIGNED: dict[str, Any] = {"security": [{"desk": []}]}
SIGNED_OR_CARRIER: dict[str, Any] = {"security": [{"desk": []}, {"carrier": []}]}


def _body(description: str) -> dict[str, Any]:
    schema = {"type": "object", "description": description}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _parameter(name: str, place: str, description: str, **schema: Any) -> dict[str, Any]:
    told = {"name": name, "in": place, "required": False, "description": description}
    return told | {"schema": {"type": "string"} | schema}


_SHOP = _parameter("shop", "query", "Which shop a carrier's own system speaks of.")
_OR_NOTHING = "Whether the others are kept where an event is not taken; proceed by default."
_WHICH = _parameter("GS1-Capture-Error-Behaviour", "header", _OR_NOTHING, enum=list(Behaviour))
DOCUMENT: dict[str, Any] = {
    "requestBody": _body(
        "An EPCISDocument or EPCISQueryDocument of EPCIS 2.0, with its @context. Of its events, "
        "those with hubdesk:entry are a journal's; all others are taken as they are."
    ),
    "parameters": [_SHOP, _WHICH],
}
EVENT: dict[str, Any] = {
    "requestBody": _body("An event of EPCIS 2.0 with its own @context."),
    "parameters": [_SHOP],
}
_VALUES = "One of several, repeated or with | between them."
STANDARD_PARAMETERS = [
    *(_parameter(name, "query", _VALUES) for name in LISTS),
    *(_parameter(name, "query", "As RFC 3339.", format="date-time") for name in TIMES),
]
_SIGNATURE = (
    "HTTP message signature (RFC 9421) by the desk's Ed25519 key over @method, @authority, @path, "
    "@query and, with a body, content-digest (RFC 9530). Parameters: keyid, the base64url of the "
    "first 16 bytes of the SHA-256 of the public key's base64url; created, never judged; nonce, a "
    "number higher than any the key has used, for everything but POST /capture."
)


class ProblemDocument(BaseModel):
    """Why a request was not served (RFC 9457)."""

    type: str
    title: str
    status: int
    nonce: int | None = None


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe the ways in which an end may decline."""
    schema = {"$ref": "#/components/schemas/ProblemDocument"}
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {PROBLEM_TYPE: {"schema": schema}},
        }
        for status in statuses
    }


def body_of(model: type[BaseModel]) -> dict[str, Any]:
    """Describe a body that is read only after its signature was checked."""
    content = {"application/json": {"schema": model.model_json_schema()}}
    return {"requestBody": {"required": True, "content": content}}


def describe(app: FastAPI) -> dict[str, Any]:
    """Write the whole document, once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title,
            version=app.version,
            summary="Takes what parcel shops confirm, once each, and tells what has arrived.",
            routes=app.routes,
        )
        parts = document.setdefault("components", {})
        parts.setdefault("schemas", {})["ProblemDocument"] = ProblemDocument.model_json_schema()
        parts["securitySchemes"] = {
            "desk": {
                "type": "apiKey",
                "in": "header",
                "name": "Signature",
                "description": _SIGNATURE,
            },
            "carrier": {"type": "http", "scheme": "bearer"},
        }
        app.openapi_schema = document
    return app.openapi_schema
