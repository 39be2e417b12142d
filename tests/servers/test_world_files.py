"""The world's files: whatever cuts a start, a copy or a restore short, the next start finds a sound world."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from models.contract.client_payment import READ_APPLICATION, START, SUBMIT_PARTIAL_NAME
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Party
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from models.ports import Fault, Link
from models.tables.history import REVISION, Base
from servers.folder.world_files import WorldFiles
from servers.host import WorldHost
from servers.store import Store
from tests.servers.ciphers import new_cipher
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone

MAIN = person_by_id("wang-xiaoming")


def open_played(folder: Path) -> Wire:
    return Wire(WorldHost.open(folder, seed=7, played=True, starts_at=STARTS_AT))


def close(wire: Wire) -> None:
    wire.close()
    wire.host.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a world in which an application was begun."""
    place = tmp_path / "world"
    wire = open_played(place)
    Phone(wire).to_name_entry()
    close(wire)
    return place


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Wire]:
    """A world that does what is due by itself and in which calls take real time."""
    wire = Wire(WorldHost.open(tmp_path / "live", seed=7, starts_at=STARTS_AT))
    yield wire
    close(wire)


def state_of(wire: Wire) -> ApplicationState:
    wire.sign_in(MAIN.wallet_id)
    return wire.call(READ_APPLICATION).state


def test_that_a_seed_that_was_cut_short_is_sown_anew(tmp_path: Path) -> None:
    def fail(_session: Session) -> None:
        raise InterruptedError

    store = Store(tmp_path / "history.db", Base.metadata, REVISION, new_cipher(Party.HISTORY))
    with pytest.raises(InterruptedError):
        store.prepare(fail)
    sown: list[Session] = []
    store.prepare(sown.append)
    store.prepare(sown.append)
    store.close()
    assert len(sown) == 1


@pytest.mark.parametrize("content", ["", "many"])
def test_that_an_unreadable_count_of_openings_keeps_nobody_out(folder: Path, content: str) -> None:
    (folder / "openings").write_text(content)
    wire = open_played(folder)
    assert state_of(wire) is ApplicationState.NAME_ENTRY
    close(wire)


def test_that_a_pristine_copy_that_was_cut_short_is_made_again(folder: Path) -> None:
    files = WorldFiles(folder)
    files.pristine.rename(folder / "pristine.new")
    (folder / "pristine.new" / "bank.db").unlink()
    wire = open_played(folder)
    wire.reset()
    assert (files.pristine / "bank.db").exists()
    close(wire)


def test_that_an_incomplete_copy_is_refused_and_the_world_goes_on(folder: Path, tmp_path: Path) -> None:
    wire = open_played(folder)
    wire.run(lambda: wire.host.snapshots.take(tmp_path / "copy"))
    (tmp_path / "copy" / "bank.db").unlink()
    with pytest.raises(FileNotFoundError):
        wire.run(lambda: wire.host.snapshots.restore(tmp_path / "copy"))
    assert state_of(wire) is ApplicationState.NAME_ENTRY
    close(wire)


@pytest.mark.parametrize("source_is_gone", [False, True])
def test_that_a_restore_that_was_cut_short_is_finished_at_the_next_start(
    folder: Path, tmp_path: Path, source_is_gone: bool
) -> None:
    wire = open_played(folder)
    phone = Phone(wire)
    phone.call(SUBMIT_PARTIAL_NAME, phone.parts())
    wire.run(lambda: wire.host.snapshots.take(tmp_path / "copy"))
    close(wire)
    (folder / "restoring").write_text(str(tmp_path / "copy"))
    (folder / "bank.db").write_bytes(b"torn")
    if source_is_gone:
        shutil.rmtree(tmp_path / "copy")
    wire = open_played(folder)
    expected = ApplicationState.NOT_STARTED if source_is_gone else ApplicationState.CARD_ENTRY
    assert state_of(wire) is expected
    assert not (folder / "restoring").exists()
    close(wire)


def test_that_a_copy_holds_what_the_running_handler_still_does(live: Wire, tmp_path: Path) -> None:
    phone = Phone(live)
    phone.to_name_entry()
    live.host.links.fail_next(Link.PAYMENT_BANK, Fault(delay=0.05))
    answer = phone.parts()

    async def scene() -> None:
        call = asyncio.create_task(live._client.call(SUBMIT_PARTIAL_NAME, answer, key="match"))
        while not live.host.on_loop.gate.busy:  # noqa: ASYNC110  the other loop has no event for it
            await asyncio.sleep(0)
        await live.host.snapshots.take(tmp_path / "copy")
        await call

    live.run(scene)
    live.run(lambda: live.host.snapshots.restore(tmp_path / "copy"))
    assert state_of(live) is ApplicationState.CARD_ENTRY


def test_that_a_reset_waits_for_nobody_and_nothing_of_the_old_world_reaches_the_new(live: Wire) -> None:
    phone = Phone(live)
    phone.to_name_entry()
    live.host.links.fail_next(Link.PAYMENT_BANK, Fault(delay=600))
    answer = phone.parts()

    async def scene() -> ProblemType:
        call = asyncio.create_task(live._client.call(SUBMIT_PARTIAL_NAME, answer, key="match"))
        while not live.host.on_loop.gate.busy:  # noqa: ASYNC110  the other loop has no event for it
            await asyncio.sleep(0)
        await live.host.reset()
        with pytest.raises(ProblemError) as caught:
            await call
        return caught.value.problem

    assert live.run(scene) is ProblemType.UNREACHABLE
    assert state_of(live) is ApplicationState.NOT_STARTED
    assert not live.host.on_loop._transport._carried


def test_that_a_reset_forgets_faults_and_due_work(wire: Wire) -> None:
    Phone(wire).to_review()
    assert wire.host.clock.next_due() is not None
    wire.host.links.fail_always(Link.CLIENT_PAYMENT, Fault(status=503))
    wire.reset()
    assert wire.host.clock.next_due() is None
    assert state_of(wire) is ApplicationState.NOT_STARTED
    wire.call(START)


def test_that_a_restored_review_is_taken_up_again(wire: Wire, tmp_path: Path) -> None:
    Phone(wire).to_review()
    wire.run(lambda: wire.host.snapshots.take(tmp_path / "copy"))
    wire.reset()
    wire.run(lambda: wire.host.snapshots.restore(tmp_path / "copy"))
    due = wire.host.clock.next_due()
    assert due is not None
    wire.advance((due - wire.host.clock.now()) / timedelta(seconds=1))
    wire.sign_in(MAIN.wallet_id)
    assert wire.call(READ_APPLICATION).timeline.reviewed_at is not None
