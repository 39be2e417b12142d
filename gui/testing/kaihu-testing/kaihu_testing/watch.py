"""One test under watch: what goes wrong without anybody to hear it, and what is left behind, fails it by its name."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from kaihu_testing.act import take_unawaited
from kaihu_testing.leaks import Leaks, Modals
from kaihu_testing.loop import Unheard
from kaihu_testing.waiting import WaitedTooLong, wait_until

ENDING_SECONDS = 1.0
"""How long tasks that are cancelled for the next test's sake are given to end."""


class Watch:
    """Of one test, from before its fixtures that use the GUI's loop to after them."""

    def __init__(self, loop: asyncio.AbstractEventLoop, lasting_threads: Iterable[str] = ()) -> None:
        self._unheard = Unheard(loop)
        self._leaks = Leaks(loop, lasting_threads)
        self._never_awaited: list[str] = []
        self._told: list[str] = []
        self._left_open: list[str] = []
        self._modals: Modals | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take the loop for running, and hear of each coroutine that nobody awaited."""
        with pytest.MonkeyPatch.context() as patch, self._unheard.listening():
            # Python calls it for each such coroutine; it would warn, in whatever test.
            patch.setattr(warnings, "_warn_unawaited_coroutine", self._on_unawaited, raising=False)
            yield

    def begin(self) -> None:
        """The test itself begins."""
        self._modals = Modals()

    def close_modals(self, owned: Iterable[QWidget]) -> None:
        """Close what the test has left open, while its loop still runs: a dialog opened by ``exec()`` keeps that."""
        popup: QWidget | None = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if self._modals is not None:
            self._left_open += self._modals.closed(owned)

    def end(self, owned: Iterable[QWidget]) -> list[str]:
        """The test itself has ended: a line for each thing that it should have closed or awaited."""
        self.close_modals(owned)
        self._modals = None
        left_open, self._left_open = self._left_open, []
        return left_open + [f"{what!r} was never awaited" for what in take_unawaited()]

    def tell(self, lines: Iterable[str]) -> None:
        """Something else was found left behind."""
        self._told += lines

    def left(self) -> list[str]:
        """Give what is ending the chance to end, and tell what is left and went unheard; then do away with it."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._leaks.tasks():
            _wait_for_end(self._leaks)
        found = [*self._told, *self._unheard.found(), *self._leaks.found(), *self._never_awaited]
        if found:
            self._leaks.clear()
            _wait_for_end(self._leaks, ENDING_SECONDS)
            # A task that was stopped may have dropped more; the test has failed already.
            self._unheard.found()
        return found

    def _on_unawaited(self, work: Any) -> None:
        code = getattr(work, "cr_code", None) or getattr(work, "ag_code", None)
        place = f" ({code.co_filename}:{code.co_firstlineno})" if code is not None else ""
        name = getattr(work, "__qualname__", repr(work))
        self._never_awaited.append(f"the coroutine {name!r} was never awaited{place}")


def _wait_for_end(leaks: Leaks, seconds: float | None = None) -> None:
    try:
        wait_until(lambda: not leaks.tasks(), "the end of every task", seconds)
    except WaitedTooLong:
        return
