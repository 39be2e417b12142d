"""The files of a world's data folder, and copies of them."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from servers.clock import ClockReading
from servers.folder.privacy import OF_FOLDERS, keep_private
from servers.keys import KEYS_FILE, SERVERS
from servers.store import Store

CLOCK_FILE = "clock.json"
INBOX_FILE = "phone-messages.jsonl"
OPENINGS_FILE = "openings"
RESTORING_FILE = "restoring"
CHANCE_FILE = "chance.json"
MESSAGES_FILE = "messages.json"
JOURNALS = ("-wal", "-shm", "-journal")
"""How the names of the files end that SQLite keeps beside a database."""
_OF_MIGRATING = (".new", *(f".migrating{end}" for end in ("", *JOURNALS)))
UNFINISHED = (*_OF_MIGRATING, ".brought", *(f".brought{end}" for end in _OF_MIGRATING))
"""How the names end of what a killed process was writing in a database's place."""
PRISTINE_FOLDER = "pristine"
"""The world as it was when it was made; Reset goes back to it."""
_OF_OTHERS = ("kaihu.lock", "client.json")
"""What the lock and the phone keep in the data folder."""


@dataclass(frozen=True)
class MessageCount:
    """The number of the ``last`` message, and those of the messages that jobs follow from which wait, by the jobs'
    names."""

    last: int = 0
    causes: dict[str, int] = field(default_factory=dict)


