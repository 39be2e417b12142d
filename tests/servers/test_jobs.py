"""Work that falls due on the clock."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest

from servers.clock import WorldClock
from servers.gate import Gate
from servers.jobs import Jobs, Schedule

NOON = datetime(2026, 3, 13, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class Scene:
    """A schedule on a clock that stands still, and a log of what ran."""

    def __init__(self, by_hand: bool) -> None:
        self.clock = WorldClock(frozen_at=NOON)
        self.schedule = Schedule(self.clock, Gate(one_at_a_time=by_hand), by_hand)
        self.jobs = Jobs(self.schedule, self.clock, "bank")
        self.log: list[str] = []
        self.ran = asyncio.Event()

    def job(self, name: str, at: timedelta = timedelta()) -> None:
        async def work() -> None:
            self.log.append(name)
            self.ran.set()

        self.jobs.at(NOON + at, name, work)


async def run_all(scene: Scene) -> None:
    while await scene.schedule.run_next_due():
        pass


def test_that_a_live_job_waits_for_the_clock_and_then_runs_by_itself() -> None:
    async def scene() -> list[str]:
        scene = Scene(by_hand=False)
        scene.job("review", 90 * SECOND)
        await asyncio.sleep(0)
        assert scene.log == []
        scene.clock.advance(90 * SECOND)
        await scene.ran.wait()
        await scene.schedule.close()
        return scene.log

    assert asyncio.run(scene()) == ["review"]


def test_that_a_played_job_waits_until_it_is_asked_for() -> None:
    async def scene() -> list[str]:
        scene = Scene(by_hand=True)
        scene.job("late", 2 * SECOND)
        scene.job("second")
        scene.job("early", -SECOND)
        scene.job("third")
        await asyncio.sleep(0)
        assert scene.log == []
        await run_all(scene)
        return scene.log

    assert asyncio.run(scene()) == ["early", "second", "third"]


def test_that_a_job_of_the_same_name_replaces_the_first() -> None:
    async def scene() -> tuple[list[str], datetime | None]:
        scene = Scene(by_hand=True)
        scene.job("delivery")
        scene.job("delivery", 5 * SECOND)
        await run_all(scene)
        return scene.log, scene.clock.next_due()

    assert asyncio.run(scene()) == ([], NOON + 5 * SECOND)


def test_that_a_crashed_job_is_logged_without_its_message_and_harms_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scene() -> list[str]:
        scene = Scene(by_hand=True)

        async def crash() -> None:
            raise RuntimeError("a name that must not be logged")

        scene.jobs.soon("crash:7", crash)
        scene.job("next")
        await run_all(scene)
        return scene.log

    with caplog.at_level(logging.ERROR):
        assert asyncio.run(scene()) == ["next"]
    assert "bank.crash" in caplog.text
    assert "RuntimeError" in caplog.text
    assert "must not be logged" not in caplog.text


def test_that_a_crashed_job_is_done_again_a_few_times_each_later_than_the_last() -> None:
    async def scene() -> list[float]:
        scene = Scene(by_hand=True)
        begun: list[float] = []

        async def crash() -> None:
            begun.append((scene.clock.now() - NOON) / SECOND)
            raise RuntimeError

        scene.jobs.soon("crash", crash)
        await run_all(scene)
        while (due := scene.clock.next_due()) is not None:
            scene.clock.advance(due - scene.clock.now())
            await run_all(scene)
        return begun

    assert asyncio.run(scene()) == [0, 5, 15, 35, 75]


def test_that_a_job_that_was_asked_for_anew_meanwhile_is_not_done_again_for_its_crash() -> None:
    async def scene() -> list[str]:
        scene = Scene(by_hand=True)

        async def crash() -> None:
            scene.job("delivery", 60 * SECOND)
            raise RuntimeError

        scene.jobs.soon("delivery", crash)
        await run_all(scene)
        scene.clock.advance(30 * SECOND)
        await run_all(scene)
        assert scene.log == []
        scene.clock.advance(30 * SECOND)
        await run_all(scene)
        return scene.log

    assert asyncio.run(scene()) == ["delivery"]


def test_that_a_cleared_schedule_forgets_its_jobs() -> None:
    async def scene() -> list[str]:
        scene = Scene(by_hand=True)
        scene.job("review")
        await scene.schedule.clear()
        await run_all(scene)
        return scene.log

    assert asyncio.run(scene()) == []
