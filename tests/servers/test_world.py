"""The world as a whole: reset, snapshots, faults on links, the message log, keys."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import httpx
import pytest

from models.contract.client_payment import (
    READ_APPLICATION,
    START,
    SUBMIT_PARTIAL_NAME,
    PartialRealName,
)
from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Party
from models.domain.application import ApplicationState
from models.domain.people import load_people, person_by_id
from models.ports import Fault, Link, MessageRecord, TextMessage
from servers.host import WorldHost
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone

MAIN = person_by_id("wang-xiaoming")
REPO = Path(__file__).resolve().parents[2]


class Log:
    """A reporter that keeps everything."""

    def __init__(self) -> None:
        self.messages: list[MessageRecord] = []

    def message(self, record: MessageRecord) -> None:
        self.messages.append(record)

    def text_message(self, message: TextMessage, cause: int | None) -> None:
        pass


@pytest.fixture
def signed_in(wire: Wire) -> Wire:
    wire.sign_in(MAIN.wallet_id)
    return wire


def fill_gaps(wire: Wire) -> PartialRealName:
    challenge = wire.call(READ_APPLICATION).challenge
    assert challenge is not None
    return PartialRealName(
        name_part="".join(MAIN.name[i] for i in challenge.name_asked),
        document_part="".join(MAIN.document_number[i] for i in challenge.document_asked),
    )


def test_that_reset_brings_back_the_world_as_it_was_made(signed_in: Wire) -> None:
    signed_in.call(START)
    signed_in.advance(3600)
    signed_in.reset()
    signed_in.sign_in(MAIN.wallet_id)
    assert signed_in.call(READ_APPLICATION).state is ApplicationState.NOT_STARTED
    assert signed_in.host.clock.now() == STARTS_AT


def test_that_a_token_of_before_the_reset_counts_no_more(signed_in: Wire) -> None:
    signed_in.reset()
    with pytest.raises(ProblemError) as caught:
        signed_in.call(READ_APPLICATION)
    assert caught.value.problem is ProblemType.UNAUTHENTICATED


def test_that_a_snapshot_brings_back_state_and_clock(signed_in: Wire, tmp_path: Path) -> None:
    signed_in.call(START)
    signed_in.advance(60)
    taken_at = signed_in.host.clock.now()
    signed_in.run(lambda: signed_in.host.snapshots.take(tmp_path / "step"))
    signed_in.call(SUBMIT_PARTIAL_NAME, fill_gaps(signed_in))
    signed_in.advance(600)
    signed_in.run(lambda: signed_in.host.snapshots.restore(tmp_path / "step"))
    assert signed_in.call(READ_APPLICATION).state is ApplicationState.NAME_ENTRY
    assert signed_in.host.clock.now() == taken_at


def test_that_a_lost_request_never_arrives(signed_in: Wire) -> None:
    signed_in.host.links.fail_next(Link.CLIENT_PAYMENT, Fault(lose_request=True))
    with pytest.raises(ProblemError) as caught:
        signed_in.call(START)
    assert caught.value.problem is ProblemType.UNREACHABLE
    assert signed_in.call(READ_APPLICATION).state is ApplicationState.NOT_STARTED


def test_that_a_lost_reply_was_worked_on_and_the_same_key_gives_it_again(signed_in: Wire) -> None:
    signed_in.host.links.fail_next(Link.CLIENT_PAYMENT, Fault(lose_reply=True))
    with pytest.raises(ProblemError):
        signed_in.call(START, key="start")
    version = signed_in.call(READ_APPLICATION).version
    again = signed_in.call(START, key="start")
    assert (again.state, again.version) == (ApplicationState.NAME_ENTRY, version)


def test_that_a_fault_can_answer_in_the_receivers_place(signed_in: Wire) -> None:
    signed_in.host.links.fail_always(Link.CLIENT_PAYMENT, Fault(status=503))
    with pytest.raises(ProblemError):
        signed_in.call(READ_APPLICATION)
    signed_in.host.links.heal(Link.CLIENT_PAYMENT)
    assert signed_in.call(READ_APPLICATION).version >= 0


def test_that_a_key_counts_for_one_request_only(signed_in: Wire) -> None:
    signed_in.call(START)
    wrong = PartialRealName(name_part="无", document_part="0000")
    with pytest.raises(ProblemError) as first:
        signed_in.call(SUBMIT_PARTIAL_NAME, wrong, key="same")
    with pytest.raises(ProblemError) as again:
        signed_in.call(SUBMIT_PARTIAL_NAME, wrong, key="same")
    with pytest.raises(ProblemError) as other:
        signed_in.call(SUBMIT_PARTIAL_NAME, fill_gaps(signed_in), key="same")
    assert first.value.document == again.value.document
    assert other.value.problem is ProblemType.KEY_REUSED


def test_that_a_key_is_its_callers_own(signed_in: Wire) -> None:
    mine = signed_in.call(START, key="guessed")
    other = next(p for p in load_people() if p.wallet_open and p.id != MAIN.id)
    signed_in.sign_in(other.wallet_id)
    theirs = signed_in.call(START, key="guessed")
    assert theirs.wallet.wallet_id == other.wallet_id != mine.wallet.wallet_id


def test_that_a_stranger_leaves_no_key_behind(wire: Wire) -> None:
    with pytest.raises(ProblemError):
        wire.call(START, key="stranger")
    assert wire.host.inspector.rows("payment", "idempotency_keys") == []


def test_that_a_changing_call_without_key_is_refused(signed_in: Wire) -> None:
    response = signed_in.raw(START, START.path)
    assert response.status_code == 400
    assert response.headers["content-type"].startswith(PROBLEM_MEDIA_TYPE)
    assert response.json()["type"] == "urn:kaihu:problem:idempotency-key-missing"


@pytest.mark.parametrize(
    ("url", "options", "status"),
    [
        ("/no-such-path", {}, 404),
        (SUBMIT_PARTIAL_NAME.path, {"content": b"{not json"}, 400),
        (SUBMIT_PARTIAL_NAME.path, {"json": {"name_part": "x" * 99, "document_part": "1"}}, 422),
    ],
)
def test_that_every_error_is_a_problem_document_without_the_input(
    signed_in: Wire, url: str, options: dict[str, object], status: int
) -> None:
    headers = {IDEMPOTENCY_HEADER: "k", "content-type": "application/json"}
    response = signed_in.raw(SUBMIT_PARTIAL_NAME, url, headers=headers, **options)
    assert response.status_code == status
    assert response.headers["content-type"].startswith(PROBLEM_MEDIA_TYPE)
    assert "xxx" not in response.text


def test_that_a_call_given_up_by_the_phone_is_worked_on_all_the_same(signed_in: Wire) -> None:
    async def give_up() -> None:
        signed_in._client._http.headers["authorization"] = f"Bearer {signed_in.token}"
        call = asyncio.create_task(signed_in._client.call(START, START.request(), key="given-up"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)

    signed_in.run(give_up)
    signed_in.settle()
    # Either it had left the phone and was worked on, or not at all; the same key gives the outcome of once.
    assert signed_in.call(START, key="given-up").state is ApplicationState.NAME_ENTRY
    assert signed_in.call(READ_APPLICATION).state is ApplicationState.NAME_ENTRY


def test_that_the_log_names_parties_steps_and_causes(signed_in: Wire) -> None:
    signed_in.call(START)
    answer = fill_gaps(signed_in)
    log = Log()
    signed_in.host.set_reporter(log)
    signed_in.call(SUBMIT_PARTIAL_NAME, answer)
    signed_in.host.set_reporter(None)
    said = [(m.sender, m.receiver, m.step, m.name, m.status) for m in log.messages]
    assert said == [
        ("client", "payment", 1, "partial_real_name", None),
        ("payment", "bank", 2, "real_name_record", None),
        ("bank", "payment", 3, "credit_account_absent", 200),
        ("payment", "client", 4, "bind_instruction", 200),
    ]
    asked, hop, found, told = log.messages
    assert [hop.cause, found.cause, told.cause] == [asked.id, hop.id, asked.id]


def test_that_nothing_listens_on_a_port(
    open_wire: Callable[[], Wire], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise AssertionError("a socket was bound")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    monkeypatch.setattr(socket.socket, "listen", refuse)
    wire = open_wire()
    wire.sign_in(MAIN.wallet_id)
    assert wire.call(READ_APPLICATION).state is ApplicationState.NOT_STARTED


def test_that_the_world_goes_on_where_it_was_after_a_restart(open_wire: Callable[[], Wire]) -> None:
    wire = open_wire()
    wire.sign_in(MAIN.wallet_id)
    wire.call(START)
    wire.host.clock.freeze()
    wire.advance(86_400)
    stood_at = wire.host.clock.now()
    wire = open_wire()
    wire.sign_in(MAIN.wallet_id)
    assert wire.call(READ_APPLICATION).state is ApplicationState.NAME_ENTRY
    assert wire.host.clock.now() == stood_at


def test_that_the_inspector_masks_what_is_personal(wire: Wire) -> None:
    Phone(wire).to_raise_open()
    inspector = wire.host.inspector
    shown = "".join(
        str(inspector.rows(party, table))
        for party in ("payment", "bank", "history")
        for table in inspector.tables(party)
    )
    for person in load_people():
        history = [str(account.history) for account in person.accounts if account.history]
        accounts = [account.account for account in person.accounts]
        cards = [card.number for card in person.cards]
        for value in (person.name, person.document_number, person.mobile, *cards, *accounts, *history):
            assert value not in shown
    assert wire.token not in shown


def test_that_no_persons_id_stands_in_the_servers() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in (REPO / "servers").rglob("*.py"))
    for person in load_people():
        for value in (person.id, person.name, person.document_number, person.mobile):
            assert value not in source


def test_that_a_slow_bank_is_given_up_in_time(tmp_path: Path) -> None:
    """The test's only live world: timeouts are real time, and played worlds have none."""
    wire = Wire(WorldHost.open(tmp_path / "world", seed=7))
    try:
        wire.sign_in(MAIN.wallet_id)
        wire.call(START)
        wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(delay=60))
        bank = wire.host.on_loop.client_of(Party.PAYMENT, Party.BANK)
        bank._http.timeout = httpx.Timeout(0.05)
        with pytest.raises(ProblemError) as caught:
            wire.call(SUBMIT_PARTIAL_NAME, fill_gaps(wire), key="again")
        bank._http.timeout = httpx.Timeout(5)
        assert caught.value.problem is ProblemType.UNREACHABLE
        assert (
            wire.call(SUBMIT_PARTIAL_NAME, fill_gaps(wire), key="again").state is ApplicationState.CARD_ENTRY
        )
    finally:
        wire.close()
        wire.host.close()
