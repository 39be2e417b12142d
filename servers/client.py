"""The typed client by which one party calls another."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import httpx

from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemDocument, ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Nothing, ReplyT, RequestT

logger = logging.getLogger(__name__)

CALL_SECONDS = 5.0
"""How long one party waits for another, in real seconds."""


class PartyClient:
    """Makes one server's typed calls to another over a transport, each signed anew."""

    def __init__(
        self, transport: httpx.AsyncBaseTransport, base_url: str, sign: Callable[[httpx.Request], None]
    ) -> None:
        self._sign = sign
        self._http = httpx.AsyncClient(transport=transport, base_url=base_url, timeout=CALL_SECONDS)

    async def call(
        self,
        endpoint: Endpoint[RequestT, ReplyT],
        message: RequestT,
        *,
        key: str | None = None,
        query: dict[str, Any] | None = None,
        seconds: float | None = None,
        step: int | None = None,
        **path: str,
    ) -> ReplyT:
        """The reply to ``message``. ``key`` is the idempotency key that a changing call needs.

        The reply is waited for ``seconds`` of real time, if others than ``CALL_SECONDS``; in played worlds without
        end.
        ``step`` is the protocol's step that the call belongs to, where that is not the endpoint's own.

        Raises ``ProblemError``: the receiver's own, or ``UNREACHABLE`` when no answer came or the signature was not
        accepted, which says nothing of the call itself.
        """
        extensions: dict[str, Any] = {"endpoint": endpoint}
        if step is not None:
            extensions["step"] = step
        request = self._http.build_request(
            endpoint.method,
            endpoint.url(**path),
            params=query,
            content=None if isinstance(message, Nothing) else message.model_dump_json(),
            headers=self._headers(endpoint, message, key),
            timeout=httpx.USE_CLIENT_DEFAULT if seconds is None else seconds,
            extensions=extensions,
        )
        self._sign(request)
        try:
            response = await self._http.send(request)
        except httpx.TransportError:
            raise ProblemError(ProblemType.UNREACHABLE, 503) from None
        if response.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
            problem = ProblemError.from_document(ProblemDocument.model_validate_json(response.content))
            if problem.problem is ProblemType.SIGNATURE_REFUSED:
                logger.warning("%s did not accept the signature of %s", endpoint.receiver, endpoint.name)
                raise ProblemError(ProblemType.UNREACHABLE, 503)
            raise problem
        if response.is_error:
            raise ProblemError(ProblemType.INTERNAL, response.status_code)
        return endpoint.reply.model_validate_json(response.content)

    async def close(self) -> None:
        await self._http.aclose()

    def _headers(self, endpoint: Endpoint[Any, Any], message: RequestT, key: str | None) -> dict[str, str]:
        headers = {} if isinstance(message, Nothing) else {"content-type": "application/json"}
        if endpoint.changing:
            if key is None:
                raise ValueError(f"{endpoint.name} changes something and needs an idempotency key")
            headers[IDEMPOTENCY_HEADER] = key
        return headers
