"""Every fault at every step: each message that a run sends meets each trouble, the client and the world are restarted
after each step, and the run comes to its declared end by what the screen offers then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from gui.runs.scenario import Scenario
from gui.runs.steps import Restart, SetFault, Step, told
from gui.testing.failures import PhoneFailure
from gui.testing.snapshots import NeverReached
from gui.testing.walker.broken import Broken
from gui.testing.walker.edges import CAN_BE_DONE, Map, Tell, play
from gui.testing.walker.finding import Finding
from gui.testing.walker.going_on import GoingOn
from gui.testing.walker.sends import Sent, Trouble, sent_in, troubles_of
from gui.testing.walker.visitor import Node, Visitor

DECLARED_END = "the declared end is reached"


@dataclass(frozen=True)
class Befalls:
    """What goes wrong at a step: a message meets a trouble, or after it something is restarted."""

    what: Sent | Restart
    trouble: Trouble | None = None

    def __str__(self) -> str:
        if isinstance(self.what, Restart):
            return told(self.what)
        assert self.trouble is not None
        return f"{self.trouble.kind} of {self.what.name} on {self.what.link}"


@dataclass
class Faults:
    """What was tried, over all scenarios."""

    tried: dict[tuple[str, str, Befalls], str] = field(default_factory=dict)
    """By screen, step and what befell it, in the scenario that was at it first."""
    findings: list[Finding] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def strike(visitor: Visitor, scenario: Scenario, found: Faults, tell: Tell = lambda _: None) -> None:
    """Play ``scenario``, then again with each fault that was not tried yet at such a step."""
    if any(isinstance(step, SetFault) for step in scenario.steps):
        # Something goes wrong there already: what it is for would be another thing with more of it.
        return
    planned = list(_plan(visitor, scenario, found))
    for number, (node, done, befalls) in enumerate(planned, start=1):
        tell(f"{scenario.id}: {befalls}, {number} of {len(planned)}")
        _strike(visitor, scenario, node, done, befalls, found)


def _plan(visitor: Visitor, scenario: Scenario, found: Faults) -> Iterator[tuple[Node, int, Befalls]]:
    """Where to begin, how many steps are done there, and what is to go wrong with the next one."""
    nodes: list[tuple[Node, int, tuple[Sent, ...]]] = []
    heard = 0
    way = Map()
    for node, done, _ in play(visitor, scenario, way):
        events = visitor.phone.events
        nodes.append((node, len(done), sent_in(events[heard:])))
        heard = len(events)
    found.findings += way.findings
    for (before, at, _), (_, _, sent) in pairwise(nodes):
        step = scenario.steps[at]
        every = [Befalls(each, trouble) for each in sent for trouble in troubles_of(each)]
        if sent:
            every += [Befalls(Restart(restart="client")), Befalls(Restart(restart="world"))]
        for befalls in every:
            key = before.place.screen or "", told(step), befalls
            if key not in found.tried:
                found.tried[key] = scenario.id
                yield before, at, befalls


def _strike(
    visitor: Visitor, scenario: Scenario, node: Node, at: int, befalls: Befalls, found: Faults
) -> None:
    try:
        visitor.go_to(node)
    except (NeverReached, PhoneFailure) as error:
        found.lost.append(f"{node.place}: {str(error).splitlines()[0]}")
        return
    except Broken as broken:
        found.findings.append(
            Finding(scenario.person, scenario.steps[:at], broken.invariant, broken.detail, scenario.id)
        )
        return
    going = GoingOn(visitor, scenario, at)
    said: tuple[Step, ...] = ()
    try:
        if isinstance(befalls.what, Sent):
            assert befalls.trouble is not None
            said = befalls.trouble.as_step(befalls.what)
            befalls.trouble.befall(visitor.phone, befalls.what)
        going.go(after_first=befalls.what if isinstance(befalls.what, Restart) else None)
        going.wait_for(scenario.expected_end)
        state = visitor.phone.state
        if state != scenario.expected_end:
            raise Broken(DECLARED_END, f"{scenario.expected_end} was declared, and it is {state}")
    except (Broken, PhoneFailure) as error:
        invariant = error.invariant if isinstance(error, Broken) else CAN_BE_DONE
        detail = error.detail if isinstance(error, Broken) else str(error)
        journey = (*scenario.steps[:at], *said, *going.done)
        found.findings.append(Finding(scenario.person, journey, invariant, detail, scenario.id, str(befalls)))
