"""What journeys look at besides the phone."""

from __future__ import annotations

import pytest

from gui.testing.world_driver import WorldDriver
from tests.journeys.branches import Books


@pytest.fixture
def books(world: WorldDriver) -> Books:
    """What comes into the parties' databases from here on."""
    return Books(world)
