"""The phone in a test's hands: verbs that act as a person does, and look as a person does."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.language import Language, language
from gui.phone.phone import Phone
from gui.runs.actor import Actor
from gui.runs.recorder import Recorder
from gui.runs.scenario import Scenario, scenario_by_id
from gui.runs.steps import Step, told
from gui.testing.failures import NotSo, Telling
from gui.testing.sources import WorldSources
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from kaihu_testing.hand import Hand
from kaihu_testing.journal import Journal
from kaihu_testing.leaks import Guests
from kaihu_testing.pictures.picture import picture_of, png_of
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import wait_until
from models.domain.application import ApplicationState
from models.domain.people import Person, person_by_id
from models.run.events import AnyEvent

TAIL = 12
"""Events of the log that a failure shows."""


class PhoneDriver:
    """A phone on a world. After every verb the world is at rest, so nothing needs to be waited for."""

    def __init__(
        self,
        world: WorldDriver,
        folder: Path,
        device: Device = Device.PHONE,
        journal: Journal | None = None,
    ) -> None:
        self.world = world
        self.journal = journal if journal is not None else Journal()
        self._device = device
        self.steps_left: tuple[Step, ...] = ()
        """What is left of the scenario that the test is marked with."""
        self._folder = folder
        self.left_behind: list[str] = []
        self._open()

    # Acting

    def sign_in(self, person_id: str) -> None:
        """Take the phone of the person ``person_id``."""
        __tracebackhide__ = True
        self._do(self._actor.arrive(person_by_id(person_id)), f"sign in {person_id}")

    def go_on_as(self, person: Person, token: str) -> None:
        """Take the phone of ``person`` in the session that goes by ``token``."""
        __tracebackhide__ = True
        self._do(self._go_on_as(person, token), f"go on as {person.id}")

    def tap(self, address: str) -> None:
        __tracebackhide__ = True
        self._do(self._actor.tap(address), f"tap {address}")

    def double_tap(self, address: str) -> None:
        """Tap twice, faster than any reply."""
        __tracebackhide__ = True
        self._do(self._actor.double_tap(address), f"double tap {address}")

    def swipe_away(self, address: str) -> None:
        """Push a banner up and out of the way."""
        __tracebackhide__ = True
        with self._telling(f"swipe {address} away"):
            self.hand.swipe_up(address)
        self._do(self._actor.rest(), f"rest after a swipe on {address}")

    def press(self, key: str) -> None:
        """Press a key where the focus is: ``Enter``, ``Escape``, ``Tab`` and others that a scenario can press."""
        __tracebackhide__ = True
        self._do(self._actor.press(key), f"press {key}")

    def paste(self, address: str, value: str) -> None:
        """Paste a value by reference (``persona.card|spaced``), or the text itself, in place of what the field holds."""
        __tracebackhide__ = True
        self._do(self._actor.paste(address, value), f"paste into {address}")

    def type(self, address: str, value: str) -> None:
        """Type a value by reference (``persona.card``), or the text itself, in place of what the field holds."""
        __tracebackhide__ = True
        self._do(self._actor.type(address, value), f"type into {address}")

    def play(self, scenario: Scenario) -> None:
        """Sign in the scenario's person and do its steps; fail when its declared end is not reached."""
        __tracebackhide__ = True
        self.sign_in(scenario.person)
        self.do(scenario.steps)
        with self._telling(f"the end of {scenario.id}"):
            _claim(self.state == scenario.expected_end, f"{scenario.expected_end} was declared")

    def go_on(self) -> None:
        """Do what is left of the scenario that the test is marked with."""
        __tracebackhide__ = True
        steps, self.steps_left = self.steps_left, ()
        self.do(steps)

    def do(self, steps: Iterable[Step]) -> None:
        """Do the steps of a scenario."""
        __tracebackhide__ = True
        for step in steps:
            self._do(self._actor.do(step), told(step))

    def reach(self, state: str, person: str = "wang-xiaoming") -> None:
        """Sign in ``person`` and do what the main scenario does until the application stands at ``state``."""
        __tracebackhide__ = True
        with self._telling(f"reach {state}"):
            states = [known.value for known in ApplicationState]
            _claim(state in states, f"there is no such state; there are {', '.join(states)}")
        wanted = ApplicationState(state)
        self.sign_in(person)
        for step in scenario_by_id("main").steps:
            if self.state is wanted:
                return
            self.do([step])
        with self._telling(f"reach {state}"):
            _claim(self.state is wanted, "the main scenario does not come there")

    def switch_language(self, chosen: str) -> None:
        """``en`` or ``zh``."""
        __tracebackhide__ = True
        language().set_language(Language(chosen))
        self._do(self._actor.rest(), "rest after another language")

    def restart(self, folder: Path | None = None) -> None:
        """Close the program and open it again on the same folder, or on another, for the same person."""
        __tracebackhide__ = True
        person = self.phone.person
        self.close()
        self.world.reopen(folder)
        self._open()
        if person is not None:
            self.sign_in(person.id)

    def restart_client(self) -> None:
        """Close the phone and open it again for the same person; the world stays open."""
        __tracebackhide__ = True
        self._do(self._actor.restart("client"), "restart the client")

    def closed_while(self, work: Callable[[], None]) -> None:
        """Close the phone, let ``work`` happen in the world, and open the phone again for the same person."""
        __tracebackhide__ = True
        person = self.phone.person
        self.close()
        work()
        self._open()
        if person is not None:
            self.sign_in(person.id)

    # Looking

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

    def messages(self, name: str) -> int:
        """How often a message of this name went between two parties."""
        return sum(event.kind == "message" and event.name == name for event in self.events)

    def lost(self, name: str) -> int:
        """How often a call of this name, or the reply to one, got lost."""
        requests = {event.seq for event in self.events if event.kind == "message" and event.name == name}
        lost = [event for event in self.events if event.kind == "message" and event.lost]
        return sum(event.name == name or event.cause in requests for event in lost)

    def codes_received(self) -> int:
        """How many SMS with a code have come since the phone was opened."""
        return sum(event.kind == "sms" for event in self.events)

    def newest_code(self) -> str:
        """The code of the newest SMS."""
        __tracebackhide__ = True
        message = self.phone.latest_message()
        assert message is not None, "no SMS with a code has come"
        return message.code

    def shows(self, address: str) -> bool:
        """Whether a person can see the element."""
        __tracebackhide__ = True
        return self._hand_for(address).is_shown(address)

    def can_use(self, address: str) -> bool:
        """Whether a person can reach the element: it is seen, enabled and not covered."""
        __tracebackhide__ = True
        return self._hand_for(address).can_reach(address)

    def reads(self, address: str) -> str:
        """The text of the element."""
        __tracebackhide__ = True
        with self._telling(f"read {address}"):
            return self._hand_for(address).reads(address)

    def expect(self, screen: str) -> None:
        """Fail unless ``screen`` is shown, or comes to be."""
        __tracebackhide__ = True
        with self._telling(f"expect {screen}"):
            wait_until(lambda: self.phone.screen_id == screen, f"the screen {screen}")

    def expect_text(self, address: str, *, contains: str) -> None:
        """Fail unless the element is shown and its text holds ``contains``."""
        __tracebackhide__ = True
        with self._telling(f"expect {address} to say {contains!r}"):
            text = self._hand_for(address).reads(address)
            _claim(contains in text, f"it says {text!r}")

    def expect_no_error(self) -> None:
        """Fail when any field says that something is wrong with it."""
        __tracebackhide__ = True
        with self._telling("expect no error"):
            errors = [address for address in self.hand.addresses() if address.endswith(".error")]
            _claim(not errors, f"there is {', '.join(errors)}")

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
        self.world.rest = self._actor.rest
        self.world.recorder = self._recorder

    def _new_phone(self) -> Phone:
        frame = DeviceFrame()
        frame.set_device(self._device)
        frame.resize(frame.sizeHint())
        frame.show()
        phone = Phone(frame, self.world.world)
        self._guests = Guests(frame.overlay)
        self._recorder.go_on_in(self.world.world)
        self.journal.watch(frame, Surface(frame, context=Context()).tree)
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

    def _hand_for(self, address: str) -> Hand:
        __tracebackhide__ = True
        return self.world.finish(self._actor.hand_for(address), "the clerk's window")

    def _do(self, work: Coroutine[Any, Any, None], what: str) -> None:
        __tracebackhide__ = True
        with self._telling(what), self.journal.action(what):
            self.world.finish(work, what)

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


def _claim(holds: bool, otherwise: str) -> None:
    if not holds:
        raise NotSo(otherwise)
