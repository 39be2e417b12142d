"""docs/testing.md: its code runs, its failures are what is printed, and all that it names is there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

import main
from gui.testing import markers
from gui.testing.links_driver import LinkDriver
from gui.testing.parties import TableExpectation
from gui.testing.phone_driver import PhoneDriver
from gui.testing.phone_expectation import PhoneExpectation
from kaihu_testing.context import Context
from kaihu_testing.expecting import LocatorExpectation, SurfaceExpectation
from kaihu_testing.locator import Locator
from kaihu_testing.roles import WORDS
from kaihu_testing.surface import Surface
from tests.testing.stranger import KIT, REPO, Stranger

PAGE = (REPO / "docs" / "testing.md").read_text(encoding="utf-8")
ANY_PROGRAM, KAIHU = PAGE.split("\n## Kaihu\n")
PROSE = re.sub(r"^```.*?^```", "", PAGE, flags=re.MULTILINE | re.DOTALL)
SPANS = sorted(set(re.findall(r"`([^`\n]+)`", PROSE)))
COMMANDS = (REPO / "gui" / "testing" / "recording" / "command.py", REPO / "tests" / "flake" / "__main__.py")
"""What takes options of its own; all others are pytest's."""
FIXTURES = re.findall(r"^\| `(\w+)` \|", PROSE.partition("| fixture |")[2].partition("\n\n")[0], re.MULTILINE)
FAILING = ("test_other_greeting.py", "test_left_behind.py")


@dataclass(frozen=True)
class Session:
    """A command and what is said to be printed of it."""

    command: str
    printed: list[str]


def _files(page: str) -> dict[str, str]:
    """The files of a page's code, by their names, which their first lines tell."""
    return dict(re.findall(r"^```python\n# (\w+\.py)\n(.*?)^```", page, re.MULTILINE | re.DOTALL))


def _sessions(page: str) -> list[Session]:
    blocks = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return [Session(command, printed.splitlines()) for command, printed in blocks]


def _own(kind: type) -> list[str]:
    return [name for name, value in vars(kind).items() if callable(value) and not name.startswith("_")]


def test_that_the_kits_own_readme_shows_the_same_test() -> None:
    readme = (KIT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^```python\n(.*?)^```", readme, re.MULTILINE | re.DOTALL) == [
        _files(ANY_PROGRAM)["test_greeting.py"]
    ]


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    """With the files of the first part on the desk."""
    stranger = Stranger(tmp_path_factory.mktemp("reader"))
    stranger.desk.mkdir()
    for name, content in _files(ANY_PROGRAM).items():
        (stranger.desk / name).write_text(content, encoding="utf-8")
    yield stranger
    shutil.rmtree(stranger.folder)


def test_that_every_block_is_a_file_or_a_session() -> None:
    blocks = re.findall(r"^```\w+$", PAGE, re.MULTILINE)
    assert len(blocks) == len(_files(ANY_PROGRAM)) + len(_files(KAIHU)) + len(_sessions(PAGE))


def test_that_the_first_part_passes_where_the_kit_is_alone(stranger: Stranger) -> None:
    tests = [name for name in _files(ANY_PROGRAM) if name.startswith("test_") and name not in FAILING]
    first = stranger.run("-m", "pytest", *tests)
    assert "2 failed" in first.stdout, "what nobody has accepted fails"
    accepting = stranger.run("-m", "pytest", *tests, "--accept-trees", "--accept-pictures")
    assert accepting.returncode == 0, accepting.stdout
    assert {path.name for path in (stranger.desk / "baselines").iterdir()} == {
        "greeting.txt",
        "greeting.webp",
    }


def test_that_failures_read_as_they_are_shown(stranger: Stranger) -> None:
    shown = [session for session in _sessions(ANY_PROGRAM) if session.command.split()[-1] in FAILING]
    assert [session.command for session in shown] == [f"pytest {name}" for name in FAILING]
    run = stranger.run("-m", "pytest", *FAILING, "--kaihu-limit", "0.1")
    printed = _readable(run.stdout.replace(f"{stranger.desk}/", "")).splitlines()
    for session in shown:
        assert [line for line in session.printed if _readable(line) not in printed] == []


