"""The program's log as a source of the journal."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable
from typing import Self

from kaihu_testing.journal import Kind


class LogSource(logging.Handler):
    """Hears what any thread logs from ``level`` on while it is entered."""

    kind: Kind = "log"

    def __init__(self, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._heard: deque[tuple[str, str]] = deque()

    def emit(self, record: logging.LogRecord) -> None:
        # Formatted at once: what an argument shows may change.
        self._heard.append((f"{record.levelname} {record.name}", self.format(record)))

    def gather(self) -> Iterable[tuple[str, str]]:
        while self._heard:
            yield self._heard.popleft()

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *error: object) -> None:
        logging.getLogger().removeHandler(self)
        self.close()
