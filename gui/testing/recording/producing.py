"""From a script to the test's file: retold in a world of its own, written, and put where it was asked for."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from gui.runs.plan import Plan
from gui.runs.player import played_world, surroundings
from gui.runs.scenario import scenario_by_id
from gui.testing.plugin import SEED, STARTS_AT
from gui.testing.recording.retelling import Told, retell
from gui.testing.recording.script import Script
from gui.testing.recording.writing import write_test
from models.ports import OpenWorld

NAME = re.compile(r"test_[A-Za-z0-9_]+")


class BadPlace(Exception):
    """No test can be written there; the text says why in one line."""


def check_place(file: Path, *, force: bool) -> None:
    """Raise ``BadPlace`` where ``file`` cannot become a test."""
    if file.suffix != ".py" or not NAME.fullmatch(file.stem):
        raise BadPlace(f"{file} is no test's file: pytest collects test_<words>.py.")
    if file.is_dir():
        raise BadPlace(f"{file} is a folder.")
    if file.exists() and not force:
        raise BadPlace(f"{file} exists: name another file, or write over it with --force.")
    if not file.parent.is_dir():
        raise BadPlace(f"There is no folder {file.parent}.")
    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise BadPlace(f"{file} cannot be written.")


def test_name(asked: str | None, file: Path) -> str:
    """The test's name: the one asked for, else one by its file. Raises ``BadPlace``."""
    if asked is None:
        return f"test_that_{file.stem.removeprefix('test_')}_goes_as_recorded"
    if not NAME.fullmatch(asked):
        raise BadPlace(f"{asked!r} is no test's name: pytest collects test_<words>.")
    return asked


def plan_of(script: Script) -> Plan:
    """A world as tests have it, and the looks that the script asks for."""
    base = scenario_by_id(script.scenario or "main")
    seed = base.seed if script.scenario is not None else SEED
    scenario = base.model_copy(update={"seed": seed, "starts_at": STARTS_AT, "person": script.person})
    return Plan(scenario, language=script.language, theme=script.theme, device=script.device)


async def produce(script: Script, name: str, open_world: OpenWorld) -> tuple[str, Told]:
    """Retell ``script`` in a new world; the test's source, and what was seen."""
    plan = plan_of(script)
    with surroundings(plan), played_world(plan, open_world) as opened:
        told = await retell(script, opened)
    return write_test(script, told, name), told


def put(file: Path, source: str) -> None:
    """Write ``file``, whole or not at all. Raises ``OSError``."""
    handle, draft = tempfile.mkstemp(prefix=f".{file.stem}-", suffix=".py", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(source)
        Path(draft).chmod(0o644)
        Path(draft).replace(file)
    finally:
        Path(draft).unlink(missing_ok=True)
