"""A world that cannot be opened says why, and every file of it stays as it is."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from models.contract.client_payment import START
from models.contract.problems import ProblemType
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.ports import Refusal, WorldRefused
from servers.folder.folder_lock import FolderLock
from servers.keys import KEYS_FILE
from tests.servers.opened_worlds import close, contents, open_played
from tests.servers.payment_steps import Phone

ROOT = Path(__file__).parents[2]
NOBODY = 65534


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a world in which an application was begun; copy it."""
    folder = tmp_path_factory.mktemp("made") / "world"
    wire = open_played(folder)
    Phone(wire).to_name_entry()
    close(wire)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "world")


def refusal(folder: Path, *, fresh: bool = False) -> WorldRefused:
    """Why the world is refused; fails when it is not, or when a file was changed."""
    before = contents(folder)
    with pytest.raises(WorldRefused) as caught:
        close(open_played(folder, fresh=fresh))
    assert contents(folder) == before
    return caught.value


def restamp(file: Path, revision: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE schema_revision SET revision = ?", (revision,))


def make_newer(file: Path) -> None:
    restamp(file, "9999")


def make_of_no_revision(file: Path) -> None:
    restamp(file, "rev-a")


def make_newer_in_other_writing(file: Path) -> None:
    restamp(file, "11")


def make_older_in_other_writing(file: Path) -> None:
    restamp(file, "1")


def make_text(file: Path) -> None:
    file.write_text("The quick brown fox jumps over the lazy dog.\n" * 99)


def make_of_another_program(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE photos (id INTEGER PRIMARY KEY)")


def make_of_another_party(file: Path) -> None:
    shutil.copyfile(file.with_name("payment.db"), file)


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def cut_off_at_once(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:7])


def scratch(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (make_newer, Refusal.NEWER),
        (make_newer_in_other_writing, Refusal.NEWER),
        (make_older_in_other_writing, Refusal.FOREIGN),
        (make_of_no_revision, Refusal.FOREIGN),
        (make_text, Refusal.FOREIGN),
        (make_of_another_program, Refusal.FOREIGN),
        (make_of_another_party, Refusal.FOREIGN),
        (cut_off, Refusal.DAMAGED),
        (cut_off_at_once, Refusal.DAMAGED),
        (scratch, Refusal.DAMAGED),
        (empty, Refusal.DAMAGED),
        (Path.unlink, Refusal.DAMAGED),
    ],
)
def test_that_what_is_no_sound_database_of_this_version_is_refused_and_left_alone(
    folder: Path, spoil: Callable[[Path], Any], reason: Refusal
) -> None:
    file = folder / "bank.db"
    spoil(file)
    refused = refusal(folder)
    assert (refused.reason, refused.file) == (reason, file)


def test_that_a_database_whose_program_was_killed_is_looked_at_without_touching_it(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "bank.db")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        with connection:
            connection.execute("UPDATE schema_revision SET revision = '9999'")
        for file in folder.glob("bank.db*"):
            shutil.copyfile(file, folder / f"kept-{file.name}")
    for file in folder.glob("kept-bank.db*"):
        file.replace(folder / file.name.removeprefix("kept-"))
    assert (folder / "bank.db-wal").stat().st_size
    assert refusal(folder).reason is Refusal.NEWER


def test_that_the_world_of_a_later_version_is_not_begun_anew_either(folder: Path) -> None:
    make_newer(folder / "bank.db")
    assert refusal(folder, fresh=True).reason is Refusal.NEWER


def test_that_a_folder_in_use_is_refused_and_not_begun_anew_either(folder: Path) -> None:
    lock = FolderLock(folder)
    try:
        for fresh in (False, True):
            refused = refusal(folder, fresh=fresh)
            assert (refused.reason, refused.file) == (Refusal.IN_USE, folder)
    finally:
        lock.release()
    close(open_played(folder))


