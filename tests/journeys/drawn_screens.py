"""Which screen a state has: as a phone shows it, and as the SPECs draw it."""

from __future__ import annotations

from gui.flow.registry import ScreenRegistry
from gui.testing.phone_driver import PhoneDriver
from models.domain.application import ApplicationState

REGISTRY = ScreenRegistry.discover("gui.screens")

Seen = set[tuple[str, str]]


def shown(phone: PhoneDriver) -> tuple[str, str]:
    """The state with the screen that is shown in it."""
    return str(phone.state), str(phone.phone.screen_id)


def meant(state: str) -> tuple[str, str]:
    """The state with the screen whose SPEC names it."""
    return state, REGISTRY.for_state(ApplicationState(state)).id
