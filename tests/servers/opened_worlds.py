"""Opening a world in a folder, closing it, and what lies in the folder then."""

from __future__ import annotations

from pathlib import Path

from servers.folder.folder_lock import LOCK_FILE
from servers.host import WorldHost
from tests.servers.conftest import STARTS_AT, Wire


def open_played(folder: Path, *, fresh: bool = False) -> Wire:
    return Wire(WorldHost.open(folder, fresh=fresh, seed=7, played=True, starts_at=STARTS_AT))


def close(wire: Wire) -> None:
    wire.close()
    wire.host.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the folder, but for the lock, in which there is nothing."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != LOCK_FILE]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}
