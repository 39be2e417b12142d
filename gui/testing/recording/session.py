"""A recording: the phone in the window, what is heard at it, and the lines that come of it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Literal

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.phone.phone import Phone
from gui.runs.actor import Actor, Stuck
from gui.runs.player import PlayedWorld, played_world, surroundings
from gui.runs.recorder import Recorder
from gui.runs.steps import Advance, DoubleTap, Paste, Press, Step, Tap, Type
from gui.runs.values import typed_class
from gui.tasks import TaskRunner
from gui.testing.recording.listening import Heard, Listener
from gui.testing.recording.producing import plan_of
from gui.testing.recording.references import reference_of, reference_to_amount, synthetic
from gui.testing.recording.retelling import do
from gui.testing.recording.script import Clear, Line, Look, Note, Script, Swipe, said
from gui.testing.recording.window import RecordWindow
from models.domain.people import person_by_id
from models.ports import OpenWorld
from models.run.events import Verb

MINUTE = 60.0


async def record(script: Script, open_world: OpenWorld) -> Script:
    """Show the phone and return what was done there, when the person stops, closes the window or presses Ctrl+C."""
    plan = plan_of(script)
    with surroundings(plan), played_world(plan, open_world) as opened:
        session = Session(script, opened)
        with _interrupts(session):
            return await session.run()


class Session:
    """One recording in ``opened``. ``lines`` is what there is by now."""

    def __init__(self, script: Script, opened: PlayedWorld) -> None:
        self._script = script
        self._opened = opened
        self.lines: list[Line] = []
        self.window = RecordWindow()
        self.window.frame.set_device(Device(script.device))
        self._tasks = TaskRunner()
        self._over: asyncio.Event = asyncio.Event()
        self._recorder = Recorder("recording", opened.world.clock)
        self._actor = Actor(self._phone(self.window.frame), self._recorder)
        self._listener = Listener(self.window.frame, self._on_heard)
        bar = self.window.bar
        bar.minute_requested.connect(lambda: self._move(Advance(advance=MINUTE)))
        bar.next_requested.connect(lambda: self._move(Advance(advance="next")))
        bar.expect_requested.connect(self._on_expect_requested)
        bar.undo_requested.connect(self.undo)
        bar.note_written.connect(lambda text: self._add(Note(text)))
        bar.stop_requested.connect(self.stop)
        self.window.close_requested.connect(self.stop)

    async def run(self) -> Script:
        """Show the window until the person stops."""
        self.window.show()
        try:
            await self.begin()
            await self._over.wait()
        finally:
            await self.close()
        return self._script.with_lines(tuple(self.lines))

    async def begin(self) -> None:
        """Sign the person in."""
        await self._actor.arrive(person_by_id(self._script.person))
        self._render()

    def stop(self) -> None:
        """End soon; what was done until now is kept."""
        self._listener.flush()
        self._over.set()

    async def close(self) -> None:
        """Put the window and the phone away."""
        self._listener.stop()
        self._tasks.close()
        self._opened.world.set_reporter(None)
        await self._actor.phone.close()
        self.window.hide()
        self.window.deleteLater()

    async def wait_idle(self) -> None:
        """Return once nothing that was asked for is under way."""
        await self._tasks.wait_idle()
        await self._actor.rest()

    def undo(self) -> None:
        """Drop the last line. What the phone did cannot be taken back: all others are done again in a new world."""
        self._listener.flush()
        if not self.lines:
            return
        dropped = self.lines.pop()
        self._render()
        if not isinstance(dropped, Look | Note):
            self._run("undo", self._do_again())

    async def _do_again(self) -> None:
        self._listener.stop()
        self._opened.world.set_reporter(None)
        await self._actor.phone.close()
        old = self.window.frame
        await self._opened.world.reset()
        frame = DeviceFrame()
        frame.set_device(Device(self._script.device))
        self.window.put_frame(frame)
        old.deleteLater()
        self._recorder = Recorder("recording", self._opened.world.clock)
        self._actor = Actor(self._phone(frame), self._recorder)
        await self._actor.arrive(person_by_id(self._script.person))
        done = 0
        try:
            for line in self.lines:
                await do(line, self._actor)
                done += 1
        except Stuck:
            del self.lines[done:]
        self._listener = Listener(frame, self._on_heard)

    def _phone(self, frame: DeviceFrame) -> Phone:
        phone = Phone(frame, self._opened.world)
        self._recorder.go_on_in(self._opened.world)
        return phone

    def _move(self, step: Advance) -> None:
        self._listener.flush()
        self._add(step)
        self._run("clock", self._actor.do(step))

    def _run(self, key: str, work: object) -> None:
        bar = self.window.bar
        bar.set_busy(True)

        async def finish() -> None:
            try:
                await work  # type: ignore[misc]
            finally:
                bar.set_busy(False)
                self._render()

        self._tasks.run(key, finish)

    def _on_expect_requested(self) -> None:
        self._listener.flush()
        self._listener.pick = self._on_picked
        self._render()

    def _on_picked(self, address: str) -> None:
        self._add(Look(address))

    def _on_heard(self, heard: Heard) -> None:
        match heard:
            case Heard("tap", address):
                self._write("tap", heard)
                self._add(Tap(tap=address))
            case Heard("double_tap", address):
                self._write("double_tap", heard)
                if self.lines and self.lines[-1] == Tap(tap=address):
                    self.lines.pop()
                self._add(DoubleTap(double_tap=address))
            case Heard("swipe", address):
                self._add(Swipe(address))
            case Heard("key", _, name):
                self._write("key", heard, name)
                self._add(Press.model_validate({"press": name}))
            case Heard("type" | "paste" as verb, address, text):
                self._drop_tap_on(address)
                self._enter("type" if verb == "type" else "paste", address, text)

    def _enter(self, verb: Literal["type", "paste"], address: str, text: str) -> None:
        """A text was entered: what is kept is its reference, or another of its class and length."""
        if not text:
            self._recorder.action("clear", address)
            self._add(Clear(address))
            return
        value = self._reference(text)
        self._recorder.action(verb, address, value, typed_class(text))
        value = value or synthetic(text)
        step: Step = Type(type=address, value=value) if verb == "type" else Paste(paste=address, value=value)
        self._add(step)

    def _reference(self, text: str) -> str | None:
        known = self._actor.known()
        narrow = "".join(text.split())
        return (
            reference_of(text, known)
            or reference_of(narrow, known)
            or (reference_to_amount(narrow) if self._is_amount(narrow) else None)
        )

    def _is_amount(self, text: str) -> bool:
        """Whether it is likely money: a form's numbers are longer, codes and passwords have references."""
        return self._actor.phone.screen_id == "account_home" and len(text) <= len("1000000.00")

    def _drop_tap_on(self, address: str) -> None:
        """The tap that led the focus into a field is part of typing there."""
        if self.lines and self.lines[-1] == Tap(tap=address):
            self.lines.pop()

    def _write(self, verb: Verb, heard: Heard, value: str | None = None) -> None:
        self._recorder.action(verb, heard.address, value)

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self._render()

    def _render(self) -> None:
        self.window.bar.render_state(
            len(self.lines),
            said(self.lines[-1]) if self.lines else "",
            has_next=self._opened.world.clock.next_due() is not None,
            is_picking=self._listener.pick is not None,
        )


@contextmanager
def _interrupts(session: Session) -> Iterator[None]:
    """Ctrl+C stops the session. The phone's timers let Python hear of it soon."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        session.stop()

    old_fd = signal.set_wakeup_fd(-1)
    old = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(old_fd)
