"""Files that somebody has accepted, such as pictures and trees: where those of a test lie, and how they are accepted."""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest

FOLDER = "kaihu_pictures"
COMMANDS = "kaihu_accept_{kind}"
BESIDE = "baselines"
"""The folder beside a test's file that holds what was accepted for it, unless the settings name one for all."""
OUTCOMES = "kaihu_accepting"
"""The attribute of a test's last report that tells what the test found, so that it comes from a worker as well."""

Kind = Literal["pictures", "trees"]


@dataclass
class Outcomes:
    """What one test found: how many pictures it compared, which are not as expected, and what it accepted."""

    compared: int = 0
    findings: list[dict[str, Any]] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)


OUTCOMES_KEY = pytest.StashKey[Outcomes]()


@dataclass(frozen=True)
class Accepting:
    """Where one kind of a test's accepted files lie, whether they are accepted now, and by which commands."""

    folder: Path
    suffix: str
    variant: str
    is_on: bool
    all: str
    """The command that accepts everything."""
    alone: str
    """The command that accepts what this test finds."""
    outcomes: Outcomes

    def full_name(self, name: str) -> str:
        """The name with the variant, by which it is known. Raises ``ValueError`` for one that is no path in a folder."""
        if not re.fullmatch(r"\w[\w .+-]*(?:/\w[\w .+-]*)*", name):
            raise ValueError(f"{name!r} cannot be the name of a file: letters, digits, - and _, folders by /")
        return f"{name}--{self.variant}" if self.variant else name

    def path_of(self, full_name: str) -> Path:
        return self.folder / f"{full_name}{self.suffix}"

    def unused(self, full_names: Collection[str]) -> dict[str, Path]:
        """The accepted files of this kind with none of ``full_names``, in order. They are removed when accepting."""
        found = {
            path.relative_to(self.folder).as_posix().removesuffix(self.suffix): path
            for path in sorted(self.folder.rglob(f"*{self.suffix}"))
        }
        unused = {name: path for name, path in found.items() if name not in full_names}
        if self.is_on:
            for path in unused.values():
                path.unlink()
            self.outcomes.accepted += unused
        return unused

    def accept(self, full_name: str, content: bytes) -> None:
        """Make ``content`` what is expected from now on."""
        path = self.path_of(full_name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.outcomes.accepted.append(full_name)


def accepting_of(request: pytest.FixtureRequest, kind: Kind, suffix: str, variant: str) -> Accepting:
    """What holds for the test that asks for it."""
    config, item = request.config, request.node
    named = str(config.getini(FOLDER))
    everything, alone = commands_of(config, kind)
    return Accepting(
        folder=config.rootpath / named if named else item.path.parent / BESIDE,
        suffix=suffix,
        variant=variant,
        is_on=bool(config.getoption(f"--accept-{kind}")),
        all=everything,
        alone=alone.replace("{nodeid}", shlex.quote(item.nodeid)).replace("{test}", item.name),
        outcomes=item.stash.setdefault(OUTCOMES_KEY, Outcomes()),
    )


def commands_of(config: pytest.Config, kind: Kind) -> tuple[str, str]:
    """The command that accepts everything, and the one that accepts what a single test finds."""
    own = [str(line) for line in config.getini(COMMANDS.format(kind=kind))]
    usual = [f"pytest --accept-{kind}", f"pytest {{nodeid}} --accept-{kind}"]
    everything, alone = own if len(own) == 2 else usual
    return everything, alone


_running: list[pytest.FixtureRequest] = []


@contextmanager
def running(request: pytest.FixtureRequest) -> Iterator[None]:
    """The test that runs is the one that ``request`` belongs to."""
    _running.append(request)
    try:
        yield
    finally:
        _running.remove(request)


def fixture_of_this_test(name: str) -> Any:
    """The fixture ``name`` as the test that runs has it."""
    if not _running:
        raise RuntimeError(f"{name} is for use within a test")
    return _running[-1].getfixturevalue(name)
