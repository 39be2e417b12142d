"""The command `record`: a test of what is done by hand, or of a run that was played."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gui.display import has_display
from gui.kit.look_options import add_look_options
from models.ports import OpenWorld

if TYPE_CHECKING:
    from gui.testing.recording.retelling import Told
    from gui.testing.recording.script import Script

ABOUT = """\
Opens the phone in a window. What is done there by hand, and what it brought forth, becomes a test in FILE, which passes
as it is. Values stand in it by reference (persona.card); what has none is replaced, never kept.
With --from nothing is opened: a run that `play` wrote becomes the test."""
LOG = "run.jsonl"
"""What a run's log is called in its folder."""


def run(arguments: list[str], open_world: OpenWorld) -> int:
    """``record``: 0 when the test is written, 1 when only a part of it could be, 2 for an order without sense."""
    order = _parser().parse_args(arguments)
    if importlib.util.find_spec("pytest") is None:
        print("A test needs pytest, which is not installed here: run `make`.", file=sys.stderr)
        return 2
    from gui.runs.command import prepare_offscreen
    from gui.runs.scenario import ScenarioError
    from gui.testing.recording.producing import BadPlace, check_place, test_name

    try:
        check_place(order.file, force=order.force)
        name = test_name(order.name, order.file)
        script = _script(order)
    except (BadPlace, ScenarioError) as error:
        print(error, file=sys.stderr)
        return 2
    if order.source is not None:
        prepare_offscreen()
        return write_retold(script, name, order.file, open_world)
    if not has_display():
        print("There is no display here to record at; --from RUN needs none.", file=sys.stderr)
        return 2
    return record_by_hand(script, name, order.file, open_world)


def record_by_hand(script: Script, name: str, file: Path, open_world: OpenWorld) -> int:
    """Record in a window, then write the test; the exit code."""
    from gui.runs.actor import Stuck
    from gui.runs.player import run_in_new_app
    from gui.testing.recording.producing import produce
    from gui.testing.recording.session import record

    async def work() -> tuple[Script, str, Told] | None:
        recorded = await record(script, open_world)
        return (recorded, *await produce(recorded, name, open_world)) if recorded.lines else None

    try:
        produced = run_in_new_app(work)
    except Stuck as stuck:
        print(f"Nothing can be recorded: {stuck}.", file=sys.stderr)
        return 1
    if produced is None:
        print("Nothing was done, so nothing is written.")
        return 0
    recorded, source, told = produced
    return _put(recorded, source, told, file)


def write_retold(script: Script, name: str, file: Path, open_world: OpenWorld) -> int:
    """Retell ``script``, write the test and say where; the exit code."""
    from gui.runs.player import run_in_new_app
    from gui.testing.recording.producing import produce

    source, told = run_in_new_app(lambda: produce(script, name, open_world))
    return _put(script, source, told, file)


def _put(script: Script, source: str, told: Told, file: Path) -> int:
    from gui.testing.recording.producing import put

    try:
        put(file, source)
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror}).", file=sys.stderr)
        return 1
    done = len(told.takes) - 1
    print(f"written: {file} ({done} of {len(script.lines)} steps)" if told.reason else f"written: {file}")
    if told.reason:
        print(f"It ends before step {done + 1}, which could not be repeated: {told.reason}", file=sys.stderr)
    return 1 if told.reason else 0


def _script(order: argparse.Namespace) -> Script:
    """What to record, or what is recorded in the run. Raises ``ScenarioError`` and ``BadPlace``."""
    from gui.runs.replay import read_run
    from gui.testing.plugin import SEED
    from gui.testing.recording.producing import BadPlace
    from gui.testing.recording.script import Script, script_of
    from models.domain.people import load_people

    if order.source is not None:
        source = order.source / LOG if order.source.is_dir() else order.source
        return script_of(read_run(source), SEED)
    known = [person.id for person in load_people()]
    if order.person not in known:
        raise BadPlace(f"Nobody is called {order.person!r}; there are: {', '.join(known)}.")
    return Script(
        order.person,
        language=order.lang or "en",
        theme=order.theme or "light",
        device=order.device or "phone",
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py record",
        description=ABOUT,
        epilog="exit code: 0 written, 1 written as far as it could be repeated, 2 the command cannot be followed",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="the test's file, tests/test_<words>.py")
    parser.add_argument(
        "--person", metavar="ID", default="wang-xiaoming", help="whose phone it is (default: %(default)s)"
    )
    parser.add_argument(
        "--from", dest="source", metavar="RUN", type=Path, help="a run's folder or its run.jsonl"
    )
    parser.add_argument("--name", metavar="NAME", help="the test's name (default: by its file)")
    parser.add_argument("--force", action="store_true", help="write over a file that exists")
    # A test has no marker for the size of its type.
    add_look_options(parser, "{usual}", text_size=False)
    return parser
