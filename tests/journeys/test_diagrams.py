"""The documentation's sequence diagrams, drawn from runs that are really played."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from gui.runs.diagrams import DRAWN, draw_diagrams
from kaihu_testing.waiting import finish
from models.ports import OpenWorld

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"


async def drawn(open_world: OpenWorld) -> dict[str, bytes]:
    return {name: svg async for name, svg in draw_diagrams(open_world)}


@pytest.mark.usefixtures("qapp")
def test_that_the_documentation_shows_what_the_parties_say_now(
    open_world: OpenWorld, gui_loop: asyncio.AbstractEventLoop
) -> None:
    diagrams = finish(gui_loop, drawn(open_world), "every diagram", seconds=60)
    assert set(diagrams) == set(DRAWN.values())
    outdated = [name for name, svg in diagrams.items() if (PICTURES / name).read_bytes() != svg]
    assert not outdated, "draw them anew with `make pictures`"
