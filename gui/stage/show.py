"""The demonstration from the first paint to the last task: opens the world behind the window and runs the phone."""

from __future__ import annotations

import asyncio
import importlib
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from gui.flow.session import LastPerson
from gui.kit.language import translate
from gui.stage.desk import DeskWindow
from gui.stage.inputs import PersonInput, inputs_of
from gui.stage.people_panel import PLAYED_LEAF
from models.domain.people import Person, load_people
from models.ports import OpenWorld, World

if TYPE_CHECKING:
    from gui.phone.phone import Phone

T = TypeVar("T")
log = logging.getLogger(__name__)
BRIEF_SWITCH = 0.001
"""Seconds after which a thread that imports has to let the window's thread have its turn."""


@dataclass(frozen=True)
class Options:
    """What the command line asks for. ``seed`` fixes chance, ``person`` is an id."""

    data: Path
    fresh: bool = False
    seed: int | None = None
    person: str | None = None


class Show:
    """One run of the program in ``desk``."""

    def __init__(self, desk: DeskWindow, options: Options, open_world: OpenWorld) -> None:
        self._desk = desk
        self._options = options
        self._open_world = open_world
        self._last_person = LastPerson(options.data)
        self._painted = asyncio.Event()
        self._leaving = asyncio.Event()
        self._resetting: asyncio.Task[None] | None = None
        self._phone: Phone | None = None
        desk.painted.connect(self._painted.set)
        desk.close_requested.connect(self.leave)
        desk.reset_requested.connect(self._on_reset_requested)
        desk.people.person_chosen.connect(self._on_person_chosen)
        desk.people.input_chosen.connect(self._on_input_chosen)

    def leave(self) -> None:
        """Ask for the end; ``play`` returns soon after."""
        self._desk.hide()
        self._leaving.set()

    def show_crash(self, error: BaseException) -> None:
        """Say that something unexpected happened. Its type is logged alone: its text may hold what was typed."""
        log.error("%s in the window", type(error).__qualname__)
        if self._phone is not None:
            self._phone.show_crash(error)

    async def play(self) -> int:
        """Run until the person leaves; the program's exit code."""
        await self._painted.wait()
        try:
            world = await self._open()
        except Exception as error:  # noqa: BLE001  whatever keeps the world shut is said, not thrown at the person
            return await self._stay_shut(error)
        try:
            if not self._leaving.is_set():
                await self._run(world)
        finally:
            await in_thread(world.close)
        return 0

    async def _open(self) -> World:
        self._desk.frame.show_launch(translate("stage", "Opening the world"))
        before = sys.getswitchinterval()
        sys.setswitchinterval(BRIEF_SWITCH)
        try:
            await in_thread(load_behind)
            options = self._options
            return await in_thread(
                lambda: self._open_world(options.data, fresh=options.fresh, seed=options.seed)
            )
        finally:
            sys.setswitchinterval(before)

    async def _stay_shut(self, error: Exception) -> int:
        """Show why there is no world until the person leaves."""
        log.error("%s while the world was opened: %s", type(error).__qualname__, error)
        text = translate("stage", "The data in {folder} cannot be opened. Start with --fresh to begin anew.")
        self._desk.frame.show_launch(text.format(folder=self._options.data))
        await self._leaving.wait()
        return 1

    async def _run(self, world: World) -> None:
        from gui.phone.phone import Phone

        phone = self._phone = Phone(self._desk.frame, world, self._last_person)
        phone.screen_shown.connect(self._show_inputs)
        phone.signed_in.connect(self._desk.people.show_person)
        phone.message_shown.connect(self._show_inputs)
        self._desk.clock.take(world.clock)
        self._desk.set_open(True)
        phone.choose(self._first_person())
        await self._leaving.wait()
        if self._resetting is not None:
            self._resetting.cancel()
            await asyncio.wait([self._resetting])
        self._phone = None
        await phone.close()

    def _first_person(self) -> Person:
        """The one asked for, the last one, or the first who can be played."""
        played = [person for person in load_people() if person.leaf == PLAYED_LEAF]
        wanted = self._options.person or self._last_person.read()
        return next((person for person in played if person.id == wanted), played[0])

    def _show_inputs(self, _cause: object = None) -> None:
        phone = self._phone
        if phone is None or phone.person is None:
            return
        application, message = phone.application, phone.latest_message()
        challenge = application.challenge if application is not None else None
        self._desk.people.show_inputs(
            inputs_of(phone.person, challenge, message.code if message is not None else None)
        )
        self._desk.people.mark_ready(phone.screen_id)

    def _on_person_chosen(self, person: Person) -> None:
        if self._phone is not None:
            self._phone.choose(person)

    def _on_input_chosen(self, item: PersonInput) -> None:
        if self._phone is not None:
            self._phone.type_value(item.address, item.typed)

    def _on_reset_requested(self) -> None:
        if self._phone is None or (self._resetting is not None and not self._resetting.done()):
            return
        self._desk.set_resetting(True)
        self._resetting = asyncio.get_running_loop().create_task(self._reset(self._phone), name="stage.reset")

    async def _reset(self, phone: Phone) -> None:
        try:
            await phone.world.reset()
            if phone.person is not None:
                await phone.sign_in(phone.person)
        except Exception as error:  # noqa: BLE001  it is shown, and the program carries on
            self.show_crash(error)
        finally:
            self._desk.set_resetting(False)


async def in_thread(work: Callable[[], T]) -> T:
    """Do ``work`` in a thread of the loop's executor; the wait for it cannot be cut short."""
    result: T = await asyncio.get_running_loop().run_in_executor(None, work)
    return result


def load_behind() -> None:
    """Import what the phone needs, so that no screen has to wait for it."""
    from gui.flow.registry import ScreenRegistry

    importlib.import_module("gui.phone.phone")
    for spec in ScreenRegistry.discover("gui.screens").all():
        spec.load_presenter()
        spec.load_view()


def route_crashes(show: Show) -> Callable[[], None]:
    """Let exceptions of slots and of the loop's callbacks reach ``show``; calling the result puts things back."""

    def on_slot_crash(_kind: type[BaseException], error: BaseException, _trace: Any) -> None:
        show.show_crash(error)

    def on_loop_crash(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            show.show_crash(error)

    before = sys.excepthook
    sys.excepthook = on_slot_crash
    asyncio.get_running_loop().set_exception_handler(on_loop_crash)

    def put_back() -> None:
        sys.excepthook = before

    return put_back
