"""The barrier that handlers, jobs and snapshots share."""

from __future__ import annotations

import asyncio

from servers.gate import Gate
from servers.news import News


async def work(gate: Gate, name: str, log: list[str], until: asyncio.Event | None = None) -> None:
    async with gate.turn():
        log.append(f"{name} begins")
        await (until.wait() if until else asyncio.sleep(0))
        log.append(f"{name} ends")


def test_that_turns_of_a_live_world_run_side_by_side() -> None:
    async def scene() -> list[str]:
        gate, log = Gate(one_at_a_time=False), list[str]()
        await asyncio.gather(work(gate, "first", log), work(gate, "second", log))
        return log

    assert asyncio.run(scene()) == ["first begins", "second begins", "first ends", "second ends"]


def test_that_turns_of_a_played_world_run_one_after_the_other() -> None:
    async def scene() -> list[str]:
        gate, log = Gate(one_at_a_time=True), list[str]()
        await asyncio.gather(work(gate, "first", log), work(gate, "second", log))
        return log

    assert asyncio.run(scene()) == ["first begins", "first ends", "second begins", "second ends"]


def test_that_the_barrier_waits_for_running_turns_and_holds_new_ones() -> None:
    async def scene() -> list[str]:
        gate, log, until = Gate(one_at_a_time=False), list[str](), asyncio.Event()
        running = asyncio.create_task(work(gate, "running", log, until))
        await asyncio.sleep(0)

        async def snapshot() -> None:
            async with gate.closed():
                late.append(asyncio.create_task(work(gate, "late", log)))
                await asyncio.sleep(0)
                log.append("snapshot")

        late: list[asyncio.Task[None]] = []
        taking = asyncio.create_task(snapshot())
        await asyncio.sleep(0)
        until.set()
        await asyncio.gather(running, taking)
        await asyncio.gather(*late)
        return log

    assert asyncio.run(scene()) == ["running begins", "running ends", "snapshot", "late begins", "late ends"]


def test_that_a_parked_poll_does_not_keep_the_barrier_open() -> None:
    async def scene() -> tuple[int, bool]:
        gate = Gate(one_at_a_time=True)
        news = News(gate, held=True)
        heard: list[bool] = []

        async def poll() -> None:
            async with gate.turn():
                heard.append(await news.wait("wallet", 25))

        polling = asyncio.create_task(poll())
        await asyncio.sleep(0)
        async with gate.closed():
            parked = gate.parked
        news.changed("wallet")
        await polling
        return parked, heard[0]

    assert asyncio.run(scene()) == (1, True)


def test_that_a_poll_without_news_ends_empty() -> None:
    async def scene() -> bool:
        gate = Gate(one_at_a_time=False)
        async with gate.turn():
            return await News(gate, held=False).wait("wallet", 0.001)

    assert asyncio.run(scene()) is False


def test_that_a_cancelled_wait_gives_its_place_to_the_next() -> None:
    async def scene() -> list[str]:
        gate, log, until = Gate(one_at_a_time=True), list[str](), asyncio.Event()
        first = asyncio.create_task(work(gate, "first", log, until))
        second = asyncio.create_task(work(gate, "second", log))
        third = asyncio.create_task(work(gate, "third", log))
        await asyncio.sleep(0)
        second.cancel()
        until.set()
        await asyncio.gather(first, second, third, return_exceptions=True)
        return log

    assert asyncio.run(scene()) == ["first begins", "first ends", "third begins", "third ends"]


def test_that_a_poll_given_up_while_it_waits_to_go_on_leaves_the_barrier_sound() -> None:
    async def scene() -> list[str]:
        gate, log, until = Gate(one_at_a_time=True), list[str](), asyncio.Event()
        news = News(gate, held=True)

        async def poll() -> None:
            async with gate.turn():
                await news.wait("wallet", 25)

        polling = asyncio.create_task(poll())
        await asyncio.sleep(0)
        running = asyncio.create_task(work(gate, "handler", log, until))
        await asyncio.sleep(0)
        news.changed("wallet")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)

        async def snapshot() -> None:
            async with gate.closed():
                log.append("snapshot")

        taking = asyncio.create_task(snapshot())
        await asyncio.sleep(0)
        until.set()
        await asyncio.gather(running, taking)
        await work(gate, "next", log)
        return log

    assert asyncio.run(scene()) == ["handler begins", "handler ends", "snapshot", "next begins", "next ends"]


def test_that_a_poll_given_up_while_it_is_parked_leaves_the_barrier_sound() -> None:
    async def scene() -> tuple[list[str], int]:
        gate, log = Gate(one_at_a_time=True), list[str]()

        async def poll() -> None:
            async with gate.turn():
                await News(gate, held=True).wait("wallet", 25)

        polling = asyncio.create_task(poll())
        await asyncio.sleep(0)
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        async with gate.closed():
            log.append("snapshot")
        await work(gate, "next", log)
        return log, gate.parked

    assert asyncio.run(scene()) == (["snapshot", "next begins", "next ends"], 0)


def test_that_cancelled_turns_make_way_at_once() -> None:
    async def scene() -> list[str]:
        gate, log = Gate(one_at_a_time=False), list[str]()
        slow = asyncio.create_task(work(gate, "slow", log, asyncio.Event()))
        await asyncio.sleep(0)
        gate.cancel_turns()
        async with gate.closed():
            log.append("restored")
        await asyncio.gather(slow, return_exceptions=True)
        return log

    assert asyncio.run(scene()) == ["slow begins", "restored"]
