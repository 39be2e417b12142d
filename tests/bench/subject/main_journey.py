"""Subject: the main scenario as a test plays it, on real screens, servers and databases.

Usage: ``main_journey.py RUNS``: prints the seconds each run took, and what a run consists of: keystrokes, taps,
calls of the phone, hops between servers, commits.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop
from sqlalchemy import event
from sqlalchemy.engine import Engine

import main
from gui.kit import motion, theme
from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.shared_world import SharedWorld
from gui.testing.world_driver import WorldDriver
from kaihu_testing.hand import Hand
from models.run.events import MessageLogged

STARTS_AT = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


def counting(counts: Counter[str]) -> ExitStack:
    """Count in ``counts`` what every hand does, until the stack is closed."""
    tap, type_text = Hand.tap, Hand.type

    def counted_tap(hand: Hand, address: str) -> None:
        counts["taps"] += 1
        tap(hand, address)

    def counted_type(hand: Hand, address: str, text: str) -> None:
        counts["keys"] += len(text)
        type_text(hand, address, text)

    stack = ExitStack()
    stack.enter_context(patch.object(Hand, "tap", counted_tap))
    stack.enter_context(patch.object(Hand, "type", counted_type))
    return stack


def journey(shared: SharedWorld, loop: QEventLoop, folder: Path) -> tuple[float, Counter[str]]:
    """One run in a world made anew, as the test kit's fixtures give it: its seconds, and the messages it sent."""
    world = WorldDriver(shared, loop)
    phone = PhoneDriver(world, folder)
    start = time.perf_counter()
    phone.play(scenario_by_id("main"))
    seconds = time.perf_counter() - start
    requests = [found for found in phone.events if isinstance(found, MessageLogged) and found.status is None]
    phone.close()
    world.close()
    return seconds, Counter("calls" if message.sender == "client" else "hops" for message in requests)


def run(runs: int) -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    motion.set_motion(False)
    loop = QEventLoop(app)
    asyncio._set_running_loop(loop)
    commits = Counter[str]()
    event.listen(Engine, "commit", lambda _connection: commits.update(["commits"]))
    with tempfile.TemporaryDirectory() as folder:
        strokes = Counter[str]()
        shared = SharedWorld(
            lambda place: main.open_world(place, seed=1, played=True, starts_at=STARTS_AT), Path(folder)
        )
        with counting(strokes):
            _, messages = journey(shared, loop, Path(folder))
        counts = {**strokes, **messages, **commits}
        seconds = [journey(shared, loop, Path(folder))[0] for _ in range(runs)]
        shared.close()
    print(json.dumps({"seconds": seconds, **counts}))


if __name__ == "__main__":
    run(int(sys.argv[1]))
