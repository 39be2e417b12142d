"""Subject: the main scenario with everything moving, typed key by key. Prints how long frames took, in milliseconds.

Prints ``screens``, for each screen that appeared a list of frames, from the tap that led to it until its transition
has ended; ``typing``, the frames while it was typed; ``changes`` and ``keys``, how many there were; and ``longest``, the
longest time from signing in to the end in which the GUI's thread came to nothing else.
"""

from __future__ import annotations

import asyncio
import gc
import json

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

import main
from gui.kit import motion, theme
from gui.kit.collector import Collector
from gui.kit.device_frame import DeviceFrame
from gui.phone.phone import Phone
from gui.runs.actor import Actor
from gui.runs.plan import Plan
from gui.runs.player import played_world
from gui.runs.recorder import Recorder
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Type, told
from gui.stage.opening import load_phone
from kaihu_testing.actions import enter, focused_in
from models.domain.people import person_by_id
from tests.bench.frame_watch import FrameWatch

TRANSITION_SECONDS = 0.3
"""After so long a transition, a sheet's rise or a banner's drop has ended."""
KEY_SECONDS = 0.03
"""From one key to the next; nobody types faster."""

SCREEN = "screen "
TYPING = "typing"


class Typist(Actor):
    """Types key by key, and lets whatever moves come to its end after each step."""

    def __init__(self, phone: Phone, recorder: Recorder, watch: FrameWatch) -> None:
        super().__init__(phone, recorder)
        self.keys = 0
        self._watch = watch

    async def type(self, element: str, value: str) -> None:
        hand, text = await self._enter("type", element, value)
        hand.type(element, "")
        self._watch.begin(TYPING)
        self.keys += len(text)
        for character in text:
            enter(focused_in(self.phone.frame), character)
            await asyncio.sleep(KEY_SECONDS)
        await self.rest()


async def journey() -> dict[str, object]:
    plan = Plan(scenario_by_id("main"))
    with played_world(plan, main.open_world) as opened:
        load_phone()
        # As the program does once it is open.
        gc.freeze()
        frame = DeviceFrame()
        frame.resize(frame.sizeHint())
        frame.show()
        phone = Phone(frame, opened.world)
        recorder = Recorder(plan.run, opened.world.clock)
        recorder.go_on_in(opened.world)
        watch = FrameWatch()
        actor = Typist(phone, recorder, watch)
        changes = 1
        await asyncio.sleep(TRANSITION_SECONDS)
        watch.start()
        await actor.arrive(person_by_id(plan.scenario.person))
        await asyncio.sleep(TRANSITION_SECONDS)
        watch.rename(f"{SCREEN}{phone.screen_id}")
        for step in plan.scenario.steps:
            watch.begin(told(step))
            shown = phone.screen_id
            await actor.do(step)
            if not isinstance(step, Type):
                await asyncio.sleep(TRANSITION_SECONDS)
            if phone.screen_id != shown:
                changes += 1
                watch.rename(f"{SCREEN}{phone.screen_id}")
        watch.stop()
        await phone.close()
        frame.close()
    screens = {name: frames for name, frames in watch.frames.items() if name.startswith(SCREEN)}
    return {
        "screens": {name.removeprefix(SCREEN): frames for name, frames in screens.items()},
        "typing": watch.frames[TYPING],
        "changes": changes,
        "keys": actor.keys,
        "longest": watch.longest(),
    }


def run() -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    motion.set_motion(True)
    collector = Collector()
    collector.start()
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        figures = runner.run(journey())
    collector.end()
    print(json.dumps(figures))


if __name__ == "__main__":
    run()
