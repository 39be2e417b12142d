"""The documentation's picture of the window: it is drawn from a real run, and the same every time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.runs.plan import Plan
from gui.runs.player import surroundings
from gui.runs.scenario import scenario_by_id
from gui.stage.desk import ROOMY
from gui.stage.pictures import draw_desk
from gui.testing.world_driver import WorldDriver


def test_that_the_window_is_drawn_with_everything_in_it_and_the_same_every_time(
    world: WorldDriver, qapp: QApplication, tmp_path: Path
) -> None:
    drawn: list[bytes] = []
    for language in ("en", "en", "zh"):
        plan = Plan(scenario_by_id("main"), language)
        with surroundings(plan):
            drawn.append(world.finish(draw_desk(plan.scenario, world.world, tmp_path), "the picture"))
        world.finish(world.world.reset(), "a world made anew")
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]
    picture = QImage.fromData(drawn[0])
    assert picture.size() == ROOMY
    panel, phone = picture.pixelColor(10, 500), picture.pixelColor(712, 700)
    assert panel.lightness() < 60 < 200 < phone.lightness()
