"""Whether anything leads on from a place: what can be used there has to change something, or time has."""

from __future__ import annotations

from gui.runs.steps import Advance, Tap
from gui.testing.walker.broken import Broken
from gui.testing.walker.place import Place, values_by_field
from gui.testing.walker.rules import DEAD_END, PASSING
from gui.testing.walker.visitor import Visitor

WAITS = 3
"""How often a person waits for what falls due before there is nothing to be hoped for."""


def see_way_on(visitor: Visitor, place: Place) -> None:
    """Leave ``place``, where the phone is, by the first tap that leads anywhere, at once or after what falls due. Raises
    ``Broken`` if none does."""
    here = place
    for _ in range(1 + WAITS):
        if _leads_on(visitor, here):
            return
        if visitor.phone.phone.world.clock.next_due() is None:
            break
        here = visitor.do(Advance(advance="next"))
    raise Broken(DEAD_END, f"nothing that can be used on {place} changes anything")


def _leads_on(visitor: Visitor, place: Place) -> bool:
    fields = values_by_field()
    taps = [each for each in place.usable if each not in fields and not each.startswith(PASSING)]
    # The way back leads on most often.
    for address in sorted(taps, key=lambda address: not address.endswith(".back")):
        if visitor.do(Tap(tap=address)) != place:
            return True
    return False
