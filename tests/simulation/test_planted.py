"""Every bug that is planted is found, by itself, within as many seeds as the suite plays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.simulation.planted import BUGS, Bug, finding_seed
from tests.simulation.test_simulation import SEEDS


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_that_a_planted_bug_is_found(bug: Bug, record_property: Callable[[str, object], None]) -> None:
    found = finding_seed(bug, SEEDS)
    assert found is not None, f"{bug.what}, and no seed finds it"
    record_property("found by", f"seed {found[0]}: {found[1]}")
