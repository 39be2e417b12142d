"""The ways that are swept: whose they are, how the world opens that they are walked in, and walking them."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from models.domain.application import ApplicationState as State
from models.domain.people import person_by_id
from servers.surroundings import Place, Point, RealTime, Surroundings
from servers.world import ServersWorld, WorldSettings
from tests.crashes.leavings import check
from tests.crashes.people import Goal, Phone, Step, settle

STARTS_AT: Final = datetime(2026, 3, 13, 1, 41, tzinfo=UTC)
LONGEST_WAY: Final = 60
"""No way has more steps."""


@dataclass(frozen=True, slots=True)
class Way:
    """Whose way it is and where to.

    One that goes as another does at first is swept from the state ``since`` on. Of one with ``restarts`` the points of
    a restart are gone over too, of the one that has most to do.
    """

    person: str
    goal: Goal = Goal.OPENING
    since: State | None = None
    restarts: bool = False


WAYS: Final = {
    "A": Way("sun-hao"),
    "B": Way("li-jing"),
    "C": Way("wang-xiaoming", restarts=True),
    "D": Way("qian-yu"),
    "E": Way("wu-ge"),
    "clerk": Way("xu-lan", since=State.IN_REVIEW),
    "use": Way("wang-xiaoming", Goal.USE, since=State.ACTIVE),
    "form": Way("wang-xiaoming", Goal.FORM),
}


class Watcher:
    """Counts the points that are reached, and ends the process at the one it is told."""

    def __init__(self) -> None:
        self.reached: list[Point] = []
        self._fatal = 0
        self._places = frozenset(Place)

    def arm(self, fatal: int, *places: Place) -> None:
        """Die at the point with this number, counted from 1 and from now, and only at ``places`` if there are any."""
        self.reached.clear()
        self._fatal = fatal
        self._places = frozenset(places or Place)

    def __call__(self, point: Point) -> None:
        self.reached.append(point)
        if self._fatal and point.place in self._places:
            self._fatal -= 1
            if not self._fatal:
                os.kill(os.getpid(), signal.SIGKILL)


def open_world(folder: Path, watcher: Watcher) -> ServersWorld:
    """The world in ``folder``; live, with its clock standing and its chance fixed."""
    standing = RealTime(monotonic=lambda: 0.0, now=lambda: STARTS_AT)
    around = Surroundings(real_time=standing, watcher=watcher)
    return ServersWorld(WorldSettings(folder, seed=7, starts_at=STARTS_AT, surroundings=around))


def close(world: ServersWorld) -> None:
    """Close every database; the next use opens it anew."""
    for store in world._stores:
        store.close()


async def do(phone: Phone, step: Step | None) -> None:
    if step is None:
        await phone.sign_in()
    else:
        await phone.take(step)


async def go_on(folder: Path, way: Way, token: str, repeated: Step | None) -> int:
    """Start the servers anew, walk the rest of the way, and check what is left in the end; returns how many points the
    start itself had."""
    watcher = Watcher()
    world = open_world(folder, watcher)
    await world.start()
    await settle(world)
    points = len(watcher.reached)
    phone = Phone(world, person_by_id(way.person), way.goal)
    if repeated is None:
        await phone.sign_in()
    else:
        phone.token = token
        await phone.look()
        await phone.take(repeated)
    for _ in range(LONGEST_WAY):
        step = phone.next_step()
        if step is None:
            break
        await phone.take(step)
    else:
        raise AssertionError(f"the way does not end: {phone.view.state}")
    assert phone.resends == 0, "a code that the bank had sent did not come"
    await world.stop()
    check(folder, phone)
    return points


async def walk(folder: Path, way: Way, place: Place, fatal: int) -> None:
    """Walk the way in a new world, in the empty ``folder``, and die at the ``place``, when it is reached so many times."""
    watcher = Watcher()
    watcher.arm(fatal, place)
    world = open_world(folder, watcher)
    await world.start()
    phone = Phone(world, person_by_id(way.person), way.goal)
    await phone.sign_in()
    while (step := phone.next_step()) is not None:
        await phone.take(step)
