"""Ctrl+C in a command that draws offscreen: the process ends at once, whatever it is at. Needs the standard library alone.

Python would raise an exception wherever it happens to be. Qt swallows one that is raised in a slot, keeps it waiting
while its loop rests, and does not survive one while it is imported. So a thread waits for the signal instead.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 130
"""What a shell shows for a command that Ctrl+C ended."""

_scratch: list[str] = []


def end_on_interrupt() -> None:
    """Have SIGINT end the process with ``INTERRUPTED``, until another handler is set. For the main thread."""
    reader, writer = os.pipe()
    if sys.platform != "win32":
        os.set_blocking(writer, False)
    signal.signal(signal.SIGINT, _leave_to_thread)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    threading.Thread(target=_wait, args=(reader,), name="interrupts", daemon=True).start()


@contextmanager
def scratch_folder(prefix: str) -> Iterator[str]:
    """A folder that is removed afterwards, also where Ctrl+C ends the process."""
    # Imported here because the signal is to be heard as early as can be.
    import tempfile

    with tempfile.TemporaryDirectory(prefix=prefix) as folder:
        _scratch.append(folder)
        try:
            yield folder
        finally:
            _scratch.remove(folder)


def _wait(reader: int) -> None:
    while told := os.read(reader, 1):
        if told[0] == signal.SIGINT and signal.getsignal(signal.SIGINT) is _leave_to_thread:
            _remove_scratch()
            os._exit(INTERRUPTED)


def _remove_scratch() -> None:
    import shutil

    for folder in _scratch.copy():
        shutil.rmtree(folder, ignore_errors=True)


def _leave_to_thread(_number: int, _frame: FrameType | None) -> None:
    """Raise nothing."""
