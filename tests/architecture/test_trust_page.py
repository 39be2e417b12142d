"""The page on trust names what shows its promises: files of the suite and commands that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
PAGE = (REPO / "docs" / "trust.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:tests|models|servers)/[\w/]+(?:\.py)?)`", PAGE)))
TABLES = PAGE.split("## What is not promised")[0]


def test_that_the_page_names_tests() -> None:
    assert len([name for name in NAMED if name.startswith("tests/")]) > 10


@pytest.mark.parametrize("name", NAMED)
def test_that_what_the_page_names_is_there(name: str) -> None:
    assert (REPO / name).exists()


def test_that_every_promise_names_what_tests_it() -> None:
    rows = [
        line for line in TABLES.splitlines() if line.startswith("| ") and not line.startswith("| promise")
    ]
    assert rows
    assert [row for row in rows if "`tests/" not in row.rsplit("|", 2)[1]] == []


def test_that_the_soak_it_names_is_a_command() -> None:
    assert "\nsoak: setup" in (REPO / "Makefile").read_text(encoding="utf-8")
