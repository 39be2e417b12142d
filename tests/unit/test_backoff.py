"""The pause before a message is sent again."""

from __future__ import annotations

from servers.backoff import pause_after


def test_that_the_pause_between_tries_doubles_up_to_a_minute() -> None:
    assert [pause_after(n).total_seconds() for n in (1, 2, 3, 4, 5, 6, 500)] == [5, 10, 20, 40, 60, 60, 60]
