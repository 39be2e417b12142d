"""What goes back to a caller: a reply, a problem document, or nothing."""

from __future__ import annotations

from fastapi import Response

from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemDocument, ProblemError
from models.contract.wire import MESSAGE_HEADER, Message


def reply_of(outcome: Message | ProblemError | None, reply_name: str = "") -> Response:
    """The reply that says ``outcome``; ``reply_name`` is its name, where that is not the endpoint's."""
    if outcome is None:
        return Response(status_code=204)
    if isinstance(outcome, ProblemError):
        document: ProblemDocument = outcome.document
        body = document.model_dump_json(exclude_none=True)
        return response(document.status, body, PROBLEM_MEDIA_TYPE)
    return response(200, outcome.model_dump_json(), "application/json", reply_name)


def response(status: int, body: str, media_type: str, reply_name: str = "") -> Response:
    headers = {MESSAGE_HEADER: reply_name} if reply_name else {}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(body, status, headers, media_type)
