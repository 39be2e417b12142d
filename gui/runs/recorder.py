"""Writes the run log. It hears from two loops and numbers what they report only while both are at rest.

What the servers' loop reports waits in a lane of its own until ``gather`` is called at rest; what the GUI's loop
reports is numbered after it. So the numbers never depend on how fast either loop was.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Literal

from models.ports import Clock, MessageRecord, TextMessage
from models.run.events import (
    Action,
    AnyEvent,
    ClockMoved,
    MessageLogged,
    RunEnded,
    RunStarted,
    ScreenShown,
    TextMessageSent,
    dump_line,
)

Draft = Callable[[int], AnyEvent]
"""An event that waits for its number."""


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

    def gather(self) -> int:
        """Number what the servers reported; how many events that were. To be called at rest."""
        count = 0
        while self._servers_lane:
            self._number(self._servers_lane.popleft())
            count += 1
        return count

    def started(self, scenario: str, person: str, seed: int, language: str, theme: str) -> None:
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
            )
        ).seq

    def action(
        self,
        verb: Literal["tap", "type", "clear", "toggle", "key"],
        element: str,
        value: str | None = None,
        typed: str | None = None,
    ) -> int:
        """What the user is about to do; its number. What follows has it as its cause."""
        cause = self._last_screen()
        at = self._clock.now()
        event = self._at_rest(
            lambda seq: Action(
                seq=seq,
                run=self._run,
                at=at,
                cause=cause,
                verb=verb,
                element=element,
                value=value,
                typed=typed,
            )
        )
        self._opens_step(event.seq)
        return event.seq

    def clock_moved(self, seconds: float) -> int:
        """The clock was advanced to its present time; the event's number. What follows has it as its cause."""
        at = self._clock.now()
        event = self._at_rest(
            lambda seq: ClockMoved(seq=seq, run=self._run, at=at, cause=self._last_screen(), seconds=seconds)
        )
        self._opens_step(event.seq)
        return event.seq

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

    def _opens_step(self, seq: int) -> None:
        self._trigger = seq
        self._last_reply = None

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
