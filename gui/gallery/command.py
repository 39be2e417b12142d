"""The command `gallery`: the kit's components in a window, or pictures of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gui.kit.brand_option import add_brand_option
from models.ports import OpenWorld

WINDOW_SIZE = (1400, 900)
PICTURES = Path("out") / "gallery"
"""Where the pictures go when there is no display to open a window on."""


def run(arguments: list[str], _open_world: OpenWorld) -> int:
    """``gallery``: 0 when the window was left or every picture drawn, 2 when DIR cannot be written to."""
    from gui.display import has_display
    from gui.runs.command import folder_named

    parser = argparse.ArgumentParser(
        prog="main.py gallery",
        description="Shows every component with all its states, in a window with switches for theme, language, text "
        "size and scale; with --out it draws them, in every theme and both languages.",
    )
    parser.add_argument(
        "boards",
        metavar="BOARD",
        nargs="*",
        help="which boards to draw (default: all), or the one to begin with",
    )
    parser.add_argument("--out", metavar="DIR", type=folder_named, help="draw pictures into DIR instead")
    add_brand_option(parser)
    order = parser.parse_args(arguments)
    names = _known(parser, order.boards)
    if order.out is None and has_display():
        return _open_window(names)
    if order.out is None:
        print(f"There is no display here, so pictures are drawn into {PICTURES} instead.")
    return _draw(order.out or PICTURES, names)


def _open_window(names: list[str]) -> int:
    from gui.gallery.window import GalleryWindow
    from gui.interrupt_watch import InterruptWatch
    from gui.kit import theme
    from gui.kit.app_icon import app_icon
    from gui.stage.application import new_application

    app = new_application()
    app.setWindowIcon(app_icon())
    theme.apply(app)
    window = GalleryWindow()
    window.show_board(names[0])
    window.resize(*WINDOW_SIZE)
    window.show()
    watch = InterruptWatch(app.quit)
    code = int(app.exec())
    watch.stop()
    return code


def _draw(folder: Path, names: list[str]) -> int:
    from gui.runs.command import cannot_write, prepare_offscreen

    prepare_offscreen()
    from PySide6.QtWidgets import QApplication

    from gui.gallery.drawing import draw_all
    from gui.kit import motion, theme

    app = QApplication([])
    motion.set_motion(False)
    theme.apply(app)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, png in draw_all(names):
            (folder / f"{name}.png").write_bytes(png)
            print(folder / f"{name}.png")
    except OSError as error:
        print(cannot_write(folder, error), file=sys.stderr)
        return 2
    return 0


def _known(parser: argparse.ArgumentParser, names: list[str]) -> list[str]:
    from gui.gallery.boards import BOARDS

    for name in names:
        if name not in BOARDS:
            parser.error(f"there is no board {name!r}; there are {', '.join(BOARDS)}")
    return names or list(BOARDS)
