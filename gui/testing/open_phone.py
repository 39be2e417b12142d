"""A phone that is open on a world: a surface of the test kit, with the log that is written of it."""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.phone.phone import Phone
from gui.runs.actor import Actor
from gui.runs.known import Known
from gui.runs.recorder import Recorder
from gui.testing.failures import Telling
from gui.testing.sources import WorldSources
from gui.testing.world_driver import WorldDriver
from kaihu_testing import actions
from kaihu_testing.act import Act, act, stepped
from kaihu_testing.context import Context
from kaihu_testing.hand import Hand, name_of
from kaihu_testing.journal import Journal
from kaihu_testing.leaks import Guests
from kaihu_testing.pictures.picture import picture_of, png_of
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import in_task
from models.domain.application import ApplicationState
from models.domain.people import Person
from models.run.events import AnyEvent, Verb

TAIL = 12
"""Events of the log that a failure shows."""


class OpenPhone(Surface):
    """The phone and, once it is needed, the clerk's window. It can be closed and opened again."""

    def __init__(
        self,
        world: WorldDriver,
        folder: Path,
        device: Device = Device.PHONE,
        journal: Journal | None = None,
        context: Context | None = None,
    ) -> None:
        self.world = world
        self.context = context if context is not None else Context()
        if journal is not None:
            self.context.journal = journal
        self._device = device
        self._folder = folder
        self.left_behind: list[str] = []
        self._open()

    @property
    def journal(self) -> Journal:
        """What happens in the test."""
        return self.context.journal

    def windows(self) -> list[QWidget]:
        clerk = self.clerk_window
        return [*super().windows(), *([clerk] if clerk is not None else [])]

    @property
    def recorder(self) -> Recorder:
        """The log that is written."""
        return self._recorder

    @property
    def phone(self) -> Phone:
        """The program's phone, for what a person cannot see."""
        return self._actor.phone

    @property
    def clerk_window(self) -> QWidget | None:
        """The clerk's window, where it is open."""
        return self._actor.clerk.window if self._actor.clerk is not None else None

    @property
    def hand(self) -> Hand:
        """The hand at the phone."""
        return self._actor.hand

    @property
    def state(self) -> ApplicationState | None:
        """Where the application stands, as far as the phone knows."""
        return self._actor.state

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        """What was done, said and sent since the phone was opened."""
        self._recorder.gather()
        return self._recorder.events

    def close(self) -> None:
        """Put the phone away; the world stays open. What its screens have left in it is noted in ``left_behind``."""
        self.world.world.set_reporter(None)
        self.left_behind += self._guests.hidden()
        self.world.finish(self._close(), "the phone's end")
        self.world.rest = self.world.world.settle
        self.world.recorder = None

    def _open(self) -> None:
        self._recorder = Recorder("test", self.world.world.clock)
        self._actor = Actor(self._new_phone(), self._recorder, self._restart)
        self.world.rest = self.context.settle = self._actor.rest
        self.context.at_rest = lambda: self.phone.idle
        self.world.recorder = self._recorder

    def _new_phone(self) -> Phone:
        frame = DeviceFrame()
        frame.set_device(self._device)
        frame.resize(frame.sizeHint())
        frame.show()
        phone = Phone(frame, self.world.world)
        self._guests = Guests(frame.overlay)
        self._recorder.go_on_in(self.world.world)
        self.root = frame
        self.journal.watch(frame, self.tree)
        self._sources = WorldSources(self.journal, self.world.world, lambda: self.events)
        return phone

    async def _go_on_as(self, person: Person, token: str) -> None:
        await self.phone.sign_in(person, token)
        await self._actor.rest()

    async def _restart(self, what: str) -> Phone:
        await self._put_away()
        if what == "world":
            self.world.reopen()
            self.world.rest = self._actor.rest
        return self._new_phone()

    async def _close(self) -> None:
        await self._actor.close_clerk()
        await self._put_away()

    async def _put_away(self) -> None:
        phone = self.phone
        self._sources.close()
        self.journal.unwatch()
        await phone.close()
        self.left_behind += self._guests.found()
        phone.frame.close()
        phone.frame.deleteLater()

    async def come_to_clerk(self) -> None:
        """Open the clerk's window, if it is not open yet."""
        __tracebackhide__ = True
        if self._actor.clerk is not None:
            return
        if in_task():
            await self._actor.open_clerk()
        else:
            self.world.finish(self._actor.open_clerk(), "the clerk's window")

    def write_down(
        self, verb: Verb, widget: QWidget, value: str | None = None, typed: str | None = None
    ) -> None:
        """Write into the log what is about to be done to ``widget``, which goes by its address there, or by that of what
        it is part of."""
        part: QWidget | None = widget
        while part is not None and "." not in part.objectName():
            part = part.parentWidget()
        if part is not None:
            self._actor.write_down(verb, part.objectName(), name_of(part), value, typed)

    def press(self, key: str) -> Act[None]:
        __tracebackhide__ = True
        actions.combination(key)
        what = f"press {key}"

        def do() -> None:
            __tracebackhide__ = True
            listening = self._listening()
            self.write_down("key", listening, key)
            actions.press(listening, key)

        return stepped(what, self._work(what, do))

    def known(self) -> Known:
        """What the person knows by now, for the values that are referred to."""
        return self._actor.known()

    def _do(self, work: Coroutine[Any, Any, None], what: str) -> Act[None]:
        """Do ``work``, which the journal calls ``what``."""
        __tracebackhide__ = True
        return act(what, self._done(work, what))

    async def _done(self, work: Coroutine[Any, Any, None], what: str) -> None:
        __tracebackhide__ = True
        with self._telling(what), self.journal.action(what):
            await work

    def _telling(self, what: str) -> Telling:
        return Telling(what, self._report)

    def _report(self, what: str, error: BaseException) -> str:
        picture = self._folder / "phone.png"
        picture.write_bytes(png_of(picture_of(self.phone.frame)))
        self._recorder.gather()
        lines = [
            f"{what}: {error}",
            f"shown: {self.phone.screen_id} in state {self.state}",
            f"to be seen: {', '.join(self.hand.addresses())}",
            f"picture: {picture}",
            "the log's end:",
            *self._recorder.tail(TAIL),
        ]
        return "\n".join(lines)
