"""A disk without room: a world is not opened, or goes on when there is some; nothing is half done."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from models.contract.client_payment import START, SUBMIT_CODE, SUBMIT_PARTIAL_NAME, SUBMIT_SAVINGS_ACCOUNT
from models.contract.problems import ProblemType
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.ports import Refusal, WorldRefused
from tests.servers.old_worlds import NAMES, unpack
from tests.servers.opened_worlds import close, contents, open_played
from tests.servers.payment_steps import Phone

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to a file's size")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a world in which an application was begun."""
    folder = tmp_path / "world"
    wire = open_played(folder)
    Phone(wire).to_name_entry()
    close(wire)
    return folder


LITTLE_ROOM = """
import resource, signal, sys
from pathlib import Path
from models.ports import WorldRefused
from servers.host import WorldHost
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    WorldHost.open(Path(sys.argv[1]), played=True).close()
except WorldRefused as refused:
    print(refused.reason.value)
"""


@pytest.mark.parametrize("room", [0, 8192])
def test_that_a_full_disk_at_the_start_is_said(folder: Path, room: int) -> None:
    before = {name: content for name, content in contents(folder).items() if name.endswith(".db")}
    said = subprocess.run(
        [sys.executable, "-c", LITTLE_ROOM, str(folder), str(room)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert said == [Refusal.DISK_FULL.value]
    assert {name: content for name, content in contents(folder).items() if name.endswith(".db")} == before
    wire = open_played(folder)
    assert Phone(wire).read().state is ApplicationState.NAME_ENTRY
    close(wire)


@contextmanager
def full_disk(size: int = 0) -> Iterator[None]:
    """Let no file grow past ``size`` bytes, as on a disk without room."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_that_a_disk_that_gets_full_is_a_problem_that_passes(folder: Path) -> None:
    wire = open_played(folder)
    phone = Phone(wire, "ouyang-tuo")
    with full_disk():
        document = phone.problem(START, key="begin", expected=ProblemType.STORAGE_FULL)
        assert document.status == 507
        wire.host.clock.advance(timedelta(seconds=1))
        assert phone.read().state is ApplicationState.NOT_STARTED
    assert phone.call(START, key="begin").state is ApplicationState.NAME_ENTRY
    close(wire)


def test_that_what_a_full_disk_held_up_is_done_once_when_there_is_room(folder: Path) -> None:
    wire = open_played(folder)
    phone = Phone(wire)
    phone.call(SUBMIT_PARTIAL_NAME, phone.parts())
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    wire.settle()
    phone.call(SUBMIT_CODE, phone.code())
    with full_disk():
        wire.settle()
        wire.advance(30)
        assert wire.host.clock.next_due() is not None
        assert phone.read().timeline.account_created_at is None
    wire.advance(120)
    assert phone.read().timeline.account_created_at is not None
    accounts = wire.host.inspector.rows(Party.BANK, "virtual_accounts")
    assert len([row for row in accounts if row["wallet_id"] == phone.person.wallet_id]) == 1
    close(wire)


def test_that_a_reset_for_which_there_is_no_room_changes_nothing(folder: Path) -> None:
    wire = open_played(folder)
    before = Phone(wire).read().state
    for late in (0, 3600):
        wire.host.clock.advance(timedelta(seconds=late))
        with full_disk(), pytest.raises(WorldRefused) as refused:
            wire.reset()
        assert (refused.value.reason, refused.value.file) == (Refusal.DISK_FULL, folder)
    assert Phone(wire).read().state is before
    wire.reset()
    assert Phone(wire).read().state is ApplicationState.NOT_STARTED
    close(wire)


def test_that_an_older_copy_for_whose_migration_there_is_no_room_changes_nothing(
    folder: Path, tmp_path: Path
) -> None:
    copy = unpack(NAMES[-1], tmp_path / "copy")
    (copy / "chance.json").write_text("")
    wire = open_played(folder)
    before, size = Phone(wire).read().state, max(file.stat().st_size for file in copy.glob("*.db"))
    with full_disk(size), pytest.raises(WorldRefused) as refused:
        wire.run(lambda: wire.host.restore(copy))
    assert refused.value.reason is Refusal.DISK_FULL
    assert Phone(wire).read().state is before
    assert not [name for name in contents(folder) if "brought" in name or name == "restoring"]
    close(wire)
    wire = open_played(folder)
    assert Phone(wire).read().state is before
    close(wire)
