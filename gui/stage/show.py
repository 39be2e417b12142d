"""The demonstration once the world is open: the phone, the people beside it and the switches above."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from gui.clerk.clerk import Clerk
from gui.flow.session import ClientMemory
from gui.kit.refusal_words import unreset_words
from gui.phone.phone import Phone
from gui.runs.known import Known
from gui.runs.own_values import new_password
from gui.stage.appearance import Aspect
from gui.stage.beside import place_beside
from gui.stage.crashes import Crashes
from gui.stage.desk import DeskWindow
from gui.stage.inputs import PersonInput, Standing, inputs_of
from gui.stage.opening import Options
from gui.stage.people_panel import PeoplePanel
from gui.stage.top_bar import TopBar
from models.domain.people import Person, load_people
from models.ports import World, WorldRefused

log = logging.getLogger(__name__)


class Show:
    """Joins the phone with the window around it. Made on a running event loop."""

    def __init__(
        self, desk: DeskWindow, bar: TopBar, people: PeoplePanel, world: World, options: Options
    ) -> None:
        self._desk = desk
        self._bar = bar
        self._people = people
        self._options = options
        self._memory = ClientMemory(options.data)
        self._leaving = asyncio.Event()
        self._resetting: asyncio.Task[None] | None = None
        self.phone = Phone(desk.frame, world, self._memory)
        self.phone.screen_shown.connect(self._show_inputs)
        self.phone.message_shown.connect(self._show_inputs)
        self.phone.screen_changed.connect(self._mark_ready)
        self.phone.taken.connect(people.show_person)
        self.clerk = Clerk(world, self.phone.show_crash)
        self._crashes = Crashes(self.phone.show_crash, self.clerk.show_crash)
        self.clerk.waiting_changed.connect(bar.set_waiting)
        bar.clerk_requested.connect(self._on_clerk_requested)
        bar.reset_requested.connect(self._on_reset_requested)
        people.person_chosen.connect(self.phone.choose)
        people.input_chosen.connect(self._on_input_chosen)

    def leave(self) -> None:
        """Ask for the end; ``play`` returns soon after. The clerk's window goes at once."""
        self.clerk.hide()
        self._leaving.set()

    async def play(self) -> None:
        """Sign in whoever it was last, and run until the person leaves."""
        put_back = self._crashes.route()
        self._keep_looks()
        self._bar.clock.take(self.phone.world.clock)
        self._bar.set_open(True)
        self._bar.set_at_work(True)
        self.phone.choose(self._first_person())
        try:
            await self._leaving.wait()
        finally:
            put_back()
            if self._resetting is not None:
                self._resetting.cancel()
                await asyncio.wait([self._resetting])
            self._bar.clock.drop()
            self._bar.set_at_work(False)
            await self.clerk.close()
            await self.phone.close()

    def _keep_looks(self) -> None:
        """Remember the looks that were asked for at the start, as they are by now."""
        for aspect in Aspect:
            if getattr(self._options, aspect) is not None:
                self._memory.keep(**{aspect: self._bar.appearance.value_of(aspect)})

    def _first_person(self) -> Person:
        """The one asked for, the last one, or the first there is."""
        people = load_people()
        wanted = self._options.person or self._memory.read().person
        return next((person for person in people if person.id == wanted), people[0])

    def _show_inputs(self, _cause: object = None) -> None:
        phone = self.phone
        if phone.person is None:
            return
        application, message = phone.application, phone.latest_message()
        standing = Standing(
            screen=phone.screen_id,
            challenge=application.challenge if application is not None else None,
            code=message.code if message is not None else None,
            new_password=new_password(Known(phone.person)),
        )
        self._people.show_inputs(inputs_of(phone.person, standing))
        self._mark_ready()

    def _mark_ready(self) -> None:
        self._people.mark_ready(self.phone.takes)

    def _on_input_chosen(self, item: PersonInput) -> None:
        self.phone.type_value(item.address, item.typed)

    def _on_clerk_requested(self) -> None:
        window = self.clerk.window
        if window.isVisible() and window.isActiveWindow():
            # The same key leads back.
            self._desk.raise_()
            self._desk.activateWindow()
            return
        if not window.isVisible():
            place_beside(window, self._desk, self._desk.frame)
        self.clerk.show()

    def _on_reset_requested(self) -> None:
        if self._resetting is None or self._resetting.done():
            self._bar.set_resetting(True)
            self._resetting = asyncio.get_running_loop().create_task(self._reset(), name="stage.reset")

    async def _reset(self) -> None:
        try:
            await self.phone.world.reset()
            if self.phone.person is not None:
                await self.phone.sign_in(self.phone.person)
        except WorldRefused as refused:
            log.error("the world was not reset: %s", refused.reason.value)
            self.phone.show_trouble(partial(unreset_words, refused))
        except Exception as error:  # noqa: BLE001  it is shown, and the program carries on
            self._crashes.tell(error)
        finally:
            self._bar.set_resetting(False)
