"""The commands `play`, `scenarios` and `compare`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gui.kit.brand_option import add_brand_option
from gui.kit.look_options import add_look_options
from models.domain.brand import BrandError
from models.domain.brand_choice import choose_brand
from models.ports import OpenWorld, WorldRefused

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from gui.runs.plan import Plan

PLAY_HELP = """\
Plays a scenario, or a run file again, without hands: through the real screens, servers and databases, offscreen.
DIR gets index.html (the storyboard, one file), a PNG a screen, and run.jsonl (the log, which plays again).
The same scenario, seed, language, theme, device and text size give the same bytes."""

OUT_HELP = "where to write (default: out/NAME, and out/NAME-again for a file in out/NAME)"

EXIT_CODES = """\
exit code: 0 the declared end was reached, 1 it was not (the reason is said), 2 the command cannot be followed"""

COMPARE_HELP = """\
Has the same person open an account both ways, offscreen, and prints what each way costs: the virtual credit account
from the first tap to the account in use, and the traditional way from the form to the card in the hand. Everything is
counted from the logs of the two runs.

characters   what is typed, character by character; what is pasted, or filled in by a tap on the SMS, is not
taps         each tap of the person, one on every field that is typed into included
screens      how often the person comes to a screen, the wallet at the beginning included
waits        how often nothing is left to do but to wait for the bank or the mail, and for how long
elapsed      the clock's time from the beginning to the end

