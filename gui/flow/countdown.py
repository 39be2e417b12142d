"""How long until a moment of the clock."""

from __future__ import annotations

import math
from datetime import datetime


def seconds_until(moment: datetime | None, now: datetime) -> int:
    """Whole seconds from ``now`` until ``moment``, rounded up so that 0 means it has come; 0 without a moment."""
    return 0 if moment is None else max(0, math.ceil((moment - now).total_seconds()))
