"""A command in a terminal: Ctrl+C, and output whose reader may leave before its end, as `head` does.

Needs the standard library alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from gui.interrupts import end_on_interrupt
from models.discretion import keep_crashes_discreet

NOBODY_READS = 141
"""What a shell shows for a command that ended because nobody took its output any more."""


def run_in_terminal(command: Callable[[], int]) -> int:
    """Run ``command`` and return its exit code; Ctrl+C ends it at once unless it has its own way to end."""
    keep_crashes_discreet()
    end_on_interrupt()
    return while_somebody_reads(command)


def while_somebody_reads(command: Callable[[], int]) -> int:
    """Run ``command`` and return its exit code, or ``NOBODY_READS`` without a word when its output found no reader."""
    try:
        try:
            return command()
        finally:
            print(end="", flush=True)  # noqa: T201  flushes, also where a program has no output at all
    except BrokenPipeError:
        # What is still in the buffer has to go somewhere, or its flush at the exit would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
