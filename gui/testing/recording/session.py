"""A recording: the phone in the window, what is heard at it, and the lines that come of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal

from gui.interrupt_watch import InterruptWatch
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.phone.phone import Phone
from gui.runs.actor import Actor, Stuck
from gui.runs.known import Known
from gui.runs.player import played_world, surroundings
from gui.runs.recorder import Recorder
from gui.runs.steps import Advance, DoubleTap, Paste, Press, Step, Tap, Type
from gui.tasks import TaskRunner
from gui.testing.recording.listening import Heard, Listener
from gui.testing.recording.picking import Picker
from gui.testing.recording.producing import plan_of
from gui.testing.recording.references import stand_in_for
from gui.testing.recording.retelling import do
from gui.testing.recording.script import Clear, Line, Look, Note, Script, Swipe, said
from gui.testing.recording.shield import Shield
from gui.testing.recording.window import BarState, RecordWindow
from models.domain.people import person_by_id
from models.ports import OpenWorld, World

MINUTE = 60.0


async def record(script: Script, open_world: OpenWorld) -> Script:
    """Show the phone and return what was done there, when the person stops, closes the window or presses Ctrl+C.

    Raises ``Stuck`` when the person cannot be signed in.
    """
    plan = plan_of(script)
    with surroundings(plan), played_world(plan, open_world) as opened:
        return await Session(script, opened.world).run()


class Session:
    """One recording in ``world``, a played one as it was when it was made. ``lines`` is what there is by now."""

    def __init__(self, script: Script, world: World) -> None:
        self._script = script
        self._world = world
        self.lines: list[Line] = []
        self.window = RecordWindow()
        self._tasks = TaskRunner()
        self._turn = asyncio.Lock()
        """One thing at a time moves the world on."""
        self._over = asyncio.Event()
        self._stirred = False
        self._is_busy = False
        self._closed = False
        self._trouble = ""
        self._pointed = ""
        self._listener: Listener
        self._take(self.window.frame)
        bar = self.window.bar
        bar.minute_requested.connect(lambda: self._move(Advance(advance=MINUTE)))
        bar.next_requested.connect(lambda: self._move(Advance(advance="next")))
        bar.expect_requested.connect(self._on_expect_requested)
        bar.undo_requested.connect(self.undo)
        bar.note_written.connect(self._on_note_written)
        bar.stop_requested.connect(self.stop)
        self.window.close_requested.connect(self.stop)

    async def run(self) -> Script:
        """Show the window until the person stops, closes it or presses Ctrl+C; what was done by then."""
        interrupts = InterruptWatch(self.stop)
        self.window.fit()
        self.window.show()
        try:
            await self.begin()
            await self._over.wait()
        finally:
            interrupts.stop()
            await self.close()
        return self.script

    @property
    def script(self) -> Script:
        """What was done until now."""
        return self._script.with_lines(tuple(self.lines))

    async def begin(self) -> None:
        """Sign the person in. Raises ``Stuck`` when that is not possible."""
        await self._actor.arrive(person_by_id(self._script.person))
        self._render()

    def stop(self) -> None:
        """End soon; what was done until now is kept."""
        self._listener.flush()
        self._over.set()

    async def close(self) -> None:
        """Put the window and the phone away, once and for good."""
        if self._closed:
            return
        self._closed = True
        self._picker.stop()
        self._listener.stop()
        self._tasks.close()
        await self._tasks.closed()
        self._world.set_reporter(None)
        await self._actor.phone.close()
        self.window.hide()
        self.window.deleteLater()

    def known(self) -> Known:
        """What the person knows by now, for the values that are referred to."""
        return self._actor.known()

    async def wait_idle(self) -> None:
        """Return once nothing that was done or asked for is under way."""
        await self._tasks.wait_idle()
        await self._actor.rest()

    def undo(self) -> None:
        """Drop the last line. What the phone did cannot be taken back: all others are done again in a new world."""
        self._listener.flush()
        if not self.lines:
            return
        dropped = self.lines.pop()
        if isinstance(dropped, Look | Note):
            self._render()
        else:
            self._run("undo", self._do_again)

    async def _do_again(self) -> None:
        shield = Shield(self.window)
        try:
            await self._begin_anew()
            await self._repeat()
        finally:
            shield.remove()

    async def _begin_anew(self) -> None:
        self._picker.stop()
        self._listener.stop()
        self._world.set_reporter(None)
        await self._actor.phone.close()
        old = self.window.frame
        await self._world.reset()
        frame = DeviceFrame()
        self.window.put_frame(frame)
        old.deleteLater()
        self._take(frame)

    async def _repeat(self) -> None:
        # What is done now is written down already.
        self._listener.stop()
        done = 0
        try:
            await self._actor.arrive(person_by_id(self._script.person))
            for line in self.lines:
                await do(line, self._actor)
                done += 1
        except Stuck:
            del self.lines[done:]
            raise
        finally:
            self._listener = self._listen(self.window.frame)

    def _take(self, frame: DeviceFrame) -> None:
        """Have a phone in ``frame`` that nobody has, and listen to it."""
        frame.set_device(Device(self._script.device))
        self._recorder = Recorder("recording", self._world.clock)
        self._recorder.go_on_in(self._world)
        self._actor = Actor(Phone(frame, self._world), self._recorder)
        self._listener = self._listen(frame)
        self._picker = Picker(frame)
        self._picker.picked.connect(self._on_picker_picked)
        self._picker.pointed.connect(self._on_picker_pointed)

    def _listen(self, frame: DeviceFrame) -> Listener:
        return Listener(frame, self._on_heard, self._on_stirred, lambda: self._actor.phone.idle)

    def _move(self, step: Advance) -> None:
        self._listener.flush()

        async def move() -> None:
            await self._actor.do(step)
            self.lines.append(step)

        self._run("clock", move)

    def _run(self, key: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do what the bar asked for; meanwhile it can be asked for nothing else."""
        self._is_busy, self._trouble = True, ""
        self._render()

        async def go() -> None:
            try:
                async with self._turn:
                    await work()
            except Stuck as stuck:
                self._trouble = str(stuck)
            finally:
                self._is_busy = False
                self._render()

        self._tasks.run(key, go)

    def _on_stirred(self) -> None:
        """Something was done at the phone, which is about to hear of it: have it come to rest, and look again."""
        self._stirred = True
        self._render()
        self._tasks.run("rest", self._come_to_rest)

    async def _come_to_rest(self) -> None:
        while self._stirred:
            self._stirred = False
            async with self._turn:
                await self._actor.rest()
        self._render()

    def _on_expect_requested(self) -> None:
        self._listener.flush()
        if self._picker.is_picking:
            self._picker.stop()
        else:
            self._picker.start()
        self._pointed = ""
        self._render()

    def _on_picker_picked(self, address: str) -> None:
        self._add(Look(address))

    def _on_picker_pointed(self, address: str) -> None:
        self._pointed = said(Look(address)) if address else ""
        self._render()

    def _on_note_written(self, text: str) -> None:
        self._listener.flush()
        self._add(Note(text))

    def _on_heard(self, heard: Heard) -> None:
        match heard:
            case Heard("tap", address):
                self._add(Tap(tap=address))
            case Heard("double_tap", address):
                self._drop_tap_on(address)
                self._add(DoubleTap(double_tap=address))
            case Heard("swipe", address):
                self._add(Swipe(address))
            case Heard("key", _, name):
                self._add(Press.model_validate({"press": name}))
            case Heard("type" | "paste" as verb, address, text):
                self._drop_tap_on(address)
                self._enter("type" if verb == "type" else "paste", address, text)

    def _enter(self, verb: Literal["type", "paste"], address: str, text: str) -> None:
        """A text was entered: what is kept is its reference, or another of its class and length."""
        if not text:
            self._add(Clear(address))
            return
        is_money = self._actor.phone.screen_id == "account_home"
        value = stand_in_for(text, self._actor.known(), as_it_is=verb == "paste", is_money=is_money)
        step: Step = Type(type=address, value=value) if verb == "type" else Paste(paste=address, value=value)
        self._add(step)

    def _drop_tap_on(self, address: str) -> None:
        """The tap that led the focus into a field is part of typing there, and the first of two of a double tap."""
        if self.lines and self.lines[-1] == Tap(tap=address):
            self.lines.pop()

    def _add(self, line: Line) -> None:
        self._trouble = ""
        self.lines.append(line)
        self._render()

    def _render(self) -> None:
        typing = self._listener.typing
        last = said(self.lines[-1]) if self.lines else ""
        # The tap that led there will be part of typing.
        begun = bool(typing) and self.lines[-1:] != [Tap(tap=typing)]
        self.window.bar.render(
            BarState(
                steps=len(self.lines) + begun,
                last=f"type into {typing}" if typing else last,
                has_next=self._world.clock.next_due() is not None,
                is_picking=self._picker.is_picking,
                pointed=self._pointed,
                is_busy=self._is_busy,
                trouble=self._trouble,
            )
        )
