"""The command `pictures`: draws the documentation's pictures anew: the phone's, the desk's, and the sequence diagrams."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from gui.kit.brand_option import add_brand_option
from gui.pictures.picture import picture_of, png_of
from gui.runs.actor import Actor, Stuck
from gui.runs.command import cannot_write, folder_named, prepare_offscreen
from gui.runs.diagrams import draw_diagrams
from gui.runs.pictures import draw_phones
from gui.runs.plan import Plan
from gui.runs.player import played_world, run_in_new_app, surroundings
from gui.runs.recorder import Recorder
from gui.runs.rest import come_to_rest
from gui.runs.run_folder import prepare_folder
from gui.runs.scenario import Scenario, scenario_by_id
from gui.stage.appearance import Appearance
from gui.stage.desk import ROOMY, DeskWindow
from gui.stage.opening import Options
from gui.stage.people_panel import PeoplePanel
from gui.stage.show import Show
from gui.stage.top_bar import TopBar
from models.domain.application import ApplicationState
from models.domain.people import load_people
from models.ports import OpenWorld, World

FOLDER = Path("docs") / "pictures"
SHOWN = ApplicationState.IN_REVIEW
"""Where the application stands on the desk's picture."""


def run(arguments: list[str], open_world: OpenWorld) -> int:
    """``pictures``: 0 when every picture was drawn, 1 when the scenario failed, 2 when DIR cannot be written to."""
    parser = argparse.ArgumentParser(
        prog="main.py pictures",
        description="Draws the documentation's pictures anew: the main scenario's screens side by side in both "
        "languages and themes, the window in both languages, and what the parties say in each leaf and in the "
        "traditional way as sequence diagrams.",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=folder_named, default=FOLDER, help=f"where to (default: {FOLDER})"
    )
    add_brand_option(parser)
    folder: Path = parser.parse_args(arguments).out
    try:
        prepare_folder(folder)
    except OSError as error:
        print(cannot_write(folder, error), file=sys.stderr)
        return 2
    prepare_offscreen()
    return run_in_new_app(lambda: draw_all(folder, open_world))


async def draw_all(folder: Path, open_world: OpenWorld) -> int:
    """Draw every picture into ``folder``; the exit code."""
    try:
        for drawn in (draw_phones(open_world), draw_desks(open_world), draw_diagrams(open_world)):
            async for name, picture in drawn:
                (folder / name).write_bytes(picture)
                print(folder / name)
    except Stuck as stuck:
        print(stuck, file=sys.stderr)
        return 1
    return 0


async def draw_desks(open_world: OpenWorld) -> AsyncIterator[tuple[str, bytes]]:
    """A picture of the window for each language, with the name of its file. Raises ``Stuck``."""
    for language in ("en", "zh"):
        plan = Plan(scenario_by_id("main"), language)
        with surroundings(plan), played_world(plan, open_world) as opened:
            yield f"desk-{language}.png", await draw_desk(plan.scenario, opened.world, opened.folder)


async def draw_desk(scenario: Scenario, world: World, data: Path) -> bytes:
    """The window once the scenario has come to the review, as a PNG file. Raises ``Stuck`` when it does not."""
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
        return png_of(picture_of(desk))
    finally:
        show.leave()
        await playing
        desk.hide()
        desk.deleteLater()


async def _reach(state: ApplicationState, actor: Actor, scenario: Scenario) -> None:
    for step in scenario.steps:
        if actor.state is state:
            return
        await actor.do(step)
    raise Stuck(f"{scenario.id} does not come to {state}")
