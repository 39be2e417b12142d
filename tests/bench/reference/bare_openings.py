"""Reference: the floor under an opening. Bare handlers answer as many calls over the same hops, sign and verify what goes
between the servers, and make as many raw transactions of the same durability, those for the nonces of signatures
among them.

Usage: ``bare_openings.py COUNT CALLS HOPS COMMITS``, the last three for all of COUNT openings: prints the ``seconds`` they took.
A call goes from one loop to an app on another thread's loop, a hop between two apps there, both by httpx. An app is a plain
function of ASGI. A signature is RFC 9421's with Ed25519 over method, target, the body's digest and type, and the
idempotency key. Imports nothing of ours.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)

PHONES = 4
WARM_UP = 8
COVERED = ("@method", "@target-uri", "content-digest", "content-type", "idempotency-key")
BODY = json.dumps({"state": "card_entry", "view": "x" * 900})
"""As long as an answer to a phone."""
NOTE = json.dumps({"note": "x" * 500})
"""As long as what one server tells another, and what a transaction writes."""
TAKEN = json.dumps({"taken": "x" * 140})
"""As long as the other's answer."""


class Keys(HTTPSignatureKeyResolver):
    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.generate()
        self.public = self.private.public_key()

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:
        return self.private

    def resolve_public_key(self, key_id: str) -> Any:
        return self.public


KEYS = Keys()
SIGNER = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=KEYS)
VERIFIER = HTTPMessageVerifier(signature_algorithm=algorithms.ED25519, key_resolver=KEYS)


def sign(request: httpx.Request) -> None:
    SIGNER.sign(
        request,
        key_id="front",
        created=datetime.now(UTC),
        nonce=secrets.token_hex(32),
        label="caller",
        tag="a-call",
        covered_component_ids=COVERED,
        body=request.content,
    )


def verify(request: httpx.Request) -> None:
    VERIFIER.verify(request, require_components=COVERED, body=request.content)


class Database:
    """One file, one table, one row a transaction."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)")

    def commit_once(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO rows (text) VALUES (?)", (NOTE,))
        self._connection.execute("COMMIT")


async def body_of(receive: Any) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


async def answer(send: Any, body: str) -> None:
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body.encode()})


class Backend:
    """Two apps on a loop in a thread of its own; the first calls the second for every hop."""

    def __init__(self, folder: Path) -> None:
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self._database = Database(folder / "rows.db")
        self._inner = httpx.AsyncClient(transport=httpx.ASGITransport(self.back), base_url="http://back")

    async def front(self, _scope: Any, receive: Any, send: Any) -> None:
        asked = json.loads(await body_of(receive))
        for _ in range(asked["hops"]):
            headers = {"content-type": "application/json", "idempotency-key": secrets.token_hex(16)}
            request = self._inner.build_request("POST", "/notes", content=NOTE, headers=headers)
            sign(request)
            json.loads((await self._inner.send(request)).content)
        for _ in range(asked["commits"]):
            self._database.commit_once()
        await answer(send, BODY)

    async def back(self, scope: Any, receive: Any, send: Any) -> None:
        headers = [(name.decode(), value.decode()) for name, value in scope["headers"]]
        content = await body_of(receive)
        verify(httpx.Request("POST", "http://back/notes", headers=headers, content=content))
        json.loads(content)
        await answer(send, TAKEN)


class Bridge(httpx.AsyncBaseTransport):
    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._transport = httpx.ASGITransport(backend.front)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async def go() -> httpx.Response:
            response = await self._transport.handle_async_request(request)
            return httpx.Response(response.status_code, content=await response.aread(), request=request)

        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(go(), self._backend.loop))


def spread(total: int, parts: int) -> list[int]:
    """``total`` in ``parts`` parts as equal as can be."""
    return [total * (part + 1) // parts - total * part // parts for part in range(parts)]


def calls_of(calls: int, hops: int, commits: int) -> Iterator[dict[str, int]]:
    for some_hops, some_commits in zip(spread(hops, calls), spread(commits, calls), strict=True):
        yield {"hops": some_hops, "commits": some_commits}


async def make_calls(backend: Backend, plan: Iterator[dict[str, int]]) -> None:
    """All calls of the plan, by as many phones as the subject has."""
    async with httpx.AsyncClient(transport=Bridge(backend), base_url="http://front") as client:

        async def work() -> None:
            for asked in plan:
                json.loads((await client.post("/notes", json=asked)).raise_for_status().content)

        await asyncio.gather(*(work() for _ in range(PHONES)))


def main(count: int, calls: int, hops: int, commits: int) -> None:
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        backend = Backend(Path(folder))
        parts = [total * WARM_UP // count for total in (calls, hops, commits)]
        runner.run(make_calls(backend, calls_of(*parts)))
        started = time.perf_counter()
        runner.run(make_calls(backend, calls_of(calls, hops, commits)))
        print(json.dumps({"seconds": time.perf_counter() - started}))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
