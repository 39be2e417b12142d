"""The world's clock: business time that can be frozen, advanced and sped up, and outlives the program."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.ports import Cancel
from servers.surroundings import RealTime

ZERO = timedelta(0)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What is stored of a clock: that it showed ``at`` when it was really ``taken_at``, and how it ran.

    From these the time can be told at any later moment, also when the program was killed in between, so the clock
    never goes back. ISO 8601, UTC.
    """

    at: str
    taken_at: str
    rate: float = 1.0
    frozen: bool = False

    @classmethod
    def of(cls, stored: dict[str, Any]) -> ClockReading:
        """The reading that was ``stored``; the first version stored how many seconds a clock was off, and where it stood.

        Raises ``TypeError`` or ``ValueError`` for what is none.
        """
        if stored.keys() != {"offset", "frozen_at"}:
            return cls(**stored)
        now = RealTime().now()
        at = stored["frozen_at"] or (now + timedelta(seconds=stored["offset"])).isoformat()
        return cls(at, now.isoformat(), frozen=stored["frozen_at"] is not None)

    def time(self, real_time: RealTime | None = None) -> datetime:
        """What the clock shows now."""
        at = datetime.fromisoformat(self.at)
        if self.frozen:
            return at
        passed = (real_time or RealTime()).now() - datetime.fromisoformat(self.taken_at)
        return at + max(passed, ZERO) * self.rate


class WorldClock:
    """Implements ``models.ports.Clock``. Every method may be called from any thread."""

    def __init__(
        self,
        reading: ClockReading | None = None,
        frozen_at: datetime | None = None,
        real_time: RealTime | None = None,
    ) -> None:
        """Go on from ``reading``; without one, stand still at ``frozen_at`` or run with real time."""
        self._lock = threading.RLock()
        self._real_time = real_time or RealTime()
        self._listeners: list[Callable[[], None]] = []
        self._next_due: Callable[[], datetime | None] = lambda: None
        self._set(frozen_at or self._real_time.now(), frozen=frozen_at is not None)
        if reading is not None:
            self.set_reading(reading)

    def set_reading(self, reading: ClockReading) -> None:
        """Go on from where ``reading`` leads to by now, at the rate of real time or standing still."""
        self._set(reading.time(self._real_time), frozen=reading.frozen)

    def reading(self) -> ClockReading:
        """What must be stored so that the clock can go on from here."""
        with self._lock:
            taken_at = self._real_time.now().isoformat()
            return ClockReading(self.now().isoformat(), taken_at, self._rate, self._frozen)

    def _set(self, at: datetime, frozen: bool) -> None:
        with self._lock:
            self._rate = 1.0
            self._frozen = frozen
            self._base = at
            self._mark = self._real_time.monotonic()

    def now(self) -> datetime:
        with self._lock:
            if self._frozen:
                return self._base
            return self._base + timedelta(seconds=(self._real_time.monotonic() - self._mark) * self._rate)

    @property
    def frozen(self) -> bool:
        return self._frozen

    @property
    def rate(self) -> float:
        return self._rate

    def freeze(self) -> None:
        self._change(frozen=True)

    def resume(self) -> None:
        self._change(frozen=False)

    def advance(self, by: timedelta) -> None:
        if by < ZERO:
            raise ValueError("the clock only moves forward")
        self._change(by=by)

    def set_rate(self, rate: float) -> None:
        if rate <= 0:
            raise ValueError("the rate is above 0; freeze the clock to stop it")
        self._change(rate=rate)

    def next_due(self) -> datetime | None:
        return self._next_due()

    def ask_next_due(self, source: Callable[[], datetime | None]) -> None:
        """Let ``source`` answer ``next_due``."""
        self._next_due = source

    def on_changed(self, listener: Callable[[], None]) -> Cancel:
        self._listeners.append(listener)

        def cancel() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return cancel

    def _change(self, frozen: bool | None = None, by: timedelta = ZERO, rate: float | None = None) -> None:
        with self._lock:
            self._base = self.now() + by
            self._mark = self._real_time.monotonic()
            self._frozen = self._frozen if frozen is None else frozen
            self._rate = self._rate if rate is None else rate
        self.announce()

    def announce(self) -> None:
        """Tell every listener that the clock changed."""
        for listener in list(self._listeners):
            listener()
