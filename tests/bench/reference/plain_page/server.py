"""The plain page and the payment server behind it, on loopback: what a program of the web would be.

Of ours there are the servers alone, for it is they that both journeys speak to.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Mount, Route

from models.contract.wire import Party
from servers.host import WorldHost

PAGE = Path(__file__).with_name("index.html")
STARTS_AT = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


class PublishedWorld:
    """A world whose payment server answers at ``address``. Its clock stands until it is moved."""

    def __init__(self, host: WorldHost, address: str) -> None:
        self._host = host
        self.address = address

    def make_anew(self) -> None:
        """Put the world back to what it was when it was made."""
        self._on_loop(self._host.reset())

    def advance(self, *, seconds: float = 0, hours: float = 0) -> None:
        self._host.clock.advance(timedelta(seconds=seconds, hours=hours))

    def to_next(self) -> None:
        """Move the clock on to when something falls due."""
        due = self._host.clock.next_due()
        assert due is not None
        self._host.clock.advance(due - self._host.clock.now())

    def newest_code(self, mobile: str) -> str:
        return self._host.text_messages(mobile)[-1].code

    def _on_loop(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._host.loop).result(timeout=30)


@contextmanager
def published_world(folder: Path) -> Iterator[PublishedWorld]:
    """A world in ``folder``, served by uvicorn on the servers' own loop."""
    host = WorldHost.open(folder, seed=1, starts_at=STARTS_AT)
    pages = Starlette(
        routes=[
            Route("/", lambda _request: FileResponse(PAGE)),
            Mount("/api", host.on_loop.app_of(Party.PAYMENT)),
        ]
    )
    listener = uvicorn.Config(pages, port=0, log_level="critical", lifespan="off")
    server = uvicorn.Server(listener)
    socket = listener.bind_socket()
    listener.load()
    server.lifespan = listener.lifespan_class(listener)
    asyncio.run_coroutine_threadsafe(server.startup([socket]), host.loop).result(timeout=30)
    try:
        yield PublishedWorld(host, f"http://127.0.0.1:{socket.getsockname()[1]}/")
    finally:
        server.force_exit = True
        asyncio.run_coroutine_threadsafe(server.shutdown([socket]), host.loop).result(timeout=30)
        host.close()
