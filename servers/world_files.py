"""The files of a world's data folder, and copies of them."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from pathlib import Path

from servers.clock import ClockReading
from servers.store import Store

CLOCK_FILE = "clock.json"
INBOX_FILE = "phone-messages.jsonl"
OPENINGS_FILE = "openings"
PRISTINE_FOLDER = "pristine"
"""The world as it was when it was made; Reset goes back to it."""


class WorldFiles:
    """Reads and writes ``folder``; the databases are named after their parties."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.inbox = folder / INBOX_FILE
        self.pristine = folder / PRISTINE_FOLDER

    def database(self, party: str) -> Path:
        return self.folder / f"{party}.db"

    def start_anew(self) -> None:
        """Remove everything that belongs to the world that was; what is not the world's stays."""
        for file in [*self.folder.glob("*.db"), *self.folder.glob("*.db-*")]:
            file.unlink()
        for name in (CLOCK_FILE, INBOX_FILE, OPENINGS_FILE):
            (self.folder / name).unlink(missing_ok=True)
        shutil.rmtree(self.pristine, ignore_errors=True)

    def count_opening(self) -> int:
        """How often this world has been opened, this time included."""
        file = self.folder / OPENINGS_FILE
        count = int(file.read_text()) + 1 if file.exists() else 1
        file.write_text(str(count))
        return count

    def read_clock(self) -> ClockReading | None:
        """The stored clock; ``None`` when there is none or it cannot be read."""
        return _read_clock(self.folder)

    def write_clock(self, reading: ClockReading) -> None:
        _write_clock(self.folder, reading)

    def copy_out(self, stores: list[Store], reading: ClockReading, target: Path) -> None:
        """Copy the whole world into ``target``. Call it at rest."""
        target.mkdir(parents=True, exist_ok=True)
        for store in stores:
            store.copy_to(target / store.path.name)
        _write_clock(target, reading)
        copied_inbox = target / INBOX_FILE
        copied_inbox.unlink(missing_ok=True)
        if self.inbox.exists():
            shutil.copyfile(self.inbox, copied_inbox)

    def copy_in(self, stores: list[Store], source: Path) -> ClockReading | None:
        """Put the copy in ``source`` in the world's place and return its clock. Call it at rest."""
        for store in stores:
            store.replace_with(source / store.path.name)
        self.inbox.unlink(missing_ok=True)
        if (source / INBOX_FILE).exists():
            shutil.copyfile(source / INBOX_FILE, self.inbox)
        return _read_clock(source)


def _read_clock(folder: Path) -> ClockReading | None:
    try:
        return ClockReading(**json.loads((folder / CLOCK_FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write_clock(folder: Path, reading: ClockReading) -> None:
    # Replaced in one step: a process that is killed leaves the old file or the new one.
    fresh = folder / f"{CLOCK_FILE}.new"
    fresh.write_text(json.dumps(asdict(reading)), encoding="utf-8")
    fresh.replace(folder / CLOCK_FILE)
