"""From the first paint to the open world: a thread does the work, and the window stays quick meanwhile.

Until it is done Qt's own loop runs, so that not even asyncio has to be imported before the window is seen.
"""

from __future__ import annotations

import gc
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.kit.collector import Collector

if TYPE_CHECKING:
    from models.ports import OpenWorld, World

BRIEF_SWITCH = 0.001
"""Seconds after which the thread that imports has to let the window's thread have its turn."""


@dataclass(frozen=True, eq=False, repr=False)
class Options:
    """What the command line asks for. ``seed`` fixes chance; what is named as in ``Remembered`` is an id as there."""

    data: Path
    fresh: bool = False
    seed: int | None = None
    person: str | None = None
    language: str | None = None
    theme: str | None = None
    device: str | None = None
    text_size: str | None = None
    motion: str | None = None
    stage: str | None = None


class Opening(QObject):
    """Opens the world and imports the phone, in a thread of its own.

    Both signals come on the window's thread: ``begun`` when the thread got going, ``ended`` at its end. After that there
    is either a ``world`` or an ``error``.
    """

    begun = Signal()
    ended = Signal()

    def __init__(self, options: Options, open_world: OpenWorld) -> None:
        super().__init__()
        self._options = options
        self._open_world = open_world
        self.has_ended = False
        self.world: World | None = None
        self.error: Exception | None = None
        self._switch = sys.getswitchinterval()
        self._collector = Collector()
        self._thread = threading.Thread(target=self._work, name="opening")
        self.ended.connect(self._on_ended)

    def start(self) -> None:
        sys.setswitchinterval(BRIEF_SWITCH)
        # A collection holds up every thread, and importing makes nothing that wants collecting.
        self._collector.hold()
        self._thread.start()

    def close(self) -> None:
        """Close the world, if there is one. Blocks until the servers have stopped."""
        if self._thread.is_alive():
            self._thread.join()
        self._collector.end()
        if self.world is not None:
            self.world.close()

    def _work(self) -> None:
        options = self._options
        self.begun.emit()
        try:
            self.world = self._open_world(options.data, fresh=options.fresh, seed=options.seed)
            load_phone()
        except Exception as error:  # noqa: BLE001  whatever keeps the world shut is said in the window
            self.error = error
        # What was imported stays for good, so no collection has to look through it again.
        gc.freeze()
        self.ended.emit()

    def _on_ended(self) -> None:
        self.has_ended = True
        sys.setswitchinterval(self._switch)
        self._collector.start()


def load_phone() -> None:
    """Import what the phone needs, so that no screen has to wait for it."""
    import qasync  # noqa: F401  the loop that the phone runs on

    from gui.flow.registry import ScreenRegistry
    from gui.stage import show  # noqa: F401

    for spec in ScreenRegistry.discover("gui.screens").all():
        spec.load_presenter()
        spec.load_view()
