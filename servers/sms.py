"""The simulated mobile network: carries a text message to the phone and keeps its inbox."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from models.ports import Cancel, Clock, Fault, Link, Links, Reporter, TextMessage
from servers.bridge import current_cause
from servers.surroundings import Place, Point, Watcher, watch_nothing


class SmsNetwork:
    """Sends on the servers' loop. The inbox is the phone's own memory, so it outlives the program."""

    def __init__(self, file: Path, clock: Clock, links: Links, watcher: Watcher = watch_nothing) -> None:
        self._file = file
        self._clock = clock
        self._links = links
        self._watcher = watcher
        self._listeners: list[Callable[[TextMessage], None]] = []
        self.reporter: Reporter | None = None

    async def send(
        self, to: str, sender: str, code: str, valid_seconds: int, *, message_id: str, repeated: bool = False
    ) -> None:
        """Send a code to the mobile number ``to``. A lost message is lost without a word, as in real life.

        One that is ``repeated``, because its sender does not know whether it has gone, comes once: the phone knows it
        by ``message_id``.
        """
        message = TextMessage(to, sender, code, self._clock.now(), valid_seconds, message_id)
        self._watcher(Point(Place.TEXTING, "code"))
        fault = self._links.fault_for(Link.SMS, "code") or Fault()
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.lose_request or fault.lose_reply or fault.status is not None:
            return
        if repeated and any(known.id == message_id for known in self.received(to)):
            return
        with self._file.open("a", encoding="utf-8") as inbox:
            inbox.write(json.dumps(asdict(message) | {"at": message.at.isoformat()}) + "\n")
        self._watcher(Point(Place.TEXTED, "code"))
        if self.reporter is not None:
            self.reporter.text_message(message, current_cause())
        for listener in list(self._listeners):
            listener(message)

    def received(self, mobile: str) -> list[TextMessage]:
        """What ``mobile`` has received, oldest first."""
        if not self._file.exists():
            return []
        lines = [json.loads(line) for line in self._file.read_text(encoding="utf-8").splitlines()]
        return [
            TextMessage(**line | {"at": datetime.fromisoformat(line["at"])})
            for line in lines
            if line["to"] == mobile
        ]

    def listen(self, listener: Callable[[TextMessage], None]) -> Cancel:
        self._listeners.append(listener)

        def cancel() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return cancel
