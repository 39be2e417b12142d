"""What may be said of a crash, and what libraries may log: nothing that a person typed or that is kept of one.

The one place for this rule. Needs the standard library alone.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)
ROOT = Path(__file__).resolve().parents[1]
"""The program's folder."""
QUOTING = {"httpx": logging.INFO, "sqlalchemy.engine.Engine": logging.DEBUG}
"""Loggers of libraries, and the level up to which they quote what passes: addresses of calls, rows of a database."""


def anonymous(error: BaseException) -> str:
    """Kind of ``error`` and the way to it through the program's own files, the deepest last. Without its text: that
    may hold what a person typed."""
    files = ((Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__))
    way = [f"{file.relative_to(ROOT).as_posix()}:{line}" for file, line in files if _is_ours(file)]
    return " ".join((type(error).__qualname__, *(["at", " > ".join(way)] if way else [])))


def let_go(error: BaseException) -> None:
    """Let go of what the frames of ``error`` hold, once it was told: the interpreter keeps the last traceback. A painter
    in one of them would go on painting on a widget whose turn is over, which ends the process."""
    traceback.clear_frames(error.__traceback__)


def log_loop_crash(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Handle what nobody awaited on an asyncio loop: its own handler would quote the exception and the task."""
    error = context.get("exception")
    what = anonymous(error) if isinstance(error, BaseException) else "something"
    log.error("%s unheard on a loop", what)


def keep_libraries_discreet() -> None:
    """Let no library log what it quotes, whichever level somebody sets."""
    for name, level in QUOTING.items():
        logging.getLogger(name).addFilter(_FILTERS[level])


def keep_crashes_discreet() -> None:
    """Let what nobody caught be told without its text, in every thread and also where it cannot be raised."""
    sys.excepthook = lambda _kind, error, _trace: _tell_crash(error)
    sys.unraisablehook = lambda unraisable: _tell_crash(unraisable.exc_value)
    threading.excepthook = lambda crash: _tell_crash(crash.exc_value)


def _tell_crash(error: BaseException | None) -> None:
    if error is not None and sys.stderr is not None:
        sys.stderr.write(f"Kaihu met an unexpected error: {anonymous(error)}\n")
        let_go(error)


class _Above(logging.Filter):
    """Passes on what is graver than ``level``."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno > self._level


_FILTERS = {level: _Above(level) for level in QUOTING.values()}
"""One filter a level, so that a logger has it once however often it is asked for."""


def _is_ours(file: Path) -> bool:
    return file.is_relative_to(ROOT) and ".venv" not in file.parts
