"""pytest's part in traces: when one is written, where to, and how the reader learns of it.

With ``on-failure`` nothing is encoded or written for a test that passes, and the pictures of the last steps only are kept
while it runs (``film.KEPT``). With ``on`` every step has its pictures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kaihu_testing.journal import Journal

MODES = ("off", "on-failure", "on")
PROPERTY = "trace"
"""The property of a test's report, in JUnit XML too: the path of the page."""
JOURNAL = pytest.StashKey["Journal"]()
FAILURE = pytest.StashKey[str]()
NAME_LENGTH = 160


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("kaihu", "tests of Qt programs (kaihu-testing)")
    # pytest's own --trace starts its debugger.
    group.addoption(
        "--kaihu-trace",
        choices=MODES,
        default="on-failure",
        help="when to write the trace of a test, one HTML file (default: %(default)s)",
    )
    group.addoption(
        "--kaihu-trace-dir", default="out/traces", metavar="DIR", help="where to (default: %(default)s)"
    )


@pytest.fixture
def kaihu_journal(request: pytest.FixtureRequest) -> Iterator[Journal]:
    """What happens in this test."""
    from kaihu_testing.film import Film
    from kaihu_testing.journal import Journal
    from kaihu_testing.trace.log_source import LogSource

    mode = request.config.getoption("--kaihu-trace")
    made = Journal(None if mode == "off" else Film(kept=None) if mode == "on" else Film())
    request.node.stash[JOURNAL] = made
    with LogSource() as log:
        made.add_source(log)
        yield made
        made.unwatch()


@pytest.fixture
def note(kaihu_journal: Journal) -> Callable[[str], None]:
    """``note(text)`` puts words of the test's own into its trace."""
    return kaihu_journal.note


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    journal = item.stash.get(JOURNAL, None)
    mode = item.config.getoption("--kaihu-trace")
    if journal is None or mode == "off":
        return report
    # What is wrong at its end is found after the screens are gone, so the failure before it counts first.
    failure = _failure(report, call) if report.failed else ""
    if failure:
        item.stash[FAILURE] = "\n\n".join(filter(None, (item.stash.get(FAILURE, ""), failure)))
    if failure or (mode == "on" and report.when == "call"):
        path = path_of(item)
        try:
            _write(item, journal, path, _reason(call) if failure and report.when == "call" else "")
        except Exception as error:  # noqa: BLE001  whatever it is must not hide how the test came out
            report.sections.append(("trace", f"{path} could not be written: {_line_of(error)}"))
            return report
        if (PROPERTY, str(path)) not in item.user_properties:
            item.user_properties.append((PROPERTY, str(path)))
            report.user_properties.append((PROPERTY, str(path)))
        if failure:
            report.sections.append(("trace", str(path)))
    return report


def path_of(item: pytest.Item) -> Path:
    """Where the trace of a test is written to: its name, as far as names of files go."""
    name = re.sub(r"[^\w.-]+", "-", item.nodeid, flags=re.ASCII).strip("-")
    if len(name) > NAME_LENGTH or name != item.nodeid.replace("/", "-").replace("::", "-"):
        # Another name may come to the same.
        name = f"{name[:NAME_LENGTH]}-{sha256(item.nodeid.encode('utf-8')).hexdigest()[:8]}"
    return item.config.rootpath / str(item.config.getoption("--kaihu-trace-dir")) / f"{name}.html"


def _failure(report: pytest.TestReport, call: pytest.CallInfo[None]) -> str:
    """The report of a failure, but what it says first, and where it came from after that."""
    said = _reason(call).strip().splitlines()
    where = [line for line in report.longreprtext.splitlines() if not _repeats(line, said)]
    return "\n".join([*said, "", *where] if where else said)


def _repeats(line: str, said: list[str]) -> bool:
    """Whether a line of a report only says a line of the failure again."""
    told = line.removeprefix("E").strip()
    return told in map(str.strip, said) or (line.startswith("E ") and told.endswith(f": {said[0].strip()}"))


def _reason(call: pytest.CallInfo[None]) -> str:
    assert call.excinfo is not None
    return str(call.excinfo.value) or call.excinfo.typename


def _write(item: pytest.Item, journal: Journal, path: Path, reason: str) -> None:
    from kaihu_testing.trace.page import write_trace

    journal.gather()
    if reason and not any(entry.failed for entry in journal.entries):
        journal.fail("The test fails", reason)
    tree = _seen(journal) if reason else ""
    write_trace(journal, path, item.nodeid, item.stash.get(FAILURE, ""), tree)


def _seen(journal: Journal) -> str:
    """The tree, or why there is none: what it would be of may be gone by now."""
    try:
        return journal.tree() if journal.tree is not None else ""
    except Exception as error:  # noqa: BLE001  the rest of the trace is wanted all the same
        return f"There is no tree: {_line_of(error)}"


def _line_of(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]
