"""One open world a test process: a test gets it made anew, which is far quicker than opening one."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from models.ports import World

Opener = Callable[[Path], World]

MEMORY = Path("/dev/shm")  # noqa: S108  a file system, under which a folder of its own is made
"""Where Linux keeps files in memory: a busy disk would let every world wait for it."""


@contextmanager
def folder_for_worlds() -> Iterator[Path]:
    """A folder that a process's worlds live in, in memory where the system has such; afterwards it is gone."""
    in_memory = str(MEMORY) if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(
        prefix="kaihu-worlds-", dir=in_memory, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


class SharedWorld:
    """Opens worlds in sub-folders of ``root``; the first one is the template that later ones are copied from."""

    def __init__(self, opener: Opener, root: Path) -> None:
        self._opener = opener
        self._root = root
        self._numbers = itertools.count(1)
        self._folder = root
        self._world: World | None = None
        self._used = False

    @property
    def folder(self) -> Path:
        """The folder of the world that is open."""
        return self._folder

    async def take(self) -> World:
        """The world as it was when it was made."""
        if self._world is None:
            self._folder = self._new_folder()
            self._world = self._opener(self._folder)
        elif self._used:
            await self._world.reset()
        self._used = True
        return self._world

    def reopen(self, folder: Path | None = None) -> World:
        """Close the world and open it again, or the one in ``folder``, as a restart of the program does.

        Put it away with ``close`` afterwards: a world that was opened twice draws other chances.
        """
        self.close()
        self._folder = folder or self._folder
        self._world = self._opener(self._folder)
        return self._world

    def close(self) -> None:
        """Close the world; the next ``take`` opens another."""
        if self._world is not None:
            self._world.close()
        self._world = None
        self._used = False

    def _new_folder(self) -> Path:
        template = self._root / "template"
        if not template.exists():
            self._opener(template).close()
            # A copy has to count as a world that was never opened.
            (template / "openings").unlink(missing_ok=True)
        folder = self._root / f"world-{next(self._numbers)}"
        shutil.copytree(template, folder)
        return folder


class SharedWorlds:
    """The shared world of each seed, opened when it is first asked for. They lie in sub-folders of ``root``."""

    def __init__(self, opener: Callable[[Path, int], World], root: Path) -> None:
        self._opener = opener
        self._root = root
        self._by_seed: dict[int, SharedWorld] = {}

    def of(self, seed: int) -> SharedWorld:
        """The world in which ``seed`` fixes chance."""
        if seed not in self._by_seed:
            root = self._root / f"seed-{seed}"
            root.mkdir()
            self._by_seed[seed] = SharedWorld(lambda folder: self._opener(folder, seed), root)
        return self._by_seed[seed]

    def close(self) -> None:
        """Close every one of them."""
        for shared in self._by_seed.values():
            shared.close()
