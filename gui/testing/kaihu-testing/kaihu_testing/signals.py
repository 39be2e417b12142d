"""Waiting for what a signal tells."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Self

from PySide6.QtCore import SignalInstance

from kaihu_testing.waiting import until, wait_until


class Hearing:
    """A context that is over once ``signal`` was emitted in it; ``async with`` waits for that inside a task.

    Raises ``WaitedTooLong`` when it never was.
    """

    def __init__(self, signal: SignalInstance) -> None:
        self._signal = signal
        self.emissions: list[tuple[Any, ...]] = []
        """The arguments of each emission, in order."""

    def __enter__(self) -> Self:
        self._signal.connect(self._on_emitted)
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        __tracebackhide__ = True
        try:
            if kind is None:
                wait_until(self._was_emitted, f"the signal {self._signal}")
        finally:
            self._leave()

    async def __aenter__(self) -> Self:
        return self.__enter__()

    async def __aexit__(self, kind: object, error: object, traceback: object) -> None:
        __tracebackhide__ = True
        try:
            if kind is None:
                await until(self._was_emitted, f"the signal {self._signal}")
        finally:
            self._leave()

    def _on_emitted(self, *arguments: Any) -> None:
        self.emissions.append(arguments)

    def _was_emitted(self) -> bool:
        return bool(self.emissions)

    def _leave(self) -> None:
        # The sender may be gone, as with its signal destroyed.
        with suppress(RuntimeError):
            self._signal.disconnect(self._on_emitted)


def heard(signal: SignalInstance) -> Hearing:
    """``with heard(button.clicked): ...`` goes on once the signal was emitted."""
    return Hearing(signal)
