"""Whatever a server is sent, nothing of it comes back in a problem document, and nothing of it is logged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Nothing, Party
from models.domain.people import person_by_id
from tests.canary.net import Leak, Net
from tests.canary.watches import exceptions_watched, logs_watched, watch_calls
from tests.servers.conftest import Wire
from tests.servers.endpoints import ENDPOINTS, name_of

AnyEndpoint = Endpoint[Any, Any]
LONG = "鹮鹮鹮 9876543210123456789 kanarie.83612947@mail.example"
SHORT = "鹮鹮83612947"
PLAIN = "kanarie-83612947"
SENT = ("鹮鹮", "83612947", "kanarie", "9876543210123456789")
FIELD = "鹳鹳-7046152839"
"""The name of a field, which no person ever types. The library's errors quote it; they are caught where they rise."""


def requests_for(endpoint: AnyEndpoint, token: str) -> Iterator[dict[str, Any]]:
    """Requests that hold what was never asked for, in every place that can hold something."""
    names = re.findall(r"\{(\w+)\}", endpoint.path)
    url = endpoint.url(**dict.fromkeys(names, PLAIN))
    fields = list(endpoint.request.model_fields) if endpoint.request is not Nothing else []
    yield {"url": url, "json": dict.fromkeys(fields, LONG)}
    yield {"url": url, "json": dict.fromkeys(fields, SHORT)}
    yield {"url": url, "json": {name: {FIELD: [SHORT]} for name in fields}}
    yield {"url": url, "json": {FIELD: LONG}}
    yield {"url": url, "json": [LONG, SHORT]}
    yield {"url": url, "content": f'{{"{FIELD}": "{LONG}', "headers": {"content-type": "application/json"}}
    yield {"url": url, "content": LONG.encode(), "headers": {"content-type": f"text/{PLAIN}"}}
    yield {"url": f"{url}?{quote(SHORT)}={quote(LONG)}"}
    yield {"url": f"{url}/{quote(SHORT)}"}
    yield {"url": url, "headers": {"authorization": f"Bearer {PLAIN}"}}
    yield {"url": url, "headers": {IDEMPOTENCY_HEADER: PLAIN + "\t"}}
    yield {"url": url, "headers": {"authorization": f"{PLAIN} {token}", IDEMPOTENCY_HEADER: PLAIN}}


def is_senders_own(leak: Leak) -> bool:
    """Whether it is where it has to be: in an address that the sender made up, or a field's name in an error."""
    return leak.channel == "addresses of calls" or (leak.kind, leak.channel) == (
        "the name of a field",
        "exceptions",
    )


@pytest.fixture
def net(wire: Wire) -> Iterator[Net]:
    net = Net(person_by_id("wang-xiaoming"))
    for value in SENT:
        net.watch_for("what was sent", value)
    net.watch_for("the name of a field", FIELD)
    with logs_watched(net), exceptions_watched(net, lambda: wire.host.loop):
        yield net


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=name_of)
def test_that_nothing_that_was_sent_comes_back_or_is_logged(
    endpoint: AnyEndpoint, wire: Wire, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch_calls(net, monkeypatch)
    if endpoint.sender is Party.CLIENT:
        wire.sign_in("wallet-wang-xiaoming")
    if endpoint.sender is Party.CLERK:
        wire.token = wire.host.staff_token
    refused = 0
    for request in requests_for(endpoint, wire.token):
        if endpoint.changing:
            request.setdefault("headers", {}).setdefault(
                IDEMPOTENCY_HEADER, wire.host.entropy.identifier("test")
            )
        response = wire.raw(endpoint, **request)
        assert response.status_code != 500
        if response.is_error:
            refused += 1
            net.catch("replies", endpoint.name, f"{response.text} {dict(response.headers)}")
    assert refused
    leaks = [leak for leak in net.leaks() if not is_senders_own(leak)]
    assert not leaks, "\n".join(map(str, leaks))
