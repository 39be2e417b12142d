"""A finding as a test of its own, with the kit's calls."""

from __future__ import annotations

import asyncio
import re

from gui.testing.plugin import SEED
from gui.testing.recording.producing import produce
from gui.testing.walker.finding import Finding
from kaihu_testing.waiting import finish
from main import open_world

SECONDS = 120.0


def as_test(finding: Finding, loop: asyncio.AbstractEventLoop) -> str:
    """The source of a test that does what the finding's walk did and ends where something does not hold."""
    name = "test_that_" + re.sub(r"\W+", "_", finding.invariant)
    source, _ = finish(loop, produce(finding.script(SEED), name, open_world), "the walk told anew", SECONDS)
    return source
