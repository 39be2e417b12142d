"""What the README names exists, and its Chinese twin names the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

import main
from gui.kit.tokens import Theme

REPO = Path(__file__).resolve().parents[2]
MAKEFILE = (REPO / "Makefile").read_text(encoding="utf-8")
TESTS = "".join(file.read_text(encoding="utf-8") for file in (REPO / "tests").rglob("test_*.py"))


@dataclass(frozen=True)
class Readme:
    """One of the two, and what it names."""

    name: str

    @cached_property
    def text(self) -> str:
        return (REPO / self.name).read_text(encoding="utf-8")

    def found(self, pattern: str) -> list[str]:
        return re.findall(pattern, self.text, re.MULTILINE)

    @property
    def modules(self) -> list[tuple[str, str, str]]:
        """File, function and test of each module that the source claims."""
        return re.findall(r"\| `([\w/]+\.py): (\w+)` \| `(test_\w+)` \|$", self.text, re.MULTILINE)

    @property
    def targets(self) -> list[str]:
        return self.found(r"(?<=[`\n])make ([\w-]+)")

    @property
    def commands(self) -> list[str]:
        return self.found(r"python main\.py (\w+)")

    @property
    def spans(self) -> list[str]:
        """What is set as code within a sentence or a cell."""
        outside = re.sub(r"^```.*?^```", "", self.text, flags=re.MULTILINE | re.DOTALL)
        return re.findall(r"`([^`\n]+)`", outside)

    @property
    def blocks(self) -> list[str]:
        return re.findall(r"^```\w*\n(.*?)^```", self.text, re.MULTILINE | re.DOTALL)

    @property
    def pictures(self) -> list[str]:
        return self.found(r"(?:!\[[^]]*\]\(|(?:src|srcset)=\")([^)\"]+)")

    @property
    def links(self) -> list[str]:
        """Where it leads to or takes a picture from, but for the wide world."""
        return [*self.found(r"\]\(([^):#]+)[^)]*\)"), *self.pictures]

    @property
    def headings(self) -> list[str]:
        return [heading.split()[0] for heading in self.found(r"^#+ .+$")]


ENGLISH, CHINESE = Readme("README.md"), Readme("README.zh-CN.md")
BOTH = pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])


def each(what: Callable[[Readme], list[str]]) -> pytest.MarkDecorator:
    """One test for each thing that one of the two names."""
    return pytest.mark.parametrize("named", sorted({*what(ENGLISH), *what(CHINESE)}))


@BOTH
def test_that_the_module_table_has_all_rows(readme: Readme) -> None:
    assert len(readme.modules) == 15


@pytest.mark.parametrize(("file", "function", "test"), ENGLISH.modules)
def test_that_a_module_is_where_the_table_says_and_its_test_exists(
    file: str, function: str, test: str
) -> None:
    assert re.search(rf"def {function}\(", (REPO / file).read_text(encoding="utf-8"))
    assert f"def {test}(" in TESTS


@each(lambda readme: readme.targets)
def test_that_make_knows_what_is_said(named: str) -> None:
    assert re.search(rf"^{named}:", MAKEFILE, re.MULTILINE)


@each(lambda readme: readme.commands)
def test_that_the_program_knows_what_is_said(named: str) -> None:
    assert named in main.COMMANDS


@each(lambda readme: readme.links)
def test_that_a_link_leads_somewhere(named: str) -> None:
    assert (REPO / named).exists()


@each(
    lambda readme: [
        span for span in readme.spans if re.fullmatch(r"(?!out/)\w+(/[\w.-]+)*(/|\.py|/\w+)", span)
    ]
)
def test_that_a_file_or_folder_named_is_there(named: str) -> None:
    # What a folder's row lists lies in it.
    assert any((REPO / room / named).exists() for room in ("", "models"))


def test_that_the_twins_say_the_same_of_what_can_be_checked() -> None:
    assert CHINESE.modules == ENGLISH.modules
    assert CHINESE.headings == ENGLISH.headings
    assert set(CHINESE.targets) == set(ENGLISH.targets)
    assert CHINESE.commands == ENGLISH.commands
    assert set(CHINESE.spans) == set(ENGLISH.spans)
    # What is behind a command is said in the language; what is in a test is code.
    commands, example = (
        [re.sub(r"\s*#.*", "", block) for block in each.blocks] for each in (ENGLISH, CHINESE)
    )
    assert commands == example


def test_that_the_twins_lead_to_each_other() -> None:
    assert CHINESE.name in ENGLISH.links
    assert ENGLISH.name in CHINESE.links


@BOTH
def test_that_two_commands_come_first_and_then_the_flow_in_both_languages(readme: Readme) -> None:
    own, other = ("zh", "en") if readme is CHINESE else ("en", "zh")
    wanted = [
        f"docs/pictures/flow{theme}-{spoken}.webp"
        for spoken in (own, other)
        for theme in (f"-{Theme.DARK}", "")
    ]
    assert readme.pictures[:4] == wanted
    before = readme.text[: readme.text.index("<picture>")]
    assert re.findall(r"^make (\w+)", before, re.MULTILINE) == ["demo", "test"]


@BOTH
def test_that_every_picture_is_in_the_readers_language_and_described(readme: Readme) -> None:
    own = "zh" if readme is CHINESE else "en"
    assert {picture[-len("en.webp") :] for picture in readme.pictures[4:]} == {f"{own}.webp"}
    kinds = {re.sub(r"-(en|zh)\.webp$", "", picture) for picture in readme.pictures}
    drawn = {re.sub(r"-(en|zh)\.webp$", "", f"docs/pictures/{file.name}") for file in _drawn()}
    assert kinds == drawn
    described = [*readme.found(r"!\[([^]]*)\]"), *readme.found(r"alt=\"([^\"]*)\"")]
    assert all(described)
    assert len(described) == len(readme.pictures) - readme.text.count("srcset=")


def _drawn() -> list[Path]:
    return sorted((REPO / "docs" / "pictures").glob("*.webp"))
