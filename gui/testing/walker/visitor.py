"""A person's phone in a world that can be put back: whatever is done, all that must hold is looked at afterwards."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from gui.runs.steps import Step, told
from gui.testing.phone_driver import PhoneDriver
from gui.testing.shared_world import SharedWorld
from gui.testing.snapshots import Kept, NeverReached, keep
from gui.testing.walker.broken import Books, Broken
from gui.testing.walker.place import Place, place_of
from gui.testing.walker.rules import NOTHING_RUNS, Crashes, check_phone
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from kaihu_testing.waiting import WaitedTooLong


@dataclass(frozen=True)
class Node:
    """Where a walk was: a copy of the world, the steps that were done since, and what was seen then.

    Without a copy, the steps begin with the world as it was when it was made.
    """

    person: str
    kept: Kept | None
    memory: object
    done: tuple[Step, ...]
    place: Place

    def after(self, step: Step, place: Place) -> Node:
        return Node(self.person, self.kept, self.memory, (*self.done, step), place)


class Visitor:
    """Copies of worlds lie in sub-folders of ``folder``. End it with ``end``."""

    def __init__(
        self, shared: SharedWorld, loop: asyncio.AbstractEventLoop, folder: Path, books: Books
    ) -> None:
        self._shared = shared
        self._loop = loop
        self._folder = folder
        self._books = books
        self._numbers: Iterator[int] = count(1)
        self._crashes = Crashes()
        self._world: WorldDriver | None = None
        self._phone: PhoneDriver | None = None
        self._before: set[asyncio.Task[object]] = set()
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def phone(self) -> PhoneDriver:
        assert self._phone is not None, "nobody has begun"
        return self._phone

    @property
    def world(self) -> WorldDriver:
        assert self._world is not None, "nobody has begun"
        return self._world

    def begin(self, person: str) -> Node:
        """Sign in ``person`` in the world as it was when it was made."""
        self.end()
        self._world = WorldDriver(self._shared, self._loop)
        self._books.watch(self._world.world)
        self._open()
        self.phone.sign_in(person)
        place = self.check()
        return self.keep(place) or Node(person, None, None, (), place)

    def do(self, step: Step) -> Place:
        """Do ``step`` and see that all holds; where it led. Raises ``Broken``, and ``PhoneFailure`` where it cannot be
        done."""
        self._act(step)
        return self.check()

    def check(self) -> Place:
        """See that all holds here. Raises ``Broken``."""
        place = place_of(self.phone)
        check_phone(self.phone, place, self._crashes)
        self._books.check()
        return place

    def keep(self, place: Place) -> Node | None:
        """A node to come back to at once; ``None`` where nothing that could be kept would lead back."""
        if (
            place.screen is None
            or self.phone.phone.session_token is None
            or self.phone.clerk_window is not None
        ):
            return None
        person = self.phone.phone.person
        assert person is not None
        copy = keep(self.phone, self._folder / f"node-{next(self._numbers)}", ())
        return Node(person.id, copy, self._books.memory(), (), place)

    def go_to(self, node: Node) -> None:
        """Be there again. Raises ``NeverReached`` where a phone that is opened anew shows something else."""
        if node.kept is None:
            self.begin(node.person)
        else:
            self._close()
            self._open()
            node.kept.put_back(self.phone)
            self._books.recall(self.world.world, node.memory)
        for step in node.done:
            self._act(step)
        if (found := place_of(self.phone)) != node.place:
            raise NeverReached(f"{found} is there in place of {node.place}")

    def end(self) -> None:
        """Put phone and world away. Raises ``Broken`` where something is left."""
        if self._world is not None:
            self._close()
            self._world.close()
            self._world = None

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear what the program calls errors, and put everything away at the end."""
        logging.getLogger().addHandler(self._crashes)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(self._crashes)
            self.end()

    def _act(self, step: Step) -> None:
        world = self.world.world
        try:
            self.phone.do([step])
        except WaitedTooLong as error:
            raise Broken(NOTHING_RUNS, f"{told(step)} does not come to rest: {error}") from error
        if self.world.world is not world:
            # It was restarted, and has nobody at its doors yet.
            self._books.recall(self.world.world, self._books.memory())

    def _open(self) -> None:
        self._before = set(asyncio.all_tasks(self._loop))
        self._phone = PhoneDriver(self.world, self._folder, context=Context())

    def _close(self) -> None:
        if self._phone is None:
            return
        phone, self._phone = self._phone, None
        phone.close()
        left = [task.get_name() for task in asyncio.all_tasks(self._loop) - self._before if not task.done()]
        if left or phone.left_behind:
            raise Broken(NOTHING_RUNS, ", ".join([*left, *phone.left_behind]))
