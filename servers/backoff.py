"""How long to wait before a message that did not arrive is sent again.

No chance is in it: there is one sender, so no crowd has to be spread, and the same run waits as long every time.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

FIRST_PAUSE: Final = timedelta(seconds=5)
LONGEST_PAUSE: Final = timedelta(seconds=60)


def pause_after(attempts: int) -> timedelta:
    """The pause after so many tries, in clock time: 5 s, 10 s, 20 s and so on, at most 60 s."""
    return min(FIRST_PAUSE * (1 << min(attempts - 1, 8)), LONGEST_PAUSE)
