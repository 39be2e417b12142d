"""The command `demo`: opens the program, and what the command line can ask of it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.ports import OpenWorld

STORYBOARD = Path("out") / "demo"
"""Where the main scenario is played to when there is no display."""


def run(arguments: list[str], open_world: OpenWorld) -> int:
    """``demo``: 0 when the program was left, 1 when it could not open, 2 for an order without sense."""
    options = _parser().parse_args(arguments)
    if not has_display():
        return play_instead(options, open_world)
    data: Path = options.data or default_folder()
    from gui.stage.lock import FolderInUse, lock_folder

    try:
        lock = lock_folder(data)
    except FolderInUse:
        print(
            f"Kaihu is running already with the data in {data}. "
            "Go to its window, or start another one with a folder of its own: --data DIR",
            file=sys.stderr,
        )
        return 1
    except OSError as error:
        print(
            f"Kaihu cannot keep its data in {data} ({error}): choose another folder with --data DIR",
            file=sys.stderr,
        )
        return 1
    try:
        return open_window(data, options, open_world)
    finally:
        lock.unlock()


def has_display() -> bool:
    """Whether a window can be shown. On Linux that takes a display server, or another platform of Qt's chosen."""
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def play_instead(options: argparse.Namespace, open_world: OpenWorld) -> int:
    """Play the main scenario offscreen; its storyboard shows what the window would have."""
    from gui.runs.command import run_play

    print("There is no display here, so the main scenario is played offscreen instead.")
    order = ["main", "--out", str(STORYBOARD)]
    if options.lang:
        order += ["--lang", options.lang]
    if options.theme:
        order += ["--theme", options.theme]
    if options.seed is not None:
        order += ["--seed", str(options.seed)]
    return run_play(order, open_world)


def default_folder() -> Path:
    """Where the platform wants the program's data."""
    from platformdirs import user_data_path

    return user_data_path("kaihu", appauthor=False)


def open_window(data: Path, options: argparse.Namespace, open_world: OpenWorld) -> int:
    """Show the window, then open the world behind it. Nothing heavy is imported before the first paint."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([sys.argv[0]])
    app.setApplicationName("Kaihu")
    # The loop has to outlive the window: tasks and servers end first.
    app.setQuitOnLastWindowClosed(False)
    from gui.kit import theme
    from gui.kit.language import Language, language
    from gui.kit.tokens import Theme
    from gui.stage.desk import DeskWindow
    from models.domain.people import load_people

    theme.theme().set_theme(Theme(options.theme or Theme.LIGHT))
    theme.apply(app)
    if options.lang:
        language().set_language(Language(options.lang))
    desk = DeskWindow(load_people())
    desk.show()

    import asyncio

    import qasync

    from gui.stage.interrupt import InterruptWatch
    from gui.stage.show import Options, Show, route_crashes

    async def play() -> int:
        show = Show(desk, Options(data, options.fresh, options.seed, options.person), open_world)
        watch = InterruptWatch(show.leave)
        put_back = route_crashes(show)
        try:
            return await show.play()
        finally:
            put_back()
            watch.stop()

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        code = runner.run(play())
    desk.deleteLater()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py demo",
        description="Opens the program: a phone, the people it can belong to, and the clock.",
    )
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="keep the world in DIR (default: the platform's)"
    )
    parser.add_argument("--fresh", action="store_true", help="start the world anew")
    parser.add_argument("--lang", choices=["en", "zh"], help="the language (default: the system's)")
    parser.add_argument("--theme", choices=["light", "dark"], help="the phone's theme (default: light)")
    parser.add_argument("--person", metavar="ID", help="whose phone it is (default: the last one's)")
    parser.add_argument("--seed", type=int, help="fix all chance: the codes, the digits that are asked for")
    return parser
