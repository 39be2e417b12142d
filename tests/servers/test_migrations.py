"""Worlds of earlier versions are opened, and go on where they stood."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import NullPool, create_engine

from models.contract.client_payment import READ_APPLICATION, RESEND, SUBMIT_CODE
from models.contract.problems import ProblemType
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.domain.people import load_people
from models.ports import WorldRefused
from servers.host import WorldHost
from servers.world import PARTIES
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.old_worlds import NAMES, unpack
from tests.servers.payment_steps import REVIEW_SECONDS, Phone

ROOT = Path(__file__).parents[2]
FIRST, LAST = NAMES


def open_played(folder: Path) -> Wire:
    return Wire(WorldHost.open(folder, seed=7, played=True, starts_at=STARTS_AT))


def close(wire: Wire) -> None:
    wire.close()
    wire.host.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(params=NAMES)
def migrated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Wire]:
    """An old world, opened."""
    wire = open_played(unpack(request.param, tmp_path / "world"))
    yield wire
    close(wire)


def differences(file: Path, metadata: object) -> list[object]:
    def is_ours(_item: object, name: str | None, kind: str, *_rest: object) -> bool:
        return kind != "table" or not str(name).startswith("schema_")

    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        return list(compare_metadata(context, metadata))  # type: ignore[arg-type]


def test_that_a_migrated_world_is_as_one_that_was_made_now_and_goes_on_where_it_stood(migrated: Wire) -> None:
    folder = migrated.host.files.folder
    for place in (folder, folder / "pristine"):
        for party in PARTIES:
            assert differences(place / f"{party.party}.db", party.metadata) == []
    code_out = Phone(migrated)
    shown = code_out.read().verification
    assert shown is not None
    assert shown.expires_at <= migrated.host.clock.now()
    code_out.problem(SUBMIT_CODE, code_out.code(), expected=ProblemType.CODE_EXPIRED)
    migrated.advance(60)
    code_out.call(RESEND)
    code_out.call(SUBMIT_CODE, code_out.code())
    migrated.settle()
    assert code_out.read().state is ApplicationState.BOUND
    asked_for_name = Phone(migrated, "li-jing")
    assert asked_for_name.read().state is ApplicationState.NAME_ENTRY
    in_review = Phone(migrated, "zhao-yi")
    assert in_review.read().state is ApplicationState.IN_REVIEW
    migrated.advance(REVIEW_SECONDS)
    in_review = Phone(migrated, "zhao-yi")
    assert in_review.read().timeline.reviewed_at is not None
    active = Phone(migrated, "ouyang-tuo")
    view = active.buy(1_000)
    migrated.settle()
    view = active.read()
    assert view.account is not None
    assert view.account.used == 4_800 + 1_000


def test_that_people_who_came_later_are_let_into_an_old_world_and_a_reset_begins_with_them(
    migrated: Wire,
) -> None:
    later = [person for person in load_people() if person.wallet_open and not person.password_at_sign_in]
    for person in later:
        migrated.sign_in(person.wallet_id)
        migrated.call(READ_APPLICATION)
    migrated.reset()
    assert Phone(migrated).read().state is ApplicationState.NOT_STARTED
    Phone(migrated).to_code_entry()


@pytest.mark.parametrize("name", NAMES)
def test_that_what_an_earlier_version_was_not_answered_is_asked_again_and_not_done_twice(
    name: str, tmp_path: Path
) -> None:
    folder = unpack(name, tmp_path / "world")
    with closing(sqlite3.connect(folder / "payment.db")) as connection, connection:
        connection.execute("UPDATE outbox SET delivered_at = NULL")
        connection.execute("UPDATE movements SET booked_at = NULL")
    wire = open_played(folder)
    wire.settle()
    account = Phone(wire, "ouyang-tuo").read().account
    assert account is not None
    assert (account.used, account.waiting) == (4_800, None)
    assert [entry.amount for entry in account.entries] == [4_800]
    assert all(row["delivered_at"] for row in wire.host.inspector.rows(Party.PAYMENT, "outbox"))
    close(wire)


def test_that_nothing_is_left_in_clear_of_what_is_sealed_now(tmp_path: Path) -> None:
    folder = unpack(LAST, tmp_path / "world")
    private = [
        text.encode() for person in load_people()[:6] for text in (person.name, person.document_number)
    ]
    private += [card.number.encode() for person in load_people()[:6] for card in person.cards]
    private = [text for text in private if any(text in content for content in contents(folder).values())]
    assert len(private) > 12
    close(open_played(folder))
    for name, content in contents(folder).items():
        if ".db" in name:
            assert [text for text in private if text in content] == [], name


def test_that_a_failure_within_a_migration_leaves_the_old_world_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = unpack(LAST, tmp_path / "world")
    before = {name: content for name, content in contents(folder).items() if ".db" in name}
    with monkeypatch.context() as planted:
        planted.setattr("servers.migrations.write_stamp", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            open_played(folder)
    assert {name: content for name, content in contents(folder).items() if ".db" in name} == before
    wire = open_played(folder)
    assert Phone(wire).read().state is ApplicationState.CODE_ENTRY
    close(wire)


KILLED = """
import os, signal, sys
from contextlib import closing
from pathlib import Path
import servers.migrations as migrations
from models.ports import WorldRefused
from servers.host import WorldHost

