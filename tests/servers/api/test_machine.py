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
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from servers.bank import codes, credit
from servers.host import WorldHost
from servers.payment import matching
from tests.servers.api.machine import PaymentMachine
from tests.servers.conftest import STARTS_AT, Wire

RUNS = int(os.environ.get("KAIHU_API_RUNS", "0"))
SETTINGS = settings(
    max_examples=RUNS or 40,
    stateful_step_count=40,
    derandomize=not RUNS,
    database=None,
    deadline=None,
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
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path / "world")
    yield world
    world.close()


def run(world: World, how: settings) -> None:
    run_state_machine_as_test(lambda: PaymentMachine(world.wire, world.restart), settings=how)


def test_that_the_api_does_what_the_model_says(world: World) -> None:
    run(world, SETTINGS)
