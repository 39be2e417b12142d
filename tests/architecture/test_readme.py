"""What the README names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import main

REPO = Path(__file__).resolve().parents[2]
README = (REPO / "README.md").read_text(encoding="utf-8")
TESTS = "".join(file.read_text(encoding="utf-8") for file in (REPO / "tests").rglob("test_*.py"))
MODULES = re.findall(r"\| `([\w/]+\.py): (\w+)` \| `(test_\w+)` \|$", README, re.MULTILINE)


def test_that_the_module_table_has_all_rows() -> None:
    assert len(MODULES) == 15


@pytest.mark.parametrize(("file", "function", "_test"), MODULES)
def test_that_the_function_of_a_module_is_where_the_table_says(file: str, function: str, _test: str) -> None:
    assert re.search(rf"def {function}\(", (REPO / file).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("_file", "_function", "test"), MODULES)
def test_that_the_test_of_a_module_exists(_file: str, _function: str, test: str) -> None:
    assert f"def {test}(" in TESTS


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?<=[`\n])make (\w+)", README))))
def test_that_make_knows_what_the_readme_says(target: str) -> None:
    assert re.search(rf"^{target}:", (REPO / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"python main\.py (\w+)", README))))
def test_that_the_program_knows_what_the_readme_says(command: str) -> None:
    assert command in main.COMMANDS


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_that_a_link_leads_somewhere(link: str) -> None:
    assert (REPO / link).exists()
