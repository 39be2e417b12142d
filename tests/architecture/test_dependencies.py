"""The lock file holds what pyproject.toml asks for, with hashes, and says nothing of where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PARTS = {"kaihu-testing": ROOT / "gui" / "testing" / "kaihu-testing"}
"""Parts of the project that install by themselves, and their folders. The lock, which is of others' packages, leaves
them out; what they ask for it holds."""


def description_in(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))


def asked() -> list[Requirement]:
    """What the project and its parts ask for, for running and for development."""
    lines: list[str] = []
    for folder in (ROOT, *PARTS.values()):
        description = description_in(folder)
        lines += [
            *description["project"]["dependencies"],
            *description.get("dependency-groups", {}).get("dev", []),
        ]
    return [Requirement(line) for line in lines]


def wanted() -> list[Requirement]:
    """What has to come from elsewhere, each requirement once."""
    found = {str(requirement): requirement for requirement in asked() if requirement.name not in PARTS}
    return [found[line] for line in sorted(found)]


def locked() -> dict[str, tuple[str, list[str]]]:
    """Each locked package with its version and its hashes."""
    entries = re.split(r"\n(?=\S)", LOCK.replace("\\\n", ""))
    packages: dict[str, tuple[str, list[str]]] = {}
    for entry in entries:
        if found := re.match(r"([a-z0-9.-]+)==([^\s;]+)", entry):
            packages[found[1]] = (found[2], re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry))
    return packages


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_that_the_lock_holds_what_the_project_asks_for(requirement: Requirement) -> None:
    version, _ = locked()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version)


@pytest.mark.parametrize("name", PARTS)
def test_that_a_part_of_the_project_is_installed_from_its_folder_and_not_from_elsewhere(name: str) -> None:
    assert description_in(PARTS[name])["project"]["name"] == name
    assert name in {requirement.name for requirement in asked()}
    assert name not in locked()


def test_that_every_locked_package_has_its_hashes() -> None:
    assert [name for name, (_, hashes) in locked().items() if not hashes] == []
    assert len(re.findall(r"^[^\s#]", LOCK, re.MULTILINE)) == len(locked())


@pytest.mark.parametrize("trace", ["://", "--index-url", "--extra-index-url", "--find-links", " @ ", "file:"])
def test_that_the_lock_names_no_registry_and_no_place(trace: str) -> None:
    assert trace not in LOCK
