"""Nobody speaks for a server but itself, and nothing that it says counts twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Party
from models.tables.bank import UsedNonce
from servers.signatures import LASTS, SKEW, Verifier, address_of
from servers.store import Store
from tests.servers.ciphers import new_cipher
from tests.servers.signing import ALL, KEYS, NOW, Hour, received, request_of, signed, signed_otherwise


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens the bank's database, which keeps what it is told from one opening to the next."""
    opened: list[Store] = []

    def open_it() -> Store:
        for store in opened:
            store.close()
        store = Store(tmp_path / "bank.db", UsedNonce.metadata, "test", new_cipher(Party.BANK))
        opened.append(store)
        with store._engine.begin() as connection:
            UsedNonce.__table__.create(connection, checkfirst=True)  # type: ignore[attr-defined]
        return store

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def bank(open_store: Callable[[], Store], hour: Hour) -> Verifier:
    """The bank's verifier."""
    return Verifier(KEYS.ring_of(Party.BANK), open_store(), hour, UsedNonce)


def accept(bank: Verifier, request: httpx.Request) -> None:
    bank.verify(received(request), Party.PAYMENT, request.content)


def refuse(bank: Verifier, request: httpx.Request) -> None:
    with pytest.raises(ProblemError) as caught:
        accept(bank, request)
    assert (caught.value.problem, caught.value.document.status) == (ProblemType.SIGNATURE_REFUSED, 401)
    assert not caught.value.document.detail


def test_that_a_call_is_known_to_come_from_its_sender(bank: Verifier, hour: Hour) -> None:
    accept(bank, signed(hour))


def test_that_a_call_without_content_or_key_is_signed_too(bank: Verifier, hour: Hour) -> None:
    request = httpx.Request("GET", f"{address_of(Party.BANK)}/accounts/a-1")
    accept(bank, signed(hour, request))


def test_that_a_target_counts_as_it_was_written(bank: Verifier, hour: Hour) -> None:
    accept(bank, signed(hour, request_of(target="/accounts/%E5%BC%80%2F1?kind=%20a+b")))


def change_content(request: httpx.Request) -> httpx.Request:
    return httpx.Request(request.method, request.url, headers=request.headers, content=b'{"amount":900}')


def change_url(target: str) -> Callable[[httpx.Request], httpx.Request]:
    def change(request: httpx.Request) -> httpx.Request:
        url = address_of(Party.BANK) + target
        return httpx.Request(request.method, url, headers=request.headers, content=request.content)

    return change


def change_header(name: str, value: str | None) -> Callable[[httpx.Request], httpx.Request]:
    def change(request: httpx.Request) -> httpx.Request:
        if value is None:
            del request.headers[name]
        else:
            request.headers[name] = value
        return request

    return change


def change_method(request: httpx.Request) -> httpx.Request:
    return httpx.Request("PUT", request.url, headers=request.headers, content=request.content)


def add_key(request: httpx.Request) -> httpx.Request:
    headers = httpx.Headers([*request.headers.multi_items(), (IDEMPOTENCY_HEADER, "purchase-2")])
    return httpx.Request(request.method, request.url, headers=headers, content=request.content)


def drop_content(request: httpx.Request) -> httpx.Request:
    headers = {
        name: value
        for name, value in request.headers.items()
        if name not in ("content-type", "content-digest")
    }
    return httpx.Request(request.method, request.url, headers=headers)


def break_signature(request: httpx.Request) -> httpx.Request:
    value = request.headers["signature"]
    middle = len(value) // 2
    request.headers["signature"] = (
        value[:middle] + ("A" if value[middle] != "A" else "B") + value[middle + 1 :]
    )
    return request


TAMPERINGS = {
    "method": change_method,
    "path": change_url("/accounts/a-2/purchases?as=test"),
    "spelling of the path": change_url("/accounts/%61-1/purchases?as=test"),
    "query": change_url("/accounts/a-1/purchases?as=tesT"),
    "no query": change_url("/accounts/a-1/purchases"),
    "content": change_content,
    "no content": drop_content,
    "content type": change_header("content-type", "application/json; charset=utf-8"),
    "key": change_header(IDEMPOTENCY_HEADER, "purchase-2"),
    "no key": change_header(IDEMPOTENCY_HEADER, None),
    "a second key": add_key,
    "no digest": change_header("content-digest", None),
    "another digest": change_header("content-digest", "sha-256=:" + "A" * 43 + "=:"),
    "no signature": change_header("signature", None),
    "no input": change_header("signature-input", None),
    "a broken signature": break_signature,
    "no list": change_header("signature-input", "caller"),
    "text": change_header("signature", "caller=text"),
    "an endless input": change_header("signature-input", "caller=(" + '"@method" ' * 500 + ")"),
}


