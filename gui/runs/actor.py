"""The person at the phone: does a scenario's steps by hand, knows the values they refer to, and is written down.

Steps on ``clerk.<element>`` are done at the clerk's window, which is opened when it is first needed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Literal

from gui.clerk.clerk import Clerk
from gui.phone.banners import message_text
from gui.phone.phone import Phone
from gui.runs.effort import seconds_of
from gui.runs.known import Known, ValueUnknown
from gui.runs.last_call import last_problem
from gui.runs.recorder import Recorder
from gui.runs.rest import come_to_rest
from gui.runs.steps import (
    CLERK_DESK,
    Advance,
    DoubleTap,
    Expect,
    Heal,
    LinkFault,
    Paste,
    Press,
    Restart,
    SetFault,
    Step,
    Tap,
    Type,
    told,
)
from gui.runs.values import is_reference, resolve, typed_class
from kaihu_testing.actions import KEYS
from kaihu_testing.failures import OutOfReach
from kaihu_testing.hand import Hand
from models.domain.application import ApplicationState
from models.domain.people import Person
from models.ports import Fault, Link
from models.run.events import Verb, Why


class Stuck(Exception):
    """The person cannot go on, or sees what was not expected; the text says why, without personal values."""


Reopen = Callable[[Literal["client", "world"]], Awaitable[Phone]]
"""Closes the phone, for ``world`` also the world on its folder, and opens it again: a phone that nobody has. Given by
whoever owns them."""


class Actor:
    """Acts for the person who is signed in on ``phone``. After each act the world is at rest.

    ``paced``: each act takes the time on the clock that hands need. Without ``reopen`` nothing can be restarted.
    """

    def __init__(
        self, phone: Phone, recorder: Recorder, reopen: Reopen | None = None, *, paced: bool = False
    ) -> None:
        self.phone = phone
        self.hand = Hand(phone.frame)
        self.recorder = recorder
        self.clerk: Clerk | None = None
        self.at_clerk = False
        """Whether the last act was one at the clerk's window."""
        self._reopen = reopen
        self._paced = paced
        self.names: dict[int, str] = {}
        """What the elements of actions are called on the screen, by the actions' numbers."""

    @property
    def state(self) -> ApplicationState | None:
        """Where the application stands, as far as the phone knows."""
        return self.phone.state

    async def do(self, step: Step) -> None:
        """Do one step. Raises ``Stuck`` when a person could not, or the screen is not the expected one."""
        try:
            await self._do(step)
        except (OutOfReach, ValueUnknown) as error:
            raise Stuck(f"{told(step)}: {error}") from error
        if self.hand.is_shown("phone.toast"):
            raise Stuck(f"{told(step)}: the program met an unexpected error")

    async def _do(self, step: Step) -> None:
        match step:
            case Tap(tap=element):
                await self.tap(element)
            case DoubleTap(double_tap=element):
                await self.double_tap(element)
            case Type(type=element, value=value):
                await self.type(element, value)
            case Paste(paste=element, value=value):
                await self.paste(element, value)
            case Press(press=key):
                await self.press(key)
            case Advance(advance="next"):
                await self.advance_to_next()
            case Advance(advance=float(seconds)):
                await self.advance(seconds)
            case SetFault(fault=fault):
                self.set_fault(fault)
            case Heal(heal=link):
                self.heal(link)
            case Restart(restart=what):
                await self.restart(what)
            case Expect():
                self.expect(step)

    async def arrive(self, person: Person) -> None:
        """Take the phone of ``person``. Raises ``Stuck`` when it cannot be signed in."""
        await self.phone.sign_in(person)
        await self.rest()
        if self.phone.screen_id is None:
            raise Stuck(f"{person.id} cannot be signed in")

    async def rest(self) -> None:
        """Come to rest."""
        await come_to_rest(self.phone, self.clerk)

    async def tap(self, element: str) -> None:
        hand = await self.hand_for(element)
        await self._begin("tap", element, hand.name_of(element))
        hand.tap(element)
        await self.rest()

    async def double_tap(self, element: str) -> None:
        """Tap twice, faster than any reply."""
        hand = await self.hand_for(element)
        await self._begin("double_tap", element, hand.name_of(element))
        hand.double_tap(element)
        await self.rest()

    async def type(self, element: str, value: str) -> None:
        """Type what the reference ``value`` stands for, or ``value`` itself when it is none."""
        hand, text = await self._enter("type", element, value)
        hand.type(element, text)
        await self.rest()

    async def paste(self, element: str, value: str) -> None:
        """Paste what the reference ``value`` stands for, or ``value`` itself when it is none."""
        hand, text = await self._enter("paste", element, value)
        hand.paste(element, text)
        await self.rest()

    async def press(self, key: str) -> None:
        """Press the key that ``KEYS`` calls ``key`` where the focus of the phone is."""
        element = self.hand.focused_address()
        await self._begin("key", element, self.hand.name_of(element), key)
        self.hand.press(KEYS[key])
        await self.rest()

    async def advance(self, seconds: float, why: Why = "asked") -> None:
        self.phone.world.clock.advance(timedelta(seconds=seconds))
        self.recorder.clock_moved(seconds, why)
        await self.rest()

    async def advance_to_next(self) -> None:
        """Move the clock on to the next moment at which something falls due. Raises ``Stuck`` when nothing will."""
        clock = self.phone.world.clock
        due = clock.next_due()
        if due is None:
            raise Stuck("advance: nothing is going to fall due")
        await self.advance((due - clock.now()).total_seconds(), "due")

    def set_fault(self, fault: LinkFault) -> None:
        """Let something go wrong from now on."""
        self.recorder.fault_set(fault)
        links, meant = self.phone.world.links, _fault(fault)
        if fault.always:
            links.fail_always(fault.link, meant)
        else:
            links.fail_next(fault.link, meant, fault.name)

    def heal(self, link: Link) -> None:
        self.recorder.healed(link)
        self.phone.world.links.heal(link)

    async def restart(self, what: Literal["client", "world"]) -> None:
        """Close the client or the world and open it again, for the same person."""
        person = self.phone.person
        if self._reopen is None or person is None:
            raise Stuck(f"restart: the {what} cannot be restarted here")
        self.at_clerk = False
        self.recorder.restarted(what)
        if what == "world":
            await self.close_clerk()
        self.phone = await self._reopen(what)
        self.hand = Hand(self.phone.frame)
        await self.arrive(person)

    def expect(self, step: Expect) -> None:
        """Raise ``Stuck`` unless everything is there that ``step`` names."""
        shown = [self.phone.screen_id, *([CLERK_DESK] if self.clerk is not None else [])]
        self.recorder.gather()
        met = last_problem(self.recorder.events)
        if step.expect not in shown:
            why = f"; the last call ended with {met}" if met is not None else ""
            raise Stuck(f"expected the screen {step.expect}, and {self.phone.screen_id} is shown{why}")
        if step.problem is not None and met != step.problem:
            raise Stuck(f"expected the problem {step.problem}, and the last call ended with {met or 'none'}")
        if step.error is not None and not self.hand.is_shown(f"{step.error}.error"):
            raise Stuck(f"expected an error at {step.error}, and there is none")
        if step.shows is not None and not self._sees(step.shows):
            raise Stuck(f"expected to see {step.shows}, and it is not shown")

    def _sees(self, element: str) -> bool:
        """Whether the element is shown, on the phone or at the clerk's window."""
        if element.startswith("clerk."):
            return self.clerk is not None and Hand(self.clerk.window).is_shown(element)
        return self.hand.is_shown(element)

    async def hand_for(self, element: str) -> Hand:
        """The hand at the window that the element is in."""
        if not element.startswith("clerk."):
            return self.hand
        return Hand((await self.open_clerk()).window)

    async def open_clerk(self) -> Clerk:
        """The clerk, whose window is opened when it is first needed."""
        if self.clerk is None:
            self.clerk = Clerk(self.phone.world)
            self.clerk.window.show()
            await self.rest()
        return self.clerk

    async def close_clerk(self) -> None:
        """Close the clerk's window, if it is open."""
        clerk, self.clerk = self.clerk, None
        if clerk is not None:
            await clerk.close()

    async def _enter(self, verb: Verb, element: str, value: str) -> tuple[Hand, str]:
        """Write down that ``value`` is about to be entered; the hand to do it, and the text."""
        hand = await self.hand_for(element)
        refers = is_reference(value)
        text = resolve(value, self.known()) if refers else value
        await self._begin(verb, element, hand.name_of(element), value if refers else None, typed_class(text))
        return hand, text

    async def _begin(
        self, verb: Verb, element: str, name: str, value: str | None = None, typed: str | None = None
    ) -> None:
        """Write down what is about to be done, after the time that hands need for it."""
        if self._paced:
            await self.advance(seconds_of(verb, typed), "hands")
        self.write_down(verb, element, name, value, typed)

    def write_down(
        self, verb: Verb, element: str, name: str, value: str | None = None, typed: str | None = None
    ) -> None:
        """Write into the log what is about to be done to ``element``, which is called ``name`` on the screen. ``value`` is
        a reference or a key, ``typed`` the class of what is entered."""
        self.at_clerk = element.startswith("clerk.")
        self.names[self.recorder.action(verb, element, value, typed)] = name

    def known(self) -> Known:
        """What references are resolved from now. Raises ``Stuck`` when nobody is signed in."""
        person, application = self.phone.person, self.phone.application
        if person is None:
            raise Stuck("nobody is signed in")
        challenge = application.challenge if application is not None else None
        messages = self.phone.messages()
        if not messages:
            return Known(person, challenge)
        *earlier, newest = messages
        before = earlier[-1].code if earlier else None
        return Known(person, challenge, newest.code, message_text(newest), before)


def _fault(fault: LinkFault) -> Fault:
    return Fault(
        lose_request=fault.kind == "lose_request",
        lose_reply=fault.kind == "lose_reply",
        status=fault.status,
    )
