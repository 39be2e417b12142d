"""News for long polls."""

from __future__ import annotations

import asyncio
from collections import defaultdict

from servers.gate import Gate


class News:
    """Wakes those who wait for a topic. Used on the servers' loop only.

    In a played world a poll is held until news come, however long that takes in real time, so that the log
    never depends on the speed of the machine.
    """

    def __init__(self, gate: Gate, held: bool) -> None:
        self._gate = gate
        self._held = held
        self._waiting: defaultdict[str, list[asyncio.Future[None]]] = defaultdict(list)

    def changed(self, topic: str) -> None:
        """Wake everyone who waits for ``topic``; call it after the commit."""
        for future in self._waiting.pop(topic, []):
            if not future.done():
                future.set_result(None)

    def changed_all(self) -> None:
        """Wake everyone: the world they waited in is gone."""
        for topic in list(self._waiting):
            self.changed(topic)

    async def wait(self, topic: str, seconds: float) -> bool:
        """Wait at most ``seconds`` of real time for news; whether some came."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[topic].append(future)
        limit = None if self._held else seconds
        try:
            await self._gate.park(asyncio.wait_for(future, limit))
        except TimeoutError:
            return False
        finally:
            if future in self._waiting.get(topic, []):
                self._waiting[topic].remove(future)
        return True
