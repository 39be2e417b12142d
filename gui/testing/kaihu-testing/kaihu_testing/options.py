"""What can be said on the command line and in the settings. Loaded in every run: nothing heavy is imported."""

from __future__ import annotations

import pytest

LASTING_THREADS = "kaihu_lasting_threads"
TEST_LIMIT_SECONDS = 60.0


def add_options(parser: pytest.Parser) -> None:
    """The group ``kaihu``."""
    group = parser.getgroup("kaihu", "tests of Qt programs (kaihu-testing)")
    group.addoption(
        "--kaihu-limit",
        type=float,
        metavar="SECONDS",
        help="how long an action or an expectation waits for what it needs (default: 5)",
    )
    group.addoption(
        "--kaihu-test-limit",
        type=float,
        metavar="SECONDS",
        default=TEST_LIMIT_SECONDS,
        help="how long an async def test may take (default: %(default)g; 0: for ever, as with --headed)",
    )
    group.addoption(
        "--headed",
        action="store_true",
        help="show the windows on the screen, on the system's own platform; without it they are drawn offscreen",
    )
    group.addoption(
        "--slow",
        type=_milliseconds,
        metavar="MS",
        default=0,
        help="wait so many milliseconds after each action, so that it can be watched",
    )
    group.addoption(
        "--pause",
        action="store_true",
        help="when a test fails, leave its windows open and usable until F8 is pressed (with --headed)",
    )
    parser.addini(
        LASTING_THREADS,
        "patterns of the names of threads that outlive a test on purpose, such as a server's",
        type="linelist",
        default=[],
    )


def _milliseconds(text: str) -> int:
    if not text.isdecimal():
        raise ValueError
    return int(text)
