"""What must hold wherever a walk is, as far as it can be seen on the phone."""

from __future__ import annotations

import logging
from functools import cache

from gui.flow.registry import ScreenRegistry
from gui.testing.phone_driver import PhoneDriver
from gui.testing.walker.broken import Broken
from gui.testing.walker.place import Place
from models.domain.application import ApplicationState

DEAD_END = "no dead end"
NO_CRASH = "no crash"
RIGHT_SCREEN = "the screen of the state"
PASSING = ("phone.sms", "clerk.")
"""What is no way on for the person at the phone: messages, and what is somebody else's to do."""
ENDS = frozenset(
    {
        *(ApplicationState.ACTIVE, ApplicationState.DECLINED),
        *(ApplicationState.FORM_DECLINED, ApplicationState.CARD_DELIVERED),
    }
)
"""Where an application comes to its end."""
NOTHING_RUNS = "nothing is left running"


class Crashes(logging.Handler):
    """Hears what the program calls an error, of itself."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(f"{record.name}: {record.getMessage()}")

    def taken(self) -> list[str]:
        """What was heard since this was asked last."""
        said, self._said = self._said, []
        return said


def check_phone(phone: PhoneDriver, place: Place, crashes: Crashes) -> None:
    """Raise the first ``Broken`` that is found. To be called at rest."""
    if said := crashes.taken():
        raise Broken(NO_CRASH, "; ".join(said))
    if phone.hand.is_shown("phone.toast"):
        raise Broken(NO_CRASH, f"the program met an unexpected error on {place}")
    if not phone.phone.idle:
        raise Broken(NOTHING_RUNS, f"something is under way on {place}, which is at rest")
    _check_screen(place)
    _check_way_on(place)


def _check_screen(place: Place) -> None:
    if place.state is None or place.screen is None:
        return
    registry = _registry()
    meant = registry.for_state(ApplicationState(place.state)).id
    if place.screen not in (meant, registry.home.id):
        raise Broken(RIGHT_SCREEN, f"{place.screen} is shown, and {meant} is the screen of {place.state}")


def _check_way_on(place: Place) -> None:
    """Something can be used, messages aside: also where the clock leads on, nobody is kept there."""
    if not any(not address.startswith(PASSING) for address in place.usable):
        raise Broken(DEAD_END, f"nothing can be used on {place}")


@cache
def _registry() -> ScreenRegistry:
    return ScreenRegistry.discover("gui.screens")
