"""The world's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from servers.clock import ClockReading, WorldClock

NOON = datetime(2026, 3, 13, 12, tzinfo=UTC)


def test_that_a_frozen_clock_stands_still() -> None:
    clock = WorldClock(frozen_at=NOON)
    assert (clock.now(), clock.now(), clock.frozen) == (NOON, NOON, True)


def test_that_a_frozen_clock_can_be_advanced() -> None:
    clock = WorldClock(frozen_at=NOON)
    clock.advance(timedelta(seconds=90))
    assert clock.now() == NOON + timedelta(seconds=90)


def test_that_the_clock_never_goes_back() -> None:
    with pytest.raises(ValueError, match="forward"):
        WorldClock(frozen_at=NOON).advance(timedelta(seconds=-1))


def test_that_a_rate_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="freeze"):
        WorldClock(frozen_at=NOON).set_rate(0)


def test_that_a_sped_up_clock_overtakes_real_time() -> None:
    clock = WorldClock()
    start = clock.now()
    clock.set_rate(1_000_000)
    while clock.now() - start < timedelta(seconds=10):
        pass
    assert clock.now() > datetime.now(UTC)


def test_that_every_change_is_announced_until_the_listener_leaves() -> None:
    clock = WorldClock(frozen_at=NOON)
    heard: list[datetime] = []
    stop = clock.on_changed(lambda: heard.append(clock.now()))
    clock.advance(timedelta(seconds=1))
    clock.resume()
    clock.freeze()
    clock.set_rate(10)
    stop()
    stop()
    clock.advance(timedelta(seconds=1))
    assert len(heard) == 4


def test_that_a_reading_brings_a_frozen_clock_back_to_its_moment() -> None:
    clock = WorldClock(frozen_at=NOON)
    clock.advance(timedelta(days=30))
    assert WorldClock(clock.reading()).now() == NOON + timedelta(days=30)


def test_that_a_running_clock_keeps_its_lead_over_real_time() -> None:
    clock = WorldClock()
    clock.advance(timedelta(days=30))
    lead = WorldClock(clock.reading()).now() - datetime.now(UTC)
    assert abs(lead - timedelta(days=30)) < timedelta(minutes=1)


def test_that_a_clock_without_a_reading_is_real_time() -> None:
    assert abs(WorldClock().now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_that_a_clock_that_was_sped_up_never_goes_back_when_the_program_was_killed() -> None:
    clock = WorldClock()
    clock.set_rate(100_000)
    stored = clock.reading()
    shown = clock.now()
    while clock.now() - shown < timedelta(minutes=5):
        pass
    shown = clock.now()
    again = WorldClock(stored)
    assert again.now() > shown
    assert again.rate == 1.0


def test_that_a_real_clock_that_was_set_back_does_not_turn_the_worlds_back() -> None:
    later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    assert ClockReading(NOON.isoformat(), later).time() == NOON
