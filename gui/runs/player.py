"""Plays a plan without hands: act, come to rest, look, until the end, and write down what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from gui.interrupts import scratch_folder
from gui.kit import motion, theme
from gui.kit.collector import Collector
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from gui.phone.phone import Phone
from gui.runs.actor import Actor, Stuck
from gui.runs.looks import Looks
from gui.runs.plan import Plan
from gui.runs.recorder import Recorder
from gui.runs.run_folder import write_run
from gui.runs.scenario import Scenario
from gui.runs.steps import told
from gui.runs.storyboard import PlayedRun
from models.discretion import log_loop_crash
from models.domain.masks import mask_name
from models.domain.people import person_by_id
from models.ports import OpenWorld, World
from models.run.events import RunEnded

STEP_SECONDS = 60.0
"""How long, in real seconds, one step may take to come to rest; more means that the program hangs."""

T = TypeVar("T")
Tell = Callable[[str], None]
"""Receives a line about how far the play has come."""


def play_in_new_app(plan: Plan, out: Path, open_world: OpenWorld, tell: Tell) -> RunEnded:
    """Play ``plan`` in a QApplication of its own and write it to ``out``; how it ended."""
    return run_in_new_app(lambda: play(plan, out, open_world, tell))


def run_in_new_app(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What ``work`` comes to, in a QApplication of its own."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: _discreet_loop(app)) as runner:
        return runner.run(work())


def _discreet_loop(app: QApplication) -> QEventLoop:
    """A loop that tells what nobody awaited without its text."""
    loop = QEventLoop(app)
    loop.set_exception_handler(log_loop_crash)
    return loop


async def play(plan: Plan, out: Path, open_world: OpenWorld, tell: Tell) -> RunEnded:
    """Play ``plan`` through real screens, servers and databases, and write storyboard, pictures and log to ``out``."""
    with surroundings(plan):
        run = await _perform(plan, open_world, tell)
        write_run(run, out)
    ended = run.events[-1]
    assert isinstance(ended, RunEnded)
    return ended


async def perform(plan: Plan, open_world: OpenWorld, tell: Tell) -> PlayedRun:
    """Play ``plan`` and return the run; nothing is written."""
    with surroundings(plan):
        return await _perform(plan, open_world, tell)


async def _perform(plan: Plan, open_world: OpenWorld, tell: Tell) -> PlayedRun:
    with played_world(plan, open_world) as opened:
        return await _Player(plan, opened, tell).play()


class PlayedWorld:
    """A world as a scenario finds it, in ``folder``; it can be closed and opened again there.

    Each opening draws other chances from the same seed, the same ones every time.
    """

    def __init__(self, scenario: Scenario, open_world: OpenWorld, folder: Path) -> None:
        self.folder = folder
        self._scenario = scenario
        self._open_world = open_world
        self.world = self._open(fresh=True)

    def reopen(self) -> World:
        """Close the world and open the same again, as a restart of the program does."""
        self.world.close()
        self.world = self._open(fresh=False)
        return self.world

    def _open(self, *, fresh: bool) -> World:
        seed, starts_at = self._scenario.seed, self._scenario.starts_at
        return self._open_world(self.folder, fresh=fresh, seed=seed, played=True, starts_at=starts_at)


@contextmanager
def played_world(plan: Plan, open_world: OpenWorld) -> Iterator[PlayedWorld]:
    """A world as the plan's scenario finds it, and its folder, for as long as it is open."""
    with scratch_folder("kaihu-play-") as folder:
        opened = PlayedWorld(plan.scenario, open_world, Path(folder))
        try:
            yield opened
        finally:
            opened.world.close()


@contextmanager
def surroundings(plan: Plan) -> Iterator[None]:
    """Language, theme, size of type, stillness and garbage of the play; afterwards what there was before."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    themes = theme.theme()
    before = language().language, themes.name, themes.type_scale, motion.motion_enabled()
    language().set_language(Language(plan.language))
    themes.set_theme(Theme(plan.theme))
    themes.set_type_scale(plan.type_scale)
    motion.set_motion(False)
    collector = Collector()
    collector.start()
    try:
        yield
    finally:
        collector.end()
        language().set_language(before[0])
        themes.set_theme(before[1])
        themes.set_type_scale(before[2])
        motion.set_motion(before[3])


class _Player:
    def __init__(self, plan: Plan, opened: PlayedWorld, tell: Tell) -> None:
        self._plan = plan
        self._tell = tell
        self._person = person_by_id(plan.scenario.person)
        self._opened = opened
        self._recorder = Recorder(plan.run, opened.world.clock)
        self._actor = Actor(self._new_phone(), self._recorder, self._reopen, paced=plan.paced)
        self._looks = Looks(self._recorder)

    async def play(self) -> PlayedRun:
        plan, scenario = self._plan, self._plan.scenario
        self._recorder.go_on_in(self._opened.world)
        self._recorder.started(
            scenario.id,
            scenario.person,
            scenario.seed,
            plan.language,
            plan.theme,
            paced=plan.paced,
            device=plan.device,
            type_scale=plan.type_scale,
        )
        try:
            reason = await self._steps()
            self._end(reason)
        finally:
            await self._actor.close_clerk()
            await self._put_away(self._actor.phone)
        return PlayedRun(
            title=scenario.title.text(plan.language),
            person=mask_name(self._person.name),
            events=self._recorder.events,
            pictures=self._looks.pictures,
            names=self._looks.names | self._actor.names,
        )

    async def _reopen(self, what: Literal["client", "world"]) -> Phone:
        await self._put_away(self._actor.phone)
        if what == "world":
            self._opened.reopen()
        self._recorder.go_on_in(self._opened.world)
        return self._new_phone()

    def _new_phone(self) -> Phone:
        frame = DeviceFrame()
        frame.set_device(Device(self._plan.device))
        frame.resize(frame.sizeHint())
        frame.show()
        return Phone(frame, self._opened.world)

    async def _put_away(self, phone: Phone) -> None:
        self._opened.world.set_reporter(None)
        await phone.close()
        phone.frame.close()
        phone.frame.deleteLater()

    async def _steps(self) -> str:
        """Do every step; why it could not go on, or an empty text."""
        steps = self._plan.scenario.steps
        try:
            async with asyncio.timeout(STEP_SECONDS):
                await self._actor.arrive(self._person)
            self._looks.look(self._actor)
            for number, step in enumerate(steps, start=1):
                async with asyncio.timeout(STEP_SECONDS):
                    await self._actor.do(step)
                self._looks.look(self._actor)
                self._tell(f"[{number}/{len(steps)}] {self._actor.phone.screen_id}: {told(step)}")
        except Stuck as stuck:
            self._looks.look(self._actor)
            return str(stuck)
        except TimeoutError:
            return f"the program did not come to rest within {STEP_SECONDS:g} seconds"
        return ""

    def _end(self, reason: str) -> None:
        expected = self._plan.scenario.expected_end.value
        state = self._actor.state
        reached = state.value if state is not None else "nowhere"
        if not reason and reached != expected:
            reason = f"the application ended in {reached}, and {expected} was declared"
        self._recorder.ended(expected, reached, ok=not reason, reason=reason)
