"""A state machine drives the payment API against a model; planted faults show that it would find them.

``KAIHU_API_RUNS=2000 make test ARGS=tests/servers/api`` makes that many runs, of other steps each time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from servers.host import WorldHost
from tests.servers.api.machine import PaymentMachine
from tests.servers.api.planted import PLANTS, PLANTS_OF_TRIES, Plant
from tests.servers.api.trying import TryingMachine
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


def run(world: World, kind: type[TryingMachine], number: int, how: settings) -> None:
    """Runs of the machine, the same in every process, unless others are asked for."""

    def machine() -> TryingMachine:
        return kind(world.wire, world.restart)

    run_state_machine_as_test(machine if RUNS else seed(number)(machine), settings=how)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "number"), [(PaymentMachine, 0), (PaymentMachine, 1), (TryingMachine, 1)])
def test_that_the_api_does_what_the_model_says(world: World, kind: type[TryingMachine], number: int) -> None:
    run(world, kind, number, SETTINGS)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_that_a_planted_fault_is_found(world: World, monkeypatch: pytest.MonkeyPatch, plant: Plant) -> None:
    plant(monkeypatch)
    found = settings(SETTINGS, max_examples=40, phases=(Phase.generate,))
    with pytest.raises((AssertionError, ValueError)):
        run(world, TryingMachine if plant in PLANTS_OF_TRIES else PaymentMachine, 0, found)
