"""The picture of the window: the people, the switches and the clock, and the phone while the bank reviews."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from gui.kit.metrics import CONTROL_CORNER, SPACE_XXL
from gui.runs.actor import Actor, Stuck
from gui.runs.recorder import Recorder
from gui.runs.rest import come_to_rest
from gui.runs.scenario import Scenario
from gui.showcase.ground import Ground
from gui.stage.appearance import Appearance
from gui.stage.desk import ROOMY, DeskWindow
from gui.stage.opening import Options
from gui.stage.people_panel import PeoplePanel
from gui.stage.show import Show
from gui.stage.top_bar import TopBar
from kaihu_testing.pictures.picture import picture_of
from models.domain.application import ApplicationState
from models.domain.people import load_people
from models.ports import World

SHOWN = ApplicationState.IN_REVIEW
"""Where the application stands on the picture."""
SCALE = 2.0
AROUND = 2 * SPACE_XXL


async def draw_window(scenario: Scenario, world: World, data: Path) -> QImage:
    """The window once the scenario has come to the review. Raises ``Stuck`` when it does not."""
    desk, people = DeskWindow(), PeoplePanel()
    bar = TopBar(Appearance(desk.frame))
    desk.add_bar(bar)
    desk.add_people(people)
    for person in load_people():
        people.add_person(person)
    desk.show()
    desk.resize(ROOMY)
    show = Show(desk, bar, people, world, Options(data, person=scenario.person))
    playing = asyncio.get_running_loop().create_task(show.play(), name="stage.show")
    try:
        # Its first turn signs the person in.
        await asyncio.sleep(0)
        await come_to_rest(show.phone)
        await _reach(SHOWN, Actor(show.phone, Recorder(scenario.id, world.clock)), scenario)
        bar.clock.refresh()
        await come_to_rest(show.phone)
        return _on_ground(desk)
    finally:
        show.leave()
        await playing
        desk.hide()
        desk.deleteLater()


def _on_ground(desk: DeskWindow) -> QImage:
    room = QSizeF(2 * AROUND, 2 * AROUND)
    with Ground(desk.size().toSizeF() + room, SCALE) as ground:
        ground.stand(picture_of(desk, SCALE), AROUND, AROUND, CONTROL_CORNER)
    return ground.image


async def _reach(state: ApplicationState, actor: Actor, scenario: Scenario) -> None:
    for step in scenario.steps:
        if actor.state is state:
            return
        await actor.do(step)
    raise Stuck(f"{scenario.id} does not come to {state}")
