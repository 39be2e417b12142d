"""Subject: a crowd opens accounts at once on a live world, from signing in to the approval seen, by leaf C.

Usage: ``openings.py COUNT [MEASURED_EVERY]``. Prints the ``seconds`` that COUNT openings took, after some that warm up, and
what they consisted of: ``calls`` of phones, ``hops`` between servers, ``commits``, and ``memory``: the process's resident
megabytes after every MEASURED_EVERY openings.
"""

from __future__ import annotations

import asyncio
import gc
import json
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import servers.beginning
from gui.gateway.payment import PaymentGateway
from models.contract.application_view import ApplicationView
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.domain.people import Person
from models.ports import TextMessage
from servers.host import WorldHost
from servers.surroundings import Place, Point, Surroundings
from tests.bench.crowd import crowd

WARM_UP = 8
PHONES = 4
"""How many open accounts at the same time."""
REVIEW = timedelta(seconds=91)


class Opening:
    """Opens accounts on ``host``, each for another person."""

    def __init__(self, host: WorldHost) -> None:
        self._host = host
        self._loop = asyncio.get_running_loop()
        self._codes: defaultdict[str, asyncio.Future[str]] = defaultdict(self._loop.create_future)
        host.on_text_message(self._on_text_message)

    def _on_text_message(self, message: TextMessage) -> None:
        self._loop.call_soon_threadsafe(lambda: self._codes[message.to].set_result(message.code))

    async def apply(self, person: Person) -> PaymentGateway:
        """Everything up to the review, which takes its time."""
        phone = PaymentGateway(self._host.payment_transport(), self._host.entropy)
        await phone.sign_in(person.wallet_id)
        asked = (await phone.start()).challenge
        assert asked is not None
        digits = "".join(person.document_number[place] for place in asked.document_asked)
        await phone.submit_partial_name(person.name[0], digits)
        await phone.submit_savings_account(person.cards[0].number, person.mobile, terms_accepted=True)
        view = await phone.submit_code(await self._codes[person.mobile])
        del self._codes[person.mobile]
        view = await phone.leave_binding_result()
        while view.state is ApplicationState.OPENING_PENDING:
            view = await _news(phone, view)
        return phone

    async def conclude(self, phone: PaymentGateway) -> None:
        """The approval, once the review has ended."""
        view = await phone.read()
        while view.state is ApplicationState.IN_REVIEW:
            view = await _news(phone, view)
        view = await phone.leave_review_result()
        assert view.state is ApplicationState.ACTIVE, view.state
        await phone.close()

    async def open_all(self, people: tuple[Person, ...]) -> None:
        """All of them, ``PHONES`` at a time."""
        waiting = list(people)
        done: list[PaymentGateway] = []

        async def work() -> None:
            while waiting:
                done.append(await self.apply(waiting.pop()))

        await asyncio.gather(*(work() for _ in range(PHONES)))
        self._host.clock.advance(REVIEW)

        async def see() -> None:
            while done:
                await self.conclude(done.pop())

        await asyncio.gather(*(see() for _ in range(PHONES)))


async def _news(phone: PaymentGateway, view: ApplicationView) -> ApplicationView:
    return await phone.await_news(view.version) or view


def megabytes() -> float:
    """What of the process is in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def main(count: int, every: int) -> None:
    counts: Counter[str] = Counter()

    def watch(point: Point) -> None:
        if point.place is Place.COMMITTED:
            counts["commits"] += 1
        elif point.place is Place.SENDING:
            counts["calls" if point.name.startswith(Party.CLIENT) else "hops"] += 1

    people = crowd(WARM_UP + count)
    memory = []
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(servers.beginning, "load_people", lambda: people),
    ):
        host = WorldHost.open(Path(folder), surroundings=Surroundings(watcher=watch))
        with asyncio.Runner() as runner:

            async def make() -> Opening:
                return Opening(host)

            opening = runner.run(make())
            runner.run(opening.open_all(people[:WARM_UP]))
            counts.clear()
            seconds = 0.0
            for first in range(WARM_UP, len(people), every):
                started = time.perf_counter()
                runner.run(opening.open_all(people[first : first + every]))
                seconds += time.perf_counter() - started
                memory.append(megabytes())
        host.close()
    print(json.dumps({"seconds": seconds, "memory": memory, **counts}))


if __name__ == "__main__":
    number = int(sys.argv[1])
    main(number, int(sys.argv[2]) if len(sys.argv) > 2 else number)
