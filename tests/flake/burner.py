"""Keeps a core busy for spans of uneven length: what waits for time to pass, or for a race to be won, then fails sooner.

It ends with the process that started it, however that ended.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time

LONGEST_SECONDS = 0.2


def burn(seed: int, parent: int) -> None:
    """Burn and rest in turn, for as long as the process ``parent`` lives and is this one's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    chance, never = random.Random(seed), threading.Event()  # noqa: S311
    while os.getppid() == parent:
        until = time.monotonic() + chance.uniform(0, LONGEST_SECONDS)
        while time.monotonic() < until:
            pass
        never.wait(chance.uniform(0, LONGEST_SECONDS / 2))


if __name__ == "__main__":
    burn(int(sys.argv[1]), int(sys.argv[2]))
