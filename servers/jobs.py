"""Work that falls due on the clock: reviews, deliveries, anything off the caller's waiting path."""

from __future__ import annotations

import asyncio
import contextvars
import heapq
import itertools
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from models.discretion import anonymous
from models.ports import Cancel, Refusal
from servers.backoff import pause_after
from servers.bridge import current_cause, work_on
from servers.clock import WorldClock
from servers.gate import Gate
from servers.refusals import refusal_of

UNTIL_THERE_IS_ROOM: Final = timedelta(seconds=10)
"""After how long a job is done again that a full disk kept from its end."""

TRIES: Final = 5
"""How often a job is begun that crashes every time."""

logger = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]


@dataclass(order=True)
class _Job:
    when: datetime
    number: int
    name: str = field(compare=False)
    work: Work = field(compare=False)
    context: contextvars.Context = field(compare=False)
    tries: int = field(default=1, compare=False)
    cancelled: bool = field(default=False, compare=False)


class Schedule:
    """All jobs of a world. Used on the servers' loop, but for ``next_due`` and ``is_due``.

    Live, due jobs run at once, each in a turn of its own. In a played world they wait for ``run_next_due``.
    """

    def __init__(self, clock: WorldClock, gate: Gate, by_hand: bool) -> None:
        self._clock = clock
        self._gate = gate
        self._by_hand = by_hand
        self._heap: list[_Job] = []
        self._by_name: dict[str, _Job] = {}
        self._causes: Mapping[str, int] = {}
        self._numbers = itertools.count()
        self._alarm: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.get_running_loop()
        self._stop_listening = clock.on_changed(self._on_clock_changed)
        clock.ask_next_due(self.next_due)

    def at(self, when: datetime, name: str, work: Work) -> Cancel:
        """Do ``work`` at ``when``; a job of the same name is replaced."""
        self._cancel(self._by_name.get(name))
        context = contextvars.copy_context()
        if current_cause() is None and name in self._causes:
            context.run(work_on, self._causes[name])
        job = _Job(when, next(self._numbers), name, work, context)
        heapq.heappush(self._heap, job)
        self._by_name[name] = job
        self._arm()
        return lambda: self._cancel(job)

    def causes(self) -> dict[str, int]:
        """The messages that the jobs that wait follow from, by the jobs' names."""
        found = ((job.name, job.context.run(current_cause)) for job in self._by_name.values())
        return {name: cause for name, cause in found if cause is not None}

    @contextmanager
    def taking_up(self, causes: Mapping[str, int]) -> Iterator[None]:
        """Let the jobs that are made again meanwhile follow from the messages that they had followed from."""
        self._causes = causes
        yield
        self._causes = {}

    def next_due(self) -> datetime | None:
        """The earliest job that is still to come. May be called from any thread."""
        now = self._clock.now()
        coming = [job.when for job in list(self._heap) if not job.cancelled and job.when > now]
        return min(coming, default=None)

    def is_due(self) -> bool:
        """Whether ``run_next_due`` has something to do. May be called from any thread."""
        now = self._clock.now()
        return any(not job.cancelled and job.when <= now for job in list(self._heap))

    async def run_next_due(self) -> bool:
        """Run the one job that is due first, once no turn is running; whether there was one."""
        await self._gate.at_rest()
        job = self._pop_due()
        if job is None:
            return False
        await self._start(job)
        await self._gate.at_rest()
        return True

    async def clear(self) -> None:
        """Forget every job and end those that run."""
        self._heap.clear()
        self._by_name.clear()
        if self._alarm is not None:
            self._alarm.cancel()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def close(self) -> None:
        self._stop_listening()
        await self.clear()

    def _cancel(self, job: _Job | None) -> None:
        if job is not None:
            job.cancelled = True
            if self._by_name.get(job.name) is job:
                del self._by_name[job.name]

    def _pop_due(self) -> _Job | None:
        while self._heap and (self._heap[0].cancelled or self._heap[0].when <= self._clock.now()):
            job = heapq.heappop(self._heap)
            if not job.cancelled:
                if self._by_name.get(job.name) is job:
                    del self._by_name[job.name]
                return job
        return None

    def _on_clock_changed(self) -> None:
        self._loop.call_soon_threadsafe(self._arm)

    def _arm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self._by_hand or not self._heap:
            return
        seconds = (self._heap[0].when - self._clock.now()).total_seconds() / self._clock.rate
        if seconds <= 0 or not self._clock.frozen:
            self._alarm = self._loop.call_later(max(0.0, seconds), self._fire)

    def _fire(self) -> None:
        while (job := self._pop_due()) is not None:
            self._start(job)
        self._arm()

    def _start(self, job: _Job) -> asyncio.Task[None]:
        task = self._loop.create_task(self._run(job), name=job.name, context=job.context)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _run(self, job: _Job) -> None:
        try:
            async with self._gate.turn():
                await job.work()
        except Exception as error:  # noqa: BLE001  a crash of one job ends that job alone
            logger.error("job %s crashed: %s", job.name.split(":")[0], anonymous(error))
            self._try_again(job, error)

    def _try_again(self, job: _Job, error: Exception) -> None:
        """Do the job again later: what made it crash may pass. In the end it is left until the world is opened again."""
        if job.name in self._by_name:
            return
        if refusal_of(error) is Refusal.DISK_FULL:
            self.at(self._clock.now() + UNTIL_THERE_IS_ROOM, job.name, job.work)
        elif job.tries < TRIES:
            self.at(self._clock.now() + pause_after(job.tries), job.name, job.work)
            self._by_name[job.name].tries = job.tries + 1


class Jobs:
    """One party's view of the schedule: its names do not meet another party's."""

    def __init__(self, schedule: Schedule, clock: WorldClock, party: str) -> None:
        self._schedule = schedule
        self._clock = clock
        self._party = party

    def at(self, when: datetime, name: str, work: Work) -> Cancel:
        """Do ``work`` when the clock reaches ``when``; a job of the same name is replaced."""
        return self._schedule.at(when, f"{self._party}.{name}", work)

    def soon(self, name: str, work: Work) -> Cancel:
        """Do ``work`` at once, but off the caller's waiting path."""
        return self.at(self._clock.now(), name, work)
