"""Fifty openings of one person at once, over slow links that lose replies: one account, one binding, one wallet."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from models.contract.problems import ProblemError
from models.domain.application import ApplicationState as State
from models.domain.people import Person, person_by_id
from models.ports import Fault, Link
from servers.bridge import hop
from servers.client import PartyClient
from servers.host import WorldHost
from tests.crashes.people import Goal, Phone, Step, unsigned
from tests.servers.conftest import STARTS_AT

CLIENTS: Final = 50
ROUNDS: Final = 12
"""A client that is still refused after so many looks gives up."""
BOUND: Final = frozenset(
    {State.PASSWORD_SETTING, State.BOUND, State.OPENING_PENDING, State.IN_REVIEW, State.APPROVED}
)
PATIENCE: Final = 100.0
"""Real seconds; a busy machine may take its time over fifty at once."""
SLOW: Final = Fault(delay=0.002)
LOST: Final = Fault(lose_reply=True)


class Client(Phone):
    """A phone beside others, over the way that every phone has."""

    def __init__(self, host: WorldHost, person: Person) -> None:
        super().__init__(host.on_loop, person, Goal.OPENING)
        self._host = host
        self._client = PartyClient(host.payment_transport(), "http://kaihu.example", unsigned)

    async def open(self) -> bool:
        """Go on whatever is refused, until the card is bound; whether it was."""
        for _ in range(ROUNDS):
            with suppress(ProblemError):
                if not self.token:
                    await self.sign_in()
                await self.look()
                if self.view.state in BOUND:
                    return True
                step = self.next_step()
                if step is not None and step.endpoint is not None:
                    await self._call(step)
        return False

    async def _call(self, step: Step, bearer: str = "", **path: str) -> Any:
        assert step.endpoint is not None
        self._client._http.headers["authorization"] = f"Bearer {self.token}"
        return await self._client.call(step.endpoint, step.message, key=step.key or None, seconds=PATIENCE)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[WorldHost]:
    host = WorldHost.open(tmp_path / "world", seed=7, starts_at=STARTS_AT)
    for link in (Link.CLIENT_PAYMENT, Link.PAYMENT_BANK):
        for _ in range(10):
            host.links.fail_next(link, SLOW)
            host.links.fail_next(link, LOST)
        host.links.fail_always(link, SLOW)
    yield host
    host.close()


async def all_at_once(host: WorldHost, clients: list[Client]) -> list[bool]:
    """Whether each client came to a binding, once everything that follows was done."""
    bound = await asyncio.gather(*(client.open() for client in clients))
    for link in Link:
        host.links.heal(link)
    await hop(host.loop, lambda: come_to_rest(host))
    while due := host.clock.next_due():
        host.clock.advance(max(due - host.clock.now(), timedelta(0)))
        await hop(host.loop, lambda: come_to_rest(host))
    return bound


async def come_to_rest(host: WorldHost) -> None:
    """Wait on the servers' loop until nothing is due, under way or about to begin."""
    schedule, gate = host.on_loop.schedule, host.on_loop.gate
    while schedule.is_due() or schedule._tasks or gate.busy:  # noqa: ASYNC110  nothing tells of a job that is about to begin
        await asyncio.sleep(0)


def count(host: WorldHost, party: str, query: str) -> int:
    with closing(sqlite3.connect(host.files.database(party))) as connection:
        return int(connection.execute(query).fetchone()[0])


@pytest.mark.parametrize("person_id", ["sun-hao", "li-jing", "wang-xiaoming", "qian-yu", "wu-ge"])
def test_that_fifty_openings_of_one_person_leave_one_account(host: WorldHost, person_id: str) -> None:
    person = person_by_id(person_id)
    opened = count(host, "payment", "SELECT count(*) FROM wallets WHERE opened_at IS NOT NULL")
    clients = [Client(host, person) for _ in range(CLIENTS)]
    if not person.wallet_open:
        for number, client in enumerate(clients):
            client.device_id = f"phone-{number}"
    assert any(asyncio.run(all_at_once(host, clients)))
    accounts = "SELECT count(*) FROM virtual_accounts WHERE application_id IS NOT NULL"
    assert count(host, "bank", accounts) == count(host, "payment", accounts) == 1
    assert count(host, "payment", "SELECT count(*) FROM outbox WHERE kind = 'binding'") == 1
    assert count(host, "payment", "SELECT count(*) FROM outbox WHERE delivered_at IS NULL") == 0
    bindings = (
        "SELECT count(*) FROM bindings b JOIN cards c ON c.reference = b.reference WHERE c.customer_id = "
    )
    owner = "(SELECT customer_id FROM virtual_accounts WHERE application_id IS NOT NULL)"
    assert count(host, "bank", bindings + owner) == 1
    wallets = count(host, "payment", "SELECT count(*) FROM wallets WHERE opened_at IS NOT NULL")
    assert wallets == opened + (0 if person.wallet_open else 1)
