"""News for long polls."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass

from servers.gate import Gate


@dataclass(frozen=True, slots=True, eq=False)
class _Listener:
    future: asyncio.Future[None]
    name: str | None


class News:
    """Wakes those who wait for a topic. Used on the servers' loop only.

    In a played world a poll is held until news come, however long that takes in real time, so that the log
    never depends on the speed of the machine.
    """

    def __init__(self, gate: Gate, held: bool) -> None:
        self._gate = gate
        self._held = held
        self._waiting: defaultdict[str, list[_Listener]] = defaultdict(list)

    def changed(self, topic: str, told: str | None = None) -> None:
        """Wake everyone who waits for ``topic`` but ``told``, whose own call's reply says it; call it after the commit."""
        for listener in tuple(self._waiting.get(topic, ())):
            if told is None or listener.name != told:
                self._forget(topic, listener)
                if not listener.future.done():
                    listener.future.set_result(None)

    def changed_all(self) -> None:
        """Wake everyone: the world they waited in is gone."""
        for topic in list(self._waiting):
            self.changed(topic)

    async def wait(self, topic: str, seconds: float, name: str | None = None) -> bool:
        """Wait at most ``seconds`` of real time for news; whether some came. ``name`` is who waits."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        listener = _Listener(future, name)
        self._waiting[topic].append(listener)
        limit = None if self._held else seconds
        try:
            await self._gate.park(asyncio.wait_for(future, limit))
        except TimeoutError:
            return False
        finally:
            self._forget(topic, listener)
        return True

    def _forget(self, topic: str, listener: _Listener) -> None:
        """Nobody waits for a topic any longer than somebody does: there is one a wallet."""
        waiting = self._waiting.get(topic)
        if waiting is not None and listener in waiting:
            waiting.remove(listener)
            if not waiting:
                del self._waiting[topic]