def _readable(text: str) -> str:
    """Without what fonts decide."""
    return re.sub(r"\d+x\d+ at \d+,\d+", "(somewhere)", text)


# The tests of the second part become tests of this module.
for _name, _content in _files(KAIHU).items():
    _made: dict[str, Any] = {}
    exec(compile(_content, f"docs/testing.md: {_name}", "exec"), _made)  # noqa: S102  our own page
    globals().update({name: value for name, value in _made.items() if name.startswith("test_")})


def named(what: Callable[[str], bool]) -> pytest.MarkDecorator:
    found = [span for span in SPANS if what(span)]
    assert found
    return pytest.mark.parametrize("span", found)


@named(lambda span: span.startswith("--"))
def test_that_an_option_is_there(span: str, pytestconfig: pytest.Config) -> None:
    option = span.split(maxsplit=1)[0]
    if not any(f'"{option}"' in file.read_text(encoding="utf-8") for file in COMMANDS):
        pytestconfig.getoption(option)


@named(lambda span: span.startswith("kaihu_"))
def test_that_a_setting_is_there(span: str, pytestconfig: pytest.Config) -> None:
    if span not in FIXTURES:
        pytestconfig.getini(span)


@pytest.mark.parametrize("name", FIXTURES)
def test_that_a_fixture_is_there(name: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(name)


def test_that_what_a_project_may_set_of_its_context_is_there() -> None:
    (row,) = re.findall(r"^\| `kaihu_context` \|.*$", PROSE, re.MULTILINE)
    told = set(re.findall(r"`(\w+)`", row)) - {"kaihu_context"}
    assert told == {"limit_seconds", "at_rest", "settle", "discreet"}
    assert told <= set(vars(Context()))


@named(lambda span: span.startswith("make "))
def test_that_make_knows_it(span: str) -> None:
    assert f"\n{span.split()[1]}:" in (REPO / "Makefile").read_text(encoding="utf-8")


def test_that_the_program_knows_its_commands() -> None:
    assert set(re.findall(r"python main\.py (\w+)", PAGE)) <= set(main.COMMANDS)


@named(lambda span: re.fullmatch(r"(gui|tests)/[\w/]+(\.py)?", span) is not None)
def test_that_a_file_or_folder_is_there(span: str) -> None:
    assert (REPO / span).exists()


def test_that_every_verb_and_every_expectation_is_told() -> None:
    kinds = (Locator, LocatorExpectation, SurfaceExpectation, PhoneExpectation, TableExpectation, LinkDriver)
    own_ways = {"candidates", "find", "look", "spot", "get", "item"}
    known = {name for kind in kinds for name in _own(kind)} - own_ways
    assert {name for name in known if f"{name}(" not in PROSE} - {"phone"} == set()


def test_that_every_verb_told_is_there() -> None:
    of_phone = re.search(r"\| of the phone \|.*?\n\n", PROSE, re.DOTALL)
    of_all = re.search(r"\| verb \|.*?\n\n", PROSE, re.DOTALL)
    assert of_phone is not None
    assert of_all is not None
    for verb in re.findall(r"(?<![.\w])(?!expect)(\w+)\(", of_phone.group()):
        assert hasattr(PhoneDriver, verb)
    for verb in re.findall(r"`(\w+)\(", of_all.group()):
        assert hasattr(Locator, verb) or hasattr(Surface, verb)


def test_that_every_marker_and_every_stage_is_told() -> None:
    for signature in markers.HELP:
        assert f"`{signature.partition(',')[0].rstrip(')')}" in PROSE
    assert all(f"`{stage}`" in PROSE for stage in markers.STAGES)


def test_that_roles_are_such() -> None:
    sentence = re.search(r"^Roles are .*?`alert`", PROSE, re.MULTILINE | re.DOTALL)
    assert sentence is not None
    said = set(re.findall(r"`([a-z ]+)`(?:[,;\n]|$)", sentence.group()))
    assert "check box" in said
    assert said <= set(WORDS.values())