class WorldFiles:
    """Reads and writes ``folder``; the databases are named after their parties."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.inbox = folder / INBOX_FILE
        self.pristine = folder / PRISTINE_FOLDER

    def database(self, party: str, folder: Path | None = None) -> Path:
        """The database of ``party``, or that of the copy in ``folder``."""
        return (folder or self.folder) / f"{party}.db"

    def own_files(self) -> list[Path]:
        """Every file of the world that is there, but for those of its beginning."""
        names = (CLOCK_FILE, INBOX_FILE, OPENINGS_FILE, RESTORING_FILE, KEYS_FILE)
        return [
            file
            for file in (*_databases(self.folder), *(self.folder / name for name in names))
            if file.exists()
        ]

    def keep_private(self) -> None:
        """Let nobody else read the world; the folder too is closed to others where nothing but the world is in it."""
        copies = [copy for copy in (self.pristine, _before(self.pristine)) if is_copy(copy)]
        files = self.own_files()
        known = {place.name for place in (*copies, *files)} | set(_OF_OTHERS)
        is_all = all(place.name in known or place.name.startswith(".") for place in self.folder.iterdir())
        keep_private([self.folder] if is_all else [])
        keep_private([*copies, *(file for copy in copies for file in copy.iterdir()), *files])

    def start_anew(self) -> None:
        """Remove everything that belongs to the world that was; what is not the world's stays."""
        for file in self.own_files():
            file.unlink()
        for copy in (self.pristine, _before(self.pristine)):
            if is_copy(copy):
                shutil.rmtree(copy)

    def count_opening(self) -> int:
        """How often this world has been opened, this time included."""
        file = self.folder / OPENINGS_FILE
        try:
            count = int(file.read_text(encoding="utf-8")) + 1
        except OSError:
            count = 1
        except ValueError:
            # Any number will do that was not used before.
            count = int(time.time())
        _replace(file, str(count))
        return count

    def read_clock(self, folder: Path | None = None) -> ClockReading | None:
        """The stored clock, or that of the copy in ``folder``; ``None`` when there is none or it cannot be read."""
        file = (folder or self.folder) / CLOCK_FILE
        try:
            return ClockReading.of(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, AttributeError):
            return None

    def write_clock(self, reading: ClockReading) -> None:
        _replace(self.folder / CLOCK_FILE, json.dumps(asdict(reading)))

    def copy_out(
        self, stores: list[Store], chance: str, target: Path, messages: MessageCount | None = None
    ) -> None:
        """Copy the whole world into the folder ``target``, which appears only once it is complete. Call it at rest.

        ``chance`` is the state of the entropy streams, which ``chance_of`` reads from the copy; ``messages_of`` reads
        ``messages``.
        """
        unfinished = target.with_name(f"{target.name}.new")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=OF_FOLDERS, parents=True)
        for store in stores:
            store.copy_to(unfinished / store.path.name)
        for file in (self.folder / CLOCK_FILE, self.inbox):
            if file.exists():
                shutil.copyfile(file, unfinished / file.name)
        (unfinished / CHANCE_FILE).write_text(chance, encoding="utf-8")
        if messages is not None:
            (unfinished / MESSAGES_FILE).write_text(json.dumps(asdict(messages)), encoding="utf-8")
        before = _before(target)
        shutil.rmtree(before, ignore_errors=True)
        if target.exists():
            target.rename(before)
        unfinished.rename(target)
        shutil.rmtree(before, ignore_errors=True)

    def finish_copying_out(self) -> None:
        """Put the copy of the beginning back that a killed process had put aside for another."""
        before = _before(self.pristine)
        if before.exists() and not self.pristine.exists():
            before.rename(self.pristine)

    def chance_of(self, source: Path) -> str:
        """The state of the entropy streams when the copy ``source`` was made; empty when it does not say."""
        file = source / CHANCE_FILE
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def messages_of(self, source: Path) -> MessageCount:
        """The messages up to the time when the copy ``source`` was made; none when it does not say."""
        try:
            stored = json.loads((source / MESSAGES_FILE).read_text(encoding="utf-8"))
            return MessageCount(
                int(stored["last"]), {str(job): int(of) for job, of in stored["causes"].items()}
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return MessageCount()

    def check_copy(self, source: Path, stores: list[Store]) -> None:
        """Raise ``FileNotFoundError`` unless ``source`` is a whole copy."""
        for name in (*(store.path.name for store in stores), CHANCE_FILE):
            if not (source / name).is_file():
                raise FileNotFoundError(source / name)

    def bring_copy(self, source: Path, prepare: Callable[[], None] = lambda: None) -> list[str]:
        """Lay the copy in ``source`` beside the world's files and ``prepare`` its databases there, which are ``brought``;
        ``put_in_place`` needs the names that are returned.

        Raises ``OSError`` where there is no room for it, and leaves nothing then, as when ``prepare`` fails. A process that
        is killed afterwards leaves a note, by which ``finish_copying_in`` ends the work.
        """
        names = [copy.name for copy in source.glob("*.db")]
        names += [name for name in (CLOCK_FILE, INBOX_FILE) if (source / name).exists()]
        try:
            for name in names:
                shutil.copyfile(source / name, self._fresh(name))
            prepare()
            _replace(self.folder / RESTORING_FILE, str(source.resolve()))
        except BaseException:
            for name in names:
                self._fresh(name).unlink(missing_ok=True)
            raise
        return names

    def put_in_place(self, names: list[str]) -> None:
        """Let what was brought be the world, while every store is closed."""
        for old in (CLOCK_FILE, INBOX_FILE, *(f"{name}{end}" for name in names for end in JOURNALS)):
            (self.folder / old).unlink(missing_ok=True)
        for name in names:
            self._fresh(name).replace(self.folder / name)
        (self.folder / RESTORING_FILE).unlink()
        self.keep_private()

    def finish_copying_in(self) -> None:
        """End what a killed process began; when its source is gone, the world begins anew."""
        origin = self.origin()
        if origin != self.folder:
            self.put_in_place(self.bring_copy(origin))

    def sweep(self) -> None:
        """Remove what a killed process was writing in a database's place: it may hold in clear what is sealed by now."""
        for party in SERVERS:
            for end in UNFINISHED:
                self.database(party).with_name(f"{party}.db{end}").unlink(missing_ok=True)

    def brought(self, party: str) -> Path:
        """The database of ``party`` that was brought and is not the world's yet."""
        return self._fresh(self.database(party).name)

    def _fresh(self, name: str) -> Path:
        return self.folder / f"{name}.brought"

    def origin(self) -> Path:
        """Where the world's databases are: in a copy, when a process was killed that was putting it in place."""
        note = self.folder / RESTORING_FILE
        if not note.exists():
            return self.folder
        source = Path(note.read_text(encoding="utf-8"))
        return source if source.is_dir() else self.pristine


def _databases(folder: Path) -> list[Path]:
    """Where the databases in ``folder`` and their journals would be."""
    return [folder / f"{party}.db{end}" for party in SERVERS for end in ("", *JOURNALS, *UNFINISHED)]


def is_copy(folder: Path) -> bool:
    """Whether a copy of a world is, or was, in ``folder``: any database of one."""
    return any(file.exists() for file in _databases(folder))


def _before(copy: Path) -> Path:
    """Where a copy lies while another takes its place."""
    return copy.with_name(f"{copy.name}.before")


def _replace(file: Path, text: str) -> None:
    """Write ``file`` in one step: a process that is killed leaves the old one or the new one."""
    fresh = file.with_name(f"{file.name}.new")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
