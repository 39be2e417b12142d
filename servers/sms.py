"""The simulated mobile network: carries a text message to the phone and keeps its inbox."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from models.ports import Cancel, Clock, Fault, Link, Links, Reporter, TextMessage
from servers.bridge import current_cause
from servers.folder.privacy import OF_FILES
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
        self._put_down(message)
        self._watcher(Point(Place.TEXTED, "code"))
        if self.reporter is not None:
            self.reporter.text_message(message, current_cause())
        for listener in list(self._listeners):
            listener(message)

    def received(self, mobile: str) -> list[TextMessage]:
        """What ``mobile`` has received, oldest first."""
        if not self._file.exists():
            return []
        messages = (_read(line) for line in self._file.read_bytes().splitlines())
        return [message for message in messages if message is not None and message.to == mobile]

    def _put_down(self, message: TextMessage) -> None:
        line = json.dumps(asdict(message) | {"at": message.at.isoformat()}).encode() + b"\n"
        with open(self._file, "ab+", opener=_open_private) as inbox:
            if inbox.tell():
                inbox.seek(-1, os.SEEK_END)
                if inbox.read(1) != b"\n":
                    # What a full disk or a power cut left of another must not spoil this one.
                    line = b"\n" + line
            inbox.write(line)

    def listen(self, listener: Callable[[TextMessage], None]) -> Cancel:
        self._listeners.append(listener)

        def cancel() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return cancel


def _open_private(path: str, flags: int) -> int:
    """Open a file that is its owner's alone if it is made here."""
    return os.open(path, flags, OF_FILES)


def _read(line: bytes) -> TextMessage | None:
    """The message of a line; ``None`` for one that was not written to its end."""
    try:
        read = json.loads(line)
        return TextMessage(**read | {"at": datetime.fromisoformat(read["at"])})
    except (ValueError, TypeError, KeyError):
        return None
