"""A place outside of the repository where kaihu-testing is installed by itself, as somebody has it who knows nothing of us."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PathDistribution, distribution
from pathlib import Path
from zipfile import Path as InZip
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPO = Path(__file__).resolve().parents[2]
KIT = REPO / "gui" / "testing" / "kaihu-testing"
_BUILD = "import sys; from flit_core.buildapi import build_wheel; print(build_wheel(sys.argv[1]))"
_OURS = ("PYTHON", "PYTEST", "QT_", "COVERAGE", "KAIHU", "VIRTUAL_ENV")
"""What the variables begin with that a stranger's shell has not."""


@dataclass(frozen=True)
class Stranger:
    """A virtual environment in ``folder`` with kaihu-testing's wheel, unpacked as pip does, and with exactly what the wheel
    asks for, linked from where the suite runs. ``desk`` is where the stranger works."""

    folder: Path

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    @cached_property
    def wheel(self) -> Path:
        return self.folder / _printed([sys.executable, "-c", _BUILD, str(self.folder)], KIT)

    @cached_property
    def python(self) -> Path:
        """Its Python, ready."""
        venv.create(self.folder / "venv", symlinks=True)
        packages = next((self.folder / "venv").glob("lib/python*/site-packages"))
        with ZipFile(self.wheel) as wheel:
            wheel.extractall(packages)
        for name in self.needed():
            self._link(name, packages)
        return self.folder / "venv" / "bin" / "python"

    def needed(self) -> set[str]:
        """The packages that the wheel asks for, and all that these ask for."""
        with ZipFile(self.wheel) as wheel:
            metadata = next(each for each in InZip(wheel).iterdir() if each.name.endswith(".dist-info"))
            asked = list(PathDistribution(metadata).requires or ())
        return set(_closure(asked, set()))

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run its Python with ``command`` at its desk, with nothing of our environment."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
        return subprocess.run(
            [self.python, *command],
            cwd=self.desk,
            env=kept,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    @staticmethod
    def _link(name: str, into: Path) -> None:
        """Have the files of an installed package ``into`` a folder, without what lies beside them."""
        package = distribution(name)
        tops = {file.parts[0] for file in package.files or () if file.parts[0] not in ("..", "__pycache__")}
        for top in tops:
            link = into / top
            if not link.exists():
                link.symlink_to(Path(str(package.locate_file(top))))


def _closure(asked: list[str], met: set[str]) -> Iterator[str]:
    for requirement in map(Requirement, asked):
        name = canonicalize_name(requirement.name)
        if name in met or (requirement.marker is not None and not requirement.marker.evaluate({"extra": ""})):
            continue
        met.add(name)
        yield name
        yield from _closure(distribution(name).requires or [], met)


def _printed(command: list[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
