"""A world's files are its owner's alone, also those that earlier versions left open to everybody."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from servers.folder.world_files import INBOX_FILE
from servers.keys import KEYS_FILE
from tests.servers.old_worlds import NAMES, unpack
from tests.servers.opened_worlds import close, open_played
from tests.servers.payment_steps import Phone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no owners there")

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def open_to_others(folder: Path) -> list[str]:
    """What of the folder, itself included, others than its owner may touch."""
    places = (folder, *folder.rglob("*"))
    return [place.name for place in places if place.stat().st_mode & OTHERS]


def open_up(folder: Path) -> None:
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)


@pytest.mark.parametrize("name", NAMES)
def test_that_the_folder_of_an_earlier_version_is_closed_to_others(name: str, tmp_path: Path) -> None:
    folder = unpack(name, tmp_path / "world")
    (folder / INBOX_FILE).touch()
    open_up(folder)
    close(open_played(folder))
    # The clock tells nothing of anybody, and is written anew all the time.
    assert set(open_to_others(folder)) <= {"clock.json"}


def test_that_a_message_comes_into_a_private_inbox_and_a_reset_leaves_all_private(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "holiday.txt").write_text("another program's")
    folder.chmod(0o755)
    wire = open_played(folder)
    phone = Phone(wire)
    phone.to_code_entry()
    assert not (folder / INBOX_FILE).stat().st_mode & OTHERS
    personal = [folder / f"{party}.db" for party in ("payment", "bank", "history")] + [folder / KEYS_FILE]
    assert [file.name for file in personal if file.stat().st_mode & OTHERS] == []
    wire.reset()
    assert [file.name for file in personal if file.stat().st_mode & OTHERS] == []
    close(wire)
    assert open_to_others(folder / "pristine") == []
    # What is not the world's alone keeps its rights.
    assert folder.stat().st_mode & OTHERS
    assert (folder / "holiday.txt").stat().st_mode & OTHERS
    assert open_to_others(folder)[:1] == [folder.name]