Both ways go at one pace, that of the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23(7),
1980): %(character)g s for a character, %(tap)g s for a tap, nothing for thinking. The clerk of the traditional way decides at
the same pace as soon as the form is on the desk; the clerk's taps take time and are not counted as the person's."""


def run_play(arguments: list[str], open_world: OpenWorld) -> int:
    """``play SCENARIO|FILE.json|RUN.jsonl``: 0 when the declared end was reached, 1 when not, 2 for an order without sense."""
    parser = argparse.ArgumentParser(
        prog="main.py play",
        description=PLAY_HELP,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "what",
        metavar="SCENARIO|FILE.json|RUN.jsonl",
        help="a scenario (`scenarios` lists them), a scenario's file, or a run file",
    )
    parser.add_argument("--out", metavar="DIR", type=folder_named, help=OUT_HELP)
    add_look_options(parser, "{usual}, or the run's")
    parser.add_argument("--seed", type=int, help="fixes all chance (default: the scenario's, or the run's)")
    add_brand_option(parser)
    order = parser.parse_args(arguments)
    prepare_offscreen()
    from gui.kit.brand_check import checked_brand
    from gui.runs.player import play_in_new_app
    from gui.runs.run_folder import prepare_folder
    from gui.runs.scenario import ScenarioError

    try:
        plan = _plan(order.what)
        if order.brand is None and plan.brand is not None:
            choose_brand(checked_brand(plan.brand))
    except (ScenarioError, BrandError) as error:
        print(error, file=sys.stderr)
        return 2
    plan = plan.with_choices(
        seed=order.seed,
        language=order.lang,
        theme=order.theme,
        device=order.device,
        type_scale=None if order.text_size is None else float(order.text_size),
    )
    out = order.out or _folder_for(plan.scenario.id, order.what)
    try:
        prepare_folder(out)
    except OSError as error:
        print(cannot_write(out, error), file=sys.stderr)
        return 2
    try:
        ended = play_in_new_app(plan, out, open_world, _tell)
    except WorldRefused as refused:
        return _say_refused(refused)
    _tell(f"storyboard: {out / 'index.html'}")
    if not ended.ok:
        print(f"{plan.scenario.id}: {ended.reason}", file=sys.stderr)
    return 0 if ended.ok else 1


def run_scenarios(arguments: list[str], _open_world: OpenWorld) -> int:
    """``scenarios [--json]``: what there is to play; 1 when a file there holds no scenario, which is said."""
    parser = argparse.ArgumentParser(prog="main.py scenarios", description="Lists the scenarios.")
    parser.add_argument("--json", action="store_true", help="a list of id, leaf, title and expected_end")
    as_json = parser.parse_args(arguments).json
    from gui.runs.scenario import load_scenarios, scenario_faults

    scenarios, faults = load_scenarios(), scenario_faults()
    for fault in faults:
        print(fault, file=sys.stderr)
    code = 1 if faults else 0
    if as_json:
        fields = {"id", "leaf", "title", "expected_end"}
        listed = [scenario.model_dump(mode="json", include=fields) for scenario in scenarios]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
        return code
    width = max((len(scenario.id) for scenario in scenarios), default=0)
    for scenario in scenarios:
        print(f"{scenario.id:<{width}}  {scenario.leaf}  {scenario.title.en}  (ends {scenario.expected_end})")
    return code


def run_compare(arguments: list[str], open_world: OpenWorld) -> int:
    """``compare``: 0 when both ways came to their declared ends, 1 when one did not, 2 for an unknown person."""
    from gui.runs.effort import SECONDS_A_CHARACTER, SECONDS_A_TAP

    parser = argparse.ArgumentParser(
        prog="main.py compare",
        description=COMPARE_HELP % {"character": SECONDS_A_CHARACTER, "tap": SECONDS_A_TAP},
        epilog="exit code: 0 both declared ends were reached, 1 one was not (the reason is said), 2 nobody has that id",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--person", metavar="ID", default="wang-xiaoming", help="whose account (default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="the figures as data, times in seconds")
    order = parser.parse_args(arguments)
    from models.domain.people import load_people

    people = {person.id: person for person in load_people()}
    if order.person not in people:
        print(f"Nobody is called {order.person!r}; there are: {', '.join(people)}.", file=sys.stderr)
        return 2
    prepare_offscreen()
    from gui.runs.compare import as_data, as_table, compare
    from gui.runs.player import run_in_new_app

    try:
        compared = run_in_new_app(lambda: compare(people[order.person], open_world))
    except WorldRefused as refused:
        return _say_refused(refused)
    print(json.dumps(as_data(compared), ensure_ascii=False, indent=2) if order.json else as_table(compared))
    return 0 if compared.ok else 1


def _say_refused(refused: WorldRefused) -> int:
    """Say in one line why there is no world to play in; the exit code."""
    # It is a new one in a temporary folder, so nothing can be wrong with it but its place.
    print(
        f"There is no place for a world to play in at {refused.file} ({refused.reason}):"
        " make room there, or set TMPDIR to another folder.",
        file=sys.stderr,
    )
    return 1


def prepare_offscreen() -> None:
    """Have Qt draw offscreen and one image pixel a logical pixel. To be called before Qt is started."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE"):
        os.environ.pop(name, None)
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print what Qt has to say, but not that the offscreen platform has no window manager to ask."""
    if not message.startswith("This plugin does not support "):
        print(message, file=sys.stderr)


def folder_named(name: str) -> Path:
    """The folder that ``--out`` names; an empty name would mean the folder one is in."""
    if not name.strip():
        raise argparse.ArgumentTypeError("a folder has to have a name")
    return Path(name)


def cannot_write(folder: Path, error: OSError) -> str:
    """The line that says that nothing can be written to ``folder``."""
    return f"{folder} cannot be written to ({error.strerror}): name another folder with --out DIR."


def _tell(line: str) -> None:
    """Print how far the play has come; at once, so that a pipe too shows it before the reason that ends it."""
    print(line, flush=True)


def _folder_for(name: str, what: str) -> Path:
    """Where a play of ``what`` is written when nobody says where: not over the file it is played from."""
    folder = Path("out") / name
    source = Path(what)
    is_over_it = source.is_file() and source.resolve().parent == folder.resolve()
    return folder.with_name(f"{name}-again") if is_over_it else folder


def _plan(what: str) -> Plan:
    from gui.runs.plan import Plan
    from gui.runs.replay import read_run
    from gui.runs.scenario import read_scenario, scenario_by_id

    file = Path(what)
    if file.suffix == ".json":
        return Plan(read_scenario(file))
    if file.suffix == ".jsonl" or file.is_file():
        return read_run(file)
    return Plan(scenario_by_id(what))
