"""Writes the run log. It hears from two loops and numbers what they report only while both are at rest.

What the servers' loop reports waits in a lane of its own until ``gather`` is called at rest; what the GUI's loop
reports is numbered after it. So the numbers never depend on how fast either loop was.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypedDict

from gui.runs.steps import LinkFault
from models.domain.brand_choice import brand
from models.ports import Clock, Link, MessageRecord, TextMessage, World
from models.run.events import (
    Action,
    AnyEvent,
    ClockMoved,
    FaultSet,
    LinkHealed,
    MessageLogged,
    Restarted,
    RunEnded,
    RunStarted,
    ScreenShown,
    TextMessageSent,
    Verb,
    Why,
    dump_line,
)

Draft = Callable[[int], AnyEvent]
"""An event that waits for its number."""


class Head(TypedDict):
    """What every event has."""

    seq: int
    run: str
    at: datetime
    cause: int | None


@dataclass(frozen=True, slots=True)
class Written:
    """What a log holds at rest, and what the next event in it will follow from."""

    events: tuple[AnyEvent, ...]
    trigger: int | None
    last_reply: int | None
    numbers: dict[int, int]
    """The events of messages, by the numbers that the messages have in their world."""


class Recorder:
    """The log of one run. It implements ``models.ports.Reporter``; everything else is for the GUI's loop.

    ``run`` names the run in each event.
    """

    def __init__(self, run: str, clock: Clock) -> None:
        self._run = run
        self._clock = clock
        self._events: list[AnyEvent] = []
        self._servers_lane: deque[Draft] = deque()
        self._numbers_of_messages: dict[int, int] = {}
        self._trigger: int | None = None
        self._last_reply: int | None = None

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        """What has a number by now."""
        return tuple(self._events)

    def message(self, record: MessageRecord) -> None:
        """A message between two parties. Called on the servers' loop."""
        at = self._clock.now()
        self._servers_lane.append(lambda seq: self._message(seq, at, record))

    def text_message(self, message: TextMessage, cause: int | None) -> None:
        """An SMS on its way to the phone. Called on the servers' loop."""
        self._servers_lane.append(
            lambda seq: TextMessageSent(
                seq=seq, run=self._run, at=message.at, cause=self._cause_of(cause), sender=message.sender
            )
        )

    def written(self) -> Written:
        """What is written by now. To be called at rest."""
        self.gather()
        return Written(tuple(self._events), self._trigger, self._last_reply, dict(self._numbers_of_messages))

    def go_on_from(self, written: Written) -> None:
        """Forget what was heard until now, and go on behind what another log holds in a world as it was there."""
        self.gather()
        self._events = list(written.events)
        self._trigger, self._last_reply = written.trigger, written.last_reply
        self._numbers_of_messages = dict(written.numbers)

    def gather(self) -> int:
        """Number what the servers reported; how many events that were. To be called at rest."""
        count = 0
        while self._servers_lane:
            self._number(self._servers_lane.popleft())
            count += 1
        return count

    def started(
        self,
        scenario: str,
        person: str,
        seed: int,
        language: str,
        theme: str,
        *,
        paced: bool = False,
        device: str = "phone",
        type_scale: float = 1.0,
    ) -> None:
        """The first event."""
        at = self._clock.now()
        self._trigger = self._number(
            lambda seq: RunStarted(
                seq=seq,
                run=self._run,
                at=at,
                scenario=scenario,
                person=person,
                seed=seed,
                language=language,
                theme=theme,
                paced=paced,
                device=device,
                type_scale=type_scale,
                brand=brand().id,
            )
        ).seq

    def action(
        self,
        verb: Verb,
        element: str,
        value: str | None = None,
        typed: str | None = None,
    ) -> int:
        """What the user is about to do; its number. What follows has it as its cause."""
        return self._begins(lambda head: Action(**head, verb=verb, element=element, value=value, typed=typed))

    def clock_moved(self, seconds: float, why: Why = "asked") -> int:
        """The clock was advanced to its present time; the event's number. What follows has it as its cause."""
        return self._begins(lambda head: ClockMoved(**head, seconds=seconds, why=why))

    def fault_set(self, fault: LinkFault) -> int:
        """Something will go wrong from now on; the event's number."""
        return self._begins(
            lambda head: FaultSet(
                **head,
                link=fault.link,
                fault=fault.kind,
                status=fault.status,
                name=fault.name,
                always=fault.always,
            )
        )

    def healed(self, link: Link) -> int:
        """Nothing goes wrong on ``link`` any more; the event's number."""
        return self._begins(lambda head: LinkHealed(**head, link=link))

    def restarted(self, what: Literal["client", "world"]) -> int:
        """The client or the world is about to be closed and opened again; the event's number."""
        return self._begins(lambda head: Restarted(**head, what=what))

    def go_on_in(self, world: World) -> None:
        """Hear from ``world`` from now on: it was opened again, and numbers its messages anew."""
        self._clock = world.clock
        self._numbers_of_messages.clear()
        world.set_reporter(self)

    def screen(self, screen: str, state: str, picture: str | None = None, sha256: str | None = None) -> int:
        """What the screen shows now, at rest; the event's number."""
        at = self._clock.now()
        return self._at_rest(
            lambda seq: ScreenShown(
                seq=seq,
                run=self._run,
                at=at,
                cause=self._last_reply if self._last_reply is not None else self._trigger,
                screen=screen,
                state=state,
                picture=picture,
                sha256=sha256,
            )
        ).seq

    def ended(self, expected: str, reached: str, ok: bool, reason: str = "") -> None:
        """The last event."""
        at = self._clock.now()
        cause = self._last_screen()
        self._at_rest(
            lambda seq: RunEnded(
                seq=seq,
                run=self._run,
                at=at,
                cause=cause,
                expected=expected,
                reached=reached,
                ok=ok,
                reason=reason,
            )
        )

    def tail(self, count: int) -> list[str]:
        """The last ``count`` lines of the log, for a report of what went wrong."""
        return [dump_line(event) for event in self._events[-count:]]

    def _message(self, seq: int, at: datetime, record: MessageRecord) -> MessageLogged:
        self._numbers_of_messages[record.id] = seq
        if record.receiver == "client":
            self._last_reply = seq
        return MessageLogged(
            seq=seq,
            run=self._run,
            at=at,
            cause=self._cause_of(record.cause),
            sender=record.sender,
            receiver=record.receiver,
            step=record.step,
            name=record.name,
            status=record.status,
            lost=record.lost,
            problem=record.problem,
        )

    def _cause_of(self, message: int | None) -> int | None:
        """The event a message follows from: another message, or what the user or the clock did."""
        return self._trigger if message is None else self._numbers_of_messages.get(message, self._trigger)

    def _begins(self, draft: Callable[[Head], AnyEvent]) -> int:
        """Number an event that what follows has as its cause. It follows itself from what the screen showed."""
        at = self._clock.now()
        seq = self._at_rest(
            lambda number: draft(Head(seq=number, run=self._run, at=at, cause=self._last_screen()))
        ).seq
        self._trigger = seq
        self._last_reply = None
        return seq

    def _last_screen(self) -> int | None:
        shown = (event.seq for event in reversed(self._events) if isinstance(event, ScreenShown))
        return next(shown, None)

    def _at_rest(self, draft: Draft) -> AnyEvent:
        self.gather()
        return self._number(draft)

    def _number(self, draft: Draft) -> AnyEvent:
        event = draft(len(self._events) + 1)
        self._events.append(event)
        return event
