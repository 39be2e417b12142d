"""The network's ill will: what happens to every message, drawn from one source of chance."""

from __future__ import annotations

import random

from models.ports import Fault, Link
from servers.links import LinkBoard

LATENCY = (0.002, 0.05)
"""Of a message that nothing happens to, in seconds."""
SLOW = (0.1, 9.0)
"""Of one that is held up: others overtake it, and its sender may have given it up."""
LONGEST_SMS = 90.0


class Weather:
    """Draws the faults. ``storm`` is the share of messages that something happens to; ``calm`` ends it all."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.storm = chance.choice((0.05, 0.15, 0.3, 0.45))
        self.calm = False

    def fault(self, link: Link) -> Fault:
        """What happens to the next message on ``link``."""
        chance = self._chance
        delay = chance.uniform(*LATENCY)
        if self.calm or chance.random() >= self.storm:
            return Fault(delay=delay)
        if link is Link.SMS:
            late = chance.random() < 0.7
            return Fault(delay=chance.uniform(*SLOW) * 10) if late else Fault(lose_request=True)
        match chance.randrange(8):
            case 0:
                return Fault(delay=delay, lose_request=True)
            case 1 | 2:
                return Fault(delay=delay, lose_reply=True)
            case 3:
                return Fault(delay=chance.uniform(*SLOW))
            case 4 | 5:
                return Fault(delay=delay, reply_delay=chance.uniform(*SLOW))
            case 6:
                return Fault(delay=delay, duplicate_after=chance.choice((0.0, 0.01, chance.uniform(*SLOW))))
            case _:
                return Fault(delay=delay, status=503)


class SeededLinks(LinkBoard):
    """Links in the weather. A fault that was set goes before what is drawn."""

    def __init__(self, weather: Weather) -> None:
        super().__init__()
        self._weather = weather

    def fault_for(self, link: Link, name: str, quiet: bool = False) -> Fault | None:
        return super().fault_for(link, name, quiet) or self._weather.fault(link)
