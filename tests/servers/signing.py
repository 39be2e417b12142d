"""Calls as the payment server signs them for the bank, and as the bank gets them."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

import httpx
from http_message_signatures import HTTPMessageSigner, algorithms
from http_message_signatures.resolvers import MappingKeyResolver
from starlette.requests import Request

from models.contract.wire import IDEMPOTENCY_HEADER, Party
from servers.entropy import RandomEntropy
from servers.keys import WorldKeys
from servers.signatures import TAG, Signer, address_of

NOW = datetime(2026, 3, 13, 1, 41, 7, 250_000, tzinfo=UTC)
ALL = ("@method", "@target-uri", "content-digest", "content-type", "idempotency-key")
BODY = b'{"amount":100}'

chance = RandomEntropy(random.Random(7))  # noqa: S311  a seeded test
KEYS = WorldKeys.new(chance)


class Hour:
    """Real time as the test sets it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def request_of(
    method: str = "POST", target: str = "/accounts/a-1/purchases?as=test", content: bytes = BODY
) -> httpx.Request:
    headers = {"content-type": "application/json", IDEMPOTENCY_HEADER: "purchase-1"}
    return httpx.Request(method, address_of(Party.BANK) + target, content=content, headers=headers)


def signed(hour: Hour, request: httpx.Request | None = None, by: Party = Party.PAYMENT) -> httpx.Request:
    request = request_of() if request is None else request
    Signer(KEYS.ring_of(by), chance, hour).sign(request)
    return request


def signed_otherwise(**changes: Any) -> httpx.Request:
    """Signed by the payment server with other parameters or fewer components than are asked for."""
    request = request_of()
    right: dict[str, Any] = {
        "key_id": "payment",
        "created": NOW,
        "nonce": chance.token(),
        "tag": TAG,
        "covered_component_ids": ALL,
        "body": BODY,
    }
    payment = KEYS.by_party[Party.PAYMENT].private_key()
    keys = MappingKeyResolver(public_keys={}, private_keys={"payment": payment, "bank": payment})
    signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=keys)
    signer.sign(request, **right | changes)
    return request


def received(request: httpx.Request) -> Request:
    """The request as it comes out at the other end."""
    path, _, query = request.url.raw_path.partition(b"?")
    return Request(
        {
            "type": "http",
            "method": request.method,
            "path": request.url.path,
            "raw_path": path,
            "query_string": query,
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
        }
    )
