"""The command `pictures`: draws the documentation's pictures anew."""

from __future__ import annotations

import argparse
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from gui.kit.brand_option import add_brand_option
from gui.runs.command import cannot_write, folder_named, prepare_offscreen
from models.ports import OpenWorld

FOLDER = Path("docs") / "pictures"


def run(arguments: list[str], open_world: OpenWorld) -> int:
    """``pictures``: 0 when every picture was drawn, 1 when a scenario failed, 2 when DIR cannot be written to."""
    parser = argparse.ArgumentParser(
        prog="main.py pictures",
        description="Draws the documentation's pictures anew, in both languages: the flow, one screen on three "
        "devices, one in three themes, the window, and some components; and what the parties say in each leaf and in "
        "the traditional way as sequence diagrams.",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=folder_named, default=FOLDER, help=f"where to (default: {FOLDER})"
    )
    add_brand_option(parser)
    folder: Path = parser.parse_args(arguments).out
    from gui.runs.run_folder import prepare_folder

    try:
        prepare_folder(folder)
    except OSError as error:
        print(cannot_write(folder, error), file=sys.stderr)
        return 2
    prepare_offscreen()
    from gui.runs.player import run_in_new_app

    return run_in_new_app(lambda: _draw_into(folder, open_world))


async def _draw_into(folder: Path, open_world: OpenWorld) -> int:
    from gui.runs.actor import Stuck

    try:
        async for name, picture in _drawn(open_world):
            (folder / name).write_bytes(picture)
            print(folder / name)
    except Stuck as stuck:
        print(stuck, file=sys.stderr)
        return 1
    return 0


async def _drawn(open_world: OpenWorld) -> AsyncIterator[tuple[str, bytes]]:
    """Every picture with the name of its file. Raises ``Stuck``."""
    from gui.runs.diagrams import draw_diagrams
    from gui.showcase.drawing import draw_all
    from kaihu_testing.pictures.picture import webp_of

    async for name, image in draw_all(open_world):
        yield f"{name}.webp", webp_of(image)
    async for name, diagram in draw_diagrams(open_world):
        yield name, diagram