@pytest.mark.parametrize("tamper", TAMPERINGS.values(), ids=TAMPERINGS)
def test_that_a_call_that_was_tampered_with_is_refused(
    bank: Verifier, hour: Hour, tamper: Callable[[httpx.Request], httpx.Request]
) -> None:
    refuse(bank, tamper(signed(hour)))


@pytest.mark.parametrize("left_out", ALL)
def test_that_a_signature_without_a_component_is_refused(bank: Verifier, left_out: str) -> None:
    covered = tuple(name for name in ALL if name != left_out)
    digest_kept = {"body": None} if left_out == "content-digest" else {}
    refuse(bank, signed_otherwise(covered_component_ids=covered, **digest_kept))


OTHERWISE = {
    "another's name": {"key_id": "bank"},
    "another purpose": {"tag": "something-else"},
    "no purpose": {"tag": None},
    "no nonce": {"nonce": None},
    "a short nonce": {"nonce": "1"},
    "an endless nonce": {"nonce": "1" * 1000},
    "no algorithm": {"include_alg": False},
    "an expiry": {"expires": NOW + timedelta(days=1)},
}


@pytest.mark.parametrize("changes", OTHERWISE.values(), ids=OTHERWISE)
def test_that_a_signature_with_other_parameters_is_refused(bank: Verifier, changes: dict[str, Any]) -> None:
    refuse(bank, signed_otherwise(**changes))


def test_that_all_components_with_the_right_parameters_are_what_was_missing(bank: Verifier) -> None:
    accept(bank, signed_otherwise())


@pytest.mark.parametrize("other", [Party.HISTORY, Party.BANK])
def test_that_another_servers_signature_is_refused_however_valid(
    bank: Verifier, hour: Hour, other: Party
) -> None:
    request = signed(hour, by=other)
    refuse(bank, request)
    bank.verify(received(request), other, request.content)


def test_that_a_call_meant_for_another_server_is_refused(bank: Verifier, hour: Hour) -> None:
    elsewhere = httpx.Request("GET", f"{address_of(Party.HISTORY)}/accounts/a-1")
    refuse(bank, signed(hour, elsewhere))


def test_that_two_signatures_are_none(bank: Verifier, hour: Hour) -> None:
    request = signed(hour)
    twice = {name: request.headers[name] for name in ("signature", "signature-input")}
    for name, value in twice.items():
        request.headers[name] = f"{value}, {value.replace('caller', 'other', 1)}"
    refuse(bank, request)


@pytest.mark.parametrize("age", [-SKEW, timedelta(0), LASTS])
def test_that_a_signature_counts_for_its_time(bank: Verifier, hour: Hour, age: timedelta) -> None:
    request = signed(hour)
    hour.now = NOW + age
    accept(bank, request)


@pytest.mark.parametrize("age", [-SKEW - timedelta(seconds=1), LASTS + timedelta(seconds=1)])
def test_that_a_signature_of_another_time_is_refused(bank: Verifier, hour: Hour, age: timedelta) -> None:
    request = signed(hour)
    hour.now = NOW + age
    refuse(bank, request)


def test_that_a_call_that_came_before_is_refused_also_after_a_restart(
    bank: Verifier, hour: Hour, open_store: Callable[[], Store]
) -> None:
    request = signed(hour)
    accept(bank, request)
    refuse(bank, request)
    hour.now = NOW + LASTS
    refuse(Verifier(KEYS.ring_of(Party.BANK), open_store(), hour, UsedNonce), request)


def test_that_a_refused_call_uses_nothing_up(bank: Verifier, hour: Hour) -> None:
    request = signed(hour)
    refuse(bank, change_content(request))
    accept(bank, request)


def test_that_the_same_call_said_again_is_signed_anew(bank: Verifier, hour: Hour) -> None:
    accept(bank, signed(hour))
    accept(bank, signed(hour))


def test_that_nonces_are_forgotten_when_their_time_is_over(
    open_store: Callable[[], Store], hour: Hour
) -> None:
    store = open_store()
    bank = Verifier(KEYS.ring_of(Party.BANK), store, hour, UsedNonce)
    for _ in range(3):
        accept(bank, signed(hour))
    hour.now += timedelta(minutes=6)
    accept(bank, signed(hour))
    with store._engine.connect() as connection:
        assert len(connection.execute(UsedNonce.__table__.select()).all()) == 1
