"""What a play shows: a picture of the phone, and of the clerk's window, whenever there is something else to see."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.runs.actor import Actor
from gui.runs.recorder import Recorder
from gui.runs.steps import CLERK_DESK
from kaihu_testing.pictures.picture import digest, picture_of, png_of


class Looks:
    """Looks at rest and writes down what is seen.

    ``pictures`` are PNG files by their names in the log; ``names`` what the screens are called, by their events'
    numbers.
    """

    def __init__(self, recorder: Recorder) -> None:
        self.pictures: dict[str, bytes] = {}
        self.names: dict[int, str] = {}
        self._recorder = recorder
        self._last: dict[QWidget, tuple[str, str, bytes]] = {}

    def look(self, actor: Actor) -> None:
        """Write down what is shown, if it is not what was shown before: first where something was done."""
        known, screen = actor.state, actor.phone.screen_id
        if known is None or screen is None:
            return
        state = known.value
        shown: list[tuple[QWidget, str]] = [(actor.phone.frame, screen)]
        if actor.clerk is not None:
            shown.insert(0 if actor.at_clerk else 1, (actor.clerk.window, CLERK_DESK))
        for window, name in shown:
            self._look_at(window, name, state, actor)
        self._last = {window: self._last[window] for window, _ in shown}

    def _look_at(self, window: QWidget, screen: str, state: str, actor: Actor) -> None:
        png = png_of(picture_of(window))
        # What the clerk sees does not change with where the application stands.
        seen = screen, state if screen != CLERK_DESK else "", png
        if self._last.get(window) == seen:
            return
        self._last[window] = seen
        file = f"{len(self.pictures) + 1:02d}-{screen}.png"
        self.pictures[file] = png
        number = self._recorder.screen(screen, state, file, digest(png))
        title = f"{screen}.title"
        if actor.hand.is_shown(title):
            self.names[number] = actor.hand.reads(title)
