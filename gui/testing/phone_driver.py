"""The phone in a test's hands: verbs that act as a person does, and look as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from gui.kit.language import Language, language
from gui.runs.scenario import Scenario, scenario_by_id
from gui.runs.steps import Step, told
from gui.testing.failures import NotSo
from gui.testing.open_phone import OpenPhone
from gui.testing.phone_expectation import PhoneExpectation
from gui.testing.phone_locator import PhoneLocator
from kaihu_testing.act import Act, act
from kaihu_testing.locator import Locator
from kaihu_testing.query import Query
from kaihu_testing.words import Wanted
from models.domain.application import ApplicationState
from models.domain.people import Person, person_by_id


class PhoneDriver(OpenPhone):
    """A phone on a world. After every verb the world is at rest, so nothing needs to be waited for."""

    steps_left: tuple[Step, ...] = ()
    """What is left of the scenario that the test is marked with."""

    def __expect__(self) -> PhoneExpectation:
        return PhoneExpectation(self)

    def get(
        self,
        object_name: str | None = None,
        *,
        role: str | None = None,
        name: Wanted | None = None,
        label: Wanted | None = None,
        text: Wanted | None = None,
        within: Locator | str | None = None,
    ) -> PhoneLocator:
        outer = self.get(within) if isinstance(within, str) else within
        return PhoneLocator(self, Query(object_name, role, name, label, text), outer)

    # Acting

    def sign_in(self, person_id: str) -> Act[None]:
        """Take the phone of the person ``person_id``."""
        __tracebackhide__ = True
        return self._do(self._actor.arrive(person_by_id(person_id)), f"sign in {person_id}")

    def go_on_as(self, person: Person, token: str) -> Act[None]:
        """Take the phone of ``person`` in the session that goes by ``token``."""
        __tracebackhide__ = True
        return self._do(self._go_on_as(person, token), f"go on as {person.id}")

    def play(self, scenario: Scenario) -> Act[None]:
        """Sign in the scenario's person and do its steps; fail when its declared end is not reached."""
        __tracebackhide__ = True
        return act(f"play {scenario.id}", self._play(scenario))

    def go_on(self) -> Act[None]:
        """Do what is left of the scenario that the test is marked with."""
        __tracebackhide__ = True
        steps, self.steps_left = self.steps_left, ()
        return self.do(steps)

    def do(self, steps: Iterable[Step]) -> Act[None]:
        """Do the steps of a scenario."""
        __tracebackhide__ = True
        return act("some steps", self._steps(steps))

    def reach(self, state: str, person: str = "wang-xiaoming") -> Act[None]:
        """Sign in ``person`` and do what the main scenario does until the application stands at ``state``."""
        __tracebackhide__ = True
        return act(f"reach {state}", self._reach(state, person))

    async def _play(self, scenario: Scenario) -> None:
        __tracebackhide__ = True
        await self._sign_in(scenario.person)
        await self._steps(scenario.steps)
        with self._telling(f"the end of {scenario.id}"):
            _claim(self.state == scenario.expected_end, f"{scenario.expected_end} was declared")

    async def _sign_in(self, person: str) -> None:
        __tracebackhide__ = True
        await self._done(self._actor.arrive(person_by_id(person)), f"sign in {person}")

    async def _steps(self, steps: Iterable[Step]) -> None:
        __tracebackhide__ = True
        for step in steps:
            await self._done(self._actor.do(step), told(step))

    async def _reach(self, state: str, person: str) -> None:
        __tracebackhide__ = True
        with self._telling(f"reach {state}"):
            states = [known.value for known in ApplicationState]
            _claim(state in states, f"there is no such state; there are {', '.join(states)}")
        await self._sign_in(person)
        for step in scenario_by_id("main").steps:
            if self.state == state:
                return
            await self._steps([step])
        with self._telling(f"reach {state}"):
            _claim(self.state == state, "the main scenario does not come there")

    def switch_language(self, chosen: str) -> Act[None]:
        """``en`` or ``zh``."""
        __tracebackhide__ = True
        language().set_language(Language(chosen))
        return self._do(self._actor.rest(), "rest after another language")

    def restart(self, folder: Path | None = None) -> None:
        """Close the program and open it again on the same folder, or on another, for the same person."""
        __tracebackhide__ = True
        person = self.phone.person
        self.close()
        self.world.reopen(folder)
        self._open()
        if person is not None:
            self.sign_in(person.id)

    def restart_client(self) -> Act[None]:
        """Close the phone and open it again for the same person; the world stays open."""
        __tracebackhide__ = True
        return self._do(self._actor.restart("client"), "restart the client")

    def open_clerk(self) -> Act[None]:
        """Open the clerk's window, which the first act in it does too."""
        __tracebackhide__ = True
        return self._do(self.come_to_clerk(), "open the clerk's window")

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

    def can_use(self, address: str) -> bool:
        """Whether a person could use the element now, for who has to choose what to do next; a test says ``expect``. The
        clerk's window is opened for what is in it."""
        hand = self.world.finish(self._actor.hand_for(address), "the clerk's window")
        return hand.can_reach(address)

    def newest_code(self) -> str:
        """The code of the newest SMS."""
        __tracebackhide__ = True
        message = self.phone.latest_message()
        assert message is not None, "no SMS with a code has come"
        return message.code


def _claim(holds: bool, otherwise: str) -> None:
    if not holds:
        raise NotSo(otherwise)
