"""A state machine drives the payment API against a model; planted faults show that it would find them.

``KAIHU_API_RUNS=2000 make test ARGS=tests/servers/api`` makes that many runs, of other steps each time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

import servers.serving
from models.tables.bank import Entry, VirtualAccount
from servers.bank import codes, credit
from servers.host import WorldHost
from servers.payment import matching
from tests.servers.api.machine import PaymentMachine
from tests.servers.conftest import STARTS_AT, Wire

RUNS = int(os.environ.get("KAIHU_API_RUNS", "0"))
SHORTENING_SECONDS = 60
"""How long a failure may be made shorter; the suite ends a test that hangs after two minutes."""
SETTINGS = settings(
    max_examples=RUNS or 6,
    stateful_step_count=30,
    database=None,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


class World:
    """One world's folder, whose servers can be started anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open()

    def _open(self) -> None:
        self.wire = Wire(WorldHost.open(self._folder, seed=7, played=True, starts_at=STARTS_AT))

    def restart(self) -> Wire:
        self.close()
        self._open()
        return self.wire

    def close(self) -> None:
        self.wire.close()
        self.wire.host.close()


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setattr("hypothesis.internal.conjecture.engine.MAX_SHRINKING_SECONDS", SHORTENING_SECONDS)
    world = World(tmp_path / "world")
    yield world
    world.close()


def run(world: World, number: int, how: settings) -> None:
    """Runs of the machine, the same in every process, unless others are asked for."""

    def machine() -> PaymentMachine:
        return PaymentMachine(world.wire, world.restart)

    run_state_machine_as_test(machine if RUNS else seed(number)(machine), settings=how)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", range(3))
def test_that_the_api_does_what_the_model_says(world: World, number: int) -> None:
    run(world, number, SETTINGS)


def give_a_sixth_try_of_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "TRIES", 6)


def let_codes_live_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "VALIDITY", timedelta(days=60))


def repay_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    right = credit.repay

    def repay(account: VirtualAccount, amount: int, *rest: Any) -> Entry:
        entry = right(account, amount, *rest)
        account.used -= amount
        return entry

    monkeypatch.setattr(credit, "repay", repay)


def give_a_sixth_try(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "TRIES", 6)


def forget_what_was_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers.serving, "_stored_reply", lambda _server, _call: None)


def spend_more_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    right = credit.available
    monkeypatch.setattr(credit, "available", lambda account: right(account) + 1)


@pytest.mark.parametrize(
    "fault",
    [
        give_a_sixth_try_of_a_code,
        let_codes_live_longer,
        repay_twice,
        give_a_sixth_try,
        forget_what_was_answered,
        spend_more_than_there_is,
    ],
    ids=lambda fault: fault.__name__,
)
def test_that_a_planted_fault_is_found(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: Callable[[pytest.MonkeyPatch], None]
) -> None:
    fault(monkeypatch)
    found = settings(SETTINGS, max_examples=40, phases=(Phase.generate,))
    with pytest.raises((AssertionError, ValueError)):
        run(world, 0, found)
