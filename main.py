"""Kaihu's command line: `python main.py [COMMAND] [ARGUMENTS]`.

Kept to syntax that older Pythons parse, so that they too are told in one sentence what is missing.
"""

import sys
from importlib import import_module, util
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from models.ports import World

if sys.version_info < (3, 11):  # noqa: UP036  an older Python is told so instead of failing later
    sys.exit("Kaihu needs Python 3.11 or later, and this is %d.%d." % sys.version_info[:2])  # noqa: UP031

NEEDED = (
    *("PySide6", "qasync", "httpx", "fastapi", "pydantic", "sqlalchemy"),
    *("stdnum", "noto_cjk_sans_otc", "platformdirs", "kaihu_testing"),
)
HOW_TO_START = "run `make demo` (or `uv run main.py`), which installs it"


class Command(NamedTuple):
    """A command and where its `function(arguments, open_world) -> exit code` lives, imported when it runs."""

    module: str
    function: str
    help: str


COMMANDS = {
    "demo": Command("gui.stage.command", "run", "open the program (this is what runs without a command)"),
    "play": Command("gui.runs.command", "run_play", "play a scenario without hands and write its storyboard"),
    "scenarios": Command("gui.runs.command", "run_scenarios", "list the scenarios"),
    "compare": Command("gui.runs.command", "run_compare", "open an account both ways, side by side"),
    "record": Command("gui.testing.recording.command", "run", "turn what is done at the phone into a test"),
    "gallery": Command("gui.gallery.command", "run", "show every component with all its states"),
    "pictures": Command("gui.showcase.command", "run", "draw the pictures of the documentation anew"),
    "bench": Command("tests.bench.command", "run", "measure start-up, frame gaps and the main journey"),
}


def open_world(
    data: Path,
    *,
    fresh: bool = False,
    seed: "int | None" = None,
    played: bool = False,
    starts_at: "datetime | None" = None,
) -> "World":
    """The world in the folder `data`, made anew there when there is none or `fresh` asks for it.

    Here alone servers and GUI meet. It blocks, so the GUI calls it off its thread. `seed` fixes chance,
    `starts_at` stops the clock there; `played` does one thing at a time, so that equal runs are equal to the byte.
    """
    from servers.host import WorldHost

    return WorldHost.open(data, fresh=fresh, seed=seed, played=played, starts_at=starts_at)


def usage() -> str:
    """The text of `--help`."""
    lines = "\n".join(f"  {name:<10} {command.help}" for name, command in COMMANDS.items())
    return f"usage: python main.py [COMMAND] [ARGUMENTS]\n\n{lines}\n\npython main.py COMMAND --help says more of one."


def main(arguments: list[str]) -> int:
    """Run the command that `arguments` name and return its exit code."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(usage())
        return 0
    is_named = bool(arguments) and not arguments[0].startswith("-")
    name, *arguments = arguments if is_named else ["demo", *arguments]
    if name not in COMMANDS:
        print(f"Kaihu has no command {name!r}; `python main.py --help` lists them.", file=sys.stderr)
        return 2
    missing = [package for package in NEEDED if util.find_spec(package) is None]
    if missing:
        print(f"Kaihu needs {missing[0]}, which is not installed here: {HOW_TO_START}.", file=sys.stderr)
        return 1
    command = COMMANDS[name]
    try:
        return int(getattr(import_module(command.module), command.function)(arguments, open_world))
    except KeyboardInterrupt:
        return 130
    except ImportError as error:
        if "shared object" not in str(error):
            raise
        print(f"Kaihu cannot load a system library ({error}): {HOW_TO_START}.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    from gui.terminal import run_in_terminal

    sys.exit(run_in_terminal(lambda: main(sys.argv[1:])))
