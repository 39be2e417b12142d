"""The long poll: at once for an old version, held for the current one, empty-handed after a while."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from models.contract.application_view import ApplicationView
from models.contract.client_payment import (
    AWAIT_NEWS,
    OPEN_SESSION,
    START,
    SUBMIT_PARTIAL_NAME,
    OpenSession,
    PartialRealName,
)
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from servers.host import WorldHost
from servers.payment.handlers import reading
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone


async def poll(wire: Wire, after: int) -> ApplicationView:
    return await wire._client.call(AWAIT_NEWS, Nothing(), query={"after": after})


async def parked(wire: Wire) -> None:
    """Wait until a poll is held."""
    await wire.host.settle()
    assert wire.host.on_loop.gate.parked == 1


def test_that_older_knowledge_is_answered_at_once(wire: Wire) -> None:
    phone = Phone(wire)
    view = phone.to_name_entry()
    assert wire.call(AWAIT_NEWS, query={"after": view.version - 1}) == view


def test_that_a_change_by_another_session_is_news(wire: Wire) -> None:
    phone = Phone(wire)
    version = phone.read().version

    async def scenario() -> ApplicationView:
        waiting = asyncio.create_task(poll(wire, version))
        await parked(wire)
        other = await wire._client.call(
            OPEN_SESSION, OpenSession(wallet_id=phone.person.wallet_id), key="other"
        )
        wire._client._http.headers["authorization"] = f"Bearer {other.token}"
        await wire._client.call(START, Nothing(), key="start")
        return await waiting

    assert wire.run(scenario).state is ApplicationState.NAME_ENTRY


def test_that_what_a_session_did_itself_is_no_news_to_it(wire: Wire) -> None:
    phone = Phone(wire)
    version = phone.read().version

    async def scenario() -> tuple[bool, ApplicationView]:
        waiting = asyncio.create_task(poll(wire, version))
        await parked(wire)
        await wire._client.call(START, Nothing(), key="start")
        await parked(wire)
        held = not waiting.done()
        wrong = PartialRealName(name_part="?", document_part="0000")
        with pytest.raises(ProblemError):
            await wire._client.call(SUBMIT_PARTIAL_NAME, wrong, key="wrong")
        return held, await waiting

    held, news = wire.run(scenario)
    assert held, "the reply of the call had said it"
    assert news.challenge is not None
    assert news.challenge.remaining == 4, "a problem document is no view, so the miss is news"


def test_that_a_poll_brings_what_the_bank_decided(wire: Wire) -> None:
    phone = Phone(wire)
    version = phone.to_review().version

    async def scenario() -> ApplicationView:
        waiting = asyncio.create_task(poll(wire, version))
        await parked(wire)
        wire.host.clock.advance(timedelta(seconds=90))
        await wire.host.settle()
        return await waiting

    assert wire.run(scenario).state is ApplicationState.APPROVED


@pytest.mark.parametrize("query", [{}, {"after": "soon"}])
def test_that_a_poll_names_a_version(wire: Wire, query: dict[str, str]) -> None:
    Phone(wire)
    response = wire.raw(AWAIT_NEWS, "/application/news", params=query)
    assert response.status_code == 422
    assert response.json()["field"] == "after"
    assert response.json()["type"].endswith(ProblemType.INVALID_REQUEST)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Wire]:
    """A wire to a world that does what is due by itself, as in a demonstration."""
    host = WorldHost.open(tmp_path, seed=7, starts_at=STARTS_AT)
    wire = Wire(host)
    yield wire
    wire.close()
    host.close()


def test_that_a_poll_ends_empty_handed_when_nothing_comes(
    live: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "POLL_SECONDS", 0.02)
    version = Phone(live).read().version
    response = live.raw(AWAIT_NEWS, f"/application/news?after={version}")
    assert (response.status_code, response.content) == (204, b"")


def test_that_a_live_world_delivers_and_reviews_by_itself(live: Wire) -> None:
    phone = Phone(live)
    view = phone.to_bound()
    while view.timeline.account_created_at is None:
        view = live.call(AWAIT_NEWS, query={"after": view.version})
    live.host.clock.advance(timedelta(seconds=90))
    while view.account is None:
        view = live.call(AWAIT_NEWS, query={"after": view.version})
    assert view.state is ApplicationState.BOUND
