"""What one way of opening an account costs the person, counted from the log of a run alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gui.runs.effort import characters_of, taps_of
from gui.runs.steps import CLERK_DESK
from models.run.events import Action, AnyEvent, ClockMoved, ScreenShown


@dataclass(frozen=True)
class Cost:
    """Characters typed, taps, screens the person came to, waits, and seconds of clock time: those spent waiting, and
    those from the first to the last event.

    What the clerk does is no cost of the person's, though the time it takes is.
    """

    characters: int
    taps: int
    screens: int
    waits: int
    waiting_seconds: float
    elapsed_seconds: float


def count(events: Sequence[AnyEvent]) -> Cost:
    """The cost of the run whose whole log ``events`` are."""
    acts = acts_of(events)
    waits = [event for event in events if isinstance(event, ClockMoved) and event.why != "hands"]
    shown = [event.screen for event in events if isinstance(event, ScreenShown)]
    screens = [screen for screen in shown if screen != CLERK_DESK]
    return Cost(
        characters=sum(characters_of(act.verb, act.typed) for act in acts),
        taps=sum(taps_of(act.verb) for act in acts),
        screens=len(screens[:1]) + sum(before != after for before, after in pairwise(screens)),
        waits=len(waits),
        waiting_seconds=sum(wait.seconds for wait in waits),
        elapsed_seconds=(events[-1].at - events[0].at).total_seconds(),
    )


def acts_of(events: Sequence[AnyEvent]) -> list[Action]:
    """What the person did; the clerk's acts are not among it."""
    acts = (event for event in events if isinstance(event, Action))
    return [act for act in acts if not act.element.startswith("clerk.")]
