"""Signing in: an opaque token for one wallet, kept as a hash only."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from models.contract.client_payment import (
    AWAIT_NEWS,
    OPEN_SESSION,
    READ_APPLICATION,
    START,
    OpenSession,
)
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.domain.people import load_people
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone


def test_that_a_token_counts_for_its_wallet_alone(wire: Wire) -> None:
    first = Phone(wire, "wang-xiaoming")
    first.to_name_entry()
    second = Phone(wire, "gu-lan")
    assert second.read().state is ApplicationState.NOT_STARTED
    assert second.read().wallet.wallet_id == second.person.wallet_id


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_that_without_a_known_token_nothing_is_answered(wire: Wire, token: str) -> None:
    wire.token = token
    for asked in (READ_APPLICATION, START):
        with pytest.raises(ProblemError) as caught:
            wire.call(asked)
        assert caught.value.problem is ProblemType.UNAUTHENTICATED
        assert caught.value.document.status == 401
    assert wire.raw(AWAIT_NEWS, "/application/news?after=0").status_code == 401


def test_that_only_the_hash_of_a_token_is_kept(wire: Wire) -> None:
    Phone(wire)
    (opened,) = wire.host.inspector.rows("payment", "sessions")
    database = wire.host.files.database("payment")
    kept = b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))
    assert wire.token.encode() not in kept
    assert hashlib.sha256(wire.token.encode()).hexdigest().encode() in kept
    assert opened["token_hash"] == "…"


def test_that_the_same_sign_in_again_gives_a_session_that_counts(wire: Wire) -> None:
    phone = Phone(wire)
    tokens = {
        wire.call(OPEN_SESSION, OpenSession(wallet_id=phone.person.wallet_id), key="again").token
        for _ in range(2)
    }
    for token in tokens:
        wire.token = token
        assert phone.read().wallet.wallet_id == phone.person.wallet_id


def test_that_a_wallet_that_is_not_there_cannot_be_opened(wire: Wire) -> None:
    for wallet_id in ["wallet-nobody", *(p.wallet_id for p in load_people() if not p.wallet_open)]:
        with pytest.raises(ProblemError) as caught:
            wire.call(OPEN_SESSION, OpenSession(wallet_id=wallet_id))
        assert caught.value.problem is ProblemType.NOT_FOUND
        assert caught.value.document.field == "wallet_id"


def test_that_a_session_outlives_the_program(open_wire: Callable[[], Wire]) -> None:
    wire = open_wire()
    phone = Phone(wire)
    token = wire.token
    again = open_wire()
    again.token = token
    assert again.call(READ_APPLICATION).wallet.wallet_id == phone.person.wallet_id


def test_that_a_view_holds_no_personal_value_in_full(wire: Wire) -> None:
    phone = Phone(wire)
    for view in (phone.read(), phone.to_name_entry()):
        text = view.model_dump_json()
        assert phone.person.name not in text
        assert phone.person.document_number not in text
        assert phone.person.mobile not in text
