"""Requests as anybody could send them to a server, down to the bytes: no client that would put them right."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import httpx
from starlette.types import Message

from models.contract.problems import PROBLEM_MEDIA_TYPE, TYPE_PREFIX
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Nothing, Party
from servers.host import WorldHost
from servers.keys import SERVERS
from servers.signatures import address_of

JSON = ("content-type", "application/json")


@dataclass
class Answer:
    """What came back. ``chunks_left`` counts the parts of the request that nobody read."""

    status: int = 0
    headers: httpx.Headers = field(default_factory=httpx.Headers)
    body: bytes = b""
    chunks_left: int = 0

    @property
    def problem(self) -> str:
        """The slug of the problem; fails unless the answer is a problem document and nothing more."""
        assert self.headers["content-type"] == PROBLEM_MEDIA_TYPE
        document: dict[str, Any] = json.loads(self.body)
        assert document["status"] == self.status
        assert document.keys() <= {"type", "title", "status", "detail", "field"}
        return str(document["type"]).removeprefix(TYPE_PREFIX)


def knock(
    host: WorldHost,
    party: Party,
    method: str,
    target: str | bytes,
    headers: Iterable[tuple[str, str]] = (),
    chunks: Iterable[bytes] = (),
) -> Answer:
    """The answer of ``party`` to a request whose content comes in ``chunks``."""
    raw = target.encode() if isinstance(target, str) else target
    path, _, query = raw.partition(b"?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path.decode("latin-1")),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in headers],
        "server": ("x", None),
        "client": ("127.0.0.1", 1),
    }
    left, answer = list(chunks) or [b""], Answer()

    async def receive() -> Message:
        if not left:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status, answer.headers = message["status"], httpx.Headers(message["headers"])
        else:
            answer.body += message.get("body", b"")

    async def ask() -> None:
        await host.on_loop.app_of(party)(scope, receive, send)

    asyncio.run_coroutine_threadsafe(ask(), host.loop).result(timeout=30)
    answer.chunks_left = len(left)
    return answer


def knock_at(
    host: WorldHost, endpoint: Endpoint[Any, Any], content: bytes, *headers: tuple[str, str], bearer: str = ""
) -> Answer:
    """The answer to ``content`` at ``endpoint``, signed where a server calls, under a key that was not used before."""
    names = dict.fromkeys(("account_id", "application_id", "verification_id", "case_id", "account"), "x-1")
    url = address_of(endpoint.receiver) + endpoint.url(**names, kind="mail")
    sent = [("authorization", f"Bearer {bearer}"), *headers]
    if endpoint.changing:
        sent.append((IDEMPOTENCY_HEADER, host.entropy.identifier("knock")))
    if content and "content-type" not in dict(headers):
        sent.append(JSON)
    request = httpx.Request(endpoint.method, url, headers=sent, content=content or None)
    if endpoint.sender in SERVERS:
        host.on_loop.signer_of(endpoint.sender).sign(request)
    target = request.url.raw_path
    return knock(host, endpoint.receiver, endpoint.method, target, request.headers.multi_items(), [content])


def takes_content(endpoint: Endpoint[Any, Any]) -> bool:
    return endpoint.request is not Nothing
