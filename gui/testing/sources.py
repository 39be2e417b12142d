"""What the journal of a test learns from the world: messages, changed rows, and where the clock stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from gui.kit.formats import CHINA_TIME
from kaihu_testing.journal import Journal, Kind
from models.ports import Clock, RowChange, World
from models.run.events import AnyEvent, FaultSet, LinkHealed, MessageLogged, TextMessageSent


class MessageSource:
    """What the parties said, and what was made to go wrong between them. ``events`` gives the log at rest."""

    kind: Kind = "message"

    def __init__(self, events: Callable[[], tuple[AnyEvent, ...]]) -> None:
        self._events = events
        self._told = len(events())

    def gather(self) -> Iterable[tuple[str, str]]:
        events = self._events()
        # A program that was opened again writes a log of its own.
        new, self._told = events[self._told if self._told <= len(events) else 0 :], len(events)
        for event in new:
            match event:
                case MessageLogged():
                    yield f"{event.sender} → {event.receiver}  {event.name}", _message_detail(event)
                case TextMessageSent():
                    yield f"SMS of {event.sender}", ""
                case FaultSet():
                    yield f"from now on on {event.link}: {event.fault}", "always" if event.always else "once"
                case LinkHealed():
                    yield f"nothing goes wrong on {event.link} any more", ""
                case _:
                    pass


class RowSource:
    """Which rows have changed, masked."""

    kind: Kind = "database"

    def __init__(self, world: World) -> None:
        self._watch = world.inspector.watch()

    def gather(self) -> Iterable[tuple[str, str]]:
        for change in self._watch.changes():
            yield _row_title(change), _row_detail(change)

    def close(self) -> None:
        self._watch.close()


class ClockSource:
    """When the clock was moved."""

    kind: Kind = "clock"

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told: datetime = clock.now()

    def gather(self) -> Iterable[tuple[str, str]]:
        now = self._clock.now()
        if now != self._told:
            by, self._told = now - self._told, now
            yield f"{now.astimezone(CHINA_TIME):%H:%M:%S}", f"moved on by {by}"


class WorldSources:
    """All that a world tells a journal, from now until it is closed."""

    def __init__(self, journal: Journal, world: World, events: Callable[[], tuple[AnyEvent, ...]]) -> None:
        self._journal = journal
        self._rows = RowSource(world)
        self._sources = (MessageSource(events), self._rows, ClockSource(world.clock))
        for source in self._sources:
            journal.add_source(source)

    def close(self) -> None:
        for source in self._sources:
            self._journal.remove_source(source)
        self._rows.close()


def _message_detail(event: MessageLogged) -> str:
    parts = [f"step {event.step}"]
    if event.status is not None:
        parts.append(f"reply {event.status}")
    if event.problem:
        parts.append(event.problem)
    if event.lost:
        parts.append("lost")
    return ", ".join(parts)


def _row_title(change: RowChange) -> str:
    done = "changed" if change.before and change.after else "added" if change.after else "removed"
    return f"{change.party}.{change.table} {done}"


def _row_detail(change: RowChange) -> str:
    if not (change.before and change.after):
        return "\n".join(_values(change.before or change.after))
    changed = [
        f"{column}: {change.before[column]} → {value}"
        for column, value in change.after.items()
        if change.before[column] != value
    ]
    # What is masked looks the same before and after.
    key = next(iter(change.after.items()))
    return "\n".join([f"{key[0]}: {key[1]}", *(changed or ["something that is not shown"])])


def _values(row: dict[str, Any]) -> list[str]:
    return [f"{column}: {value}" for column, value in row.items() if value is not None]
