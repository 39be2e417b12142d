"""Kills the process at every point of a way, each time anew, and lets another one go on with what is left.

The way is walked once, step by step, in a process without threads. Before each step it closes its databases and forks
for every point of the step: the child works on a copy of the folder and dies by SIGKILL at its point. Then another
child, whose servers are new, opens that copy, walks the rest of the way and looks what has become of it. The copies
lie one after the other where the folder itself does, as the databases' paths are fixed.

What a restart does follows from the files it finds. So where a death leaves, to the byte, what an earlier one of the
same step has left, it is not taken up once more: half of the points, since what is not committed leaves nothing.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from models.domain.people import person_by_id
from servers.surroundings import Place, Point
from tests.crashes.forking import digest, keep_engines
from tests.crashes.people import Phone, Step, settle
from tests.crashes.ways import Watcher, Way, close, do, go_on, open_world


@dataclass
class Swept:
    """What a sweep has gone over: the points by step, those of restarts, and what was wrong after which death."""

    points: list[Point] = field(default_factory=list)
    commits: int = 0
    """What the databases themselves have committed meanwhile."""
    restarts: int = 0
    """The points of a restart that were gone over."""
    leavings: int = 0
    """How many different states the deaths left."""
    problems: list[str] = field(default_factory=list)

    def count(self, *places: Place) -> int:
        return sum(point.place in places for point in self.points)


class Sweeper:
    """Sweeps one way, in the empty ``folder``."""

    def __init__(self, folder: Path, way: Way) -> None:
        self._world = folder / "world"
        self._before = folder / "before"
        self._pristine = folder / "pristine"
        self._left = folder / "left"
        self._busiest = folder / "busiest"
        self._most = 0
        self._count = folder / "count"
        self._scratch = folder / "scratch"
        self._report = folder / "report"
        self._way = way
        self._begun = way.since is None
        self._runner = asyncio.Runner()
        self._watcher = Watcher()
        self._commits = 0
        self.swept = Swept()

    def sweep(self) -> Swept:
        keep_engines(self._on_commit)
        # A rehearsal, by which the children inherit all statements compiled.
        self._walk(lambda phone, step: self._runner.run(do(phone, step)))
        self._walk(self._sweep_step)
        if self._way.restarts:
            self._sweep_restart()
        return self.swept

    def _walk(self, take: Callable[[Phone, Step | None], None]) -> None:
        """Walk the way in a new world; ``None`` is the step of signing in."""
        self._world.mkdir()
        world = open_world(self._world, self._watcher)
        self._runner.run(world.start())
        # What a reset goes back to never changes: the copies need none of their own.
        if not self._pristine.exists():
            world.files.pristine.rename(self._pristine)
        shutil.rmtree(world.files.pristine, ignore_errors=True)
        world.files.pristine.symlink_to(self._pristine)
        phone = Phone(world, person_by_id(self._way.person), self._way.goal)
        take(phone, None)
        while (step := phone.next_step()) is not None:
            take(phone, step)
        self._runner.run(world.stop())
        shutil.rmtree(self._world)

    def _sweep_step(self, phone: Phone, step: Step | None) -> None:
        """Die at each point of the step, and then do it."""
        close(phone.world)
        if step is not None and phone.view.state is self._way.since:
            self._begun = True
        count = self._die_at_each(phone, step) if self._begun else 0
        self._watcher.arm(0)
        self._commits = 0
        self._runner.run(do(phone, step))
        if self._begun:
            assert len(self._watcher.reached) == count, "two runs of a step differ"
            self.swept.points.extend(self._watcher.reached)
            self.swept.commits += self._commits

    def _on_commit(self, _connection: Connection) -> None:
        self._commits += 1

    def _die_at_each(self, phone: Phone, step: Step | None) -> int:
        """Die at each point of the step, and have what is left taken up; how many points there were."""
        self._world.rename(self._before)
        known: set[str] = set()
        fatal = 1
        while self._dies(self._before, lambda: self._runner.run(do(phone, step)), fatal):
            if self._is_new(known):
                self._take_up(phone, step, fatal)
            fatal += 1
        self.swept.leavings += len(known)
        shutil.rmtree(self._world)
        self._before.rename(self._world)
        return fatal - 1

    def _sweep_restart(self) -> None:
        """Die at each point of the restart that had most to do, and restart again."""

        async def restart() -> None:
            world = open_world(self._world, self._watcher)
            await world.start()
            await settle(world)

        known: set[str] = set()
        while self._dies(self._busiest, lambda: asyncio.run(restart()), self.swept.restarts + 1):
            self.swept.restarts += 1
            if self._is_new(known):
                self._go_on(f"restart, point {self.swept.restarts}", "", None)

    def _dies(self, begun: Path, work: Callable[[], None], fatal: int) -> bool:
        """Whether ``work``, on a copy of what is in ``begun``, comes to the point ``fatal``, where it dies."""
        self._put(begun)
        return self._in_child(work, fatal)

    def _is_new(self, known: set[str]) -> bool:
        """Keep what was left; whether that is something else than what is ``known``."""
        shutil.rmtree(self._left, ignore_errors=True)
        self._world.rename(self._left)
        left = digest(self._left, self._scratch)
        new = left not in known
        known.add(left)
        return new

    def _take_up(self, phone: Phone, step: Step | None, fatal: int) -> None:
        """Take up what was left twice: by a phone that was started anew as well, and by one that lived on and repeats
        the call that it was not answered."""
        name = "sign_in" if step is None else "waiting" if step.endpoint is None else step.endpoint.name
        self._go_on(f"{name}, point {fatal}", phone.token, None)
        if step is not None and step.endpoint is not None:
            self._go_on(f"{name}, point {fatal}, the same again", phone.token, step)

    def _go_on(self, where: str, token: str, repeated: Step | None) -> None:
        async def work() -> None:
            points = await go_on(self._world, self._way, token, repeated)
            self._count.write_text(str(points), encoding="utf-8")

        self._put(self._left)
        self._count.write_text("0", encoding="utf-8")
        assert not self._in_child(lambda: asyncio.run(work()), 0), "nothing kills a restart here"
        problem = self._report.read_text(encoding="utf-8")
        if problem:
            self.swept.problems.append(f"{where}: {problem}")
        points = int(self._count.read_text(encoding="utf-8"))
        if points > self._most:
            self._most = points
            shutil.rmtree(self._busiest, ignore_errors=True)
            shutil.copytree(self._left, self._busiest, symlinks=True)

    def _put(self, copied: Path) -> None:
        """Put a copy of the folder in the world's place."""
        shutil.rmtree(self._world, ignore_errors=True)
        shutil.copytree(copied, self._world, symlinks=True)

    def _in_child(self, work: Callable[[], None], fatal: int) -> bool:
        """Do ``work`` in a child, which dies at its point ``fatal``; whether it did. What goes wrong is reported."""
        child = os.fork()
        if child == 0:
            problem = ""
            self._watcher.arm(fatal)
            try:
                work()
            except BaseException:  # noqa: BLE001  whatever it is, the parent is to hear of it
                problem = traceback.format_exc(limit=-6)
            self._report.write_text(problem, encoding="utf-8")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
