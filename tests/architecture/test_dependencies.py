"""The lock file holds what pyproject.toml asks for, with hashes, and says nothing of where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, for running and for development."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [
        Requirement(line)
        for line in (*project["project"]["dependencies"], *project["dependency-groups"]["dev"])
    ]


def locked() -> dict[str, tuple[str, list[str]]]:
    """Each locked package with its version and its hashes."""
    entries = re.split(r"\n(?=\S)", LOCK.replace("\\\n", ""))
    packages: dict[str, tuple[str, list[str]]] = {}
    for entry in entries:
        if found := re.match(r"([a-z0-9.-]+)==([^\s;]+)", entry):
            packages[found[1]] = (found[2], re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry))
    return packages


@pytest.mark.parametrize("requirement", wanted(), ids=lambda requirement: requirement.name)
def test_that_the_lock_holds_what_the_project_asks_for(requirement: Requirement) -> None:
    version, _ = locked()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version)


def test_that_every_locked_package_has_its_hashes() -> None:
    assert [name for name, (_, hashes) in locked().items() if not hashes] == []
    assert len(re.findall(r"^[^\s#]", LOCK, re.MULTILINE)) == len(locked())


@pytest.mark.parametrize("trace", ["://", "--index-url", "--extra-index-url", "--find-links", " @ ", "file:"])
def test_that_the_lock_names_no_registry_and_no_place(trace: str) -> None:
    assert trace not in LOCK