after, where = int(sys.argv[2]), sys.argv[3]
plain = getattr(migrations, where)

def counted(*arguments):
    global after
    result = plain(*arguments)
    after -= 1
    if not after:
        os.kill(os.getpid(), signal.SIGKILL)
    return result

setattr(migrations, where, counted)
WorldHost.open(Path(sys.argv[1]), seed=7, played=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize(("after", "where"), [(1, "write_stamp"), (2, "_write_anew")])
def test_that_a_kill_within_or_between_migrations_is_made_good_at_the_next_start(
    tmp_path: Path, after: int, where: str
) -> None:
    folder = unpack(LAST, tmp_path / "world")
    before = contents(folder)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(after), where], cwd=ROOT, check=False
    )
    assert killed.returncode == -9
    done = [
        name for name, content in contents(folder).items() if name.endswith(".db") and content != before[name]
    ]
    assert len(done) == after - 1
    wire = open_played(folder)
    assert Phone(wire).read().state is ApplicationState.CODE_ENTRY
    assert Phone(wire, "ouyang-tuo").buy(1_000).account is not None
    close(wire)
    assert not [name for name in contents(folder) if "migrating" in name or ".new" in name]


def test_that_a_copy_that_a_killed_process_worked_on_does_not_stay(tmp_path: Path) -> None:
    folder = unpack(LAST, tmp_path / "world")
    old = (folder / "bank.db").read_bytes()
    close(open_played(folder))
    (folder / "bank.db.migrating").write_bytes(old)
    close(open_played(folder))
    assert not (folder / "bank.db.migrating").exists()


def test_that_a_world_of_this_version_is_opened_without_what_migrates(tmp_path: Path) -> None:
    look = "import sys; from pathlib import Path; from servers.host import WorldHost; place = Path(sys.argv[1])\n"
    look += "for _ in range(2): WorldHost.open(place, played=True).close()\n"
    look += "sys.exit('alembic' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", look, str(tmp_path / "world")], cwd=ROOT, check=False)
    assert ran.returncode == 0


def test_that_a_copy_of_an_earlier_version_is_restored_and_one_of_a_later_version_is_refused(
    tmp_path: Path,
) -> None:
    # With the seed of the copy the same tokens would be drawn again.
    wire = Wire(WorldHost.open(tmp_path / "world", seed=8, played=True, starts_at=STARTS_AT))
    copy = unpack(LAST, tmp_path / "copy")
    (copy / "chance.json").write_text("")
    wire.run(lambda: wire.host.snapshots.restore(copy))
    assert Phone(wire, "zhao-yi").read().state is ApplicationState.IN_REVIEW
    with closing(sqlite3.connect(copy / "bank.db")) as connection, connection:
        connection.execute("UPDATE schema_revision SET revision = '9999'")
    with pytest.raises(WorldRefused, match="newer"):
        wire.run(lambda: wire.host.snapshots.restore(copy))
    assert Phone(wire, "zhao-yi").read().state is ApplicationState.IN_REVIEW
    close(wire)


def test_that_a_beginning_that_was_damaged_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "world"
    close(open_played(folder))
    (folder / "pristine" / "bank.db").write_bytes(b"torn")
    wire = open_played(folder)
    wire.reset()
    assert Phone(wire).to_code_entry().state is ApplicationState.CODE_ENTRY
    close(wire)
