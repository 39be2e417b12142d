"""Plays a plan without hands: act, come to rest, look, until the end, and write down what came of it."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.kit.phone_frame import PhoneFrame
from gui.kit.tokens import Theme
from gui.phone.phone import Phone
from gui.runs.actor import Actor, Stuck, told
from gui.runs.picture import digest, picture_of, png_of
from gui.runs.plan import Plan
from gui.runs.recorder import Recorder
from gui.runs.run_folder import write_run
from gui.runs.storyboard import PlayedRun
from models.domain.people import person_by_id
from models.ports import OpenWorld, World
from models.run.events import RunEnded

STEP_SECONDS = 60.0
"""How long, in real seconds, one step may take to come to rest; more means that the program hangs."""

Tell = Callable[[str], None]
"""Receives a line about how far the play has come."""


def play_in_new_app(plan: Plan, out: Path, open_world: OpenWorld, tell: Tell) -> RunEnded:
    """Play ``plan`` in a QApplication of its own and write it to ``out``; how it ended."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return runner.run(play(plan, out, open_world, tell))


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
    with played_world(plan, open_world) as (world, _data):
        return await _Player(plan, world, tell).play()


@contextmanager
def played_world(plan: Plan, open_world: OpenWorld) -> Iterator[tuple[World, Path]]:
    """A world as the plan's scenario finds it, and the folder it has for as long as it is open."""
    scenario = plan.scenario
    with tempfile.TemporaryDirectory(prefix="kaihu-play-") as folder:
        data = Path(folder)
        world = open_world(data, fresh=True, seed=scenario.seed, played=True, starts_at=scenario.starts_at)
        try:
            yield world, data
        finally:
            world.close()


@contextmanager
def surroundings(plan: Plan) -> Iterator[None]:
    """Language, theme and stillness of the play; afterwards what there was before."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    before = language().language, theme.theme().name, motion.motion_enabled()
    language().set_language(Language(plan.language))
    theme.theme().set_theme(Theme(plan.theme))
    motion.set_motion(False)
    try:
        yield
    finally:
        language().set_language(before[0])
        theme.theme().set_theme(before[1])
        motion.set_motion(before[2])


class _Player:
    def __init__(self, plan: Plan, world: World, tell: Tell) -> None:
        self._plan = plan
        self._tell = tell
        self._person = person_by_id(plan.scenario.person)
        self._recorder = Recorder(plan.run, world.clock)
        self._world = world
        self._frame = PhoneFrame()
        self._phone = Phone(self._frame, world)
        self._actor = Actor(self._phone, self._recorder)
        self._pictures: dict[str, bytes] = {}
        self._names: dict[int, str] = {}
        self._last: tuple[str, str, bytes] | None = None

    async def play(self) -> PlayedRun:
        scenario = self._plan.scenario
        self._frame.resize(self._frame.sizeHint())
        self._frame.show()
        self._world.set_reporter(self._recorder)
        self._recorder.started(
            scenario.id, scenario.person, scenario.seed, self._plan.language, self._plan.theme
        )
        try:
            reason = await self._steps()
            self._end(reason)
        finally:
            self._world.set_reporter(None)
            await self._phone.close()
            self._frame.close()
            self._frame.deleteLater()
        return PlayedRun(
            title=scenario.title.text(self._plan.language),
            person=self._person.title(self._plan.language),
            outcome=self._person.outcome(self._plan.language),
            events=self._recorder.events,
            pictures=self._pictures,
            names=self._names | self._actor.names,
        )

    async def _steps(self) -> str:
        """Do every step; why it could not go on, or an empty text."""
        steps = self._plan.scenario.steps
        try:
            async with asyncio.timeout(STEP_SECONDS):
                await self._actor.arrive(self._person)
            self._look()
            for number, step in enumerate(steps, start=1):
                async with asyncio.timeout(STEP_SECONDS):
                    await self._actor.do(step)
                self._look()
                self._tell(f"[{number}/{len(steps)}] {self._phone.screen_id}: {told(step)}")
        except Stuck as stuck:
            self._look()
            return str(stuck)
        except TimeoutError:
            return f"the program did not come to rest within {STEP_SECONDS:g} seconds"
        return ""

    def _look(self) -> None:
        """Write down what is shown, if it is not what was shown before."""
        application, screen = self._phone.application, self._phone.screen_id
        if application is None or screen is None:
            return
        state = application.state.value
        png = png_of(picture_of(self._frame))
        if self._last == (screen, state, png):
            return
        self._last = screen, state, png
        file = f"{len(self._pictures) + 1:02d}-{screen}.png"
        self._pictures[file] = png
        number = self._recorder.screen(screen, state, file, digest(png))
        title = f"{screen}.title"
        if self._actor.hand.is_shown(title):
            self._names[number] = self._actor.hand.reads(title)

    def _end(self, reason: str) -> None:
        expected = self._plan.scenario.expected_end.value
        application = self._phone.application
        reached = application.state.value if application is not None else "nowhere"
        if not reason and reached != expected:
            reason = f"the application ended in {reached}, and {expected} was declared"
        self._recorder.ended(expected, reached, ok=not reason, reason=reason)
