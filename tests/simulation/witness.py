"""A witness at each server's door: what came in, under which key, and what was answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.contract.problems import TYPE_PREFIX, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Party
from tests.simulation.violation import Violation

PASSING = frozenset(
    {
        *(ProblemType.UNREACHABLE, ProblemType.IN_PROGRESS, ProblemType.INTERNAL),
        *(ProblemType.UNAUTHENTICATED, ProblemType.NOT_FOUND, ProblemType.KEY_REUSED),
        # Refused at the door: the call never came to its key.
        "signature-refused",
    }
)
"""Answers that are not kept: another may come to the same key."""
ANEW = ("/sessions", "/credit-accounts/lookups")
"""Asked again, these are answered anew on purpose."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A changing call that came to a party."""

    party: Party
    path: str
    bearer: str
    key: str


class Witness:
    """Raises what is wrong with an answer where it is seen; ``violations`` keeps it, whatever becomes of that."""

    def __init__(self) -> None:
        self.arrivals: dict[tuple[Party, str], Arrival] = {}
        self.violations: list[Violation] = []
        self._first: dict[Arrival, bytes] = {}

    def beside(self, party: Party, app: ASGIApp) -> ASGIApp:
        """``app`` with the witness at its door."""

        async def watched(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            arrival = _arrival(party, scope)
            if arrival.key:
                self.arrivals[party, arrival.key] = arrival
            status, parts = 0, [b""]

            async def heard(message: Message) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = message["status"]
                elif message["type"] == "http.response.body":
                    parts.append(message.get("body", b""))
                await send(message)

            await app(scope, receive, heard)
            self._judge(arrival, status, b"".join(parts))

        return watched

    def _judge(self, arrival: Arrival, status: int, body: bytes) -> None:
        if not body:
            return
        content = json.loads(body)
        slug = str(content.get("type", "")).removeprefix(TYPE_PREFIX) if status >= 400 else ""
        if slug == ProblemType.INTERNAL:
            self._report("no crash", f"{arrival.party} crashed at {arrival.path}")
        if arrival.key and slug not in PASSING and arrival.path not in ANEW:
            first = self._first.setdefault(arrival, body)
            if first != body:
                self._report("the outcome of once", f"{arrival.path} answered {arrival.key} in two ways")
        for part in _parts(content):
            if (
                {"limit", "used", "available"} <= part.keys()
                and part["limit"]
                and (
                    part["used"] + part["available"] != part["limit"]
                    or part["used"] < 0
                    or part["available"] < 0
                )
            ):
                self._report("used plus available is the total", f"{arrival.path}: {part}")
            if {"old_limit", "new_limit"} <= part.keys() and part["new_limit"] < part["old_limit"]:
                self._report("no raise lowers a limit", f"{arrival.path}: {part}")

    def _report(self, invariant: str, detail: str) -> None:
        self.violations.append(Violation(invariant, detail))


def _arrival(party: Party, scope: Scope) -> Arrival:
    headers = {name.decode().lower(): value.decode() for name, value in scope["headers"]}
    key = headers.get(IDEMPOTENCY_HEADER.lower(), "")
    return Arrival(party, scope["path"], headers.get("authorization", ""), key)


def _parts(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, dict):
        yield content
        for value in content.values():
            yield from _parts(value)
    elif isinstance(content, list):
        for value in content:
            yield from _parts(value)
