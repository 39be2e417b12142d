"""The command `pictures`: draws the documentation's pictures anew, from the main scenario as it plays now."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from gui.kit.tokens import Scope, Theme, load_tokens
from gui.runs.command import cannot_write, prepare_offscreen
from gui.runs.picture import png_of
from gui.runs.plan import Plan
from gui.runs.player import perform
from gui.runs.run_folder import prepare_folder
from gui.runs.scenario import scenario_by_id
from gui.runs.storyboard import PlayedRun
from models.domain.application import ApplicationState
from models.ports import OpenWorld
from models.run.events import RunEnded, ScreenShown

FOLDER = Path("docs") / "pictures"
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


def run(arguments: list[str], open_world: OpenWorld) -> int:
    """``pictures``: 0 when every picture was drawn, 1 when the scenario did not reach its end, 2 when DIR
    cannot be written to."""
    parser = argparse.ArgumentParser(
        prog="main.py pictures",
        description="Draws the documentation's pictures anew: the main scenario's screens side by side, "
        "in both languages and themes.",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, default=FOLDER, help=f"where to (default: {FOLDER})"
    )
    folder: Path = parser.parse_args(arguments).out
    try:
        prepare_folder(folder)
    except OSError as error:
        print(cannot_write(folder, error), file=sys.stderr)
        return 2
    prepare_offscreen()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return runner.run(draw_all(folder, open_world))


async def draw_all(folder: Path, open_world: OpenWorld) -> int:
    """Draw a picture for each language and theme into ``folder``."""
    for language in ("en", "zh"):
        for theme in ("light", "dark"):
            played = await perform(Plan(scenario_by_id("main"), language, theme), open_world, tell=_silent)
            ended = played.events[-1]
            if not isinstance(ended, RunEnded) or not ended.ok:
                print(f"main: {getattr(ended, 'reason', 'it has no end')}")
                return 1
            file = folder / f"phone-{language}-{theme}.png"
            file.write_bytes(side_by_side(played, theme))
            print(file)
    return 0


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
