"""Signatures in a whole world: what they do not hang on, and what becomes of a call whose signature is not accepted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from models.contract.application_view import ApplicationView
from models.contract.client_payment import START, SUBMIT_PARTIAL_NAME
from models.contract.problems import ProblemType
from models.contract.wire import Endpoint, Party
from models.domain.application import ApplicationState
from servers.entropy import RandomEntropy
from servers.host import WorldHost
from servers.keys import SERVERS, WorldKeys
from servers.signatures import Signer, address_of
from servers.surroundings import RealTime
from tests.servers.conftest import Wire
from tests.servers.endpoints import ENDPOINTS, name_of
from tests.servers.knocking import JSON, Answer, knock, takes_content
from tests.servers.payment_steps import Phone, opened_accounts

BETWEEN_SERVERS = [endpoint for endpoint in ENDPOINTS if endpoint.sender in SERVERS]
YEAR = 365 * 24 * 3600


def request_to(endpoint: Endpoint[Any, Any]) -> httpx.Request:
    """A call of ``endpoint`` that its handler will refuse, once it gets there."""
    path = endpoint.path.replace("{kind}", "mail").replace("{", "").replace("}", "")
    content = b"{}" if takes_content(endpoint) else None
    headers = [JSON] if content else []
    url = address_of(endpoint.receiver) + path
    return httpx.Request(endpoint.method, url, content=content, headers=headers)


def deliver(host: WorldHost, endpoint: Endpoint[Any, Any], request: httpx.Request) -> Answer:
    headers = request.headers.multi_items()
    return knock(host, endpoint.receiver, request.method, request.url.raw_path, headers, [request.content])


@pytest.mark.parametrize("endpoint", BETWEEN_SERVERS, ids=name_of)
def test_that_every_call_between_servers_counts_once_and_only_from_its_sender(
    shared_host: WorldHost, endpoint: Endpoint[Any, Any]
) -> None:
    for other in SERVERS:
        request = request_to(endpoint)
        shared_host.on_loop.signer_of(other).sign(request)
        first = deliver(shared_host, endpoint, request)
        assert (first.problem == ProblemType.SIGNATURE_REFUSED) is (other is not endpoint.sender)
        again = deliver(shared_host, endpoint, request)
        assert (again.status, again.problem) == (401, ProblemType.SIGNATURE_REFUSED)
    unsigned = deliver(shared_host, endpoint, request_to(endpoint))
    assert (unsigned.status, unsigned.problem) == (401, ProblemType.SIGNATURE_REFUSED)


def test_that_the_worlds_clock_makes_no_call_stale(wire: Wire) -> None:
    phone = Phone(wire)
    wire.advance(3 * YEAR)
    assert phone.to_matched().state is ApplicationState.CARD_ENTRY
    wire.advance(YEAR)
    wire.reset()
    assert Phone(wire).to_active().state is ApplicationState.ACTIVE


def test_that_a_call_under_way_stays_good_when_the_clock_jumps(wire: Wire) -> None:
    host = wire.host
    endpoint = next(end for end in BETWEEN_SERVERS if end.receiver is Party.HISTORY)
    request = request_to(endpoint)
    host.on_loop.signer_of(endpoint.sender).sign(request)
    wire.advance(YEAR)
    assert deliver(host, endpoint, request).problem == ProblemType.NOT_FOUND


@contextmanager
def strangers_key(wire: Wire, receiver: Party) -> Iterator[None]:
    """The payment server signs with a key that nobody knows, as if its file had been lost."""
    chance = RandomEntropy(random.SystemRandom())
    stranger = Signer(WorldKeys.new(chance).ring_of(Party.PAYMENT), chance, RealTime().now)
    client = wire.host.on_loop.client_of(Party.PAYMENT, receiver)
    own, client._sign = client._sign, stranger.sign
    yield
    client._sign = own


def test_that_a_refused_signature_is_to_the_phone_a_bank_out_of_reach(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    phone = Phone(wire)
    phone.call(START)
    parts = phone.parts()
    with strangers_key(wire, Party.BANK):
        document = phone.problem(SUBMIT_PARTIAL_NAME, parts, key="once", expected=ProblemType.UNREACHABLE)
    assert document.status == 503
    assert "bank let real_name_record not in: signature-refused" in caplog.text
    assert not any(value in caplog.text for value in (phone.person.name, phone.person.document_number))
    view: ApplicationView = phone.call(SUBMIT_PARTIAL_NAME, parts, key="once")
    assert view.state is ApplicationState.CARD_ENTRY


def test_that_what_must_arrive_is_sent_until_its_signature_is_accepted(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_bound()
    assert opened_accounts(wire) == []
    with strangers_key(wire, Party.BANK):
        wire.settle()
        wire.advance(120)
        assert opened_accounts(wire) == []
    wire.advance(3600)
    assert len(opened_accounts(wire)) == 1


def test_that_histories_that_accept_no_signature_are_missing_and_no_more(wire: Wire) -> None:
    with strangers_key(wire, Party.HISTORY):
        view = Phone(wire).to_active()
    assert view.account is not None
    assert view.account.report is not None
    assert view.account.report.missing
