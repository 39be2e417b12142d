"""What goes back to a caller: a reply, a problem document, or nothing."""

from __future__ import annotations

from fastapi import Response

from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemDocument, ProblemError, ProblemType
from models.contract.wire import MESSAGE_HEADER, Message


def reply_of(outcome: Message | ProblemError | None, reply_name: str = "") -> Response:
    """The reply that says ``outcome``; ``reply_name`` is its name, where that is not the endpoint's."""
    if outcome is None:
        return Response(status_code=204)
    if isinstance(outcome, ProblemError):
        document: ProblemDocument = outcome.document
        body = document.model_dump_json(exclude_none=True)
        reply = response(document.status, body, PROBLEM_MEDIA_TYPE)
        if document.status == 401:
            signed = outcome.problem is ProblemType.SIGNATURE_REFUSED
            reply.headers["WWW-Authenticate"] = "Signature" if signed else "Bearer"
        return reply
    return response(200, outcome.model_dump_json(), "application/json", reply_name)


def response(status: int, body: str, media_type: str, reply_name: str = "") -> Response:
    headers = {MESSAGE_HEADER: reply_name} if reply_name else {}
    return Response(body, status, headers, media_type)
