"""The process dies by SIGKILL at each commit and each send of every leaf: nothing lost, nothing twice, the way finished."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from servers.surroundings import Place
from tests.crashes.ways import WAYS

ROOT: Final = Path(__file__).resolve().parents[2]
IN_MEMORY: Final = Path("/dev/shm")  # noqa: S108  where there is one, thousands of files need no disk
DEATHS: Final = {
    "A": (Place.COMMITTED, 12),
    "B": (Place.COMMITTING, 9),
    "C": (Place.SENDING, 10),
    "D": (Place.ANSWERED, 14),
    "E": (Place.TEXTED, 1),
    "clerk": (Place.COMMITTED, 25),
    "use": (Place.ANSWERED, 25),
    "form": (Place.COMMITTED, 8),
}
"""Somewhere on every way, and at every kind of point."""
TEXTED: Final = frozenset({"A", "C", "D", "E"})
"""The leaves in which a code is sent."""


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(
        prefix="kaihu-crash-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None
    ) as place:
        yield Path(place)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.crashes", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("way", WAYS)
def test_that_a_death_at_any_point_loses_nothing_and_doubles_nothing(
    way: str, folder: Path, record_property: Callable[[str, object], None]
) -> None:
    ran = run("sweep", way, str(folder))
    assert ran.returncode == 0, ran.stderr
    swept: dict[str, Any] = json.loads(ran.stdout)
    places: dict[str, int] = swept["places"]
    commits, sends = places.get(Place.COMMITTED, 0), places.get(Place.SENDING, 0)
    points = sum(places.values())
    record_property(
        "crash_points",
        f"{way}: {points} points ({commits} commits, {sends} sends), and {swept['restarts']} of restarts",
    )
    assert not swept["problems"], "\n".join(swept["problems"])
    assert commits == places[Place.COMMITTING] == swept["commits"] > 0
    assert sends == places[Place.ANSWERED] > 0
    assert bool(places.get(Place.TEXTING)) is (way in TEXTED)
    assert points > swept["leavings"] > 0
    assert (swept["restarts"] > 0) is WAYS[way].restarts


@pytest.mark.parametrize(
    ("way", "place", "number"), [(way, *death) for way, death in DEATHS.items()], ids=DEATHS
)
def test_that_a_process_of_its_own_takes_up_what_another_has_left(
    way: str, place: Place, number: int, folder: Path
) -> None:
    assert run("die", way, str(folder), place.value, str(number)).returncode == -signal.SIGKILL
    taken_up = run("resume", way, str(folder))
    assert taken_up.returncode == 0, taken_up.stderr