def test_that_a_lock_ends_with_the_process_that_held_it(folder: Path) -> None:
    hold = "import sys; from pathlib import Path; from servers.folder.folder_lock import FolderLock\n"
    hold += "lock = FolderLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    arguments = [sys.executable, "-c", hold, str(folder)]
    with subprocess.Popen(arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        assert refusal(folder).reason is Refusal.IN_USE
        other.kill()
        other.wait()
    close(open_played(folder))


def other_keys(file: Path) -> None:
    content = file.read_text()
    digit = content[content.index('"index": "') + len('"index": "')]
    file.write_text(content.replace(f'"index": "{digit}', f'"index": "{(int(digit, 16) + 1) % 16:x}'))


@pytest.mark.parametrize("spoil", [Path.unlink, make_text, other_keys])
def test_that_keys_that_do_not_fit_are_refused_and_none_are_made(
    folder: Path, spoil: Callable[[Path], Any]
) -> None:
    file = folder / KEYS_FILE
    spoil(file)
    refused = refusal(folder)
    assert (refused.reason, refused.file) == (Refusal.KEYS, file)


def test_that_a_file_where_the_folder_would_be_is_left(tmp_path: Path) -> None:
    file = tmp_path / "world"
    file.write_text("a file")
    with pytest.raises(WorldRefused) as caught:
        open_played(file)
    assert caught.value.reason is Refusal.READ_ONLY
    assert file.read_text() == "a file"


AS_NOBODY = """
import os, sys
from pathlib import Path
import servers.world
from models.ports import WorldRefused
from servers.host import WorldHost
if os.getuid() == 0:
    os.setgid(int(sys.argv[2]))
    os.setuid(int(sys.argv[2]))
try:
    WorldHost.open(Path(sys.argv[1]), played=True).close()
except WorldRefused as refused:
    print(refused.reason.value, refused.file.name)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files have no owners there")
@pytest.mark.parametrize("closed", ["", "payment.db", "clock.json"])
def test_that_what_may_not_be_written_is_refused(made: Path, closed: str) -> None:
    with tempfile.TemporaryDirectory() as anywhere:
        Path(anywhere).chmod(0o755)
        folder = shutil.copytree(made, Path(anywhere) / "world")
        for place in (folder, *folder.rglob("*")):
            place.chmod(0o777 if place.is_dir() else 0o666)
        place = folder / closed
        place.chmod(0o555 if place.is_dir() else 0o444)
        before = contents(folder)
        arguments = [sys.executable, "-c", AS_NOBODY, str(folder), str(NOBODY)]
        said = subprocess.run(arguments, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        assert said.split() == [Refusal.READ_ONLY.value, place.name]
        assert contents(folder) == before
        place.chmod(0o777)


def test_that_damage_that_turns_up_later_is_a_problem(folder: Path) -> None:
    wire = open_played(folder)
    phone = Phone(wire, "ouyang-tuo")
    store = wire.host.on_loop.store_of(Party.PAYMENT)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    scratch(store.path)
    phone.problem(START, expected=ProblemType.STORAGE_DAMAGED)
    close(wire)


def test_that_beginning_anew_removes_nothing_that_is_not_the_worlds(folder: Path) -> None:
    other = folder / "photos.db"
    other.write_text("another's")
    file = folder / "bank.db"
    sound = file.read_bytes()
    make_text(file)
    refused = refusal(folder, fresh=True)
    assert (refused.reason, refused.file) == (Refusal.FOREIGN, file)
    file.write_bytes(sound[: len(sound) // 2])
    (folder / KEYS_FILE).unlink()
    wire = open_played(folder, fresh=True)
    assert Phone(wire).read().state is ApplicationState.NOT_STARTED
    wire.reset()
    close(wire)
    assert other.read_text() == "another's"


def test_that_a_folder_of_somebody_elses_in_the_place_of_the_beginning_is_left(tmp_path: Path) -> None:
    photo = tmp_path / "pristine" / "photo.jpg"
    photo.parent.mkdir()
    photo.write_text("another's")
    for fresh in (False, True):
        refused = refusal(tmp_path, fresh=fresh)
        assert (refused.reason, refused.file) == (Refusal.FOREIGN, photo.parent)
