"""What a party's database does with transactions and with questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.tables.payment import REVISION, Base, IdempotencyKey
from servers.store import ChangedByLooking, Store
from tests.servers.ciphers import new_cipher

NOW = datetime(2026, 3, 13, 1, 41, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "payment.db", Base.metadata, REVISION, new_cipher(Party.PAYMENT))
    store.prepare(lambda _session: None)
    yield store
    store.close()


def kept(key: str) -> IdempotencyKey:
    return IdempotencyKey(key=key, fingerprint="asked", status=200, body="{}", reply_name="", at=NOW)


def add(session: Session) -> None:
    session.add(kept("another"))


def change(session: Session) -> None:
    session.get_one(IdempotencyKey, "known").status = 422


def remove(session: Session) -> None:
    session.delete(session.get_one(IdempotencyKey, "known"))


def change_and_flush(session: Session) -> None:
    change(session)
    session.flush()


@pytest.mark.parametrize("question", [add, change, remove, change_and_flush])
def test_that_a_question_that_changes_something_fails(
    store: Store, question: Callable[[Session], None]
) -> None:
    def status(session: Session) -> int:
        found = session.get_one(IdempotencyKey, "known")
        session.flush()
        return found.status

    store.run_now(lambda session: session.add(kept("known")))
    with pytest.raises(ChangedByLooking):
        store.look(question)
    assert store.look(status) == 200
