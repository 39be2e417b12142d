"""Every edge: from each place that runs reach, all that a person can do there, one from the same place each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from gui.runs.scenario import Scenario
from gui.runs.steps import Advance, Press, Restart, SetFault, Step
from gui.testing.failures import PhoneFailure
from gui.testing.snapshots import NeverReached
from gui.testing.walker.broken import Broken
from gui.testing.walker.finding import Finding
from gui.testing.walker.place import Place, has_focus, offers
from gui.testing.walker.rules import DEAD_END, ENDS
from gui.testing.walker.visitor import Node, Visitor
from gui.testing.walker.ways import see_way_on

CAN_BE_DONE = "what can be used can be done"
Tell = Callable[[str], None]
"""Receives a line about how far it is."""

Pick = Callable[[tuple[Step, ...]], tuple[Step, ...]]
"""Chooses which of the moves that there are at a place are made."""


@dataclass
class Map:
    """What was found, over all scenarios: the places that runs reach, and where each edge led."""

    explored: dict[Place, str] = field(default_factory=dict)
    """By the scenario that came there first."""
    edges: dict[tuple[Place, Step], Place] = field(default_factory=dict)
    left: set[Place] = field(default_factory=set)
    """Other places, where it was seen that something leads on."""
    findings: list[Finding] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """Places that could not be come back to, so that nothing was tried there."""

    def stranded(self) -> list[Place]:
        """The explored places from which no edges lead to an end, or to where nobody has explored."""
        leads_to: defaultdict[Place, set[Place]] = defaultdict(set)
        for (here, _), there in self.edges.items():
            leads_to[there].add(here)
        good = [there for there in leads_to if there not in self.explored or there.state in ENDS]
        good += [place for place in self.explored if place.state in ENDS]
        reached = set(good)
        while good:
            for before in leads_to[good.pop()] - reached:
                reached.add(before)
                good.append(before)
        return [place for place in self.explored if place not in reached]


def explore(
    visitor: Visitor,
    scenario: Scenario,
    found: Map,
    tell: Tell = lambda _: None,
    pick: Pick = lambda moves: moves,
) -> None:
    """Play ``scenario``, and at every place that was not explored yet do all that can be done, or what ``pick`` takes
    of it."""
    new: list[tuple[Node, tuple[Step, ...]]] = []
    for node, done, before in play(visitor, scenario, found):
        if before is not None and done:
            found.edges[before, done[-1]] = node.place
        if node.place not in found.explored:
            found.explored[node.place] = scenario.id
            new.append((node, done))
    for node, done in new:
        moves = pick(_moves(visitor, node, found))
        for number, move in enumerate(moves, start=1):
            tell(f"{node.place}: {number} of {len(moves)}")
            _try(visitor, scenario, node, done, move, found)


def play(
    visitor: Visitor, scenario: Scenario, found: Map
) -> Iterator[tuple[Node, tuple[Step, ...], Place | None]]:
    """Each node on the scenario's way, with the steps up to there and the place before."""
    steps = scenario.steps
    before: Place | None = None
    done: tuple[Step, ...] = ()
    try:
        node = visitor.begin(scenario.person)
        yield node, done, before
        trouble = False
        for number, step in enumerate(steps, start=1):
            before, done = node.place, steps[:number]
            trouble = trouble or isinstance(step, SetFault)
            place = visitor.do(step)
            moved = (place.screen, place.state) != (before.screen, before.state)
            kept = visitor.keep(place) if moved and not trouble else None
            node = kept or node.after(step, place)
            yield node, done, before
    except (Broken, PhoneFailure) as error:
        found.findings.append(_finding(scenario, done, error))


def _moves(visitor: Visitor, node: Node, found: Map) -> tuple[Step, ...]:
    """What can be done at ``node``, the clock, keys and restarts included."""
    try:
        visitor.go_to(node)
    except (NeverReached, PhoneFailure, Broken) as error:
        found.lost.append(f"{node.place}: {str(error).splitlines()[0]}")
        return ()
    moves = list(offers(visitor.phone, node.place))
    if has_focus(visitor.phone):
        moves.append(Press(press="Escape"))
    if visitor.phone.phone.world.clock.next_due() is not None:
        moves.append(Advance(advance="next"))
    return (*moves, Restart(restart="client"), Restart(restart="world"))


def _try(
    visitor: Visitor, scenario: Scenario, node: Node, done: tuple[Step, ...], move: Step, found: Map
) -> None:
    try:
        visitor.go_to(node)
    except (NeverReached, PhoneFailure) as error:
        found.lost.append(f"{node.place}: {str(error).splitlines()[0]}")
        return
    except Broken as broken:
        found.findings.append(_finding(scenario, done, broken))
        return
    try:
        there = found.edges[node.place, move] = visitor.do(move)
        if there not in found.explored and there not in found.left:
            found.left.add(there)
            see_way_on(visitor, there)
    except (Broken, PhoneFailure) as error:
        found.findings.append(_finding(scenario, (*done, move), error))


def _finding(scenario: Scenario, journey: tuple[Step, ...], error: Broken | PhoneFailure) -> Finding:
    invariant = error.invariant if isinstance(error, Broken) else CAN_BE_DONE
    detail = error.detail if isinstance(error, Broken) else str(error)
    return Finding(scenario.person, journey, invariant, detail, scenario.id)


def strandings(found: Map) -> list[str]:
    """A line for each place that nothing leads away from."""
    return [
        f"{DEAD_END}: from {place} nothing leads to an end ({found.explored[place]})"
        for place in found.stranded()
    ]
