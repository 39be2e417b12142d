"""What a world takes from outside itself: real time, its links, and who watches its commits and sends.

A simulation puts its own in their place, and a test of crashes counts and ends the process there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from servers.links import LinkBoard


class Place(StrEnum):
    """Where a process can die so that it makes a difference."""

    COMMITTING = "committing"
    """All of a transaction is written, nothing of it counts yet."""
    COMMITTED = "committed"
    SENDING = "sending"
    """A request has not left its sender yet."""
    ANSWERED = "answered"
    """The receiver has answered, and the sender does not know it yet."""
    TEXTING = "texting"
    """An SMS has not left yet."""
    TEXTED = "texted"


@dataclass(frozen=True, slots=True)
class Point:
    """One place that was reached: ``name`` is the party's of a commit; of a send it is both parties' and the message's
    (``payment-bank code``)."""

    place: Place
    name: str


Watcher = Callable[[Point], None]
"""Told of every point when it is reached, on the servers' loop. What it raises goes on as if the process died there."""


def watch_nothing(_point: Point) -> None:
    """The watcher of a world that nobody watches."""


@dataclass(frozen=True, slots=True)
class RealTime:
    """Real time: ``monotonic`` in seconds, ``now`` aware and UTC."""

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything that a world is given from outside."""

    real_time: RealTime = field(default_factory=RealTime)
    make_links: Callable[[], LinkBoard] = LinkBoard
    watcher: Watcher = watch_nothing
