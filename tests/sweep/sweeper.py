"""Looks on while scenarios are played, and audits every state of a screen that it has not seen yet, in every look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.testing.audit.audit import audit
from gui.testing.audit.finding import Finding
from gui.testing.audit.unsaid import unsaid_errors
from gui.testing.phone_driver import PhoneDriver
from tests.announced import announced
from tests.screens.cases import lay_out
from tests.sweep.looks import DESK_LOOKS, PHONE_LOOKS, Look

SPOKEN = frozenset({"phone.sms"})
"""Who cannot see the message has to hear its code, as long as it is there."""
_DIGIT = re.compile(r"\d")

State = tuple[object, ...]


@dataclass(frozen=True)
class Met:
    """A finding with where it was met."""

    scenario: str
    screen: str
    look: str
    finding: Finding

    def __str__(self) -> str:
        return f"{self.screen} ({self.look}, in {self.scenario}): {self.finding}"


class Sweeper:
    """Remembers what it has seen for as long as it lives; ``met`` is what is wrong with it."""

    def __init__(self) -> None:
        self.seen: set[State] = set()
        self.met: list[Met] = []
        self._said: set[str] = set()
        self._scenario = ""

    def observe(self, scenario: str, phone: PhoneDriver) -> None:
        """Audit the phone, and the clerk's window where it is open."""
        self.look_at(phone.phone.frame, PHONE_LOOKS, scenario, phone.phone.screen_id or "launch")
        if phone.clerk_window is not None:
            self.look_at(phone.clerk_window, DESK_LOOKS, scenario, "clerk")

    def look_at(self, window: QWidget, looks: Iterable[Look], scenario: str, screen: str) -> None:
        """Audit what ``window`` shows in each of the looks, unless it was seen before; it is left as it was."""
        self._listen(scenario)
        state = (screen, *state_of(window))
        if state in self.seen:
            return
        self.seen.add(state)
        unsaid = unsaid_errors(window, self._said)
        self.met += [Met(scenario, screen, "as it is", finding) for finding in unsaid]
        for look in looks:
            with look.on(window):
                findings = audit(window, look.scope, SPOKEN)
            self.met += [Met(scenario, screen, look.name, finding) for finding in findings]
        lay_out()

    def _listen(self, scenario: str) -> None:
        """Keep what was announced: the looks make so many of their own that the record forgets it."""
        if scenario != self._scenario:
            self._said.clear()
            self._scenario = scenario
        self._said |= {announcement.text for announcement in announced()}


def state_of(window: QWidget) -> State:
    """What of a window is looked at as one state: which widgets it shows, in which words, whatever the figures."""
    # Sorted, because a screen may take its parts anew in another order when its device changes.
    return tuple(
        sorted(
            (type(widget).__name__, widget.objectName(), _words(widget), widget.isEnabled(), _mark(widget))
            for widget in window.findChildren(QWidget)
            if widget.isVisible()
        )
    )


def _words(widget: QWidget) -> str:
    """The words without their figures, which differ from run to run; of an editor, how much it holds."""
    if isinstance(widget, QLineEdit):
        return f"{len(widget.text())} {widget.accessibleDescription()}"
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return _DIGIT.sub("0", text)


def _mark(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.isChecked()
