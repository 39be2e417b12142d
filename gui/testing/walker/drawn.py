"""Walks that are drawn: each is a list of moves that mean something wherever they are made, so that it can be cut short
anywhere and is still a walk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from gui.runs.scenario import Scenario
from gui.runs.steps import Advance, Expect, LinkFault, Press, Restart, SetFault, Step, Tap
from gui.testing.failures import PhoneFailure
from gui.testing.walker.broken import Broken
from gui.testing.walker.edges import CAN_BE_DONE, Tell
from gui.testing.walker.finding import Finding
from gui.testing.walker.going_on import address_of
from gui.testing.walker.place import Place, can_use, has_focus, offers
from gui.testing.walker.visitor import Node, Visitor
from gui.testing.walker.ways import see_way_on
from models.ports import Link


class Kind(Enum):
    """What a move is."""

    ON = "on"
    """What the scenario does on this screen, until the next one is there."""
    USE = "use"
    """One of all that can be done here, by its number."""
    BACK = "back"
    WAIT = "wait"
    """Until the next thing falls due, or a minute."""
    FAULT = "fault"
    """One of what can go wrong with the next message, by its number."""
    ESCAPE = "escape"
    CLIENT = "client"
    """Restarted."""
    WORLD = "world"
    """Restarted."""


@dataclass(frozen=True)
class Move:
    kind: Kind
    number: int = 0


ON = Move(Kind.ON)
A_MINUTE = 60.0
FAULTS = tuple(
    SetFault(fault=LinkFault(link=link, kind=kind))
    for link in (Link.CLIENT_PAYMENT, Link.PAYMENT_BANK)
    for kind in ("lose_request", "lose_reply")
)
"""What can go wrong with the next message, whatever it is."""


class Walks:
    """Walks of the person of ``scenario``, from its beginning. ``places`` and ``steps`` count over all of them."""

    def __init__(self, visitor: Visitor, scenario: Scenario, tell: Tell = lambda _: None) -> None:
        self._tell = tell
        self._count = 0
        self._visitor = visitor
        self._scenario = scenario
        self._known: dict[int, tuple[Node, tuple[Step, ...]]] = {}
        """Where so many moves on lead, with the steps that they were."""
        self._journey: list[Step] = []
        self.places: set[Place] = set()
        self.steps = 0

    @property
    def journey(self) -> tuple[Step, ...]:
        """What was done on the last walk, also where it broke."""
        return tuple(self._journey)

    def walk(self, moves: Iterable[Move]) -> None:
        """Make ``moves`` from the scenario's beginning on. Raises ``Broken``."""
        self._count += 1
        self._tell(f"{self._scenario.id}, walk {self._count}")
        moves = list(moves)
        leading = next((at for at, move in enumerate(moves) if move != ON), len(moves))
        place = self._go_on_from_start(leading)
        for move in moves[leading:]:
            for step in self._steps_of(move, place):
                if move.kind is Kind.ON and not self._can(step):
                    break
                place = self._do(step)
        see_way_on(self._visitor, place)

    def finding(self, broken: Broken) -> Finding:
        """What the last walk has found."""
        scenario = self._scenario
        return Finding(scenario.person, self.journey, broken.invariant, broken.detail, scenario.id)

    def _go_on_from_start(self, leading: int) -> Place:
        """Make so many moves on from the beginning, the known ones at once."""
        known = max((count for count in self._known if count <= leading), default=None)
        if known is None:
            self._journey = []
            known, node = 0, self._visitor.begin(self._scenario.person)
            self._known[0] = node, ()
        else:
            node, steps = self._known[known]
            self._journey = list(steps)
            self._visitor.go_to(node)
        place = node.place
        self.places.add(place)
        for number in range(known + 1, leading + 1):
            for step in self._steps_of(ON, place):
                if not self._can(step):
                    break
                place = self._do(step)
                node = node.after(step, place)
            node = self._visitor.keep(place) or node
            self._known[number] = node, self.journey
        return place

    def _do(self, step: Step) -> Place:
        self._journey.append(step)
        self.steps += 1
        try:
            place = self._visitor.do(step)
        except PhoneFailure as failure:
            raise Broken(CAN_BE_DONE, str(failure)) from failure
        self.places.add(place)
        return place

    def _can(self, step: Step) -> bool:
        address = address_of(step)
        if address is not None:
            return can_use(self._visitor.phone, address)
        return not isinstance(step, Advance) or step.advance != "next" or self._is_due()

    def _is_due(self) -> bool:
        return self._visitor.phone.phone.world.clock.next_due() is not None

    def _steps_of(self, move: Move, place: Place) -> tuple[Step, ...]:
        """What a move is where the phone is now; nothing where it means nothing."""
        match move.kind:
            case Kind.ON:
                return self._on(place)
            case Kind.USE:
                every = offers(self._visitor.phone, place)
                return (every[move.number % len(every)],) if every else ()
            case Kind.BACK:
                back = f"{place.screen}.back"
                return (Tap(tap=back),) if back in place.usable else ()
            case Kind.WAIT:
                return (Advance(advance="next"),) if self._is_due() else (Advance(advance=A_MINUTE),)
            case Kind.FAULT:
                return (FAULTS[move.number % len(FAULTS)],)
            case Kind.ESCAPE:
                return (Press(press="Escape"),) if has_focus(self._visitor.phone) else ()
            case Kind.CLIENT:
                return (Restart(restart="client"),)
            case Kind.WORLD:
                return (Restart(restart="world"),)

    def _on(self, place: Place) -> tuple[Step, ...]:
        """What the scenario does where it first sees this screen, until it expects something anew."""
        found: list[Step] = []
        here = False
        for step in self._scenario.steps:
            if isinstance(step, Expect):
                if found:
                    break
                here = step.expect == place.screen
            elif here:
                found.append(step)
        return tuple(found)
