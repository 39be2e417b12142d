"""Typed calls to a server over HTTP: one bearer, idempotency keys that outlive a lost answer, problems as errors."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import httpx
from pydantic import ValidationError

from models.contract.application_view import ApplicationView
from models.contract.bank_staff import StaffView
from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemDocument, ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Message, Nothing, ReplyT, RequestT
from models.ports import Entropy

CALL_SECONDS = 10.0
"""Real seconds that an answer may take; then the server counts as unreachable."""
NEWS_SECONDS = 60.0
"""The same for the long poll, which the server holds."""
NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class _Intent:
    """A changing call whose answer is still owed. The digest knows it again without keeping what was typed;
    ``version`` is that of the newest view when it was first made."""

    digest: str
    key: str
    version: int


class Gateway:
    """The base of the typed calls to one server, made in one session.

    Every call raises ``ProblemError``: the server's, or ``UNREACHABLE`` when no usable answer came.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, entropy: Entropy, base_url: str) -> None:
        self._client = httpx.AsyncClient(transport=transport, base_url=base_url)
        self._entropy = entropy
        self._token: str | None = None
        self._owed: dict[str, _Intent] = {}
        self._newest = 0

    @property
    def token(self) -> str | None:
        """What the session goes by; ``None`` before there is one."""
        return self._token

    def take_up(self, token: str) -> None:
        """Go on in a session that was opened before and goes by ``token``."""
        self._token = token

    async def close(self) -> None:
        await self._client.aclose()

    def mean_anew(self) -> None:
        """The person looks at what stands there now: a call whose answer is owed is over if a newer view has come
        since it was first made."""
        self._owed = {name: owed for name, owed in self._owed.items() if owed.version == self._newest}

    async def _call(self, endpoint: Endpoint[RequestT, ReplyT], message: RequestT, **path: str) -> ReplyT:
        try:
            reply = _parse(endpoint, await self._send(endpoint, message, path=path))
        except ProblemError as error:
            # Not settled, the call may have done its work: the same again carries the same key.
            if error.settled:
                self._owed.pop(endpoint.url(**path), None)
            raise
        self._owed.pop(endpoint.url(**path), None)
        self._note(reply)
        return reply

    async def _await_news(self, endpoint: Endpoint[Nothing, ReplyT], after: int) -> ReplyT | None:
        """The long poll ``endpoint``; ``None`` when nothing came after version ``after`` while it was held."""
        response = await self._send(endpoint, NOTHING, query={"after": str(after)}, seconds=NEWS_SECONDS)
        if response.status_code == httpx.codes.NO_CONTENT:
            return None
        news = _parse(endpoint, response)
        self._note(news)
        return news

    def _note(self, reply: Message) -> None:
        if isinstance(reply, ApplicationView | StaffView):
            self._newest = max(self._newest, reply.version)

    async def _send(
        self,
        endpoint: Endpoint[RequestT, ReplyT],
        message: RequestT,
        *,
        path: dict[str, str] | None = None,
        query: dict[str, str] | None = None,
        seconds: float = CALL_SECONDS,
    ) -> httpx.Response:
        url = endpoint.url(**(path or {}))
        headers = {}
        if self._token is not None:
            headers["Authorization"] = f"Bearer {self._token}"
        body = message.model_dump_json()
        if endpoint.changing:
            headers[IDEMPOTENCY_HEADER] = self._key_for(url, body)
            headers["Content-Type"] = "application/json"
        request = self._client.build_request(
            endpoint.method,
            url,
            headers=headers,
            params=query,
            content=body if endpoint.changing else None,
            timeout=seconds,
            extensions={"endpoint": endpoint},
        )
        try:
            return await self._client.send(request)
        except httpx.TransportError as error:
            raise ProblemError(ProblemType.UNREACHABLE, 503) from error

    def _key_for(self, url: str, body: str) -> str:
        """A new key for a new intent; the old one for the same intent whose answer is still owed."""
        digest = hashlib.sha256(body.encode()).hexdigest()
        owed = self._owed.get(url)
        if owed is None or owed.digest != digest:
            owed = _Intent(digest, self._entropy.identifier("call"), self._newest)
            self._owed[url] = owed
        return owed.key


def _parse(endpoint: Endpoint[RequestT, ReplyT], response: httpx.Response) -> ReplyT:
    """The reply, or the problem that came instead. What cannot be read is an internal error."""
    try:
        if response.is_success:
            return endpoint.reply.model_validate_json(response.content)
        if response.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
            document = ProblemDocument.model_validate_json(response.content)
            raise ProblemError.from_document(document)
    except ValidationError as error:
        raise ProblemError(ProblemType.INTERNAL, 500) from error
    raise ProblemError(ProblemType.INTERNAL, response.status_code)
