"""Runs the source of a test that was written a moment ago."""

from __future__ import annotations

import traceback

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver

NAME = "test_that_it_goes"
FILE = "written"
RETELLING_SECONDS = 60.0
"""A whole run is retold in one go: on a busy machine that takes longer than any step may."""


def failed_step(source: str, error: BaseException) -> str:
    """What the test did last when it failed with ``error``."""
    frames = traceback.extract_tb(error.__traceback__)
    line = next(frame.lineno for frame in frames if frame.filename == FILE)
    done = [
        step.strip() for step in source.splitlines()[:line] if step.startswith(("    phone.", "    world."))
    ]
    return done[-1]


def run(source: str, phone: PhoneDriver, world: WorldDriver) -> None:
    """Run the test that is ``source``."""
    names: dict[str, object] = {}
    exec(compile(source, FILE, "exec"), names)  # noqa: S102  it was written a moment ago
    test = names[NAME]
    assert callable(test)
    given = {"phone": phone, "world": world}
    test(**{name: value for name, value in given.items() if name in test.__annotations__})
