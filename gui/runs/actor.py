"""The person at the phone: does a scenario's steps by hand, knows the values they refer to, and is written down."""

from __future__ import annotations

from datetime import timedelta

from gui.phone.phone import Phone
from gui.runs.hand import Hand, OutOfReach
from gui.runs.recorder import Recorder
from gui.runs.rest import come_to_rest
from gui.runs.scenario import Advance, Expect, Step, Tap, Type
from gui.runs.values import Known, ValueUnknown, is_reference, resolve, typed_class
from models.domain.application import ApplicationState
from models.domain.people import Person


class Stuck(Exception):
    """The person cannot go on, or sees what was not expected; the text says why, without personal values."""


class Actor:
    """Acts for the person who is signed in on ``phone``. After each act the world is at rest."""

    def __init__(self, phone: Phone, recorder: Recorder) -> None:
        self.phone = phone
        self.hand = Hand(phone.frame)
        self.recorder = recorder
        self.names: dict[int, str] = {}
        """What the elements of actions are called on the screen, by the actions' numbers."""

    @property
    def state(self) -> ApplicationState | None:
        """Where the application stands, as far as the phone knows."""
        return self.phone.application.state if self.phone.application is not None else None

    async def do(self, step: Step) -> None:
        """Do one step. Raises ``Stuck`` when a person could not, or the screen is not the expected one."""
        try:
            match step:
                case Tap(tap=element):
                    await self.tap(element)
                case Type(type=element, value=value):
                    await self.type(element, value)
                case Advance(advance="next"):
                    await self.advance_to_next()
                case Advance(advance=float(seconds)):
                    await self.advance(seconds)
                case Expect(expect=screen):
                    self.expect(screen)
        except (OutOfReach, ValueUnknown) as error:
            raise Stuck(f"{told(step)}: {error}") from error
        if self.hand.is_shown("phone.toast"):
            raise Stuck(f"{told(step)}: the program met an unexpected error")

    async def arrive(self, person: Person) -> None:
        """Take the phone of ``person``. Raises ``Stuck`` when it cannot be signed in."""
        await self.phone.sign_in(person)
        await come_to_rest(self.phone)
        if self.phone.screen_id is None:
            raise Stuck(f"{person.id} cannot be signed in")

    async def tap(self, element: str) -> None:
        name = self.hand.name_of(element)
        self._note(self.recorder.action("tap", element), name)
        self.hand.tap(element)
        await come_to_rest(self.phone)

    async def double_tap(self, element: str) -> None:
        """Tap twice, faster than any reply."""
        name = self.hand.name_of(element)
        for _ in range(2):
            self._note(self.recorder.action("tap", element), name)
        self.hand.double_tap(element)
        await come_to_rest(self.phone)

    async def type(self, element: str, value: str) -> None:
        """Type what the reference ``value`` stands for, or ``value`` itself when it is none."""
        name = self.hand.name_of(element)
        if is_reference(value):
            text, number = resolve(value, self._known()), self.recorder.action("type", element, value)
        else:
            text, number = value, self.recorder.action("type", element, typed=typed_class(value))
        self._note(number, name)
        self.hand.type(element, text)
        await come_to_rest(self.phone)

    async def advance(self, seconds: float) -> None:
        self.phone.world.clock.advance(timedelta(seconds=seconds))
        self.recorder.clock_moved(seconds)
        await come_to_rest(self.phone)

    async def advance_to_next(self) -> None:
        """Move the clock on to the next moment at which something falls due. Raises ``Stuck`` when nothing will."""
        clock = self.phone.world.clock
        due = clock.next_due()
        if due is None:
            raise Stuck("advance: nothing is going to fall due")
        await self.advance((due - clock.now()).total_seconds())

    def expect(self, screen: str) -> None:
        """Raise ``Stuck`` unless ``screen`` is shown."""
        if self.phone.screen_id != screen:
            raise Stuck(f"expected the screen {screen}, and {self.phone.screen_id} is shown")

    def _known(self) -> Known:
        person, application, message = (
            self.phone.person,
            self.phone.application,
            self.phone.latest_message(),
        )
        if person is None:
            raise Stuck("nobody is signed in")
        challenge = application.challenge if application is not None else None
        return Known(person, challenge, message.code if message is not None else None)

    def _note(self, number: int, name: str) -> None:
        self.names[number] = name


def told(step: Step) -> str:
    """A step in a few words for a reason."""
    match step:
        case Tap(tap=element):
            return f"tap {element}"
        case Type(type=element, value=value):
            return f"type {value} into {element}" if is_reference(value) else f"type into {element}"
        case Advance(advance=by):
            return f"advance {by}"
        case Expect(expect=screen):
            return f"expect {screen}"
