"""The program in a process of its own, walked to a state and left there for a test to kill.

``python -m tests.journeys.walk FOLDER SCENARIO STATE [LOST_MESSAGE]`` does the scenario's steps on the world in
FOLDER until the application stands at STATE, prints how many steps that took, and goes on running. The first
message to the bank of the name LOST_MESSAGE never arrives.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from gui.kit import motion, theme
from gui.kit.device_frame import DeviceFrame
from gui.phone.phone import Phone
from gui.runs.actor import Actor
from gui.runs.recorder import Recorder
from gui.runs.scenario import scenario_by_id
from main import open_world
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from models.ports import Fault, Link


async def walk(folder: Path, scenario_id: str, state: ApplicationState, lost: str | None) -> None:
    """Walk there, say so, and never return."""
    scenario = scenario_by_id(scenario_id)
    world = open_world(folder, fresh=True, seed=scenario.seed, played=True, starts_at=scenario.starts_at)
    if lost is not None:
        world.links.fail_next(Link.PAYMENT_BANK, Fault(lose_request=True), lost)
    frame = DeviceFrame()
    frame.resize(frame.sizeHint())
    frame.show()
    recorder = Recorder("walk", world.clock)
    recorder.go_on_in(world)
    actor = Actor(Phone(frame, world), recorder)
    await actor.arrive(person_by_id(scenario.person))
    done = 0
    while actor.state is not state:
        await actor.do(scenario.steps[done])
        done += 1
    sys.stdout.write(f"{done}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def main(arguments: list[str]) -> None:
    """Run the walk that ``arguments`` ask for."""
    folder, scenario_id, state, *lost = arguments
    app = QApplication([])
    theme.apply(app)
    motion.set_motion(False)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(walk(Path(folder), scenario_id, ApplicationState(state), lost[0] if lost else None))


if __name__ == "__main__":
    main(sys.argv[1:])
