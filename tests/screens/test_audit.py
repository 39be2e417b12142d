"""Every state of a screen that is looked at as a whole, in every look: nothing is wrong with it."""

from __future__ import annotations

import pytest

from gui.kit.device_frame import DeviceFrame
from tests.announced import forget_announcements
from tests.screens.cases import CASES, show
from tests.sweep.looks import PHONE_LOOKS, TIGHTEST_LOOK
from tests.sweep.sweeper import Sweeper


@pytest.mark.parametrize("name", sorted(CASES))
def test_that_nothing_is_wrong_with_a_state_of_a_screen(name: str, frame: DeviceFrame) -> None:
    forget_announcements()
    host = show(CASES[name], frame)
    sweeper = Sweeper()
    looks = (*PHONE_LOOKS, TIGHTEST_LOOK)
    sweeper.look_at(frame, looks, name, host.spec.id if host.spec is not None else "launch")
    assert not sweeper.met, "\n".join(str(met) for met in sweeper.met)
