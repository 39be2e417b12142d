"""One run: who takes part, what happens in which order, and what was found."""

from __future__ import annotations

import asyncio
import logging
import random
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from models.domain.masks import mask_name
from models.domain.people import Person, load_people
from models.ports import Fault, Link
from servers.world import ServersWorld
from tests.simulation.ending import check_end
from tests.simulation.invariants import Invariants
from tests.simulation.loop import VirtualLoop
from tests.simulation.network import Weather
from tests.simulation.phones import CAREFUL, Phone
from tests.simulation.process import BEGINS_AT, Process, Settings, seeded
from tests.simulation.staff import Clerk, Intruder
from tests.simulation.trace import Trace
from tests.simulation.violation import Violation

STEPS = 60
WITH_AN_ACCOUNT, WITH_TWO_PHONES = 0.3, 0.5
"""The shares of runs and of people."""
RACES = 0.1
PATIENCE = 40.0
"""How long a step lasts at most, in seconds, before the next begins beside it."""
ROUNDS = 12
"""Of everybody's actions at the end, at most, with a pause of clock time after each."""
LAST_PAUSES = 4
"""Enough for a form that was handed in last: to the desk, decided on, and in the mail."""
JUMPS = (*3 * (timedelta(seconds=70),), timedelta(minutes=2), timedelta(minutes=20), timedelta(days=1))
PAUSES = (timedelta(minutes=2), timedelta(minutes=20), timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: ``digest`` is that of its trace."""

    seed: int
    digest: str
    violation: Violation | None
    lines: tuple[str, ...]
    deaths: int


def simulate(seed: int, steps: int = STEPS) -> Outcome:
    """Play the run of ``seed``."""
    loop = VirtualLoop()
    trace = Trace(loop)
    loop.set_exception_handler(lambda _loop, context: None)
    loggers = logging.getLogger("servers")
    level = loggers.level
    # By its method: loggers remember what they let through until it is called.
    loggers.setLevel(logging.CRITICAL)
    try:
        with tempfile.TemporaryDirectory(prefix="kaihu-simulation-") as folder:
            data = Path(folder) / "world"
            shutil.copytree(_template(), data)
            simulation = _Simulation(seed, data, loop, trace)
            violation = loop.run_until_complete(simulation.run(steps))
            return Outcome(seed, trace.digest, violation, tuple(trace.lines), simulation.process.deaths)
    finally:
        loggers.setLevel(level)
        loop.close()


@cache
def _template() -> Path:
    """The folder of a world that nothing has happened in yet, made once a process."""
    keeper = tempfile.TemporaryDirectory(prefix="kaihu-simulation-")
    _KEPT.append(keeper)
    folder = Path(keeper.name) / "world"
    folder.mkdir()

    async def make() -> None:
        world = ServersWorld(Settings(folder, seed=0, starts_at=BEGINS_AT))
        await world.start()
        await world.stop()

    loop = VirtualLoop()
    loop.run_until_complete(make())
    loop.close()
    (folder / "clock.json").unlink()
    return folder


def forget_template() -> None:
    """Have the next run make the folder anew: the tables are no longer what they were."""
    _template.cache_clear()


_KEPT: list[tempfile.TemporaryDirectory[str]] = []


class _Simulation:
    def __init__(self, seed: int, data: Path, loop: VirtualLoop, trace: Trace) -> None:
        self._loop = loop
        self._trace = trace
        self._chance = seeded(seed, "steps")
        self._seed = seed
        self._weather = Weather(seeded(seed, "network"))
        self.process = Process(data, seed, loop, self._weather, trace)
        self._busy: dict[Any, asyncio.Task[None]] = {}
        self._checked = 0
        self._crashes = self._chance.choice((0.0, 0.05, 0.1))

    async def run(self, steps: int) -> Violation | None:
        try:
            await self._start()
            self._phones = self._cast()
            self._clerk = Clerk(self.process, self._trace, seeded(self._seed, "clerk"))
            self._clerk.cares_for = frozenset(mask_name(phone.person.name) for phone in self._phones)
            self._intruder = Intruder(self.process, self._trace, seeded(self._seed, "intruder"))
            self._invariants = Invariants(self.process)
            for _ in range(steps):
                await self._step()
            await self._end()
        except Violation as violation:
            self._trace.note(f"VIOLATION {violation}")
            return violation
        finally:
            for task in self._busy.values():
                task.cancel()
            await self.process.bury()
        return None

    def _cast(self) -> list[Phone]:
        """Two people, some of them with a second phone, some with an account from the beginning."""
        chance = seeded(self._seed, "cast")
        people = chance.sample(load_people(), 2)
        if chance.random() < WITH_AN_ACCOUNT:
            people[0] = chance.choice(
                [one for one in load_people() if one.virtual_account and one != people[1]]
            )
        return [
            self._phone(person, number)
            for person in people
            for number in range(2 if chance.random() < WITH_TWO_PHONES else 1)
        ]

    def _phone(self, person: Person, number: int) -> Phone:
        name = f"{person.id}-{number}"
        device_id = person.device_id if number == 0 else f"{person.device_id}-{number}"
        return Phone(self.process, self._trace, person, name, device_id, seeded(self._seed, name))

    async def _step(self) -> None:
        """One action, one jump of the clock, or one death, and what must hold afterwards."""
        chance = self._chance
        if chance.random() < 0.1:
            self._jump(chance.choice(JUMPS))
        elif chance.random() < self._crashes:
            self.process.dies_after(chance.randrange(1, 12))
        elif chance.random() < RACES:
            await self._race(chance)
        else:
            await self._act(self._pick(chance), waits=chance.random() < 0.7)
        await self._pass(chance.choice((0.0, 0.0, 0.5, 3.0)))
        await self._check()

    def _pick(self, chance: random.Random) -> Phone | Clerk | Intruder:
        other = chance.random()
        if other < 0.06:
            return self._clerk
        return self._intruder if other < 0.12 else chance.choice(self._phones)

    async def _race(self, chance: random.Random) -> None:
        """The clerk acts while a phone's call waits for a reply of the bank that is held up: it comes out of date."""
        late = Fault(reply_delay=chance.uniform(1.0, 4.5))
        self.process.world.links.fail_next(Link.PAYMENT_BANK, late)
        await self._act(chance.choice(self._phones), waits=False)
        await self._pass(0.2)
        await self._act(self._clerk, waits=True)

    async def _act(self, actor: Phone | Clerk | Intruder, waits: bool) -> None:
        """Let ``actor`` act, and wait for that, or let others act meanwhile."""
        if actor in self._busy:
            await self._pass(1.0)
            return
        task = self._loop.create_task(self._acting(actor))
        self._busy[actor] = task
        self.process.outsiders.add(task)
        if waits and not self.process.dead:
            await asyncio.wait(
                {task, self.process.death}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED
            )

    async def _acting(self, actor: Phone | Clerk | Intruder) -> None:
        task = asyncio.current_task()
        assert task is not None
        try:
            await actor.act()
        except Violation as violation:
            self.process.witness.violations.append(violation)
        finally:
            del self._busy[actor]
            self.process.outsiders.discard(task)

    def _jump(self, by: timedelta) -> None:
        self._trace.note(f"the clock jumps by {by}")
        self.process.world.clock.advance(by)

    async def _pass(self, seconds: float) -> None:
        await asyncio.wait({self.process.death}, timeout=seconds + 0.001)

    async def _check(self) -> None:
        if self.process.dead:
            await self._restart()
        if self.process.points != self._checked or self.process.witness.violations:
            self._checked = self.process.points
            self._invariants.check()

    async def _restart(self) -> None:
        await self.process.bury()
        await asyncio.sleep(self._chance.choice((0.0, 1.0, 30.0)))
        await self._start()

    async def _start(self) -> None:
        await self.process.start()

    async def _end(self) -> None:
        """The network is well again and nobody mistypes: within some days everything has come to its end."""
        self.process.spare()
        self._weather.calm = True
        self._clerk.freezes = False
        for phone in self._phones:
            phone.habits = CAREFUL
        if self._busy:
            await asyncio.wait(set(self._busy.values()))
        for number in range(ROUNDS):
            for phone in self._phones:
                await phone.come_to_rest()
            await self._clerk.act()
            self._jump(PAUSES[number % len(PAUSES)])
            await self._pass(5.0)
            await self._check()
            if number >= len(PAUSES) and all(phone.rests for phone in self._phones):
                break
        for _ in range(LAST_PAUSES):
            await self._clerk.act()
            self._jump(timedelta(days=2))
            await self._pass(70.0)
        await self._check()
        check_end(self.process)
