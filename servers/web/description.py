"""How an endpoint is described in OpenAPI: its key, its problems, and what lets a caller in."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemDocument
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Nothing
from servers.keys import SERVERS
from servers.web.guard import KEY_PATTERN, key_limit

PROBLEM_CONTENT: Final = {PROBLEM_MEDIA_TYPE: {"schema": ProblemDocument.model_json_schema()}}
PROBLEMS: Final = {
    400: "The request is malformed, or a changing call has no idempotency key",
    401: "The caller is not known: no session, or a signature that does not hold",
    404: "What is asked for is not there, or is not the caller's",
    409: "Things stand otherwise, or the same call is still at work",
    413: "The content is too large",
    415: "The content is not JSON in UTF-8",
    422: "The request cannot be done as it was asked",
}
SCHEMES: Final[dict[str, dict[str, str]]] = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "A session's token, or the staff's"},
    "signature": {"type": "apiKey", "in": "header", "name": "Signature", "description": "RFC 9421, Ed25519"},
    "signature-input": {
        "type": "apiKey",
        "in": "header",
        "name": "Signature-Input",
        "description": "RFC 9421: method, target, content with its type, and key, with created, nonce, keyid, alg, tag",
    },
    "content-digest": {
        "type": "apiKey",
        "in": "header",
        "name": "Content-Digest",
        "description": "RFC 9530, of every call with content",
    },
}


def responses_of(endpoint: Endpoint[Any, Any]) -> dict[int | str, dict[str, Any]]:
    """What the endpoint answers with besides its reply: problem documents (RFC 9457), or nothing when there is no news."""
    found: dict[int | str, dict[str, Any]] = {
        status: {"description": description, "content": PROBLEM_CONTENT}
        for status, description in PROBLEMS.items()
    }
    found["default"] = {"description": "A problem document (RFC 9457)", "content": PROBLEM_CONTENT}
    if endpoint.quiet:
        found[204] = {"description": "No news"}
    return found


def extra_of(endpoint: Endpoint[Any, Any]) -> dict[str, Any]:
    """What the document says of the endpoint's headers, query and security."""
    parameters = [_key_of(endpoint)] if endpoint.changing else []
    parameters += [
        {"name": name, "in": "query", "required": True, "schema": {"type": "integer"}}
        for name in endpoint.query
    ]
    return ({"parameters": parameters} if parameters else {}) | {"security": _security_of(endpoint)}


def _key_of(endpoint: Endpoint[Any, Any]) -> dict[str, Any]:
    text = {"type": "string", "pattern": KEY_PATTERN, "minLength": 1, "maxLength": key_limit(endpoint)}
    return {
        "name": IDEMPOTENCY_HEADER,
        "in": "header",
        "required": True,
        "schema": text,
        "description": "The same key gives the outcome of once; the same key with another request is refused.",
    }


def _security_of(endpoint: Endpoint[Any, Any]) -> list[dict[str, list[str]]]:
    if endpoint.anyones:
        return []
    if endpoint.sender not in SERVERS:
        return [{"bearer": []}]
    content = {} if endpoint.request is Nothing else {"content-digest": list[str]()}
    return [{"signature": [], "signature-input": [], **content}]


def describe(app: FastAPI) -> None:
    """Have the app's document name the ways by which a caller is let in."""
    document = app.openapi

    def with_schemes() -> dict[str, Any]:
        described = document()
        described.setdefault("components", {})["securitySchemes"] = SCHEMES
        return described

    app.openapi = with_schemes  # type: ignore[method-assign]
