"""The command `demo`: opens the program, and what the command line can ask of it."""

from __future__ import annotations

import argparse
import builtins
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.ports import OpenWorld

STORYBOARD = Path("out") / "demo"
"""Where a scenario is played to when there is no display."""


def run(arguments: list[str], open_world: OpenWorld) -> int:
    """``demo``: 0 when the program was left, 1 when it could not open, 2 for an order without sense."""
    parser = _parser()
    order = parser.parse_args(arguments)
    if order.person is not None and order.person not in person_ids():
        parser.error(f"there is no person {order.person!r}; there are {', '.join(person_ids())}")
    from gui.display import has_display

    return open_window(order, open_world) if has_display() else play_instead(order, open_world)


def open_window(order: argparse.Namespace, open_world: OpenWorld) -> int:
    """Show the window and run the program in it."""
    # Qt does not survive an exception that Ctrl+C raises while it is imported, and nothing is open yet.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # PySide's own import reads the source of every module, to see whether it switches the style of Qt's names. None
    # here does, and without it the window is there earlier.
    plain_import = builtins.__import__
    from gui.stage.application import new_application

    builtins.__import__ = plain_import
    app = new_application()
    # The loop has to outlive the window: tasks and servers end first.
    app.setQuitOnLastWindowClosed(False)
    from gui.stage.opening import Options
    from gui.stage.program import Program

    options = Options(
        order.data or default_folder(),
        order.fresh,
        order.seed,
        order.person,
        language=order.lang,
        theme=order.theme,
        device=order.device,
        text_size=order.text_size,
        motion=order.motion,
    )
    return Program(app, options, open_world).run()


def play_instead(order: argparse.Namespace, open_world: OpenWorld) -> int:
    """Play a scenario offscreen, that of the person asked for; its storyboard shows what the window would have."""
    from gui.runs.command import run_play

    if order.data is not None and (taken := taken_place(order.data)) is not None:
        from gui.kit.refusal_words import shut_hint
        from models.ports import Refusal, WorldRefused

        print(shut_hint(WorldRefused(Refusal.READ_ONLY, taken), order.data), file=sys.stderr)
        return 1
    scenario = "main" if order.person is None else scenario_of(order.person)
    print(f"There is no display here, so the scenario {scenario} is played offscreen instead.")
    if order.data is not None:
        print("--data is not used: what is played has a world of its own.")
    arguments = [scenario, "--out", str(STORYBOARD)]
    for option, asked in (
        ("--lang", order.lang),
        ("--theme", order.theme),
        ("--device", order.device),
        ("--text-size", order.text_size),
        ("--seed", order.seed),
    ):
        if asked is not None:
            arguments += [option, str(asked)]
    return run_play(arguments, open_world)


def taken_place(folder: Path) -> Path | None:
    """The file that stands where ``folder`` or a folder above it would have to be."""
    there = next((place for place in (folder, *folder.parents) if place.exists()), None)
    return None if there is None or there.is_dir() else there


def scenario_of(person_id: str) -> str:
    """The first scenario of this person, ``main`` where there is none."""
    from gui.runs.scenario import load_scenarios

    return next((each.id for each in load_scenarios() if each.person == person_id), "main")


def person_ids() -> list[str]:
    """The people whose phone it can be."""
    from models.domain.people import load_people

    return [person.id for person in load_people()]


def default_folder() -> Path:
    """Where the platform wants the program's data."""
    from platformdirs import user_data_path

    return user_data_path("kaihu", appauthor=False)


def _parser() -> argparse.ArgumentParser:
    from gui.kit.brand_option import add_brand_option
    from gui.kit.look_options import add_look_options

    parser = argparse.ArgumentParser(
        prog="main.py demo",
        description="Opens the program: a phone, the people it can belong to, and the clock.",
    )
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="keep the world in DIR (default: the platform's)"
    )
    parser.add_argument("--fresh", action="store_true", help="start the world anew")
    add_look_options(parser, "the last one, at first {usual}", language="the system's")
    parser.add_argument(
        "--no-motion", dest="motion", action="store_const", const="off", help="let nothing move"
    )
    parser.add_argument("--person", metavar="ID", help="whose phone it is (default: the last one's)")
    parser.add_argument("--seed", type=int, help="fix all chance: the codes, the digits that are asked for")
    add_brand_option(parser)
    return parser
