"""How a test's phone comes to where the test starts: by real messages, or by a snapshot of what they led to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from gui.runs.recorder import Written
from gui.runs.scenario import Scenario
from gui.runs.steps import Restart, SetFault, Step
from gui.testing.markers import By, SetUp
from models.domain.people import Person

if TYPE_CHECKING:
    from gui.testing.phone_driver import PhoneDriver


class NeverReached(AssertionError):
    """The scenario does not come to where a test starts."""


@dataclass(frozen=True)
class Way:
    """The steps of ``scenario``, done by ``person``, until the phone is at ``start``: a state or a screen."""

    scenario: Scenario
    person: str
    start: str

    def walk(self, phone: PhoneDriver) -> tuple[Step, ...]:
        """Sign in and go it, by real messages; the steps that are left. Raises ``NeverReached``."""
        __tracebackhide__ = True
        phone.sign_in(self.person)
        seen = _places(phone)
        steps = self.scenario.steps
        for done, step in enumerate(steps):
            if self.start in _places(phone):
                return steps[done:]
            phone.do([step])
            seen |= _places(phone)
        if self.start in _places(phone):
            return ()
        raise NeverReached(
            f"the scenario {self.scenario.id!r} does not come to {self.start!r}; "
            f"{self.person} comes to {', '.join(sorted(seen))}"
        )


@dataclass(frozen=True)
class Kept:
    """A copy of the world at rest, and what the phone knew there. ``left`` are the steps that were not done yet."""

    world: Path
    person: Person
    token: str
    written: Written
    screen: str | None
    left: tuple[Step, ...]

    def put_back(self, phone: PhoneDriver) -> None:
        """Bring a phone that nobody has, and its world, to where the copy was taken."""
        __tracebackhide__ = True
        snapshots = phone.world.world.snapshots
        phone.world.finish(snapshots.restore(self.world), "the snapshot put back")
        phone.go_on_as(self.person, self.token)
        phone.recorder.go_on_from(self.written)
        if phone.phone.screen_id != self.screen:
            raise NeverReached(
                f"a phone opened anew shows {phone.phone.screen_id!r} here and not {self.screen!r}: "
                "start this test by='messages'"
            )


class Starts:
    """The starts that this process has been at. Their copies lie in sub-folders of ``root``."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._numbers: Iterator[int] = count(1)
        self._kept: dict[Way, Kept] = {}

    def bring(self, phone: PhoneDriver, wanted: SetUp) -> None:
        """Bring a phone that nobody has, in a world made anew, to where a test wants to start, and tell it the steps
        that are left. Raises ``NeverReached``.

        It goes by the snapshot of the first time, where that is not forbidden and there is one: what lies in nobody's
        database, a fault or the clerk's window, cannot be kept.
        """
        __tracebackhide__ = True
        scenario, person = wanted.scenario, wanted.person
        if scenario is None or wanted.start is None or person is None:
            if person is not None:
                phone.sign_in(person)
            phone.steps_left = scenario.steps if scenario is not None else ()
            return
        phone.steps_left = self._go(phone, Way(scenario, person, wanted.start), wanted.by)

    def _go(self, phone: PhoneDriver, way: Way, by: By) -> tuple[Step, ...]:
        """Go ``way``; the steps that are left."""
        __tracebackhide__ = True
        kept = self._kept.get(way) if by == "snapshot" else None
        if kept is not None:
            kept.put_back(phone)
            return kept.left
        left = way.walk(phone)
        if by == "snapshot" and _can_be_kept(phone, way, left):
            self._kept[way] = keep(phone, self._root / f"start-{next(self._numbers)}", left)
        return left


def keep(phone: PhoneDriver, folder: Path, left: tuple[Step, ...]) -> Kept:
    """Copy the world of ``phone``, who is signed in, into the new ``folder``; ``left`` is what is left to do from here."""
    person, token = phone.phone.person, phone.phone.session_token
    assert person is not None
    assert token is not None
    phone.world.finish(phone.world.world.snapshots.take(folder), "a snapshot of the start")
    return Kept(folder, person, token, phone.recorder.written(), phone.phone.screen_id, left)


def _places(phone: PhoneDriver) -> set[str]:
    """The names by which a test may start where the phone is now."""
    return {str(place) for place in (phone.state, phone.phone.screen_id) if place is not None}


def _can_be_kept(phone: PhoneDriver, way: Way, left: tuple[Step, ...]) -> bool:
    done = way.scenario.steps[: len(way.scenario.steps) - len(left)]
    lost_with_it = any(isinstance(step, Restart | SetFault) for step in done)
    return not lost_with_it and phone.clerk_window is None and phone.phone.session_token is not None
