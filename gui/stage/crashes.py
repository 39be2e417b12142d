"""Where a crash comes to that nobody caught, in a slot, while painting or in a callback of the loop: it is logged without
its text and shown in the window that it happened in."""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.discretion import anonymous, let_go, log_loop_crash

log = logging.getLogger(__name__)
CLERKS = Path(__file__).resolve().parents[1] / "clerk"
UNASKED = frozenset({"paintEvent", "tick"})
"""What happens again and again without anybody's doing: a crash in it is told once."""

Tell = Callable[[BaseException], None]


class Crashes:
    """Tells of crashes: ``at_desk`` of those in the clerk's window, ``on_phone`` of all others."""

    def __init__(self, on_phone: Tell, at_desk: Tell) -> None:
        self._on_phone = on_phone
        self._at_desk = at_desk
        self._told: set[str] = set()

    def tell(self, error: BaseException) -> None:
        """Log and show ``error``. Nothing is raised whatever happens meanwhile: the next to hear of it would quote it."""
        frames = traceback.extract_tb(error.__traceback__)
        said = anonymous(error)
        let_go(error)
        if any(frame.name in UNASKED for frame in frames):
            if said in self._told:
                return
            self._told.add(said)
        log.error("%s in the window", said)
        at_desk = any(Path(frame.filename).is_relative_to(CLERKS) for frame in frames)
        try:
            (self._at_desk if at_desk else self._on_phone)(error)
        except Exception as another:  # noqa: BLE001  whatever it is, the first one is logged
            log.error("%s while a crash was shown", anonymous(another))

    def route(self) -> Callable[[], None]:
        """Have the running loop and the interpreter tell of crashes here; calling the result ends that."""
        before = sys.excepthook
        loop = asyncio.get_running_loop()

        def on_loop_crash(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
            error = context.get("exception")
            if isinstance(error, BaseException):
                self.tell(error)

        def put_back() -> None:
            sys.excepthook = before
            loop.set_exception_handler(log_loop_crash)

        sys.excepthook = lambda _kind, error, _trace: self.tell(error)
        loop.set_exception_handler(on_loop_crash)
        return put_back
