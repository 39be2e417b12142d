"""Draws every picture in each language."""

from __future__ import annotations

from collections.abc import AsyncIterator

from PySide6.QtGui import QImage

from gui.kit.language import Language
from gui.runs.plan import Plan
from gui.runs.player import played_world, surroundings
from gui.runs.scenario import scenario_by_id
from gui.showcase.components import draw_components
from gui.showcase.moments import take
from gui.showcase.scenes import SCENES
from gui.showcase.window import draw_window
from models.ports import OpenWorld

SCENARIO = "main"


async def draw_all(open_world: OpenWorld) -> AsyncIterator[tuple[str, QImage]]:
    """Each picture with its name. Raises ``Stuck`` when the scenario does not come to what they show."""
    for spoken in Language:
        plan = Plan(scenario_by_id(SCENARIO), spoken)
        with surroundings(plan):
            with played_world(plan, open_world) as opened:
                taken = await take([look for scene in SCENES for look in scene.looks], plan, opened.world)
            for scene in SCENES:
                yield f"{scene.name}-{spoken}", scene.compose(taken)
            with played_world(plan, open_world) as opened:
                yield f"window-{spoken}", await draw_window(plan.scenario, opened.world, opened.folder)
            yield f"components-{spoken}", draw_components()
