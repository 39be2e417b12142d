"""Subject: how soon a test has a world of its own, from the template, databases included.

Usage: ``world_ready.py WORLDS``: prints the median, the least and the most milliseconds, the first opening in the process
left out. A test has changed the world before it is made anew, as tests do.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

import main
from gui.testing.plugin import SEED, STARTS_AT
from gui.testing.shared_world import SharedWorld, folder_for_worlds
from gui.testing.world_driver import WorldDriver


def milliseconds_of(shared: SharedWorld, loop: QEventLoop) -> float:
    """How long it takes until a world is there; afterwards it is one that a test has left."""
    start = time.perf_counter()
    world = WorldDriver(shared, loop)
    taken = (time.perf_counter() - start) * 1000
    world.clock.advance(minutes=1)
    world.close()
    return taken


def run(worlds: int) -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    loop = QEventLoop(app)
    asyncio._set_running_loop(loop)
    with folder_for_worlds() as folder:
        shared = SharedWorld(
            lambda place: main.open_world(place, seed=SEED, played=True, starts_at=STARTS_AT), folder
        )
        _, *taken = [milliseconds_of(shared, loop) for _ in range(worlds + 1)]
        shared.close()
    asyncio._set_running_loop(None)
    loop.close()
    print(json.dumps({"median": statistics.median(taken), "least": min(taken), "most": max(taken)}))


if __name__ == "__main__":
    run(int(sys.argv[1]))
