"""The documentation's pictures of the phone, from the main scenario as it plays now."""

from __future__ import annotations

from collections.abc import AsyncIterator

from PySide6.QtGui import QImage, QPainter

from gui.kit.tokens import Scope, Theme, load_tokens
from gui.pictures.picture import png_of
from gui.runs.actor import Stuck
from gui.runs.plan import Plan
from gui.runs.player import perform
from gui.runs.scenario import scenario_by_id
from gui.runs.storyboard import PlayedRun
from models.domain.application import ApplicationState
from models.ports import OpenWorld
from models.run.events import RunEnded, ScreenShown

SHOWN = (
    ApplicationState.NAME_ENTRY,
    ApplicationState.CARD_ENTRY,
    ApplicationState.CODE_ENTRY,
    ApplicationState.IN_REVIEW,
    ApplicationState.ACTIVE,
)
"""The states whose last pictures stand side by side."""
MARGIN = 48
"""Pixels around the phones and between them."""


async def draw_phones(open_world: OpenWorld) -> AsyncIterator[tuple[str, bytes]]:
    """A picture for each language and theme, with the name of its file. Raises ``Stuck`` when the scenario fails."""
    for language in ("en", "zh"):
        for theme in ("light", "dark"):
            played = await perform(Plan(scenario_by_id("main"), language, theme), open_world, tell=_silent)
            ended = played.events[-1]
            if not isinstance(ended, RunEnded) or not ended.ok:
                raise Stuck(f"main: {getattr(ended, 'reason', 'it has no end')}")
            yield f"phone-{language}-{theme}.png", side_by_side(played, theme)


def side_by_side(played: PlayedRun, theme: str) -> bytes:
    """The last picture of each of the states ``SHOWN``, in a row, as a PNG file."""
    last = {event.state: event.picture for event in played.events if isinstance(event, ScreenShown)}
    phones = [QImage.fromData(played.pictures[name]) for state in SHOWN if (name := last[state])]
    width = sum(phone.width() + MARGIN for phone in phones) + MARGIN
    image = QImage(width, max(phone.height() for phone in phones) + 2 * MARGIN, QImage.Format.Format_RGB32)
    image.fill(load_tokens(Theme(theme), Scope.STAGE).canvas)
    painter = QPainter(image)
    left = MARGIN
    for phone in phones:
        painter.drawImage(left, MARGIN, phone)
        left += phone.width() + MARGIN
    painter.end()
    return png_of(image)


def _silent(_line: str) -> None:
    """Nobody follows the play."""
