"""The SMS of a code: sent once what issues it is committed, again after a crash, and never kept longer than it takes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from models.contract.problems import ProblemError, ProblemType
from models.ports import Fault, Link
from servers.bank import texts
from servers.sms import SmsNetwork
from tests.servers.bank_desk import BankDesk, problem_of
from tests.servers.conftest import Wire


async def crash(*_: object, **__: object) -> None:
    raise RuntimeError("no network")


def unsent(wire: Wire) -> list[str | None]:
    return [row["unsent"] for row in wire.host.inspector.rows("bank", "sent_codes")]


def crashed_before_sending(open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch) -> BankDesk:
    """The bank, up again after it went down between issuing a code and sending it."""
    wire = open_wire()
    with monkeypatch.context() as patched:
        patched.setattr(SmsNetwork, "send", crash)
        problem, _ = problem_of(lambda: BankDesk(wire).verify(key="asked"))
        assert problem is ProblemType.INTERNAL
    assert unsent(wire) == ["…"]
    return BankDesk(open_wire())


def test_that_the_code_is_erased_once_its_sms_has_gone(wire: Wire) -> None:
    desk = BankDesk(wire)
    desk.verify()
    assert len(desk.codes()) == 1
    assert unsent(wire) == [None]


def test_that_a_code_that_had_not_gone_is_sent_when_the_bank_is_up_again(
    open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = crashed_before_sending(open_wire, monkeypatch)
    assert desk.codes() == []
    desk.wire.settle()
    (code,) = desk.codes()
    assert unsent(desk.wire) == [None]
    assert desk.confirm(desk.verify(key="asked"), code).bank_id == "heron"


def test_that_a_code_that_no_longer_counts_is_not_sent_but_erased(
    open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = crashed_before_sending(open_wire, monkeypatch)
    desk.wire.advance(300)
    assert desk.codes() == []
    assert unsent(desk.wire) == [None]


def test_that_of_two_codes_the_one_that_counts_is_sent(
    open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = crashed_before_sending(open_wire, monkeypatch)
    desk.verify()
    desk.wire.settle()
    assert len(desk.codes()) == 1
    assert unsent(desk.wire) == [None, None]


def test_that_a_code_that_had_gone_unnoted_comes_once(
    open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    wire = open_wire()

    def die(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(texts, "_erase", die)
        problem_of(lambda: BankDesk(wire).verify())
    assert unsent(wire) == ["…"]
    again = open_wire()
    again.settle()
    assert len(BankDesk(again).codes()) == 1
    assert unsent(again) == [None]


def test_that_a_code_that_could_not_be_erased_has_gone_and_is_erased_later(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find_no_room(*_: object) -> None:
        raise ProblemError(ProblemType.STORAGE_FULL, 507)

    desk = BankDesk(wire)
    with monkeypatch.context() as patched:
        patched.setattr(texts, "_erase", find_no_room)
        facts = desk.verify()
    assert unsent(wire) == ["…"]
    wire.advance(5)
    assert unsent(wire) == [None]
    (code,) = desk.codes()
    assert desk.confirm(facts, code).bank_id == "heron"


def test_that_what_fails_on_the_way_is_tried_again(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(SmsNetwork, "send", crash)
        problem_of(lambda: BankDesk(wire).verify())
    wire.advance(4)
    assert BankDesk(wire).codes() == []
    wire.advance(1)
    assert len(BankDesk(wire).codes()) == 1


def test_that_what_the_network_loses_is_lost(wire: Wire) -> None:
    wire.host.links.fail_next(Link.SMS, Fault(lose_request=True))
    desk = BankDesk(wire)
    desk.verify()
    wire.advance(60)
    assert desk.codes() == []
    assert unsent(wire) == [None]


def test_that_a_message_that_was_not_written_to_its_end_spoils_no_other(wire: Wire) -> None:
    desk = BankDesk(wire)
    desk.verify()
    inbox = wire.host.files.inbox
    inbox.write_bytes(inbox.read_bytes() + b'{"to": "138')
    desk.verify()
    assert len(desk.codes()) == 2


def test_that_a_code_that_waits_is_not_in_the_database_as_it_is(
    open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = crashed_before_sending(open_wire, monkeypatch)
    with closing(sqlite3.connect(desk.wire.host.files.database("bank"))) as connection:
        ((kept,),) = connection.execute("SELECT unsent FROM sent_codes").fetchall()
    desk.wire.settle()
    (code,) = desk.codes()
    assert len(kept) > len(code)
    assert code not in kept
