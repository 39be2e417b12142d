"""What happened, line by line, and its hash: two runs are the same if these are."""

from __future__ import annotations

import asyncio
import hashlib

from models.ports import MessageRecord, TextMessage


class Trace:
    """Implements ``models.ports.Reporter``."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._hash = hashlib.sha256()
        self.lines: list[str] = []

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()

    def note(self, text: str) -> None:
        line = f"{self._loop.time():14.6f}  {text}"
        self._hash.update(line.encode() + b"\n")
        self.lines.append(line)

    def message(self, record: MessageRecord) -> None:
        way = f"{record.sender} → {record.receiver}"
        outcome = "" if record.status is None else f" {record.status}"
        rest = f" key {record.key}" if record.key else ""
        lost = " LOST" if record.lost else ""
        self.note(f"message {record.id} of {record.cause}: {way} {record.name}{outcome}{rest}{lost}")

    def text_message(self, message: TextMessage, cause: int | None) -> None:
        self.note(
            f"sms of {cause}: {message.sender} → {message.to} {message.code} at {message.at.isoformat()}"
        )
