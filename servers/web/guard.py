"""The guard of an endpoint: lets in the server that it is for, and content of which there are no two readings."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import ValidationError

from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint
from servers.keys import SERVERS
from servers.signatures import Verifier
from servers.web import strict_json
from servers.web.replies import reply_of

KEY_LIMIT: Final = 255
PEOPLES_KEY_LIMIT: Final = 128
"""A server makes its own key of the one that a person's call came with, and needs room for it."""
KEY_PATTERN: Final = rf"^[\x21-\x7e]([\x20-\x7e]{{0,{KEY_LIMIT - 2}}}[\x21-\x7e])?$"
"""An idempotency key: printable ASCII that neither begins nor ends with a space, and ends."""

logger = logging.getLogger(__name__)


def guarded_route(endpoint: Endpoint[Any, Any], verifier: Verifier) -> type[APIRoute]:
    """The kind of route that ``endpoint`` is served by. Nothing of a call is parsed before its signature holds."""

    def check(request: Request, content: bytes) -> None:
        if endpoint.sender in SERVERS:
            try:
                verifier.verify(request, endpoint.sender, content)
            except ProblemError as problem:
                logger.warning(
                    "%s let %s not in: %s", endpoint.receiver, endpoint.name, problem.problem.value
                )
                raise
        _check_key(request, key_limit(endpoint))
        if content:
            _check_content(endpoint, content)

    class GuardedRoute(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            answer = super().get_route_handler()

            async def guarded(request: Request) -> Response:
                try:
                    check(request, await request.body())
                except ProblemError as problem:
                    return reply_of(problem)
                return await answer(request)

            return guarded

    return GuardedRoute


def key_limit(endpoint: Endpoint[Any, Any]) -> int:
    """The characters that the key of a call may have."""
    return KEY_LIMIT if endpoint.sender in SERVERS else PEOPLES_KEY_LIMIT


def _check_key(request: Request, limit: int) -> None:
    keys = request.headers.getlist(IDEMPOTENCY_HEADER)
    if len(keys) > 1 or not all(len(key) <= limit and re.fullmatch(KEY_PATTERN, key) for key in keys if key):
        raise ProblemError(ProblemType.INVALID_REQUEST, 400, field=IDEMPOTENCY_HEADER)


def _check_content(endpoint: Endpoint[Any, Any], content: bytes) -> None:
    try:
        strict_json.check(content)
    except strict_json.NotStrict:
        raise ProblemError(ProblemType.INVALID_REQUEST, 400) from None
    try:
        # Types as they are meant: no number written as text, no yes written as 1.
        endpoint.request.model_validate_json(content, strict=True)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False, include_url=False)) from None
